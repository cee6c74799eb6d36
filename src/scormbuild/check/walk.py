"""The parts of a topic with their places, as the rules need them."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import TypeVar

from scormbuild.diagnostics import Location
from scormbuild.load.project import Topic
from scormbuild.model.page import Image
from scormbuild.model.parts import KeyPath, Part
from scormbuild.model.quiz import Question, Quiz
from scormbuild.model.scenario import Scenario

P = TypeVar("P", bound=Part)


def items(topic: Topic, kind: type[P]) -> Iterator[tuple[P, KeyPath]]:
    """The lessons, pages, quizzes or scenarios of a topic, each with its path in course.yaml."""
    for number, item in enumerate(topic.course.value.contents):
        if isinstance(item, kind):
            yield item, ("contents", number)


def questions(topic: Topic) -> Iterator[tuple[Question, KeyPath]]:
    """Every question with its path."""
    for quiz, path in items(topic, Quiz):
        for number, question in enumerate(quiz.questions):
            yield question, (*path, "questions", number)


def images(topic: Topic) -> Iterator[tuple[Image, KeyPath]]:
    """Every picture with the path of its block."""
    for item, path in items(topic, Part):
        for number, block in enumerate(getattr(item, "body", ())):
            if isinstance(block, Image):
                yield block, (*path, "body", number)


def named(topic: Topic) -> Iterator[tuple[str, Location]]:
    """Everything with an id, in order: objectives, parts and questions by their id, scenes as `scenario/scene`."""
    place = topic.course.source.value_at
    for number, objective in enumerate(topic.course.value.objectives):
        yield objective.id, place(("objectives", number, "objective"))
    for item, path in items(topic, Part):
        own = str(getattr(item, "id", ""))
        yield own, place((*path, type(item).telling_key()))
        if isinstance(item, Quiz):
            for number, question in enumerate(item.questions):
                yield question.id, place((*path, "questions", number, type(question).telling_key()))
        elif isinstance(item, Scenario):
            for number, scene in enumerate(item.scenes):
                yield f"{own}/{scene.id}", place((*path, "scenes", number, "scene"))


def last_id(name: str) -> str:
    """The id at the end of a name."""
    return name.rpartition("/")[2]


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """A hint with the name that was probably meant, or nothing."""
    close = get_close_matches(written, list(known), n=1, cutoff=0.7)
    return f"did you mean “{close[0]}”?" if close else ""

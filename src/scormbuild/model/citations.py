"""Which facts a course cites, and where."""

from collections.abc import Iterator
from dataclasses import dataclass

from scormbuild.model.course import Course
from scormbuild.model.page import FactQuote, Page
from scormbuild.model.parts import KeyPath
from scormbuild.model.quiz import Quiz
from scormbuild.model.scenario import Scenario


@dataclass(frozen=True)
class Citation:
    """A fact's id where a course names it; `path` is the place in course.yaml, `about` the id of what cites it."""

    fact: str
    path: KeyPath
    about: str


def citations(course: Course) -> Iterator[Citation]:
    """Every citation of pages, questions and scenes, and every quoted fact, in reading order."""
    for number, item in enumerate(course.contents):
        path: KeyPath = ("contents", number)
        if isinstance(item, Page):
            yield from _quotes(item, path)
            yield from _cites(item.cites, path, item.id)
        elif isinstance(item, Quiz):
            for index, question in enumerate(item.questions):
                yield from _cites(question.cites, (*path, "questions", index), question.id)
        elif isinstance(item, Scenario):
            for index, scene in enumerate(item.scenes):
                yield from _cites(scene.cites, (*path, "scenes", index), f"{item.id}/{scene.id}")


def _cites(facts: tuple[str, ...], path: KeyPath, about: str) -> Iterator[Citation]:
    return (Citation(fact, (*path, "cites", number), about) for number, fact in enumerate(facts))


def _quotes(page: Page, path: KeyPath) -> Iterator[Citation]:
    for number, block in enumerate(page.body):
        if isinstance(block, FactQuote):
            yield Citation(block.fact, (*path, "body", number, "fact"), page.id)

"""A course: `course/<topic>/course.yaml`."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from scormbuild.model.page import Block, Page
from scormbuild.model.parts import Id, LanguageTag, Part, Plain, Prose, by_key
from scormbuild.model.quiz import Quiz
from scormbuild.model.scenario import Scenario


class Lesson(Part):
    """A heading in the contents: what follows belongs to it, up to the next lesson."""

    id: Annotated[Id, Field(alias="lesson")]
    """The lesson's permanent id, unique in the course."""
    title: Plain
    """The lesson's heading."""


class Objective(Part):
    """Something a learner will be able to do afterwards."""

    id: Annotated[Id, Field(alias="objective")]
    """The objective's permanent id, unique in the course (`cmi.objectives.n.id`)."""
    title: Plain
    """What a learner will be able to do, beginning with a verb."""


Item = Annotated[Lesson | Page | Quiz | Scenario, by_key(Lesson, Page, Quiz, Scenario)]


class Course(Part):
    """One topic, in the language it was written in."""

    title: Plain
    """The course's name, as a learner and the LMS see it."""
    language: LanguageTag
    """The BCP 47 tag of the language this file is written in."""
    status: Literal["draft"] | None = None
    """`draft` holds the course back as a draft whatever is signed; it is one without that until people have signed."""
    minutes: Annotated[int, Field(strict=True, ge=1, le=600)]
    """How long the course takes, in minutes."""
    pass_mark: Annotated[int, Field(strict=True, ge=1, le=100)] | None = None
    """The score in per cent that passes the final quiz. Without it a course is completed by seeing all of it."""
    summary: Prose
    """What the course is about, for the start page."""
    objectives: Annotated[tuple[Objective, ...], Field(max_length=12)] = ()
    """What a learner will be able to do afterwards; questions and scenarios name the one they serve."""
    contents: Annotated[tuple[Item, ...], Field(min_length=1)]
    """Lessons, pages, quizzes and scenarios, in order."""

    @property
    def blocks(self) -> Iterator[Block]:
        """The blocks of all pages, in reading order."""
        return (block for item in self.contents if isinstance(item, Page) for block in item.body)

    @property
    def final_quizzes(self) -> tuple[Quiz, ...]:
        """The quizzes marked final (a valid course has one at most); the only quiz beside a pass mark needs no mark."""
        quizzes = tuple(item for item in self.contents if isinstance(item, Quiz))
        marked = tuple(quiz for quiz in quizzes if quiz.final)
        return marked or (quizzes if self.pass_mark and len(quizzes) == 1 else ())

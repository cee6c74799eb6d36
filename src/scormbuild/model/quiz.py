"""A quiz, its kinds of question, and their answers."""

from typing import Annotated

from pydantic import Field

from scormbuild.model.parts import Cites, Id, Part, Phrase, Plain, Prose, by_key


class Right(Part):
    """An answer that is right."""

    right: Phrase
    """The answer."""
    because: Phrase
    """What someone who picks it is told."""


class Wrong(Part):
    """An answer that is wrong."""

    wrong: Phrase
    """The answer."""
    because: Phrase
    """What someone who picks it is told."""


Answer = Annotated[Right | Wrong, by_key(Right, Wrong)]


class Asked(Part):
    """What every question says, whatever its kind."""

    id: Id
    """The question's permanent id, unique in the course."""
    ask: Phrase
    """The question, the statement or the task."""
    serves: Id | None = None
    """The id of the learning objective it tests."""
    cites: Cites = ()


class ChooseOne(Asked):
    """A question with exactly one right answer."""

    id: Annotated[Id, Field(alias="choose_one")]
    """The question's permanent id, unique in the course."""
    answers: Annotated[tuple[Answer, ...], Field(min_length=2, max_length=36)]
    """Two to 36 answers, each `right:` or `wrong:`."""


class ChooseMany(Asked):
    """A question for which every right answer, and no wrong one, must be picked."""

    id: Annotated[Id, Field(alias="choose_many")]
    """The question's permanent id, unique in the course."""
    answers: Annotated[tuple[Answer, ...], Field(min_length=2, max_length=36)]
    """Two to 36 answers, each `right:` or `wrong:`."""


class TrueOrFalse(Asked):
    """A statement to judge."""

    id: Annotated[Id, Field(alias="true_or_false")]
    """The question's permanent id, unique in the course."""
    answer: Annotated[bool, Field(strict=True)]
    """`true` or `false`: what the statement is."""
    if_true: Phrase
    """What someone who says “true” is told."""
    if_false: Phrase
    """What someone who says “false” is told."""


class Pair(Part):
    """Two things that belong together."""

    this: Phrase
    """What the learner is given."""
    goes_with: Plain
    """What belongs to it; no other pair has the same."""
    because: Phrase
    """Why they belong together; shown with the answer."""


class Match(Asked):
    """Things to be matched, each with what belongs to it. The player mixes the order of what is offered."""

    id: Annotated[Id, Field(alias="match")]
    """The question's permanent id, unique in the course."""
    pairs: Annotated[tuple[Pair, ...], Field(min_length=2, max_length=8)]
    """Two to eight pairs."""


class PutInOrder(Asked):
    """Steps to be put in order. The player mixes them."""

    id: Annotated[Id, Field(alias="put_in_order")]
    """The question's permanent id, unique in the course."""
    steps: Annotated[tuple[Phrase, ...], Field(min_length=3, max_length=8)]
    """Three to eight steps in the right order."""
    because: Phrase
    """Why this order is the right one; shown with the answer."""


class FillInNumber(Asked):
    """A question whose answer is a whole number."""

    id: Annotated[Id, Field(alias="fill_in_number")]
    """The question's permanent id, unique in the course."""
    answer: Annotated[int, Field(strict=True, ge=0, le=999)]
    """The number, 0 to 999 (SCORM 1.2 RTE, CMIDecimal as Moodle reads it)."""
    unit: Plain | None = None
    """What is counted, such as `hours`."""
    because: Phrase
    """Why it is this number; shown with the answer."""


class Reflect(Asked):
    """Something to think about. What a learner writes stays on their screen: it is never kept and never sent."""

    id: Annotated[Id, Field(alias="reflect")]
    """The question's permanent id, unique in the course."""
    afterwards: Prose
    """What to compare one's own thoughts with."""


Question = Annotated[
    ChooseOne | ChooseMany | TrueOrFalse | Match | PutInOrder | FillInNumber | Reflect,
    by_key(ChooseOne, ChooseMany, TrueOrFalse, Match, PutInOrder, FillInNumber, Reflect),
]


class Quiz(Part):
    """Questions with feedback on every answer; the final one decides whether a learner passes."""

    id: Annotated[Id, Field(alias="quiz")]
    """The quiz's permanent id, unique in the course."""
    title: Plain
    """The quiz's heading."""
    intro: Prose | None = None
    """A word before the first question."""
    final: Annotated[bool, Field(strict=True)] = False
    """`true` for the one quiz whose result is reported as the score."""
    draw: Annotated[int, Field(strict=True, ge=1, le=60)] | None = None
    """In the final quiz: how many of the questions each learner is asked, drawn anew for every attempt."""
    questions: Annotated[tuple[Question, ...], Field(min_length=1, max_length=60)]
    """The questions, in order."""

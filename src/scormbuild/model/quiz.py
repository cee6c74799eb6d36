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


class ChooseOne(Part):
    """A question with exactly one right answer."""

    id: Annotated[Id, Field(alias="choose_one")]
    """The question's permanent id, unique in the course."""
    ask: Phrase
    """The question."""
    answers: Annotated[tuple[Answer, ...], Field(min_length=2, max_length=36)]
    """Two to 36 answers, each `right:` or `wrong:`."""
    cites: Cites = ()


class ChooseMany(Part):
    """A question for which every right answer, and no wrong one, must be picked."""

    id: Annotated[Id, Field(alias="choose_many")]
    """The question's permanent id, unique in the course."""
    ask: Phrase
    """The question."""
    answers: Annotated[tuple[Answer, ...], Field(min_length=2, max_length=36)]
    """Two to 36 answers, each `right:` or `wrong:`."""
    cites: Cites = ()


class TrueOrFalse(Part):
    """A statement to judge."""

    id: Annotated[Id, Field(alias="true_or_false")]
    """The question's permanent id, unique in the course."""
    ask: Phrase
    """The statement."""
    answer: Annotated[bool, Field(strict=True)]
    """`true` or `false`: what the statement is."""
    if_true: Phrase
    """What someone who says “true” is told."""
    if_false: Phrase
    """What someone who says “false” is told."""
    cites: Cites = ()


Question = Annotated[ChooseOne | ChooseMany | TrueOrFalse, by_key(ChooseOne, ChooseMany, TrueOrFalse)]


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
    questions: Annotated[tuple[Question, ...], Field(min_length=1, max_length=60)]
    """The questions, in order."""

"""A scenario: scenes, the choices that lead from one to the next, and endings."""

from typing import Annotated, Literal

from pydantic import Field

from scormbuild.model.parts import Cites, Id, Part, Phrase, Plain, Prose


class Turn(Part):
    """One line of a conversation."""

    who: Plain
    """Who speaks."""
    says: Phrase
    """What they say."""


class Choice(Part):
    """Something the learner may decide to do."""

    choose: Phrase
    """What the learner does or says."""
    then: Id
    """The id of the scene that follows."""


class Scene(Part):
    """One moment of a scenario: it offers choices, or it is an ending."""

    id: Annotated[Id, Field(alias="scene")]
    """The scene's permanent id, unique in its scenario."""
    text: Prose
    """What happens, in Markdown."""
    turns: tuple[Turn, ...] = ()
    """What people say to each other, line by line, after the text."""
    choices: Annotated[tuple[Choice, ...], Field(max_length=6)] = ()
    """What the learner may do; leave it out in an ending."""
    ending: Literal["good", "fair", "poor"] | None = None
    """How well the story ended: `good`, `fair` or `poor`; leave it out where there are choices."""
    lesson: Prose | None = None
    """In an ending: what to take from it, and what the law says."""
    cites: Cites = ()


class Scenario(Part):
    """A story in which the learner decides what a worker does. The first scene is where it begins."""

    id: Annotated[Id, Field(alias="scenario")]
    """The scenario's permanent id, unique in the course."""
    title: Plain
    """The scenario's heading."""
    serves: Id | None = None
    """The id of the learning objective it practises."""
    intro: Prose | None = None
    """A word before the first scene."""
    scenes: Annotated[tuple[Scene, ...], Field(min_length=2, max_length=40)]
    """The scenes; the order matters only for the first."""

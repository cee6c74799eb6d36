"""Excuses: `course/<topic>/allow.yaml`."""

from typing import Annotated

from pydantic import Field, StringConstraints

from scormbuild.model.parts import Part, RuleCode


class Allowance(Part):
    """One rule that need not hold in one place, and why."""

    allow: RuleCode
    """The rule's code, such as `M004`."""
    at: str
    """The id of the page, quiz, question, scenario or scene it is excused for."""
    because: Annotated[str, StringConstraints(strip_whitespace=True, min_length=10)]
    """Why, in a sentence."""


class Allowances(Part):
    """All excuses of a topic."""

    allowances: Annotated[tuple[Allowance, ...], Field(min_length=1)]
    """The excuses; one that excuses nothing is an error."""

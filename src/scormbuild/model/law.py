"""The law library: `course/law/*.yaml`, the facts that every statement of law cites."""

from typing import Annotated, Literal

from pydantic import Field

from scormbuild.model.parts import Day, FactId, IsoDate, Part, Phrase, WebAddress, Words


class Fact(Part):
    """One thing the law says, in plain words, with where it was read and when."""

    id: Annotated[FactId, Field(alias="fact")]
    """The fact's permanent id, unique in the library."""
    says: Phrase
    """The fact in plain words, with its limits."""
    citation: Words
    """The enactment and section, the case, or the page it was read on, as it is cited."""
    link: WebAddress | None = None
    """Where the source can be read."""
    jurisdiction: Literal["canada", "ontario", "toronto"]
    """Whose law or practice it is."""
    as_of: IsoDate
    """The date of the text that was read: `2026-07-18`, `2026-07`, `2026`, or `undated`."""
    confidence: Literal["high", "medium", "needs-check"]
    """`high`: an official text or two reliable sources; `medium`: one; `needs-check`: not to be taught yet."""
    review_by: Day | None = None
    """The day by which somebody reads the source again; after it a draft warns and a release is refused."""
    note: Words | None = None
    """For authors and reviewers: how it was checked, and what to ask a lawyer."""


class LawFile(Part):
    """One file of the law library."""

    facts: Annotated[tuple[Fact, ...], Field(min_length=1)]
    """The facts, in any order."""

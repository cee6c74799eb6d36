"""The referral directory: `course/directory.yaml`, where workers can refer people."""

from typing import Annotated, Literal

from pydantic import Field

from scormbuild.model.parts import Day, Email, FactId, IsoDate, Part, Phone, Phrase, WebAddress, Words

Need = Literal[
    "peer-support", "legal", "immigration", "work", "housing", "health", "crisis", "violence", "human-rights",
    "police-complaints",
]  # fmt: skip
"""What somebody may need."""

Spoken = Literal["en", "fr", "cmn", "yue", "vi", "ko", "th", "km", "lo", "others"]
"""A spoken language by its BCP 47 tag (Mandarin is `cmn`, Cantonese `yue`, Khmer `km`), or `others`: interpreters, or
languages that are not named."""


class Service(Part):
    """One place to refer people to, and how sure anybody is of its details."""

    id: Annotated[FactId, Field(alias="service")]
    """The service's permanent id, unique in the directory."""
    name: Words
    """Its name as it calls itself; it is not translated."""
    needs: Annotated[tuple[Need, ...], Field(min_length=1)]
    """What it can help with, for finding it."""
    helps_with: Phrase
    """What it does, and for whom, in a sentence or two. A whole number in it, such as 416-555-0123, can be dialled."""
    languages: Phrase | None = None
    """The languages it is said to speak; leave it out where nothing was read."""
    speaks: tuple[Spoken, ...] = ()
    """The same for finding it: the languages that `languages` names, and `others` where it speaks of interpreters or of
    languages without naming them. Such a service is shown for every language."""
    hours: Phrase | None = None
    """When it can be reached; leave it out where nothing was read."""
    phone: Phone | None = None
    """A number that was read in the source; never one from memory."""
    email: Email | None = None
    """An address that was read in the source."""
    web: WebAddress | None = None
    """Its website."""
    source: Words
    """Where all this was read."""
    link: WebAddress | None = None
    """Where the source can be read."""
    as_of: IsoDate
    """The date of the source, or `undated`."""
    confirmed: Day | None = None
    """The day somebody called or wrote and was told that all this is right; without it learners are told to confirm."""
    note: Words | None = None
    """For authors and reviewers; learners never see it."""


class Directory(Part):
    """Every service, in the order in which they are shown."""

    services: Annotated[tuple[Service, ...], Field(min_length=1)]
    """The services."""

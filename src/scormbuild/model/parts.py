"""What every part of a course is made of: ids, texts, and choosing a part by the key that only it has."""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, StringConstraints
from pydantic_core import CoreSchema, core_schema


class Markup(Enum):
    """How much Markdown a text may hold."""

    PLAIN = "plain"
    PHRASE = "phrase"
    PROSE = "prose"


@dataclass(frozen=True)
class Readable:
    """Marks a field whose text a learner reads: it is translated, and rendered with this much Markdown."""

    markup: Markup


_trimmed = StringConstraints(strip_whitespace=True, min_length=1)

LONGEST_PLAIN = 200
Plain = Annotated[str, _trimmed, StringConstraints(max_length=LONGEST_PLAIN), Readable(Markup.PLAIN)]
"""One line without Markdown; at most 200 characters, the most a manifest's title may have."""
Phrase = Annotated[str, _trimmed, Readable(Markup.PHRASE)]
"""Running text within one paragraph: bold, italics, links and `lang` spans."""
Prose = Annotated[str, _trimmed, Readable(Markup.PROSE)]
"""Paragraphs, lists and everything a phrase may hold."""

ID_PATTERN = re.compile(r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")
_KEBAB = ID_PATTERN.pattern
_TAG = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"
_DATE = r"^([0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|undated)$"
_DAY = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
_PHONE = r"^[0-9][0-9-]{1,20}[0-9]( ext\. [0-9]+)?$"
_EMAIL = r"^[^\s@<>\"']+@[a-z0-9-]+(\.[a-z0-9-]+)+$"
_ADDRESS = r"^https?://[^\s\"'<>]+$"
FILE_PATTERN = re.compile(r"^[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*$")
_FILE = FILE_PATTERN.pattern
_DOTTED = r"^[a-z][a-z0-9-]*(\.[a-z0-9-]+)*$"
_VERSION = r"^[0-9]+(\.[0-9]+){0,2}$"
_CODE = r"^[A-Z][0-9]{3}$"

FORMS = {
    _KEBAB: "lower-case letters, digits and single hyphens, beginning with a letter, such as how-it-works",
    _TAG: "a language tag, such as en, vi, zh-Hans or zh-Hant",
    _DATE: 'a date in quotation marks, such as "2026-07-18", "2026-07" or "2026"; or undated',
    _DAY: 'a day in quotation marks, such as "2026-07-18"',
    _PHONE: "a telephone number in digits and hyphens, such as 416-555-0123 or 211",
    _EMAIL: "an e-mail address, such as help@example.org",
    _ADDRESS: "a web address that begins with https:// or http://",
    _FILE: "a file name in lower-case letters, digits, dots, hyphens and slashes, such as door.svg",
    _DOTTED: "lower-case words with hyphens, joined by dots, such as ca.example.tenant-rights",
    _VERSION: 'a version in quotation marks, such as "1.2"',
    _CODE: "a rule's code, such as L001",
}
"""What each of these patterns asks for, in an author's words."""

LONGEST_ID = 48
Id = Annotated[str, StringConstraints(pattern=_KEBAB, max_length=LONGEST_ID)]
"""A permanent name: learners' records and translations hang on it (SCORM 1.2 CMIIdentifier, narrowed)."""
FactId = Annotated[str, StringConstraints(pattern=_KEBAB, max_length=64)]
LanguageTag = Annotated[str, StringConstraints(pattern=_TAG)]
"""A BCP 47 tag: language, then script and region where they matter."""
IsoDate = Annotated[str, StringConstraints(pattern=_DATE)]
"""A year, a month or a day, or the word `undated`."""
Day = Annotated[str, StringConstraints(pattern=_DAY)]
"""A day, `2026-07-18`."""
Phone = Annotated[str, StringConstraints(pattern=_PHONE)]
Email = Annotated[str, StringConstraints(pattern=_EMAIL)]
WebAddress = Annotated[str, StringConstraints(pattern=_ADDRESS)]
MediaPath = Annotated[str, StringConstraints(pattern=_FILE, max_length=80)]
DottedName = Annotated[str, StringConstraints(pattern=_DOTTED, max_length=100)]
Version = Annotated[str, StringConstraints(pattern=_VERSION, max_length=20)]
RuleCode = Annotated[str, StringConstraints(pattern=_CODE)]
Words = Annotated[str, _trimmed]
"""A text that is not translated: citations, notes, and translations themselves."""


class Part(BaseModel):
    """Anything an author writes: nothing unknown is accepted, nothing changes afterwards."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True, defer_build=True)

    @classmethod
    def telling_key(cls) -> str:
        """The key that says what an item is: the first one its own class declares, as authors write it."""
        name = next(iter(cls.__annotations__))
        return cls.model_fields[name].alias or name


KeyPath = tuple[str | int, ...]
"""A place in a file: keys as authors write them, and positions in lists from 0."""


@dataclass(frozen=True)
class ByKey:
    """Tells the members of a union apart by the key that only one of them has.

    The union's tags are class names, never keys, so that no tag can be mistaken for a place in the file.
    """

    parts: tuple[type[Part], ...]

    def which(self, value: Any) -> str | None:
        if isinstance(value, Part):
            return type(value).__name__
        names = {part.telling_key(): part.__name__ for part in self.parts}
        return next((names[key] for key in value if key in names), None) if isinstance(value, dict) else None

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        choices = {part.__name__: handler.generate_schema(part) for part in self.parts}
        return core_schema.tagged_union_schema(choices, discriminator=self.which)


def by_key(*parts: type[Part]) -> ByKey:
    return ByKey(parts)


Cites = Annotated[
    tuple[FactId, ...], Field(description="Ids of the facts in course/law/ that the statements here rest on.")
]

"""One language of a topic: `course/<topic>/i18n/<language>.yaml`."""

from typing import Annotated, Literal

from pydantic import Field

from scormbuild.model.parts import LanguageTag, Part, Words


class Rendering(Part):
    """A sentence of the course and how it reads in this language."""

    source: Words
    """The text of the course that was translated, as it stood."""
    text: Words
    """The translation."""


class Translation(Part):
    """Every text of a topic in one language, under keys made of the author's ids."""

    language: LanguageTag
    """The BCP 47 tag of the language; the file is called after it."""
    status: Literal["draft"] | None = None
    """`draft` holds the translation back as a draft whatever is signed."""
    units: Annotated[dict[str, Rendering], Field(min_length=1)]
    """The texts, each under its key, such as `how-it-works/title`."""

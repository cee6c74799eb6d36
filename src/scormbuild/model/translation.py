"""One language of a topic, or of what the topics share: `i18n/<language>.yaml`."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from scormbuild.model.parts import LanguageTag, Part, Words


class Rendering(Part):
    """A sentence of the course and how it reads in this language."""

    source: Words
    """The text of the course, as it stands there."""
    was: Words | None = None
    """The text that was translated, where the course has changed since. Translate anew, then remove this."""
    text: Annotated[str, StringConstraints(strip_whitespace=True)] | None = None
    """The translation; empty until there is one."""

    @property
    def rendered(self) -> str:
        """The sentence that `text` is the translation of."""
        return self.was or self.source


class Translation(Part):
    """Every text of a topic in one language, under keys made of the author's ids."""

    language: LanguageTag
    """The BCP 47 tag of the language; the file is called after it."""
    status: Literal["draft"] | None = None
    """`draft` holds the translation back as a draft whatever is signed."""
    units: Annotated[dict[str, Rendering], Field(default_factory=dict)]
    """The texts, each under its key, such as `how-it-works/title`."""
    orphans: Annotated[dict[str, Rendering], Field(default_factory=dict)]
    """Translations whose text has left the course, kept for one round by `scormbuild translate update`."""

"""A page and the blocks that make its body."""

from typing import Annotated

from pydantic import Field

from scormbuild.model.parts import Cites, FactId, Id, MediaPath, Part, Phrase, Plain, Prose, by_key


class Text(Part):
    """Paragraphs and lists."""

    text: Prose
    """The words, in Markdown."""


class Tip(Part):
    """Something useful to know, set apart."""

    tip: Prose
    """The words, in Markdown."""


class KeyPoint(Part):
    """What to remember from the page if nothing else."""

    key_point: Prose
    """The words, in Markdown."""


class Caution(Part):
    """Something that can do harm, or that a worker must not do."""

    warning: Prose
    """The words, in Markdown."""


class ContentNote(Part):
    """Says beforehand that what follows may be hard to read."""

    content_note: Prose
    """The words, in Markdown."""


class Image(Part):
    """A picture from the topic's `media/` folder."""

    image: MediaPath
    """The file, below `media/`: lower-case letters, digits, dots, hyphens and slashes."""
    alt: Plain | None = None
    """What the picture tells someone who cannot see it. Leave it out only where `decorative: true`."""
    decorative: Annotated[bool, Field(strict=True)] = False
    """`true` where the picture says nothing that the text does not."""
    caption: Phrase | None = None
    """A line below the picture."""


class FactQuote(Part):
    """A fact of the law library in its own words, with its source and date."""

    fact: FactId
    """The fact's id in `course/law/`."""


class Steps(Part):
    """Things to do one after the other."""

    steps: Annotated[tuple[Phrase, ...], Field(min_length=2)]
    """The steps, in order."""
    title: Plain | None = None
    """A heading above the steps."""


class Fold(Part):
    """One heading of an accordion and what it opens."""

    heading: Plain
    """The line that is always seen."""
    text: Prose
    """What it opens, in Markdown."""


class Accordion(Part):
    """Headings that open one by one; without script and in print everything is open to read."""

    accordion: Annotated[tuple[Fold, ...], Field(min_length=1)]
    """The headings, in order."""


Block = Annotated[
    Text | Tip | KeyPoint | Caution | ContentNote | Image | FactQuote | Steps | Accordion,
    by_key(Text, Tip, KeyPoint, Caution, ContentNote, Image, FactQuote, Steps, Accordion),
]


class Page(Part):
    """One screen of reading."""

    id: Annotated[Id, Field(alias="page")]
    """The page's permanent id, unique in the course."""
    title: Plain
    """The page's heading."""
    body: Annotated[tuple[Block, ...], Field(min_length=1)]
    """What the page says, block by block."""
    cites: Cites = ()

"""A page and the blocks that make its body."""

from typing import Annotated, Literal

from pydantic import Field

from scormbuild.model.parts import Cites, FactId, Id, MediaPath, Part, Phrase, Plain, Prose, WebAddress, Words, by_key

Setting = Literal["health", "shelter", "crisis-line", "outreach", "drop-in", "peer-leader"]
"""Where a learner works, or as what."""


class Block(Part):
    """What every block of a page may say besides its own words."""

    meant_for: Annotated[tuple[Setting, ...], Field(alias="for", max_length=6)] = ()
    """The settings this block is an example for: learners there see it first, others find it folded away."""


class Text(Block):
    """Paragraphs and lists."""

    text: Prose
    """The words, in Markdown."""


class Tip(Block):
    """Something useful to know, set apart."""

    tip: Prose
    """The words, in Markdown."""


class KeyPoint(Block):
    """What to remember from the page if nothing else."""

    key_point: Prose
    """The words, in Markdown."""


class Caution(Block):
    """Something that can do harm, or that a worker must not do."""

    warning: Prose
    """The words, in Markdown."""


class ContentNote(Block):
    """Says beforehand that what follows may be hard to read."""

    content_note: Prose
    """The words, in Markdown."""


class Image(Block):
    """A picture from the topic's `media/` folder."""

    image: MediaPath
    """The file, below `media/`: lower-case letters, digits, dots, hyphens and slashes."""
    alt: Plain | None = None
    """What the picture tells someone who cannot see it. Leave it out only where `decorative: true`."""
    decorative: Annotated[bool, Field(strict=True)] = False
    """`true` where the picture says nothing that the text does not."""
    caption: Phrase | None = None
    """A line below the picture."""


class FactQuote(Block):
    """A fact of the law library in its own words, with its source and date."""

    fact: FactId
    """The fact's id in `course/law/`."""


class Steps(Block):
    """Things to do one after the other."""

    steps: Annotated[tuple[Phrase, ...], Field(min_length=2)]
    """The steps, in order."""
    title: Plain | None = None
    """A heading above the steps."""
    goes_into: Annotated[tuple[Literal["guide", "brochure"], ...], Field(max_length=2)] = ()
    """Where else these steps belong: the resource `guide`, the `brochure`, or both."""


class Fold(Part):
    """One heading of an accordion and what it opens."""

    heading: Plain
    """The line that is always seen."""
    text: Prose
    """What it opens, in Markdown."""


class Accordion(Block):
    """Headings that open one by one; without script and in print everything is open to read."""

    accordion: Annotated[tuple[Fold, ...], Field(min_length=1)]
    """The headings, in order."""


class Misconception(Part):
    """Something often believed, and what is right."""

    believed: Phrase
    """What people often say or think, in quotation marks."""
    right: Prose
    """The right position, with its limits."""


class Misconceptions(Block):
    """Things often believed, each with the right position."""

    misconceptions: Annotated[tuple[Misconception, ...], Field(min_length=1)]
    """The misconceptions, in order."""


class ClientPhrases(Block):
    """Sentences to say to a client, or to show across a table."""

    say_to_client: Annotated[tuple[Phrase, ...], Field(min_length=1, max_length=8)]
    """The sentences, without quotation marks, each one short enough to be read in a glance."""
    title: Plain | None = None
    """A heading above the sentences."""


class MustNot(Block):
    """Things a worker must not do."""

    must_not: Annotated[tuple[Phrase, ...], Field(min_length=1)]
    """Each in a sentence that begins with what not to do, such as “Call the police without consent.”"""


class Referral(Block):
    """Where to refer a person: services of the directory."""

    refer_to: Annotated[tuple[FactId, ...], Field(min_length=1)]
    """The services’ ids in `course/directory.yaml`, the first to call first."""


class Reading(Part):
    """Something to read elsewhere."""

    title: Words
    """Its title as it is published; it is not translated."""
    link: WebAddress
    """Where it can be read."""
    about: Phrase
    """What it is good for, in a sentence."""


class FurtherReading(Block):
    """Things to read elsewhere."""

    further_reading: Annotated[tuple[Reading, ...], Field(min_length=1)]
    """The readings, in order."""


_BLOCKS = (
    *(Text, Tip, KeyPoint, Caution, ContentNote, Image, FactQuote, Steps, Accordion),
    *(Misconceptions, ClientPhrases, MustNot, Referral, FurtherReading),
)
AnyBlock = Annotated[
    Text | Tip | KeyPoint | Caution | ContentNote | Image | FactQuote | Steps | Accordion
    | Misconceptions | ClientPhrases | MustNot | Referral | FurtherReading,
    by_key(*_BLOCKS),
]  # fmt: skip


class Page(Part):
    """One screen of reading."""

    id: Annotated[Id, Field(alias="page")]
    """The page's permanent id, unique in the course."""
    title: Plain
    """The page's heading."""
    body: Annotated[tuple[AnyBlock, ...], Field(min_length=1)]
    """What the page says, block by block."""
    cites: Cites = ()

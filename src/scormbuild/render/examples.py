"""The body of a page: blocks for everybody, and between them groups of examples for learners in different settings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from scormbuild.model.page import Block


@dataclass(frozen=True)
class Example:
    """Neighbouring blocks that are meant for the same settings."""

    settings: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Section:
    """Neighbouring blocks for everybody, or neighbouring examples."""

    blocks: tuple[Block, ...] = ()
    examples: tuple[Example, ...] = ()


def sections(body: Iterable[Block]) -> Iterator[Section]:
    """The body in the author's order."""
    for are_examples, blocks in groupby(body, key=lambda block: bool(block.meant_for)):
        if are_examples:
            alike = groupby(blocks, key=lambda block: block.meant_for)
            yield Section(examples=tuple(Example(settings, tuple(same)) for settings, same in alike))
        else:
            yield Section(tuple(blocks))

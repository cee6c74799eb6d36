"""A text of the course beside its rendering, as the rules over translations look at them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from scormbuild.check.translations import Held
from scormbuild.diagnostics import Diagnostic, Location, Rule
from scormbuild.load.project import Loaded
from scormbuild.model.glossary import Term
from scormbuild.model.translation import Translation
from scormbuild.translate.units import Unit

STAND_IN = "\ufffc"
"""Takes the place of words in another language."""
ELSEWHERE = re.compile(r"\[([^\]]*)\]\{lang=([\w-]+)\}")
"""Words that are marked as being in another language, and which."""
_SIGNS = re.compile(
    r"\]\((?:https?://|mailto:|tel:)[^)\s]*\)|\{lang=[\w-]+\}|^[ ]*(?:>|[-+*]|\d+[.)])[ ]+|\\(?=[*_\[\]])|[*\[\]]",
    re.MULTILINE,
)


@dataclass(frozen=True)
class Pair:
    """A text and its current rendering; `terms` are those of the glossary that stand in the text."""

    unit: Unit
    text: str
    language: str
    at: Location
    terms: tuple[Term, ...] = ()

    @property
    def source(self) -> str:
        return self.unit.source

    @cached_property
    def source_words(self) -> str:
        return bare(self.source)

    @cached_property
    def words(self) -> str:
        """The rendering without its Markdown."""
        return bare(self.text)

    @cached_property
    def own_words(self) -> str:
        """The same, less what is in another language."""
        return bare(ELSEWHERE.sub(STAND_IN, self.text)) if "{lang=" in self.text else self.words

    def fault(self, rule: Rule, message: str, hint: str = "") -> Diagnostic:
        return rule.at(self.at, message, hint or rule.remedy, self.unit.key)


def bare(text: str) -> str:
    """The words of a text, without the signs of Markdown."""
    return _SIGNS.sub("", text)


def pairs(held: Held, terms: Mapping[str, tuple[Term, ...]]) -> Iterator[Pair]:
    """Every text whose rendering is current; `terms` by the key of the text they stand in."""
    loaded, texts, found = held
    for unit in texts:
        if unit.key in found.texts:
            text = found.texts[unit.key]
            yield Pair(unit, text, loaded.value.language, _place(unit, text, loaded), terms.get(unit.key, ()))


def _place(unit: Unit, text: str, loaded: Loaded[Translation]) -> Location:
    """Where the rendering stands; that of a text that moved is still under its former key."""
    entries = loaded.value.units
    own = entries.get(unit.key)
    key = unit.key if own and own.text == text else next((k for k, each in entries.items() if each.text == text), "")
    return loaded.source.value_at(("units", key or unit.key, "text"))

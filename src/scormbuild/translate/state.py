"""How far a translation is: each unit current, stale or missing, and what no longer belongs to any unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from scormbuild.model.translation import Rendering, Translation
from scormbuild.translate.units import Unit


class State(Enum):
    """What is known of one text in one language."""

    CURRENT = "current"
    STALE = "stale"
    MISSING = "missing"


@dataclass(frozen=True)
class Standing:
    """A translation held against the course: each unit's state and rendering, and the keys left over."""

    states: Mapping[str, State]
    texts: Mapping[str, str]
    orphans: tuple[str, ...]


def standing(units: Sequence[Unit], translation: Translation) -> Standing:
    """Match renderings to units: by key while the source is the same, else by the sentence (a text that moved)."""
    by_sentence = {_words(entry.source): key for key, entry in reversed(translation.units.items())}
    states: dict[str, State] = {}
    texts: dict[str, str] = {}
    used: set[str] = set()
    for unit in units:
        key = _match(unit, translation.units, by_sentence)
        if key:
            states[unit.key], texts[unit.key] = State.CURRENT, translation.units[key].text
            used.add(key)
        else:
            states[unit.key] = State.STALE if unit.key in translation.units else State.MISSING
    orphans = tuple(key for key in translation.units if key not in used and key not in states)
    return Standing(states, texts, orphans)


def _match(unit: Unit, entries: Mapping[str, Rendering], by_sentence: Mapping[str, str]) -> str | None:
    own = entries.get(unit.key)
    if own and _words(own.source) == _words(unit.source):
        return unit.key
    return by_sentence.get(_words(unit.source))


def _words(text: str) -> str:
    """A text with its line breaks and spacing evened out: rewrapping a sentence does not change it."""
    return " ".join(text.split())

"""How far a translation is: each unit current, stale or missing, and what no longer belongs to any unit."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from scormbuild.model.translation import Rendering, Translation
from scormbuild.translate.units import Unit, words_of


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
    entries = translation.units
    by_sentence = {words_of(entry.source): key for key, entry in reversed(entries.items())}
    found = {unit.key: _match(unit, entries, by_sentence) for unit in units}
    used = set(found.values())
    texts = {unit: entries[key].text for unit, key in found.items() if key}
    states = {unit: _state(unit, key, entries, used) for unit, key in found.items()}
    stale = {unit for unit, state in states.items() if state is State.STALE}
    return Standing(states, texts, tuple(key for key in entries if key not in used | stale))


def _state(unit: str, key: str | None, entries: Mapping[str, Rendering], used: Container[str | None]) -> State:
    """A text is stale only if the entry under its key serves no other text: that one's rendering is not to be lost."""
    if key:
        return State.CURRENT
    return State.STALE if unit in entries and unit not in used else State.MISSING


def _match(unit: Unit, entries: Mapping[str, Rendering], by_sentence: Mapping[str, str]) -> str | None:
    own = entries.get(unit.key)
    if own and words_of(own.source) == words_of(unit.source):
        return unit.key
    return by_sentence.get(words_of(unit.source))

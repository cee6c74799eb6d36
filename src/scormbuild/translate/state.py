"""How far a translation is: each unit current, stale or missing, and what no longer belongs to any unit."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from scormbuild.model.parts import KeyPath
from scormbuild.model.translation import Rendering, Translation
from scormbuild.translate.units import Unit, words_of


class State(Enum):
    """What is known of one text in one language."""

    CURRENT = "current"
    STALE = "stale"
    MISSING = "missing"


@dataclass(frozen=True)
class Found:
    """The entry of a translation that serves a text, and where it stands in the file: `("units", key)`."""

    path: KeyPath
    entry: Rendering


@dataclass(frozen=True)
class Standing:
    """A translation held against the course: each unit's state, and the keys left over.

    `texts` are the renderings that learners may see; `found` are those and the stale ones.
    """

    states: Mapping[str, State]
    texts: Mapping[str, str]
    found: Mapping[str, Found]
    orphans: tuple[str, ...]


def standing(units: Sequence[Unit], translation: Translation) -> Standing:
    """Match renderings to units: by key while the sentence is the same, else by the sentence (a text that moved)."""
    known = _Known(translation)
    current = {unit.key: own for unit in units if (own := known.of_its_sentence(unit))}
    used = {found.path for found in current.values()}
    found = {**_stale([unit for unit in units if unit.key not in current], known, used), **current}
    texts = {key: each.entry.text for key, each in current.items() if each.entry.text}
    states = {unit.key: _state(unit.key, current, found) for unit in units}
    served = {each.path for each in found.values()}
    orphans = (key for key, entry in translation.units.items() if entry.text and ("units", key) not in served)
    return Standing(states, texts, found, tuple(orphans))


def _state(key: str, current: Mapping[str, Found], found: Mapping[str, Found]) -> State:
    return State.CURRENT if key in current else State.STALE if key in found else State.MISSING


class _Known:
    """The renderings there are, by place, by the sentence they render, and by the one that took its place."""

    def __init__(self, translation: Translation) -> None:
        self._by_path = {found.path: found for found in _entries(translation)}
        self._rendered = {words_of(found.entry.rendered): found for found in reversed(self._by_path.values())}
        self._changed: dict[str, list[Found]] = {}
        for found in self._by_path.values():
            if found.entry.was:
                self._changed.setdefault(words_of(found.entry.source), []).append(found)

    def of_its_sentence(self, unit: Unit) -> Found | None:
        own, sentence = self._by_path.get(("units", unit.key)), words_of(unit.source)
        is_own = own and words_of(own.entry.rendered) == sentence
        return own if is_own else self._rendered.get(sentence)

    def stale_already(self, unit: Unit) -> Iterator[Found]:
        """Under its key, for the sentence as it is now."""
        return (found for found in self.stale_elsewhere(unit) if found.path == ("units", unit.key))

    def stale_elsewhere(self, unit: Unit) -> Iterator[Found]:
        """For the sentence as it is now, where the text stood before it moved."""
        return iter(self._changed.get(words_of(unit.source), ()))

    def of_its_key(self, unit: Unit) -> Iterator[Found]:
        paths = (("units", unit.key), ("orphans", unit.key))
        return (self._by_path[path] for path in paths if path in self._by_path)


def _entries(translation: Translation) -> Iterator[Found]:
    for group, entries in (("units", translation.units), ("orphans", translation.orphans)):
        for key, entry in entries.items():
            if entry.text:
                yield Found((group, key), entry)


def _stale(units: Sequence[Unit], known: _Known, used: set[KeyPath]) -> Mapping[str, Found]:
    """What the units without a current rendering had before.

    An entry serves a changed text only if it serves no other: that one's rendering is not to be lost.
    """
    stale: dict[str, Found] = {}
    taken = set(used)
    for before in (known.stale_already, known.stale_elsewhere, known.of_its_key):
        for unit in (unit for unit in units if unit.key not in stale):
            found = next((each for each in before(unit) if each.path not in taken), None)
            if found:
                stale[unit.key] = found
                taken.add(found.path)
    return stale

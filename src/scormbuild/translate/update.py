"""A translation brought into the order of the course, without losing a rendering."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from scormbuild.model.translation import Rendering, Translation
from scormbuild.translate.state import Standing, State, standing
from scormbuild.translate.units import Unit, words_of


@dataclass(frozen=True)
class Updated:
    """A translation after an update, and what has become of how many texts."""

    translation: Translation
    added: int = 0
    shared: int = 0
    moved: int = 0
    changed: int = 0
    left_over: int = 0
    dropped: int = 0


def update(units: Sequence[Unit], old: Translation, elsewhere: Mapping[str, str] = MappingProxyType({})) -> Updated:
    """Every unit in order, its rendering followed; what belongs to nothing any more is kept for one round.

    `elsewhere` are renderings of other files by `words_of` of their sentence, for texts that this one has none for.
    A round ends with the next update that has something to change: running it twice loses nothing.
    """
    held = standing(units, old)
    entries = {unit.key: _entry(unit, held, elsewhere) for unit in units}
    is_new_round = [*entries.items()] != [*old.units.items()]
    left_over = _left_over(old, held) if is_new_round else {}
    kept = left_over if is_new_round else old.orphans
    return Updated(
        old.model_copy(update={"units": entries, "orphans": kept}),
        added=sum(key not in old.units for key in entries),
        shared=sum(bool(entry.text) and key not in held.found for key, entry in entries.items()),
        moved=sum(_has_moved(key, held) for key in entries),
        changed=sum(bool(entry.was) and not _was_stale(key, old) for key, entry in entries.items()),
        left_over=len(left_over),
        dropped=len(_unclaimed(old, held) - kept.keys()),
    )


def renderings(translations: Iterable[Translation]) -> Mapping[str, str]:
    """Every rendering of some files by `words_of` of its sentence; the first one counts."""
    found: dict[str, str] = {}
    for each in translations:
        for entry in (*each.units.values(), *each.orphans.values()):
            if entry.text:
                found.setdefault(words_of(entry.rendered), entry.text)
    return found


def _entry(unit: Unit, held: Standing, elsewhere: Mapping[str, str]) -> Rendering:
    found = held.found.get(unit.key)
    if found is None:
        return Rendering(source=unit.source, text=elsewhere.get(words_of(unit.source)))
    was = found.entry.rendered if held.states[unit.key] is State.STALE else None
    return Rendering(source=unit.source, was=was, text=found.entry.text)


def _left_over(old: Translation, held: Standing) -> Mapping[str, Rendering]:
    """Renderings that no text has any more, less those that stand word for word elsewhere."""
    kept = {_said(found.entry) for found in held.found.values()}
    return {key: old.units[key] for key in held.orphans if _said(old.units[key]) not in kept}


def _said(entry: Rendering) -> tuple[str, str]:
    return words_of(entry.rendered), entry.text or ""


def _has_moved(key: str, held: Standing) -> bool:
    return key in held.found and held.found[key].path != ("units", key)


def _was_stale(key: str, old: Translation) -> bool:
    return key in old.units and bool(old.units[key].was)


def _unclaimed(old: Translation, held: Standing) -> set[str]:
    """The earlier orphans that still belong to nothing."""
    served = {found.path for found in held.found.values()}
    return {key for key in old.orphans if ("orphans", key) not in served}

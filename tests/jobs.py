"""Texts and translations for the tests of what translators get and give back."""

from collections.abc import Mapping, Sequence

from scormbuild.model.parts import Markup
from scormbuild.model.translation import Translation
from scormbuild.translate.exchange import Job, Row
from scormbuild.translate.state import standing
from scormbuild.translate.units import Unit


def texts(**sentences: str) -> tuple[Unit, ...]:
    """Units of prose; `a__b` stands for the key `a/b`."""
    return tuple(Unit(key.replace("__", "/"), Markup.PROSE, text, (key,)) for key, text in sentences.items())


def translation(
    units: Mapping[str, tuple[str, ...]], orphans: Mapping[str, tuple[str, ...]] | None = None
) -> Translation:
    """Entries of source and text, or of source, text and the source before."""
    return Translation.model_validate(
        {
            "language": "vi",
            **{
                group: {
                    key: dict(zip(("source", "text", "was"), entry, strict=False)) for key, entry in entries.items()
                }
                for group, entries in (("units", units), ("orphans", orphans or {}))
            },
        }
    )


def job_of(units: Sequence[Unit], done: Translation) -> Job:
    """What a translator gets of these texts."""
    held = standing(units, done)
    rows = []
    for unit in units:
        found, state = held.found.get(unit.key), held.states[unit.key]
        was = found.entry.rendered if found and state.value == "stale" else None
        text = (found.entry.text if found else "") or ""
        rows.append(Row(unit.key, unit.markup, unit.source, was, text, state, "tools/course.yaml, line 1", ("a → b",)))
    return Job("example.tools", "tools", "Tools", "en", "vi", tuple(rows))

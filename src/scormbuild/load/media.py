"""The pictures of a topic."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.content_rules import M005
from scormbuild.diagnostics.file_rules import Y003

HEAVIEST = 5_000_000
_CLUTTER = {"Thumbs.db", "desktop.ini"}


@dataclass(frozen=True)
class Media:
    """One file of the `media` folder and where it lies."""

    content: bytes = field(repr=False)
    place: Location


def read_media(folder: Path, name: str) -> tuple[Mapping[str, Media], tuple[Diagnostic, ...]]:
    """Every file below a `media` folder, by its path there; what systems leave lying about is passed over."""
    found: dict[str, Media] = {}
    trouble: list[Diagnostic] = []
    for path in sorted(folder.rglob("*")):
        inner = path.relative_to(folder)
        if not path.is_file() or path.name in _CLUTTER or any(step.startswith(".") for step in inner.parts):
            continue
        place = Location(f"{name}/{inner.as_posix()}")
        try:
            size = path.stat().st_size
            if size > HEAVIEST:
                message = f"this file has {size / 1e6:.1f} MB; {HEAVIEST / 1e6:.0f} MB can be packed at most"
                trouble.append(M005.at(place, message, M005.remedy))
                continue
            found[inner.as_posix()] = Media(path.read_bytes(), place)
        except OSError as error:
            trouble.append(
                Y003.at(place, f"cannot be read: {(error.strerror or 'unknown reason').lower()}", Y003.remedy)
            )
    return found, tuple(trouble)

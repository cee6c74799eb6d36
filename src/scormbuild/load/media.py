"""The pictures of a topic."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.file_rules import Y003
from scormbuild.load.folders import entries, reason, shown

HEAVIEST = 5_000_000


@dataclass(frozen=True)
class Media:
    """One file of the `media` folder and where it lies; one that is too heavy to pack was not read and is empty."""

    content: bytes = field(repr=False)
    size: int
    place: Location


def read_media(folder: Path, trouble: list[Diagnostic]) -> Mapping[str, Media]:
    """Every file below a `media` folder, by its path there."""
    found: dict[str, Media] = {}
    for path in _files(folder, trouble):
        place = Location(shown(path))
        try:
            size = path.stat().st_size
            found[path.relative_to(folder).as_posix()] = Media(
                path.read_bytes() if size <= HEAVIEST else b"", size, place
            )
        except OSError as error:
            trouble.append(Y003.at(place, f"cannot be read: {reason(error)}", Y003.remedy))
    return found


def _files(folder: Path, trouble: list[Diagnostic]) -> Iterator[Path]:
    for entry in entries(folder, trouble).values():
        if entry.is_folder:
            yield from _files(entry.path, trouble)
        elif entry.path.is_file():
            yield entry.path

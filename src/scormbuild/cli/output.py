"""Writing files: everything beside its place first, then all of it moved, so that no half file is ever found."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import click

from scormbuild.load.folders import reason


class Unwritable(click.ClickException):
    """Some files could not be written. Each file in the folder is whole, old or new."""

    exit_code = 2


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files into a folder, making it where needed.

    Raises:
        Unwritable: with the reason; see `write_in_place`.
    """
    write_in_place({folder / name: content for name, content in files.items()}, "name another folder with --output")


def write_in_place(files: Mapping[Path, bytes], hint: str) -> None:
    """Write files wherever they belong, making folders where needed; `hint` is what to do if that cannot be.

    Raises:
        Unwritable: with the reason. Until all files lie beside their places, nothing is replaced; should the
            system then refuse a move, earlier files may be new already. Each file is whole, old or new.
    """
    parts: list[tuple[Path, Path]] = []
    try:
        _prepare(files, hint)
        for place, content in files.items():
            part = place.with_name(f".{place.name}.part")
            parts.append((part, place))
            part.write_bytes(content)
        for part, place in parts:
            part.replace(place)
    except OSError as error:
        refused = parts[-1][1].parent if parts else next(iter(files)).parent
        raise _refused(refused, reason(error), hint) from error
    finally:
        for part, _ in parts:
            with suppress(OSError):  # what cannot be removed must not hide why the writing failed
                part.unlink(missing_ok=True)


def _prepare(places: Iterable[Path], hint: str) -> None:
    """Make the folders, and see that nothing in the way would stop the moves half done."""
    for folder in dict.fromkeys(place.parent for place in places):
        for above in (folder, *folder.parents):
            if above.exists() and not above.is_dir():
                raise _refused(above, "this is a file, not a folder", hint)
        folder.mkdir(parents=True, exist_ok=True)
    for place in places:
        if place.is_dir():
            raise _refused(place, "this is a folder, not a file", hint)


def _refused(place: Path, why: str, hint: str) -> Unwritable:
    return Unwritable(f"{place}: cannot be written: {why}\n    hint: {hint}")

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
        Unwritable: with the reason. Until all files lie beside their places, nothing is replaced; should the
            system then refuse a move, earlier files may be new already. Each file is whole, old or new.
    """
    parts: list[tuple[Path, Path]] = []
    try:
        _prepare(folder, files)
        for name, content in files.items():
            part = folder / f".{name}.part"
            parts.append((part, folder / name))
            part.write_bytes(content)
        for part, place in parts:
            part.replace(place)
    except OSError as error:
        raise _refused(folder, reason(error)) from error
    finally:
        for part, _ in parts:
            with suppress(OSError):  # what cannot be removed must not hide why the writing failed
                part.unlink(missing_ok=True)


def _prepare(folder: Path, names: Iterable[str]) -> None:
    """Make the folder, and see that nothing in the way would stop the moves half done."""
    for above in (folder, *folder.parents):
        if above.exists() and not above.is_dir():
            raise _refused(above, "this is a file, not a folder")
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        if (folder / name).is_dir():
            raise _refused(folder / name, "this is a folder, not a file")


def _refused(place: Path, why: str) -> Unwritable:
    return Unwritable(f"{place}: cannot be written: {why}\n    hint: name another folder with --output")

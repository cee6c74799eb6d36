"""Writing files: everything beside its place first, then all of it moved, so that no half file is ever found."""

from collections.abc import Mapping
from pathlib import Path

import click


class Unwritable(click.ClickException):
    """The output folder could not be written; nothing in it was changed or lost."""

    exit_code = 2


def write(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files into a folder, making it where needed.

    Raises:
        Unwritable: with the reason; then the folder holds what it held before.
    """
    parts: list[tuple[Path, Path]] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            part = folder / f".{name}.part"
            parts.append((part, folder / name))
            part.write_bytes(content)
        for part, place in parts:
            part.replace(place)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise Unwritable(
            f"{folder}: cannot be written: {reason}\n    hint: name another folder with --output"
        ) from error
    finally:
        for part, _ in parts:
            part.unlink(missing_ok=True)

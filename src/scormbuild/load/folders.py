"""Folders as they are: what lies in them, or why nobody can say."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.file_rules import C013, Y003

_CLUTTER = {"Thumbs.db", "desktop.ini"}
_LEFTOVERS = (".", "~$", "#")
"""How the names of files begin that systems and editors leave lying about."""


@dataclass(frozen=True)
class Entry:
    """One thing in a folder."""

    path: Path
    is_folder: bool


def reason(error: OSError) -> str:
    """Why the system would not do it, in its own words."""
    return (error.strerror or "unknown reason").lower()


def shown(path: Path) -> str:
    """A path as diagnostics print it: relative to the working directory where it lies below it."""
    try:
        here = Path.cwd()
    except OSError:
        return path.as_posix()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


def entries(folder: Path, trouble: list[Diagnostic]) -> Mapping[str, Entry]:
    """What lies in a folder by name, in the order of names; a folder that is not there is empty."""
    try:
        with os.scandir(folder) as found:
            listed = {each.name: Entry(Path(each.path), each.is_dir()) for each in found if not _is_clutter(each.name)}
    except FileNotFoundError:
        return {}
    except OSError as error:
        trouble.append(Y003.at(Location(shown(folder)), f"this folder cannot be read: {reason(error)}", Y003.remedy))
        return {}
    return dict(sorted(listed.items()))


def not_read(entry: Entry, hint: str = "") -> Diagnostic:
    """Something that lies where the build looks, and that the build does not know."""
    name = entry.path.name
    renamed = name.rpartition(".")[0] + ".yaml" if name.endswith(".yml") else ""
    kind = "folder" if entry.is_folder else "file"
    remedy = f"rename it to {renamed}" if renamed else hint or C013.remedy
    return C013.at(Location(shown(entry.path)), f"this {kind} is not read", remedy)


def _is_clutter(name: str) -> bool:
    return name in _CLUTTER or name.startswith(_LEFTOVERS)

"""The names of the files in a zip: safe, portable, different from one another, and nothing that should not be there."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.package_container import P010, P011, P012, P013, P014, P015, P016, P020
from scormbuild.verify.package import MANIFEST

_PORTABLE = re.compile(r"[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*")
_PROGRAMS = (
    *(".php", ".php3", ".php4", ".php5", ".phps", ".phtml", ".cgi", ".pl", ".py", ".rb"),
    *(".asp", ".aspx", ".jsp", ".sh", ".shtml", ".htaccess", ".exe", ".bat", ".dll"),
)
_LEFT_OVERS = frozenset({"__macosx", ".ds_store", "thumbs.db", "desktop.ini", ".git", ".svn", ".idea", ".vscode"})
_LEFT_OVER_ENDINGS = ("~", ".bak", ".swp", ".orig", ".map")
_LONGEST, _DEEPEST = 100, 6


def name_faults(package: str, names: Iterable[str]) -> Iterator[Diagnostic]:
    """Faults of the names of files, as they are written in the zip; a name may occur more than once."""
    listed = list(names)
    yield from _manifest_name(Location(package), listed)
    yield from _twice(package, listed)
    yield from _alike(Location(package), listed)
    for name in dict.fromkeys(listed):
        yield from _name_faults(Location(f"{package}/{shown(name)}"), name)


def shown(name: str) -> str:
    """A name fit for a line of output."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)


def _name_faults(at: Location, name: str) -> Iterator[Diagnostic]:
    if reason := unsafe(name):
        yield P011.at(at, f"the file name “{shown(name)}” {reason}")
        return
    if reason := _left_over(name):
        yield P015.at(at, f"“{name}” is {reason}")
        return
    if name.casefold().endswith(_PROGRAMS):
        yield P014.at(at, f"“{name}” is a kind of file that a server might run as a program")
    elif not _PORTABLE.fullmatch(name):
        yield P013.at(at, f"the file name “{name}” has capitals, spaces or signs that some systems write differently")
    if len(name) > _LONGEST or name.count("/") > _DEEPEST:
        yield P016.at(at, f"the path is {len(name)} characters long and {name.count('/')} folders deep")


def unsafe(name: str) -> str:
    """What is dangerous about a name, or nothing."""
    parts = name.split("/")
    reasons = {
        "holds a character that no file name may have": any(ord(sign) < 32 or ord(sign) == 127 for sign in name),
        "has a backslash": "\\" in name,
        "begins at the top of a disk": name.startswith("/") or name[1:2] == ":",
        "climbs out of its folder": ".." in parts,
        "has an empty part": "" in parts or "." in parts,
        "has a part that ends in a dot or a space": any(part[-1:] in {".", " "} for part in parts),
    }
    return next((reason for reason, applies in reasons.items() if applies), "")


def _left_over(name: str) -> str:
    parts = name.casefold().split("/")
    if _LEFT_OVERS.intersection(parts):
        return "a hidden file of the computer on which the package was made"
    if parts[-1].endswith(_LEFT_OVER_ENDINGS):
        return "a back-up or a source map"
    return ""


def _manifest_name(at: Location, names: list[str]) -> Iterator[Diagnostic]:
    if MANIFEST in names:
        return
    lookalike = next((name for name in names if re.split(r"[/\\]", name.casefold())[-1] == MANIFEST), None)
    found = f"; there is “{shown(lookalike)}”, which is not found" if lookalike else ""
    yield P010.at(at, f"there is no {MANIFEST} at the top of the package{found}")


def _twice(package: str, names: list[str]) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for name in names:
        key = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
        if key in first:
            yield P012.at(
                Location(f"{package}/{shown(name)}"),
                f"“{shown(name)}” and “{shown(first[key])}” are the same name on many systems"
                if name != first[key]
                else f"“{shown(name)}” is in the package more than once",
            )
        first.setdefault(key, name)


def _alike(at: Location, names: list[str]) -> Iterator[Diagnostic]:
    """One note for all of them: in larger packages there are hundreds."""
    folders: dict[str, set[str]] = defaultdict(set)
    for name in names:
        folders[name.rsplit("/", 1)[-1]].add(name)
    alike = sorted(shown(base) for base, paths in folders.items() if base and len(paths) > 1)
    if alike:
        more = f" and {len(alike) - 3} more" if len(alike) > 3 else ""
        yield P020.at(at, f"file names that occur in several folders: {', '.join(alike[:3])}{more}")

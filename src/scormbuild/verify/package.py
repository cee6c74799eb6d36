"""A package as the judge sees it: names, and the contents of what can be read as text."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from scormbuild.diagnostics import Location

MANIFEST = "imsmanifest.xml"


@dataclass(frozen=True)
class Package:
    """An unpacked zip. `names` are its files as they are written there; `texts` holds those that are worth reading."""

    name: str
    names: frozenset[str]
    texts: Mapping[str, bytes]

    def at(self, entry: str = "", line: int = 0) -> Location:
        """A place in a file of the package, or the package itself."""
        return Location(f"{self.name}/{entry}" if entry else self.name, line)

    @cached_property
    def _by_small_letters(self) -> Mapping[str, str]:
        return {name.casefold(): name for name in sorted(self.names, reverse=True)}

    def nearly(self, wanted: str) -> str:
        """A hint for a missing file: the one that differs in capital and small letters only."""
        match = self._by_small_letters.get(wanted.casefold())
        return f"there is “{match}”: capital and small letters count" if match else ""


def lines_of(text: str) -> Callable[[int], int]:
    """Gives the number of the line, from 0, in which a place of the text lies."""
    ends = [end.start() for end in re.finditer("\n", text)]
    return lambda place: bisect_left(ends, place)


def decoded(content: bytes) -> str:
    """The text as a browser would take it: UTF-8, or else Windows' Western alphabet."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")

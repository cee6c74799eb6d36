"""Characters that nobody sees: in a file as it stands, and in what its escapes make."""

import re
import unicodedata
from collections.abc import Iterator

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.file_rules import Y009

_HIDDEN = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_BREAK = re.compile(r"\r\n|\r|\n")
_NAMES = {
    "\x0b": "vertical tab",
    "\x0c": "form feed",
    "\x85": "line break",
    "\xad": "soft hyphen",
    "\u200b": "space without width",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\ufeff": "byte order mark",
}
_BLANK = "\u115f\u1160\u2800\u3164\ufe0e\ufe0f\uffa0"
"""Letters and signs that are drawn as nothing."""


def lines_of(text: str) -> list[str]:
    """The lines as an editor counts them."""
    return _BREAK.split(text)


def position(text: str, index: int) -> tuple[int, int]:
    """Line and column, from 1, of a character."""
    before = lines_of(text[:index])
    return len(before), len(before[-1]) + 1


def hidden_places(text: str, name: str) -> Iterator[Diagnostic]:
    """The first hidden character of every line that has one."""
    for number, line in enumerate(lines_of(text), 1):
        found = _HIDDEN.search(line)
        if found:
            yield Y009.at(Location(name, number, found.start() + 1), f"{_called(found[0])} stands here", Y009.remedy)


def what_is_hidden(value: str) -> str | None:
    """What is wrong with a text that was read, in words; joiners stay, for scripts and emoji need them."""
    found = _HIDDEN.search(value)
    if found:
        return f"{_called(found[0])} stands in this text"
    if value.strip() and all(map(_is_invisible, value)):
        return "nothing in this text can be seen"
    return None


def _called(sign: str) -> str:
    is_direction = sign in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    kind = _NAMES.get(sign, "sign that turns the direction of writing" if is_direction else "control character")
    return f"a hidden {kind} (U+{ord(sign):04X})"


def _is_invisible(sign: str) -> bool:
    return sign.isspace() or sign in _BLANK or unicodedata.category(sign) == "Cf"

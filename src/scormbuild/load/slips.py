"""Slips of authors that leave a file unreadable, found line by line where they were made."""

import re
from collections.abc import Iterator, Sequence

Slip = tuple[int, int, str, str]
"""Line, column, message, hint."""

WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LINE = re.compile(r"^(?P<start> *(?:- +)*)(?:(?P<key>[^\s:\"'#\[{-][^:\"'#]*?):(?: +|$))?(?P<value>.*)$")
_BLOCK = re.compile(r"[|>][-+0-9]{0,2}\s*(#.*)?$")
_WIDE_SPACE = re.compile(rf"^[ {WIDE}]*?(?:- *)?([{WIDE}])|^ *(?:- +)*[\w-]+:([{WIDE}])")
_WIDE_INDENT = re.compile(rf"^ *([{WIDE}])")
_WIDE_COLON = re.compile(r"^ *(?:- +)*[\w-]+ ?(：)")
_DASH = re.compile(r"^ *([–—−•·*])\s")
_NO_SPACE = re.compile(r"^ *(-)[\w]+:(\s|$)")
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*(")\s*(?!\s|#|$)'), "'": re.compile(r"'(?:[^']|'')*(')\s*(?!\s|#|$)")}
_BRACKETS = {"[": re.compile(r"\[[^\]]*\]\s*[^\s\],#}]"), "{": re.compile(r"\{[^}]*\}\s*[^\s\],#}]")}
_WIDE_WORDS = ("a no-break space (from Word or a web page) stands here", "delete it and type an ordinary space")


def slips(lines: Sequence[str]) -> Iterator[Slip]:
    """Every slip outside the texts below “|”, in order of lines."""
    for number, line in structure(lines):
        found = _in_spaces(line) or _in_value(line)
        if found:
            yield number, *found


def wide_indents(lines: Sequence[str]) -> Iterator[Slip]:
    """No-break spaces in indentation, which a parser takes for text."""
    for number, line in structure(lines):
        found = _WIDE_INDENT.match(line)
        if found:
            yield number, found.start(1) + 1, *_WIDE_WORDS


def structure(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The numbered lines that are neither blank nor comments nor part of a text below “|” or “>”."""
    block: int | None = None
    for number, line in enumerate(lines, 1):
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip(" \t") or (block is not None and indent > block) or line.lstrip(" ").startswith("#"):
            continue
        block = _opened(line)
        yield number, line


def _opened(line: str) -> int | None:
    """The indent of the key that opens a block of text, if this line does."""
    parts = _LINE.match(line)
    if not parts or not _BLOCK.match(parts["value"]):
        return None
    return len(parts["start"]) if parts["key"] else max(parts["start"].rfind("-"), 0)


def _in_spaces(line: str) -> tuple[int, str, str] | None:
    if found := _WIDE_SPACE.match(line):
        return found.start(found.lastindex or 1) + 1, *_WIDE_WORDS
    if found := _WIDE_COLON.match(line):
        return found.start(1) + 1, "this is not the colon that ends a key", "type : and a space"
    return in_dash(line)


def in_dash(line: str) -> tuple[int, str, str] | None:
    """What is wrong with the sign that begins an item."""
    if found := _DASH.match(line):
        return found.start(1) + 1, "this is not the hyphen that begins an item", "type - and a space"
    if found := _NO_SPACE.match(line):
        return found.start(1) + 1, "a space is missing after “-”", "type - and a space"
    return None


def _in_value(line: str) -> tuple[int, str, str] | None:
    parts = _LINE.match(line)
    if not parts or not parts["value"]:
        return None
    value, column = parts["value"], parts.start("value") + 1
    below = f"put it below “{parts['key']}: |”, indented" if parts["key"] else "put quotation marks round it"
    if value[0] in _QUOTED:
        closed = _QUOTED[value[0]].match(value)
        words = "the quotation mark is closed here, but the text goes on"
        return (column + closed.start(1), words, f"use “ ” or ’ inside the text, or {below}") if closed else None
    if value[0] == "|" and not _BLOCK.match(value):
        return column, "after “|” the text begins on the next line", below
    return (
        (column, f"a text cannot begin with “{value[0]}” here", below) if _begins_badly(value, parts["key"]) else None
    )


def _begins_badly(value: str, key: str | None) -> bool:
    if value[0] in _BRACKETS:
        return bool(_BRACKETS[value[0]].match(value))
    if value[0] == ">":
        return not _BLOCK.match(value)
    return value[0] in "*&!%@`" or (key is not None and value[:2] in ("- ", "? "))

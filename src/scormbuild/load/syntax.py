"""What a YAML parser's complaint means to an author."""

import re

from yaml import MarkedYAMLError
from yaml.reader import ReaderError

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.file_rules import Y001, Y006, Y007, Y009
from scormbuild.load.hidden import lines_of, position
from scormbuild.load.slips import slips, structure

_SECOND_COLON = (
    "a second colon in a line that already has one",
    "put quotation marks round a text that contains “: ”",
)
_TOO_DEEP = "maximum nesting depth"
"""What libyaml says from 0.2.6 on (PyYAML 6.0.4), which goes no deeper than a thousand brackets."""
_INDENTED = ("this line is indented deeper than the one it belongs with", "line it up with the key above it")
_TAB = ("a tab character at the start of a line", "indent with spaces")
_BACKSLASH = ("a backslash that means nothing in double quotation marks", "write \\\\, or use single quotation marks")
_MEANINGS = {
    "mapping values are not allowed": _SECOND_COLON,
    "cannot start any token": ("a text cannot begin with this character", "put quotation marks round the text"),
    "did not find expected '-' indicator": (
        "this line does not fit the list above it",
        "line it up with the “- ” of the items before it",
    ),
    "did not find expected key": (
        "this line does not fit the lines above it",
        "line it up with the keys it belongs to; a text with quotation marks inside is safest below “key: |”, indented",
    ),
    "could not find expected ':'": (
        "a key without a colon",
        "write “key: value”; a longer text stands below “key: |”, indented",
    ),
    "unexpected end of stream": (
        "a quotation mark that is never closed",
        "close it with the mark it was opened with; for an apostrophe at the start of a text, type ’",
    ),
    "did not find expected ',' or": (
        "a bracket that is never closed",
        "close it, or put quotation marks round a text that begins with [ or {",
    ),
    "expected a single document": ("a second document begins here", "remove the line with “---”"),
    "found undefined alias": (
        "a reference (*) to something that is not there",
        "put quotation marks round a text that begins with *",
    ),
    "found unknown escape": _BACKSLASH,
    "did not find expected hexdecimal": _BACKSLASH,
    "invalid Unicode character": _BACKSLASH,
}
_COLON = re.compile(r":(\s|$)")
_GLUED = re.compile(r"^ *(?:- +)*([\w-]+:)\S")


def syntax_error(error: Exception, text: str, name: str) -> Diagnostic:
    """The diagnostic for what `yaml.compose` raised."""
    if isinstance(error, RecursionError) or _TOO_DEEP in str(error):
        return Y007.at(Location(name, 1, 1), "this file is nested far too deep to be read", Y007.remedy)
    if isinstance(error, ReaderError):
        line, column = position(text, error.position)
        return Y009.at(Location(name, line, column), "a hidden control character stands here", Y009.remedy)
    problem, place = _problem(error, name)
    if "mapping values are not allowed" in problem and (earlier := _without_colon(lines_of(text)[: place.line])):
        problem, place = "could not find expected ':'", Location(name, *earlier)
    made = [slip for slip in slips(lines_of(text)) if slip[0] <= place.line]
    if made:
        line, column, message, hint = made[-1]
        return Y001.at(Location(name, line, column), message, hint)
    if "control characters" in problem or "special characters" in problem:
        return Y009.at(place, "a hidden control character stands here", Y009.remedy)
    if "tag" in problem or "anchor" in problem:
        return Y006.at(place, "a tag (!) or an anchor (&) stands here", Y006.remedy)
    message, hint = _meaning(problem, text, place)
    return Y001.at(place, message, hint)


def _meaning(problem: str, text: str, place: Location) -> tuple[str, str]:
    lines = lines_of(text)
    line = lines[min(place.line, len(lines)) - 1]
    if "could not find expected ':'" in problem and (key := _GLUED.match(line)):
        return f"a space is missing after “{key[1]}”", "write a space after the colon"
    if line[place.column - 1 : place.column] == "\t":
        return _TAB
    meaning = next((words for sign, words in _MEANINGS.items() if sign in problem), None)
    if meaning is _SECOND_COLON and f"{line} ".count(": ") == 1:
        return _INDENTED
    return meaning or ("from here on the file cannot be understood", Y001.remedy)


def _problem(error: Exception, name: str) -> tuple[str, Location]:
    """The parser's words, and the place to look at: where an open quotation or a key began, not where it failed."""
    if not isinstance(error, MarkedYAMLError):
        return str(error), Location(name, 1, 1)
    earlier = any(words in (error.problem or "") for words in ("end of stream", "could not find expected ':'"))
    mark = (error.context_mark if earlier else error.problem_mark) or error.problem_mark
    place = Location(name, mark.line + 1, mark.column + 1) if mark else Location(name, 1, 1)
    return f"{error.context or ''} {error.problem or ''}", place


def _without_colon(lines: list[str]) -> tuple[int, int] | None:
    """The place of a key that lacks its colon in the line before the last, which is in line with the last."""
    last = [(number, _begin(line), line) for number, line in structure(lines)][-3:]
    if len(last) < 2 or last[-2][1] != last[-1][1] or _COLON.search(last[-2][2]):
        return None
    continues = len(last) == 3 and last[0][1] < last[1][1] and not last[0][2].rstrip().endswith(":")
    return None if continues and "-" not in last[1][2][: last[1][1]] else (last[-2][0], last[-2][1] + 1)


def _begin(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))

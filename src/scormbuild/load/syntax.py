"""What a YAML parser's complaint means to an author."""

from yaml import MarkedYAMLError
from yaml.reader import ReaderError

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.file_rules import Y001, Y006, Y007, Y009

_SECOND_COLON = (
    "a second colon in a line that already has one",
    "put quotation marks round a text that contains “: ”",
)
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
    "unexpected end of stream": ("a quotation mark that is never closed", "close it with the mark it was opened with"),
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


def syntax_error(error: Exception, text: str, name: str) -> Diagnostic:
    """The diagnostic for what `yaml.compose` raised."""
    if isinstance(error, RecursionError):
        return Y007.at(Location(name, 1, 1), "this file is nested far too deep to be read", Y007.remedy)
    if isinstance(error, ReaderError):
        line, column = _position(text, error.position)
        return Y009.at(Location(name, line, column), "a hidden control character stands here", Y009.remedy)
    problem, place = _problem(error, name)
    if "control characters" in problem or "special characters" in problem:
        return Y009.at(place, "a hidden control character stands here", Y009.remedy)
    if "tag" in problem or "anchor" in problem:
        return Y006.at(place, "a tag (!) or an anchor (&) stands here", Y006.remedy)
    message, hint = _meaning(problem, text, place)
    return Y001.at(place, message, hint)


def _meaning(problem: str, text: str, place: Location) -> tuple[str, str]:
    line = (text.splitlines() or [""])[min(place.line, len(text.splitlines())) - 1]
    if line[place.column - 1 : place.column] == "\t":
        return _TAB
    meaning = next((words for sign, words in _MEANINGS.items() if sign in problem), None)
    if meaning is _SECOND_COLON and f"{line} ".count(": ") == 1:
        return _INDENTED
    return meaning or ("from here on the file cannot be understood", Y001.remedy)


def _problem(error: Exception, name: str) -> tuple[str, Location]:
    """The parser's words, and the place to look at: where an open quotation began rather than the end of the file."""
    if not isinstance(error, MarkedYAMLError):
        return str(error), Location(name, 1, 1)
    unclosed = "end of stream" in (error.problem or "")
    mark = (error.context_mark if unclosed else error.problem_mark) or error.problem_mark
    place = Location(name, mark.line + 1, mark.column + 1) if mark else Location(name, 1, 1)
    return f"{error.context or ''} {error.problem or ''}", place


def _position(text: str, position: int) -> tuple[int, int]:
    before = text[:position]
    return before.count("\n") + 1, position - before.rfind("\n")

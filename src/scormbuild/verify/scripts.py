"""JavaScript read without running it: what does not work inside an LMS.

Comments, strings and regular expressions are blanked out first, so that words in them are not mistaken for code; the
blanked text is as long as the script, so that places in one are places in the other.
"""

import re
from collections.abc import Callable, Iterator
from itertools import islice

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.package_pages import P208, P210, P212, P216, P217, P218, P219, P220
from scormbuild.verify.addresses import has_scheme
from scormbuild.verify.package import lines_of

_QUIET = re.compile(
    r"""(?P<comment>//[^\n]*+|/\*(?:[^*]|\*(?!/))*+(?:\*/)?)
    |(?P<string>"(?:[^"\\\n]|\\[\s\S])*+"?|'(?:[^'\\\n]|\\[\s\S])*+'?|`(?:[^`\\]|\\[\s\S])*+`?)
    |(?P<before>[(\[{,;=:!&|?+~^<>*%-]|\b(?:return|typeof|case)\b)(?P<blank>\s*+)
     (?P<regex>/(?![/*])(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*+\]?)++/?)""",
    re.VERBOSE,
)
_DIALOGUE = re.compile(r"(?<![\w$])(alert|confirm|prompt)\s*+\(")
_MOST_DIALOGUES = 1000
_OWN_DIALOGUE = re.compile(r"(?:function\s+|(?:var|let|const)\s+)(alert|confirm|prompt)\b")
_OF_WINDOW = re.compile(r"(?<![\w$.])(?:window|self|top|parent|globalThis)\s*\.\s*$")
_ON_UNLOAD = re.compile(r"(?<![\w$])on(?:before)?unload\s*+=(?!=)")
_LISTEN = re.compile(r"(?<![\w$])(?:addEventListener|bind|on|one)\s*+\(\s*+")
_UNLOAD = re.compile(r"[\"'`](?:on)?(?:before)?unload\b")
_DOMAIN = re.compile(r"(?<![\w$])document\s*+\.\s*+domain\s*+=(?!=)")
_WORKER = re.compile(r"(?<![\w$])serviceWorker\s*+\.\s*+register\s*+\(")
_IMPORT = re.compile(r"(?<![\w$.])import\s*+\(")
_FETCH = re.compile(r"(?<![\w$.])(?:window\s*+\.\s*+)?fetch\s*+\(\s*+")
_OPEN = re.compile(r"\.\s*+open\s*+\(\s*+")
_LITERAL = re.compile(r"([\"'`])([^\"'`\n]{1,500})\1")
_METHOD = re.compile(r"([\"'])(?:GET|HEAD|POST)\1\s*,\s*", re.IGNORECASE)
_STORAGE = re.compile(r"(?<![\w$])(?:localStorage|sessionStorage)(?![\w$])")
_TRY = re.compile(r"(?<![\w$.])try\s*+\{")
_EVAL = re.compile(r"(?<![\w$.])eval\s*+\(|(?<![\w$.])new\s++Function\s*+\(")
_LOADED = re.compile(
    r"([\"'`])(http://[^\"'`\s]{1,500}\.(?:js|css|png|jpe?g|gif|svg|webp|mp3|mp4|woff2?))(?:\?[^\"'`\s]{0,500})?\1"
)


def script_faults(script: str, file: str, first_line: int = 1) -> Iterator[Diagnostic]:
    """Faults of a script that begins in this line of a file."""
    code, line_at = quietened(script), lines_of(script)

    def at(place: int) -> Location:
        return Location(file, first_line + line_at(place))

    yield from _dialogues(code, at)
    yield from _leaving(script, code, at)
    yield from _fetching(script, code, at)
    yield from _storage(code, at)
    for found in _DOMAIN.finditer(code):
        yield P218.at(at(found.start()), "the script sets document.domain")
    for found in _WORKER.finditer(code):
        yield P219.at(at(found.start()), "the script installs a service worker")
    for found in _IMPORT.finditer(code):
        yield P210.at(at(found.start()), "the script loads a module with import(…)")
    for found in _LOADED.finditer(script):
        if code[found.start()] in "\"'`":
            yield P208.at(at(found.start()), f"the script loads {found[2][:80]}")


def makes_code(script: str) -> int | None:
    """The line, counted from 0, in which a script turns text into code with eval or new Function."""
    found = _EVAL.search(quietened(script))
    return None if found is None else script.count("\n", 0, found.start())


def quietened(script: str) -> str:
    """The script with comments, the insides of strings, and regular expressions replaced by blanks."""
    return _QUIET.sub(_blanked, script)


def _blanked(found: re.Match[str]) -> str:
    if found["string"] is not None:
        quote, whole = found["string"][0], found["string"]
        closed = len(whole) > 1 and whole[-1] == quote
        return quote + _blanks(whole[1 : len(whole) - closed]) + quote * closed
    if found["comment"] is not None:
        return _blanks(found["comment"])
    return found["before"] + found["blank"] + _blanks(found["regex"])


def _blanks(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _dialogues(code: str, at: Callable[[int], Location]) -> Iterator[Diagnostic]:
    own = {found[1] for found in _OWN_DIALOGUE.finditer(code)}
    for found in islice(_DIALOGUE.finditer(code), _MOST_DIALOGUES):
        before = code[max(0, found.start() - 40) : found.start()].rstrip()
        belongs_to_other = before.endswith(".") and not _OF_WINDOW.search(before)
        if found[1] not in own and not belongs_to_other and not _is_definition(code, found.end()):
            yield P217.at(at(found.start()), f"the script opens a dialogue box with {found[1]}(…)")


def _is_definition(code: str, inside: int) -> bool:
    """Whether the brackets that open before this place are followed by a body: a function of that name, not a call."""
    depth = 1
    for place in range(inside, min(len(code), inside + 300)):
        depth += {"(": 1, ")": -1}.get(code[place], 0)
        if depth == 0:
            return code[place + 1 : place + 20].lstrip().startswith("{")
    return False


def _leaving(script: str, code: str, at: Callable[[int], Location]) -> Iterator[Diagnostic]:
    for found in _ON_UNLOAD.finditer(code):
        yield P216.at(at(found.start()), "the script waits for the page to be unloaded")
    for found in _LISTEN.finditer(code):
        if _UNLOAD.match(script, found.end()):
            yield P216.at(at(found.start()), "the script waits for the page to be unloaded")


def _fetching(script: str, code: str, at: Callable[[int], Location]) -> Iterator[Diagnostic]:
    for found in _FETCH.finditer(code):
        if address := _local(script, found.end()):
            yield P212.at(at(found.start()), f"the script fetches “{address}”")
    for found in _OPEN.finditer(code):
        method = _METHOD.match(script, found.end())
        if method and (address := _local(script, method.end())):
            yield P212.at(at(found.start()), f"the script requests “{address}”")


def _local(script: str, place: int) -> str:
    """The address that stands there as a text, if it is one of the package."""
    found = _LITERAL.match(script, place)
    if found is None or found[2].startswith(("/", "${")) or has_scheme(found[2]):
        return ""
    return found[2][:80]


def _storage(code: str, at: Callable[[int], Location]) -> Iterator[Diagnostic]:
    """Only scripts without any `try` are reported: whether a `try` is the right one cannot be told without running."""
    found = _STORAGE.search(code)
    if found and not _TRY.search(code):
        yield P220.at(at(found.start()), f"the script uses {found[0]} without try … catch")

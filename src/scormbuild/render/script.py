"""The scripts and style sheets of the document, each joined from its files into one text."""

import re
from functools import cache

import minify

from scormbuild.render.environment import read_template

STYLES = (
    ("tokens", "head"),
    ("start",),
    ("screen", "contents", "page", "quiz", "scenario", "result", "look-up", "print"),
)
"""The style sheets in the order of the cascade: for the head, for the start page, for all that comes after it.

On a slow line a browser paints the first two before the rest has arrived.
"""

MARK = 'document.documentElement.className="js"'
"""Stands in the head: with script, one part is on screen at a time, from the first paint on."""

_IMPORT = re.compile(r'^import \{ ?([^}]*?) ?\} from "\./([a-z0-9]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=function|const|let)", re.MULTILINE)


@cache
def script() -> str:
    """All modules as one classic script: modules do not load from `file://` nor in some LMSs (Chromium, WebKit).

    The names within are shortened, which is a quarter of the weight.
    """
    joined = "\n".join(_IMPORT.sub("", _EXPORT.sub("", module(name))) for name in modules())
    return _minified("application/javascript", f'(function(){{"use strict";\n{joined}\n}})();')


@cache
def early_script() -> str:
    """What the page's header is followed by: see `early.js`."""
    return _minified("application/javascript", f"(function(){{{read_template('lesson', 'early.js')}}})();")


@cache
def styles() -> tuple[str, ...]:
    """One style sheet for each group of `STYLES`."""
    sheets = ("\n".join(read_template("lesson", "styles", f"{name}.css") for name in group) for group in STYLES)
    return tuple(_minified("text/css", sheet) for sheet in sheets)


def _minified(kind: str, text: str) -> str:
    return str(minify.string(kind, text))


def module(name: str) -> str:
    """The source of one of the player's modules."""
    return read_template("lesson", "player", f"{name}.js")


def modules(entry: str = "main") -> tuple[str, ...]:
    """The names of the modules that the entry needs, each after those it imports."""
    found: dict[str, None] = {}

    def visit(name: str) -> None:
        if name in found:
            return
        for imported in _IMPORT.finditer(module(name)):
            visit(imported[2])
        found[name] = None

    visit(entry)
    return tuple(found)

"""The player's script and style sheet, each joined from its files into one text for the document."""

import re
from functools import cache

import minify

from scormbuild.render.environment import read_template

EARLY = (
    'var page=document.documentElement;page.className="js";'
    'document.addEventListener("DOMContentLoaded",function(){if(!("playing"in page.dataset))page.className=""});'
)
"""Stands in the head, so that only one part is shown before anything is painted; taken back if the player fails."""

STYLES = ("tokens", "screen", "contents", "page", "quiz", "scenario", "result", "look-up", "print")
"""The style sheets in the order of the cascade."""

_IMPORT = re.compile(r'^import \{ ?([^}]*?) ?\} from "\./([a-z0-9]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=function|const|let)", re.MULTILINE)


@cache
def script() -> str:
    """All modules as one classic script: modules do not load from `file://` nor in some LMSs (Chromium, WebKit).

    The names within are shortened, which is a quarter of the weight.
    """
    joined = "\n".join(_IMPORT.sub("", _EXPORT.sub("", module(name))) for name in modules())
    return str(minify.string("application/javascript", f'(function(){{"use strict";\n{joined}\n}})();'))


@cache
def style() -> str:
    joined = "\n".join(read_template("lesson", "styles", f"{name}.css") for name in STYLES)
    return str(minify.string("text/css", joined))


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

"""Authors' texts as HTML: one line (`plain`), within a paragraph (`phrase`), and paragraphs and lists (`prose`)."""

import re
from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.emphasis import tokenize
from markdown_it.token import Token
from markdown_it.utils import OptionsDict
from markupsafe import Markup, escape
from mdit_py_cjk_friendly import cjk_friendly
from mdit_py_plugins.attrs import attrs_plugin

from scormbuild.translate.localise import Untranslated

_SCHEMES = ("http:", "https:", "mailto:", "tel:")
_HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\uac00-\ud7ff]")
_MARKS = ("paragraph", "list", "blockquote", "newline", "escape", "emphasis", "link", "entity")


@dataclass(frozen=True)
class Texts:
    """Renders the texts of one build. `opens_anew` tells a screen reader that a link opens in a new tab."""

    source_language: str
    opens_anew: str

    def plain(self, text: str) -> Markup:
        return self._marked("span", text, escape(text))

    def phrase(self, text: str) -> Markup:
        return self._marked("span", text, self._inline(text, links=True))

    def label(self, text: str) -> Markup:
        """A phrase inside something that is pressed, where a link would be a second thing to press."""
        return self._marked("span", text, self._inline(text, links=False))

    def prose(self, text: str) -> Markup:
        html = f"<p>{text}</p>\n" if _is_bare(text) else _blocks(str(text), self.opens_anew)
        return self._marked("div", text, Markup(html))

    def lang(self, text: str) -> str | None:
        """The language of a text that stands in an attribute, if it is not the language of the build."""
        return self.source_language if isinstance(text, Untranslated) else None

    def _inline(self, text: str, links: bool) -> Markup:
        return Markup(text if _is_bare(text) else _line(str(text), links, self.opens_anew))

    def _marked(self, tag: str, text: str, html: Markup) -> Markup:
        if not isinstance(text, Untranslated):
            return html
        return Markup('<{0} class="untranslated" lang="{1}">{2}</{0}>').format(tag, self.source_language, html)


_BARE = re.compile(r"[^\W\d_][^\\*_\[\]{}&<>\"\n\r\t\0]*(?<!\s)")
"""One line that begins with a letter and holds no sign that means anything in Markdown or in HTML."""


def _is_bare(text: str) -> bool:
    """Whether a text is its own HTML: most texts are, and reading them as Markdown takes most of the time."""
    return _BARE.fullmatch(text) is not None


@lru_cache(maxsize=4096)
def _line(text: str, links: bool, opens_anew: str) -> str:
    return str(_markdown().renderInline(text, {"links": links, "opens_anew": opens_anew}))


@lru_cache(maxsize=4096)
def _blocks(text: str, opens_anew: str) -> str:
    return str(_markdown().render(text, {"links": True, "opens_anew": opens_anew}))


def bare_words(text: str) -> str:
    """A text without its Markdown and on one line, for places that can show none."""
    inline = [token for token in _markdown().parse(text) if token.type == "inline"]
    return " ".join(
        "".join(child.content or " " * (child.type == "softbreak") for child in token.children or ())
        for token in inline
    )


@cache
def _markdown() -> MarkdownIt:
    """Raw HTML, headings, images and code are no part of a text: the page around it decides about those."""
    reader = MarkdownIt("zero", {"html": False})
    reader.enable(list(_MARKS)).use(attrs_plugin, after=(), spans=True, allowed=("lang",)).use(cjk_friendly)
    reader.inline.ruler.at("emphasis", _emphasis)
    reader.validateLink = lambda url: url.lower().startswith(_SCHEMES)  # type: ignore[method-assign]  # its documented hook
    reader.add_render_rule("link_open", _link_open)
    reader.add_render_rule("link_close", _link_close)
    return reader


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Particles follow Korean words without a space, so `**“말”**이` is bold, as it would be after Chinese characters.

    The CJK rule for emphasis includes Hangul; `cjk_friendly` leaves it out, because its line breaks are spaces.
    """
    source = state.src
    state.src = _HANGUL.sub("字", source)
    try:
        return tokenize(state, silent)
    finally:
        state.src = source


def _link_open(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: MutableMapping[str, Any]
) -> str:
    if not env["links"]:
        return ""
    token = tokens[index]
    env["anew"] = str(token.attrs["href"]).lower().startswith("http")
    if env["anew"]:
        token.attrs.update(target="_blank", rel="noopener noreferrer")
    return renderer.renderToken(tokens, index, options, env)


def _link_close(
    renderer: RendererHTML, tokens: Sequence[Token], index: int, options: OptionsDict, env: MutableMapping[str, Any]
) -> str:
    if not env["links"]:
        return ""
    hint = Markup('<span class="anew"> {}</span>').format(env["opens_anew"]) if env["anew"] else ""
    return f"{hint}</a>"

"""One HTML page taken apart: its elements with their lines, the addresses it uses, its scripts and styles."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from scormbuild.verify.elements import line
from scormbuild.verify.package import decoded, lines_of
from scormbuild.verify.styles import references

_SCRIPTS = re.compile(r"(?:(?:text|application)/(?:x-)?(?:java|ecma)script(?:1\.\d)?|module)?")
_LOADING_LINKS = {
    "stylesheet": "style",
    "icon": "img",
    "apple-touch-icon": "img",
    "manifest": "other",
    "preload": "other",
}
_SOURCES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "script": (("src", "script"),),
    "img": (("src", "img"),),
    "input": (("src", "img"),),
    "image": (("href", "img"), ("xlink:href", "img")),
    "source": (("src", "media"),),
    "audio": (("src", "media"),),
    "video": (("src", "media"), ("poster", "img")),
    "track": (("src", "media"),),
    "embed": (("src", "other"),),
    "object": (("data", "other"),),
    "iframe": (("src", "frame"),),
    "frame": (("src", "frame"),),
    "a": (("href", "place"),),
    "area": (("href", "place"),),
}
"""Where elements name files, and what kind of thing is loaded; a “place” is only gone to."""


@dataclass(frozen=True)
class Reference:
    """An address that a page uses, what for, and its line."""

    address: str
    kind: str
    line: int


@dataclass(frozen=True)
class Code:
    """A script or style inside a page; `element` says where it stands, as authors would name it."""

    text: str
    line: int
    element: str
    nonce: str = ""


@dataclass(frozen=True)
class Page:
    root: etree._Element
    text: str

    def every(self, *names: str) -> Iterator[etree._Element]:
        return self.root.iter(*names)

    def meta(self, attribute: str, value: str) -> list[etree._Element]:
        return [meta for meta in self.every("meta") if meta.get(attribute, "").strip().casefold() == value]


def parse_page(content: bytes) -> Page | None:
    """A page as a browser would see it, or nothing where there is nothing to see."""
    text = decoded(content).replace("\r\n", "\n").replace("\r", "\n")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8", errors="replace"), parser)
    except (etree.XMLSyntaxError, ValueError, LookupError):
        return None
    return None if root is None else Page(root, text)


def page_references(page: Page) -> Iterator[Reference]:
    """Every address in the page's elements, not those in its styles."""
    for element in page.every(*_SOURCES):
        for attribute, kind in _SOURCES[str(element.tag)]:
            if address := element.get(attribute, "").strip():
                yield Reference(address, kind, line(element))
    for element in page.every("img", "source"):
        for candidate in re.split(r",\s", element.get("srcset", "")):
            if candidate.strip():
                yield Reference(candidate.split()[0].rstrip(","), "img", line(element))
    for element in page.every("link"):
        kinds = [_LOADING_LINKS[word] for word in element.get("rel", "").casefold().split() if word in _LOADING_LINKS]
        if kinds and element.get("href", "").strip():
            yield Reference(element.get("href", "").strip(), kinds[0], line(element))


def scripts(page: Page) -> Iterator[Code]:
    """Scripts inside the page that browsers run; data in a <script> is none."""
    for element in page.every("script"):
        if element.get("src") is None and _SCRIPTS.fullmatch(element.get("type", "").strip().casefold()):
            yield Code(element.text or "", line(element), "script", element.get("nonce", ""))


def handlers(page: Page) -> Iterator[tuple[str, Code]]:
    """Scripts in attributes such as onclick, with the attribute's name; and javascript: links."""
    for element in page.every("*"):
        for name, value in element.items():
            key = str(name).casefold()
            if key.startswith("on") and key.isalpha():
                yield key, Code(str(value), line(element), key)
            elif key == "href" and str(value).strip().casefold().startswith("javascript:"):
                yield key, Code(str(value).strip()[11:], line(element), "a javascript: link")


def style_blocks(page: Page) -> Iterator[Code]:
    for element in page.every("style"):
        yield Code(element.text or "", line(element), "style", element.get("nonce", ""))


def style_attributes(page: Page) -> Iterator[Code]:
    for element in page.every("*"):
        if style := element.get("style"):
            yield Code(style, line(element), f"style of a <{element.tag}>")


def style_references(page: Page) -> Iterator[Reference]:
    for code in (*style_blocks(page), *style_attributes(page)):
        line_at = lines_of(code.text)
        for address, offset in references(code.text):
            yield Reference(address, "style", code.line + line_at(offset))

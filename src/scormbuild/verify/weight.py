"""What the first page of a package costs on a slow line: its script, its style, and what else it loads at once."""

import gzip
from collections.abc import Iterator

from lxml import etree

from scormbuild.verify.page import Page, page_references, parse_page, scripts, style_blocks

MOST_SCRIPT = 15_000
"""Bytes of script, compressed: a phone of 2016 runs that in a tenth of a second."""
MOST_STYLE = 6_000
"""Bytes of style, compressed."""
_LOADED_AT_ONCE = ("script", "style", "img", "media", "frame", "other")


def script_weight(page: Page) -> int:
    return _compressed(code.text for code in scripts(page))


def style_weight(page: Page) -> int:
    return _compressed(code.text for code in style_blocks(page))


def over_budget(document: bytes) -> Iterator[str]:
    """A sentence for each way in which a page costs more than a first page may.

    The page is to come in one request: what it shows beyond itself loads when a learner gets there.
    """
    page = parse_page(document)
    if page is None:
        return
    for what, weight, most in (
        ("script", script_weight(page), MOST_SCRIPT),
        ("style", style_weight(page), MOST_STYLE),
    ):
        if weight > most:
            yield f"the {what} weighs {weight:,} bytes compressed, and {most:,} are allowed"
    for address in _requests(page):
        yield f"“{address}” is loaded with the first page"


def _requests(page: Page) -> Iterator[str]:
    patient = {address for element in page.every("img", "audio", "video") for address in _waiting(element)}
    for reference in page_references(page):
        inside = reference.address.startswith("data:")
        if reference.kind in _LOADED_AT_ONCE and not inside and reference.address not in patient:
            yield reference.address


def _waiting(element: etree._Element) -> Iterator[str]:
    """The addresses of an element that are not asked for until it is reached or played."""
    if element.get("loading") == "lazy" or element.get("preload") == "none":
        yield element.get("src", "").strip()
        yield from (source.get("src", "").strip() for source in element.iter("source"))


def _compressed(texts: Iterator[str]) -> int:
    return len(gzip.compress("".join(texts).encode(), 9, mtime=0))

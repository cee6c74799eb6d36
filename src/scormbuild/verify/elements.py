"""Small words for walking a manifest: namespaces, names and lines of elements."""

import re
from collections.abc import Iterator
from typing import cast

from lxml import etree

CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
LOM = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XML = "http://www.w3.org/XML/1998/namespace"

IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9._-]{0,254}")


def line(element: etree._Element) -> int:
    return cast(int | None, element.sourceline) or 0


def name(element: etree._Element) -> str:
    """The name without its namespace."""
    return etree.QName(element).localname


def space(element: etree._Element) -> str:
    return etree.QName(element).namespace or ""


def children(element: etree._Element) -> Iterator[etree._Element]:
    """Child elements, without comments and instructions."""
    return (child for child in element if isinstance(child.tag, str))


def own(element: etree._Element, local: str) -> list[etree._Element]:
    """Children of this name in the manifest's own namespace."""
    return element.findall(f"{{{CP}}}{local}")


def all_own(root: etree._Element, local: str) -> Iterator[etree._Element]:
    return root.iter(f"{{{CP}}}{local}")


def text(element: etree._Element | None) -> str:
    """All text inside an element, as it stands."""
    return "" if element is None else "".join(str(part) for part in element.itertext())


def called(element: etree._Element) -> str:
    """How to name an element to its author: “item ITEM-1”, “file index.html”."""
    which = element.get("identifier") or element.get("identifierref") or element.get("href") or ""
    return f"<{name(element)}> “{short(which)}”" if which else f"<{name(element)}>"


def short(value: str) -> str:
    """A value fit for a line of output."""
    joined = " ".join(value.split())
    return joined if len(joined) <= 60 else f"{joined[:57]}…"

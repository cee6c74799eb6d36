"""The manifest as a document: encoding, first line, document type, characters, namespaces; then its tree."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.package_manifest import P100, P101, P102, P103, P104, P105, P106, P107, P108
from scormbuild.verify.elements import ADL, CP, LOM, line, name, short, space

_DECLARATION = re.compile(
    r"<\?xml\s+version\s*=\s*[\"']([^\"'<]*)[\"'](?:\s+encoding\s*=\s*[\"']([^\"'<]*)[\"'])?[^<>]*\?>"
)
_SPECIAL = re.compile(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|&#x?[0-9A-Fa-f]+;", re.DOTALL)
_PREFIX = re.compile(r"xmlns(?::([\w.-]+))?\s*=\s*([\"'])" + re.escape(ADL) + r"\2")
_LATER = ("imscp_v1p1", "adlcp_v1p3", "imsss", "adlseq", "adlnav")
_MOST_NUMBERED = 50


def open_manifest(raw: bytes, at: Location) -> tuple[etree._Element | None, list[Diagnostic]]:
    """The root of a SCORM 1.2 manifest, or nothing where reading on would only bring echoes; and what is wrong."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as reason:
        where = raw.count(b"\n", 0, reason.start) + 1
        return None, [P101.at(Location(at.file, where), "the file is not UTF-8", "save it as UTF-8")]
    found = list(_first_line(text, at))
    if doctype := _document_type(text):
        return None, [*found, P103.at(Location(at.file, doctype), "the manifest has a DOCTYPE")]
    try:
        root = etree.fromstring(raw, _parser())
    except etree.XMLSyntaxError as reason:
        return None, [*found, P100.at(_place(at, reason), f"this is not correct XML: {_plainly(reason)}")]
    except (ValueError, LookupError):
        return None, [*found, P100.at(at, "this is not correct XML")]
    found += [*_characters(text, at), *_namespaces(root, text, at)]
    return (root if root.tag == f"{{{CP}}}manifest" else None), found


def parse_separate(raw: bytes) -> etree._Element | None:
    """The root of another XML file of the package, or nothing."""
    try:
        return None if b"<!DOCTYPE" in raw else etree.fromstring(raw, _parser())
    except (etree.XMLSyntaxError, ValueError, LookupError):
        return None


def _parser() -> etree.XMLParser:
    """A parser that expands nothing, fetches nothing and gives up on absurd sizes and depths."""
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)


def _first_line(text: str, at: Location) -> Iterator[Diagnostic]:
    first = Location(at.file, 1)
    if text.startswith("\ufeff"):
        yield P102.at(first, "the file begins with a byte order mark")
    declaration = _DECLARATION.match(text.removeprefix("\ufeff")[:1000])
    if declaration is None:
        yield P102.at(first, "the first line does not say that this is XML in UTF-8")
        return
    version, encoding = declaration.groups()
    if version != "1.0":
        yield P102.at(first, f"the first line says XML version {short(version)} in place of 1.0")
    if encoding is None:
        yield P102.at(first, "the first line does not say which encoding the file is in")
    elif encoding.casefold() != "utf-8":
        yield P101.at(first, f"the first line says that the file is in {short(encoding)}")


def _document_type(text: str) -> int:
    """The line of a DOCTYPE before the root element, or 0."""
    place = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    while text.startswith(("<?", "<!--"), place):
        end = "?>" if text.startswith("<?", place) else "-->"
        after = text.find(end, place)
        if after < 0:
            return 0
        place = after + len(end)
        while place < len(text) and text[place].isspace():
            place += 1
    return text.count("\n", 0, place) + 1 if text[place : place + 9].upper() == "<!DOCTYPE" else 0


def _place(at: Location, reason: etree.XMLSyntaxError) -> Location:
    where, column = reason.position
    return Location(at.file, where or 0, max(column or 0, 0))


def _plainly(reason: etree.XMLSyntaxError) -> str:
    """The parser's words, without its own count of lines and its advice to programmers."""
    words = re.sub(r",? ?(?:line \d+, column \d+|\(<string>, line \d+\)).*$", "", reason.msg or "")
    if re.search("too long|excessive depth|huge|amplification", words, re.IGNORECASE):
        return "it is larger or deeper than any manifest needs to be"
    return " ".join((words[:1].lower() + words[1:])[:200].split()).rstrip(" .") or "it breaks off"


def _characters(text: str, at: Location) -> Iterator[Diagnostic]:
    """Numbered characters, and ampersands in CDATA. The text is known to be well-formed."""
    hits = (hit for hit in _SPECIAL.finditer(text) if hit[0].startswith(("&#", "<![")))
    place, where = 0, 1
    for hit in islice(hits, _MOST_NUMBERED):
        where += text.count("\n", place, hit.start())
        place = hit.start()
        if hit[0].startswith("&#"):
            yield P104.at(Location(at.file, where), f"the character {hit[0][:12]} is written as a number")
        elif "&" in hit[0]:
            yield P105.at(Location(at.file, where), "this CDATA section holds an ampersand")


def _namespaces(root: etree._Element, text: str, at: Location) -> Iterator[Diagnostic]:
    first = Location(at.file, line(root))
    if root.tag != f"{{{CP}}}manifest":
        yield P108.at(first, _which_standard(root, text))
        return
    if root.prefix is not None:
        yield P106.at(first, f"the manifest’s elements have the prefix “{root.prefix}:”")
    if root.nsmap.get("adlcp", ADL) != ADL:
        yield P108.at(first, f"the prefix adlcp stands for {short(root.nsmap['adlcp'])}, not for {ADL}")
    yield from _other_prefixes(text, at)
    for lom in root.iter("{*}lom"):
        if space(lom) != LOM:
            yield P108.at(
                Location(at.file, line(lom)), f"the metadata is in the namespace {short(space(lom)) or 'none'}"
            )


def _which_standard(root: etree._Element, text: str) -> str:
    if any(mark in text for mark in _LATER):
        return "this is a SCORM 2004 package"
    if name(root) != "manifest":
        return f"the file begins with <{short(name(root))}>, not with <manifest>"
    return f"the manifest is in the namespace {short(space(root)) or 'none'}, not in {CP}"


def _other_prefixes(text: str, at: Location) -> Iterator[Diagnostic]:
    """Every other name for SCORM's namespace, looked for in the raw text: LMSs do the same."""
    quiet = re.sub(r"<!--.*?-->", lambda comment: "\n" * comment[0].count("\n"), text, flags=re.DOTALL)
    for hit in islice(_PREFIX.finditer(quiet), _MOST_NUMBERED):
        if hit[1] != "adlcp":
            prefix = f"the prefix “{hit[1]}”" if hit[1] else "no prefix"
            where = quiet.count("\n", 0, hit.start()) + 1
            yield P107.at(Location(at.file, where), f"SCORM’s namespace has {prefix} in place of “adlcp”")

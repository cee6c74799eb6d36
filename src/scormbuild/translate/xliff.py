"""XLIFF 1.2 (OASIS, 1 February 2008), the format of translators' tools: one file for a topic and a language."""

from collections.abc import Iterator

from lxml import etree

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.exchange_rules import T030, T031, T038
from scormbuild.translate.exchange import KINDS, Job, Reply, Returned, Row
from scormbuild.translate.state import State

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_FROM = {"from": "developer"}
_STATES = {State.CURRENT: "translated", State.STALE: "needs-review-translation", State.MISSING: "needs-translation"}
"""Values of `state` in XLIFF 1.2, section 2.3.2."""
_CONFIRMED = {"translated", "final", "signed-off"}
_TEXT_ONLY = {f"{{{NAMESPACE}}}{name}" for name in ("mrk", "g")}
"""Elements that tools put round words, and whose words are all there is to them."""


def written(job: Job) -> bytes:
    """A job as XLIFF. Texts are carried as they are, Markdown, line breaks and all."""
    xliff = etree.fromstring(f'<xliff xmlns="{NAMESPACE}" version="1.2"/>')
    languages = {"source-language": job.source_language, "target-language": job.language}
    file = _add(xliff, "file", original=job.topic, datatype="plaintext", **languages, **{"product-name": job.project})
    note = f"{job.title}. Leave Markdown and [words]{{lang=…}} as they are."
    _add(_add(file, "header"), "note", note, **_FROM)
    body = _add(file, "body")
    for row in job.rows:
        _unit(body, row, job)
    etree.indent(xliff)
    return etree.tostring(xliff, xml_declaration=True, encoding="UTF-8") + b"\n"


def _unit(body: etree._Element, row: Row, job: Job) -> None:
    source_language, language = {f"{_XML}lang": job.source_language}, {f"{_XML}lang": job.language}
    unit = _add(body, "trans-unit", id=row.key, **{f"{_XML}space": "preserve"})
    _add(unit, "source", row.source, **source_language)
    _add(unit, "target", row.text, **language, state=_STATES[row.state])
    for text in _notes(row):
        _add(unit, "note", text, **_FROM)
    if row.was:
        before = _add(unit, "alt-trans", alttranstype="previous-version")
        _add(before, "source", row.was, **source_language)
        _add(before, "target", row.text, **language)


def _add(parent: etree._Element, name: str, text: str | None = None, **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{NAMESPACE}}}{name}", attributes)
    element.text = text
    return element


def _notes(row: Row) -> Iterator[str]:
    yield KINDS[row.markup]
    yield f"Stands in {row.place}"
    if row.was:
        yield f"The source has changed. It was: {row.was}"
    yield from (f"Term: {term}" for term in row.terms)


def returned(content: bytes, name: str) -> tuple[tuple[Returned, ...], tuple[Diagnostic, ...]]:
    """What came back in a file, or why it cannot be read."""
    if b"<!DOCTYPE" in content.replace(b"\0", b""):
        return (), (T031.at(_line_of_doctype(content, name), "a DOCTYPE stands in this file", T031.remedy),)
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    except etree.XMLSyntaxError as error:
        place = Location(name, *error.position)
        return (), (T030.at(place, "this is not whole XML: something is missing or broken here", T030.remedy),)
    files = [file for file in root if file.tag == f"{{{NAMESPACE}}}file"]
    if root.tag != f"{{{NAMESPACE}}}xliff" or not files:
        place = _place(root, name)
        return (), (T030.at(place, "this is XML, but not XLIFF 1.2 with a file in it", T030.remedy),)
    trouble: list[Diagnostic] = []
    return tuple(_file(file, name, trouble) for file in files), tuple(trouble)


def _line_of_doctype(content: bytes, name: str) -> Location:
    plain = content.replace(b"\0", b"")
    return Location(name, plain.count(b"\n", 0, plain.index(b"<!DOCTYPE")) + 1)


def _file(file: etree._Element, name: str, trouble: list[Diagnostic]) -> Returned:
    place = _place(file, name)
    replies = tuple(reply for unit in file.iter(f"{{{NAMESPACE}}}trans-unit") if (reply := _reply(unit, name, trouble)))
    return Returned(
        file.get("product-name", ""), file.get("original", ""), file.get("target-language", ""), place, replies
    )


def _reply(unit: etree._Element, name: str, trouble: list[Diagnostic]) -> Reply | None:
    source, target = unit.find(f"{{{NAMESPACE}}}source"), unit.find(f"{{{NAMESPACE}}}target")
    key, place = unit.get("id", ""), _place(unit, name)
    if source is None or target is None:
        return None
    strange = [each for each in target.iter() if each is not target and each.tag not in _TEXT_ONLY]
    if strange:
        message = f"“{key}”: something other than words stands in the translation"
        trouble.append(T038.at(place, message, T038.remedy, key))
        return None
    confirmed = target.get("state") in _CONFIRMED or unit.get("approved") == "yes"
    return Reply(key, _words(source), _words(target), confirmed, place)


def _words(element: etree._Element) -> str:
    return "".join(map(str, element.itertext())).strip()


def _place(element: etree._Element, name: str) -> Location:
    line = element.sourceline
    return Location(name, line if isinstance(line, int) else 0)

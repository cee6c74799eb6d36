"""Metadata in a manifest, or in a file that it names: IMS Learning Resource Meta-data 1.2.1."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.package_manifest import P150, P151, P152, P153, P154
from scormbuild.verify.addresses import address_fault, target
from scormbuild.verify.document import parse_separate
from scormbuild.verify.elements import ADL, LOM, XML, children, line, name, short, space, text
from scormbuild.verify.package import MANIFEST, Package

_TERM = ["source", "value"]
_PARTS: Mapping[str, str] = {
    "lom": "general lifecycle metametadata technical educational rights relation* annotation* classification*",
    "general": "identifier title catalogentry* language* description* keyword* coverage* structure aggregationlevel",
    "lifecycle": "version status contribute*",
    "metametadata": "identifier catalogentry* contribute* metadatascheme* language",
    "technical": "format* size location* requirement* installationremarks otherplatformrequirements duration",
    "educational": "interactivitytype learningresourcetype* interactivitylevel semanticdensity intendedenduserrole* "
    "context* typicalagerange* difficulty typicallearningtime description* language*",
    "rights": "cost copyrightandotherrestrictions description",
    "relation": "kind resource",
    "annotation": "person date description",
    "classification": "purpose taxonpath* description keyword*",
    "catalogentry": "catalog entry",
    "contribute": "role centity* date",
    "requirement": "type name minimumversion maximumversion",
    "resource": "identifier description catalogentry*",
    "taxonpath": "source taxon",
    "taxon": "id entry taxon",
    "date": "datetime description",
    "duration": "datetime description",
    "typicallearningtime": "datetime description",
    "centity": "vcard",
    "person": "vcard",
}
"""What may stand in what, in this order; a star for what may repeat (imsmd_rootv1p2p1.xsd)."""
_TEXTS = frozenset(
    (
        *("title", "description", "keyword", "coverage", "entry", "version", "typicalagerange"),
        *("installationremarks", "otherplatformrequirements"),
    )
)
_TERMS = frozenset(
    (
        *("structure", "aggregationlevel", "status", "role", "interactivitytype", "learningresourcetype", "kind"),
        *("interactivitylevel", "semanticdensity", "intendedenduserrole", "context", "cost", "difficulty"),
        *("purpose", "type", "name", "copyrightandotherrestrictions"),
    )
)
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_BYTES = re.compile(r"\s*[+-]?\d{1,10}\s*", re.ASCII)


def metadata_faults(root: etree._Element, package: Package) -> Iterator[Diagnostic]:
    file = package.at(MANIFEST).file
    yield from _lom_faults(root, file)
    for location in root.iter(f"{{{ADL}}}location"):
        yield from _separate(location, package)


def separate_files(root: etree._Element) -> set[str]:
    """The files of metadata that a manifest names; they need not be listed as files of a resource."""
    return {target(text(location).strip()) for location in root.iter(f"{{{ADL}}}location")}


def languages(root: etree._Element) -> set[str]:
    """The languages that the metadata of the whole package gives, in small letters."""
    found = root.find(f"{{*}}metadata/{{{LOM}}}lom/{{{LOM}}}general")
    return set() if found is None else {text(part).strip().casefold() for part in found.findall(f"{{{LOM}}}language")}


def _separate(location: etree._Element, package: Package) -> Iterator[Diagnostic]:
    at, address = package.at(MANIFEST, line(location)), text(location).strip()
    if fault := address_fault(address):
        yield P150.at(at, f"<adlcp:location> {fault}")
        return
    file = target(address)
    if file not in package.names:
        yield P150.at(at, f"the metadata file “{short(file)}” is not in the package", package.nearly(file))
    elif file in package.texts:
        root = parse_separate(package.texts[file])
        if root is None:
            yield P150.at(package.at(file), f"the metadata file “{short(file)}” is not correct XML")
        else:
            yield from _lom_faults(root, package.at(file).file)


def _lom_faults(root: etree._Element, file: str) -> Iterator[Diagnostic]:
    for element in root.iter(f"{{{LOM}}}*"):
        kind, at = name(element), Location(file, line(element))
        if kind in _TEXTS:
            yield from _text(element, at)
        elif kind in _TERMS:
            yield from _term(element, at)
        elif kind in _PARTS:
            yield from _order(element, _PARTS[kind], file)
        elif kind == "size" and not _BYTES.fullmatch(text(element)):
            yield P154.at(at, f"the size “{short(text(element))}” is not a whole number")


def _order(parent: etree._Element, parts: str, file: str) -> Iterator[Diagnostic]:
    allowed = [part.rstrip("*") for part in parts.split()]
    repeated = {part.rstrip("*") for part in parts.split() if part.endswith("*")}
    latest, misplaced, seen = 0, False, Counter[str]()
    for child in children(parent):
        at, part = Location(file, line(child)), name(child)
        if space(child) != LOM:
            continue
        if part not in allowed:
            yield P151.at(at, f"<{short(part)}> may not stand in <{name(parent)}>")
            continue
        if seen[part] and part not in repeated:
            yield P151.at(at, f"<{part}> stands more than once in <{name(parent)}>")
        elif allowed.index(part) < latest and not misplaced:
            misplaced = True
            yield P151.at(at, f"<{part}> stands too late in <{name(parent)}>", f"the order is {', '.join(allowed)}")
        latest = max(latest, allowed.index(part))
        seen[part] += 1


def _text(element: etree._Element, at: Location) -> Iterator[Diagnostic]:
    strings = element.findall(f"{{{LOM}}}langstring")
    if not strings or any(part.strip() for part in _bare(element)):
        yield P152.at(at, f"the text of <{name(element)}> does not stand in a <langstring>")
    for string in strings:
        language = string.get(f"{{{XML}}}lang")
        if language is None or not _LANGUAGE.fullmatch(language):
            said = "has no language" if language is None else f"has the language “{short(language)}”"
            yield P152.at(Location(at.file, line(string)), f"the <langstring> of <{name(element)}> {said}")


def _bare(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    yield from (child.tail or "" for child in element)


def _term(element: etree._Element, at: Location) -> Iterator[Diagnostic]:
    if [name(child) for child in children(element)] != _TERM:
        yield P153.at(at, f"<{name(element)}> does not consist of one <source> and one <value>")
        return
    for part in children(element):
        strings = len(part.findall(f"{{{LOM}}}langstring"))
        if strings != 1:
            yield P153.at(Location(at.file, line(part)), f"<{name(part)}> has {strings} <langstring> in place of one")

"""The shape of a manifest: which parts stand where, how often, in which order; identifiers; the standard's name."""

from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.package_manifest import (
    P113,
    P114,
    P115,
    P116,
    P117,
    P118,
    P134,
    P138,
    P139,
    P140,
)
from scormbuild.verify.elements import (
    CP,
    IDENTIFIER,
    XML,
    all_own,
    called,
    children,
    line,
    name,
    own,
    short,
    space,
    text,
)

_ORDER: Mapping[str, tuple[str, ...]] = {
    "manifest": ("metadata", "organizations", "resources", "manifest"),
    "metadata": ("schema", "schemaversion"),
    "organizations": ("organization",),
    "organization": ("title", "item", "metadata"),
    "item": ("title", "item", "metadata"),
    "resources": ("resource",),
    "resource": ("metadata", "file", "dependency"),
    "file": ("metadata",),
}
"""What may stand in what, in this order (imscp_rootv1p1p2.xsd); parts of other namespaces come last."""
_REPEATED = frozenset({"manifest", "organization", "item", "resource", "file", "dependency"})
_IDENTIFIED = ("manifest", "organization", "item", "resource")


def shape_faults(root: etree._Element, file: str) -> Iterator[Diagnostic]:
    for element in root.iter(f"{{{CP}}}*"):
        yield from _order(element, file)
        if element.get(f"{{{XML}}}base") is not None:
            yield P134.at(Location(file, line(element)), f"{called(element)} has xml:base")
    yield from _required(root, file)
    yield from _standard(root, file)
    yield from _default(root, file)
    yield from _identifiers(root, file)
    if len(root.get("version", "")) > 20:
        yield P140.at(Location(file, line(root)), f"the version “{short(root.get('version', ''))}” is too long")


def _order(parent: etree._Element, file: str) -> Iterator[Diagnostic]:
    """The first part that stands in the wrong place, and every unknown or repeated one."""
    allowed = _ORDER.get(name(parent), ())
    latest, misplaced, seen = 0, False, Counter[str]()
    for child in children(parent):
        at, part = Location(file, line(child)), name(child)
        if space(child) != CP:
            latest = len(allowed)
        elif part == "manifest":
            yield P115.at(at, "there is a manifest inside the manifest")
        elif part not in allowed:
            # A title with mark-up inside is the business of the rule about titles.
            if name(parent) != "title":
                yield P113.at(at, f"<{short(part)}> may not stand in <{name(parent)}>")
        elif seen[part] and part not in _REPEATED:
            yield P113.at(at, f"<{part}> stands more than once in {called(parent)}")
        elif allowed.index(part) < latest and not misplaced:
            misplaced = True
            yield P113.at(at, f"<{part}> stands too late in {called(parent)}", f"the order is {', '.join(allowed)}")
        else:
            latest = max(latest, allowed.index(part))
        seen[part] += 1


def _required(root: etree._Element, file: str) -> Iterator[Diagnostic]:
    for whole, part in (("organizations", "organization"), ("resources", "resource")):
        parents = own(root, whole)
        if not parents:
            yield P114.at(Location(file, line(root)), f"<{whole}> is missing")
        elif not own(parents[0], part):
            yield P114.at(Location(file, line(parents[0])), f"<{whole}> has no <{part}>")


def _standard(root: etree._Element, file: str) -> Iterator[Diagnostic]:
    metadata = own(root, "metadata")
    if not metadata:
        yield P116.at(Location(file, line(root)), "the manifest does not say which standard it follows")
        return
    for part, wanted in (("schema", "ADL SCORM"), ("schemaversion", "1.2")):
        found = own(metadata[0], part)
        if not found:
            yield P116.at(Location(file, line(metadata[0])), f"<{part}> is missing")
        elif text(found[0]) != wanted:
            yield P116.at(
                Location(file, line(found[0])), f"<{part}> is “{text(found[0])[:40]}”, not exactly “{wanted}”"
            )


def _default(root: etree._Element, file: str) -> Iterator[Diagnostic]:
    for organizations in own(root, "organizations")[:1]:
        at, listed = Location(file, line(organizations)), own(organizations, "organization")
        default = organizations.get("default")
        if default is None:
            yield P117.at(at, "<organizations> does not say which organization is the default")
        elif listed and default not in {organization.get("identifier") for organization in listed}:
            yield P117.at(at, f"the default organization “{short(default)}” does not exist")
        if len(listed) > 1:
            yield P118.at(at, f"there are {len(listed)} organizations")


def _identifiers(root: etree._Element, file: str) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for kind in _IDENTIFIED:
        for element in all_own(root, kind):
            at, identifier = Location(file, line(element)), element.get("identifier")
            if identifier is None:
                yield P138.at(at, f"this <{kind}> has no identifier")
            elif not IDENTIFIER.fullmatch(identifier):
                yield P138.at(at, f"the identifier “{short(identifier)}” is not simple enough")
            elif identifier in first:
                yield P138.at(at, f"the identifier “{short(identifier)}” is used already in line {first[identifier]}")
            elif "." in identifier and kind in {"item", "resource"}:
                yield P139.at(at, f"the identifier “{short(identifier)}” has a dot")
            first.setdefault(identifier or "", line(element))

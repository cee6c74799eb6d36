"""The table of contents: titles, what each item opens, and SCORM's settings of items."""

import re
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from scormbuild.diagnostics import Diagnostic, Location, Rule
from scormbuild.diagnostics.package_contents import (
    P119,
    P120,
    P121,
    P122,
    P123,
    P124,
    P125,
    P126,
    P127,
    P141,
    P142,
    P143,
    P144,
    P145,
    P146,
    P147,
    P148,
)
from scormbuild.verify.elements import ADL, CP, all_own, called, children, line, name, own, short, space, text

_LONGEST_TITLE, _LONGEST_PARAMETERS = 200, 1000
_SETTINGS = ("prerequisites", "maxtimeallowed", "timelimitaction", "datafromlms", "masteryscore")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_TOKEN = re.compile(r"\s*(?:(\"[^\"]*\"|\d+\*(?=\{)|[A-Za-z_][\w.-]*)|(<>|[&|~(){},=]))")


def item_faults(root: etree._Element, file: str) -> Iterator[Diagnostic]:
    resources = {resource.get("identifier"): resource for resource in all_own(root, "resource")}
    for organization in all_own(root, "organization"):
        yield from _title(organization, file)
    items = list(all_own(root, "item"))
    anything_starts = any(item.get("identifierref") is not None for item in items)
    for item in items:
        yield from _title(item, file)
        yield from _target(item, resources, anything_starts, file)
        yield from _manner(item, resources, file)
    yield from _start(items, resources, root, file)
    yield from _settings(root, {item.get("identifier", "") for item in items}, file)


def launched(root: etree._Element) -> list[tuple[etree._Element, etree._Element]]:
    """Every item that opens a resource, with that resource, in order."""
    resources = {resource.get("identifier"): resource for resource in all_own(root, "resource")}
    return [
        (item, resources[item.get("identifierref")])
        for item in all_own(root, "item")
        if item.get("identifierref") in resources and not own(item, "item")
    ]


def _title(element: etree._Element, file: str) -> Iterator[Diagnostic]:
    found = own(element, "title")
    if not found:
        yield P119.at(Location(file, line(element)), f"{called(element)} has no title")
        return
    at, title = Location(file, line(found[0])), text(found[0])
    if next(children(found[0]), None) is not None:
        yield P119.at(at, f"the title of {called(element)} has other elements inside")
    elif title.strip() in {"", "0"}:
        yield P119.at(at, f"the title of {called(element)} is {'“0”' if title.strip() else 'empty'}")
    elif len(title) > _LONGEST_TITLE:
        yield P119.at(at, f"the title of {called(element)} is {len(title)} characters long")
    elif _TAG.search(title):
        yield P120.at(at, f"the title “{short(title)}” holds HTML")


def _target(
    item: etree._Element, resources: Mapping[str | None, etree._Element], anything_starts: bool, file: str
) -> Iterator[Diagnostic]:
    at, target, heading = Location(file, line(item)), item.get("identifierref"), bool(own(item, "item"))
    if target is None:
        if not heading and anything_starts:
            yield P125.at(at, f"{called(item)} opens nothing")
    elif heading:
        yield P124.at(at, f"{called(item)} has items inside and opens “{short(target)}” as well")
    elif target not in resources:
        yield P123.at(at, f"{called(item)} opens the resource “{short(target)}”, which does not exist")


def _manner(item: etree._Element, resources: Mapping[str | None, etree._Element], file: str) -> Iterator[Diagnostic]:
    at, parameters = Location(file, line(item)), item.get("parameters", "")
    if item.get("isvisible", "true") != "true":
        yield P126.at(at, f"{called(item)} has isvisible=“{short(item.get('isvisible', ''))}”")
    resource = resources.get(item.get("identifierref"))
    if len(parameters) > _LONGEST_PARAMETERS:
        yield P127.at(at, f"the parameters of {called(item)} are {len(parameters)} characters long")
    elif parameters and not parameters.startswith("?"):
        yield P127.at(at, f"the parameters “{short(parameters)}” do not begin with “?”")
    elif parameters and resource is not None and "?" in resource.get("href", ""):
        yield P127.at(at, f"{called(item)} has parameters, and the address it opens has a “?” already")


def _start(
    items: list[etree._Element], resources: Mapping[str | None, etree._Element], root: etree._Element, file: str
) -> Iterator[Diagnostic]:
    """Whether anything can be started. A reference that leads nowhere is reported already, as that."""
    wanting = [item for item in items if item.get("identifierref") is not None]
    for organizations in own(root, "organizations")[:1]:
        at = Location(file, line(organizations))
        if not wanting and own(organizations, "organization"):
            yield P121.at(at, "no item opens a page")
        started = [item for item in wanting if item.get("identifierref") in resources and not own(item, "item")]
        if len(started) > 1:
            yield P122.at(at, f"{len(started)} items can be started")


def _settings(root: etree._Element, items: set[str], file: str) -> Iterator[Diagnostic]:
    for parent in root.iter("{*}*"):
        latest, seen = 0, set[str]()
        for setting in children(parent):
            kind = name(setting)
            if space(setting) != ADL or kind not in _SETTINGS:
                continue
            at, rank = Location(file, line(setting)), _SETTINGS.index(kind)
            if (space(parent), name(parent)) != (CP, "item"):
                yield P146.at(at, f"<adlcp:{kind}> stands outside an item")
            elif kind in seen:
                yield P146.at(at, f"<adlcp:{kind}> stands more than once in {called(parent)}")
            elif rank < latest:
                yield P147.at(at, f"<adlcp:{kind}> stands too late in {called(parent)}")
            yield from _value(setting, kind, items, at)
            latest = max(latest, rank)
            seen.add(kind)


def _value(setting: etree._Element, kind: str, items: set[str], at: Location) -> Iterator[Diagnostic]:
    value = text(setting)
    if kind == "prerequisites":
        if fault := _prerequisite_fault(setting, value, items):
            yield P141.at(at, fault)
        return
    rule, right = _VALUES[kind]
    if not right(value):
        yield rule.at(at, f"<adlcp:{kind}> is “{short(value)}”")
    elif kind == "masteryscore":
        yield P148.at(at, f"the mastery score is {value}")


_VALUES: Mapping[str, tuple[Rule, Callable[[str], object]]] = {
    "maxtimeallowed": (P142, re.compile(r"\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?", re.ASCII).fullmatch),
    "timelimitaction": (P143, re.compile(r"(exit|continue),(no )?message").fullmatch),
    "datafromlms": (P144, lambda value: value.isascii() and len(value) <= 255),
    "masteryscore": (P145, re.compile(r"100(\.0+)?|\d{1,2}(\.\d+)?", re.ASCII).fullmatch),
}


def _prerequisite_fault(setting: etree._Element, value: str, items: set[str]) -> str:
    """What is wrong with an AICC expression such as “A&(B|~C)” or “2*{A,B,C}”, or nothing."""
    if setting.get("type") != "aicc_script":
        return "the prerequisites do not have type=“aicc_script”"
    if len(value) > 200:
        return f"the prerequisites are {len(value)} characters long; 200 are allowed"
    names, place, depth, status = [], 0, [], False
    while found := _TOKEN.match(value, place):
        word, sign = found.groups()
        place = found.end()
        if word and word[0].isalpha() | (word[0] == "_") and not status:
            names.append(word)
        status = sign in {"=", "<>"}
        if sign in {"(", "{"}:
            depth.append(sign)
        elif sign in {")", "}"} and (not depth or depth.pop() != {")": "(", "}": "{"}[sign]):
            return "a bracket in the prerequisites is closed that was not opened"
    if value[place:].strip() or depth or not names:
        return f"the prerequisites “{short(value)}” are not a whole expression"
    unknown = next((item for item in names if item not in items), None)
    return f"the prerequisites name the item “{short(unknown)}”, which does not exist" if unknown else ""

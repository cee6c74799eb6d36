"""The files that a manifest lists: resources, their files and dependencies, and whether the zip agrees."""

from collections import Counter
from collections.abc import Iterator, Mapping

from lxml import etree

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.package_contents import (
    P128,
    P129,
    P130,
    P131,
    P132,
    P133,
    P135,
    P136,
    P137,
    P149,
    P160,
    P161,
    P162,
)
from scormbuild.verify.addresses import address_fault, target
from scormbuild.verify.control_documents import CONTROL_DOCUMENTS
from scormbuild.verify.elements import ADL, all_own, called, line, own, short
from scormbuild.verify.items import launched
from scormbuild.verify.metadata import separate_files
from scormbuild.verify.package import MANIFEST, Package


def listing_faults(root: etree._Element, package: Package) -> Iterator[Diagnostic]:
    file = package.at(MANIFEST).file
    started = {resource.get("identifier", "") for _, resource in launched(root)}
    resources = list(all_own(root, "resource"))
    for resource in resources:
        yield from _kind(resource, file)
        yield from _address(resource, started, file)
        yield from _files(resource, file)
    yield from _reporting(root, file)
    yield from _first(resources, started, file)
    yield from _dependencies(resources, started, file)
    yield from _agreement(root, package)


def is_sco(resource: etree._Element) -> bool:
    return resource.get(f"{{{ADL}}}scormtype") == "sco"


def _kind(resource: etree._Element, file: str) -> Iterator[Diagnostic]:
    at, kind = Location(file, line(resource)), resource.get("type")
    if kind != "webcontent":
        said = f"the type “{short(kind)}”" if kind is not None else "no type"
        yield P128.at(at, f"{called(resource)} has {said} in place of webcontent")
    scorm = resource.get(f"{{{ADL}}}scormtype")
    if scorm not in {"sco", "asset"}:
        misspelt = next((key for key in resource.attrib if str(key).casefold().endswith("scormtype")), None)
        said = f"scormtype “{short(scorm)}”" if scorm else "no adlcp:scormtype"
        hint = "write it scormtype, in small letters, with the prefix adlcp" if misspelt and not scorm else ""
        yield P129.at(at, f"{called(resource)} has {said}", hint)


def _address(resource: etree._Element, started: set[str], file: str) -> Iterator[Diagnostic]:
    at, href = Location(file, line(resource)), resource.get("href")
    if href is None and resource.get("identifier") not in started:
        return
    if fault := address_fault(href):
        yield P131.at(at, f"{called(resource)} {fault}")
        return
    start = target(href or "")
    if start not in {target(listed.get("href", "")) for listed in own(resource, "file")}:
        yield P132.at(at, f"“{short(start)}” is not in the list of files of {called(resource)}")
    if "?" in (href or ""):
        yield P149.at(at, f"the address “{short(href or '')}” has a “?”")


def _files(resource: etree._Element, file: str) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for listed in own(resource, "file"):
        at, href = Location(file, line(listed)), listed.get("href")
        if fault := address_fault(href):
            yield P135.at(at, f"this <file> {fault}")
        elif target(href or "") in seen:
            yield P135.at(at, f"“{short(href or '')}” is listed twice in {called(resource)}")
        seen.add(target(href or ""))


def _reporting(root: etree._Element, file: str) -> Iterator[Diagnostic]:
    started = [resource for _, resource in launched(root)]
    kinds = {resource.get(f"{{{ADL}}}scormtype") for resource in started}
    if started and kinds == {"asset"}:
        yield P130.at(Location(file, line(started[0])), "everything that learners start is an asset")


def _first(resources: list[etree._Element], started: set[str], file: str) -> Iterator[Diagnostic]:
    addressed = [resource for resource in resources if resource.get("href") is not None]
    lesson = next((resource for resource in addressed if resource.get("identifier") in started), None)
    if lesson is not None and addressed[0] is not lesson and addressed[0].get("identifier") not in started:
        yield P133.at(Location(file, line(lesson)), f"{called(addressed[0])} stands before the lesson")


def _dependencies(resources: list[etree._Element], started: set[str], file: str) -> Iterator[Diagnostic]:
    graph: dict[str, set[str]] = {}
    known = {resource.get("identifier", "") for resource in resources}
    for resource in resources:
        identifier = resource.get("identifier", "")
        for dependency in own(resource, "dependency"):
            wanted = dependency.get("identifierref", "")
            graph.setdefault(identifier, set()).add(wanted)
            if wanted not in known or wanted == identifier:
                fault = "itself" if wanted == identifier else f"“{short(wanted)}”, which does not exist"
                yield P136.at(Location(file, line(dependency)), f"{called(resource)} depends on {fault}")
    for resource in _circular(resources, graph):
        yield P136.at(Location(file, line(resource)), f"{called(resource)} depends on itself by way of others")
    if started:
        used = started.union(*graph.values()) if graph else started
        for resource in resources:
            if resource.get("identifier", "") not in used:
                yield P137.at(Location(file, line(resource)), f"nothing refers to {called(resource)}")


def _circular(resources: list[etree._Element], graph: Mapping[str, set[str]]) -> list[etree._Element]:
    """One resource of a circle, if there is any: found among those left when all without open dependencies are gone."""
    stuck = _stuck({source: {wanted for wanted in targets if wanted != source} for source, targets in graph.items()})
    current, seen = min(stuck, default=""), set[str]()
    while current and current not in seen:
        seen.add(current)
        current = min(stuck[current])
    return [resource for resource in resources if current and resource.get("identifier") == current][:1]


def _stuck(graph: Mapping[str, set[str]]) -> dict[str, set[str]]:
    """What is left of a graph when all that lead nowhere are taken away, again and again."""
    waiting = {source: {wanted for wanted in targets if wanted in graph} for source, targets in graph.items()}
    users: dict[str, list[str]] = {}
    for source, targets in waiting.items():
        for wanted in targets:
            users.setdefault(wanted, []).append(source)
    ready = [source for source, targets in waiting.items() if not targets]
    while ready:
        done = ready.pop()
        for user in users.get(done, ()):
            waiting[user].discard(done)
            if not waiting[user]:
                ready.append(user)
    return {source: targets for source, targets in waiting.items() if targets}


def _agreement(root: etree._Element, package: Package) -> Iterator[Diagnostic]:
    """What the manifest lists against what the zip holds (CAM 2.3.3.1: every file is described)."""
    listed = [
        (found, target(found.get("href", "")))
        for found in all_own(root, "file")
        if not address_fault(found.get("href"))
    ]
    for found, wanted in listed:
        if wanted not in package.names:
            at = package.at(MANIFEST, line(found))
            yield P160.at(at, f"“{short(wanted)}” is not in the package", package.nearly(wanted))
    described = {wanted for _, wanted in listed}
    for extra in sorted(package.names - described - {MANIFEST, *CONTROL_DOCUMENTS, *separate_files(root)}):
        if extra.casefold() not in {wanted.casefold() for wanted in described - package.names}:
            yield P161.at(package.at(extra), f"“{extra}” is not listed in the manifest")
    yield from _shared(listed, package)


def _shared(listed: list[tuple[etree._Element, str]], package: Package) -> Iterator[Diagnostic]:
    owners = {(wanted, found.getparent()) for found, wanted in listed}
    times = Counter(wanted for wanted, _ in owners)
    for found, wanted in listed:
        if times[wanted] > 1 and wanted in package.names:
            at = package.at(MANIFEST, line(found))
            yield P162.at(at, f"“{short(wanted)}” is listed by {times[wanted]} resources")

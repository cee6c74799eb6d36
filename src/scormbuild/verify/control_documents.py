"""The four official schema files that may lie beside a manifest, and what the manifest says of them."""

import hashlib
from collections.abc import Iterator, Mapping

from lxml import etree

from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.package_manifest import P109, P110, P111, P112
from scormbuild.verify.elements import ADL, CP, LOM, XSI, line, short
from scormbuild.verify.package import MANIFEST, Package

CONTROL_DOCUMENTS: Mapping[str, str] = {
    "adlcp_rootv1p2.xsd": "e33acf298d2b7868942fa5876c744df2a18bf7e6bd7642030d8699673c4c11a5",
    "ims_xml.xsd": "35b1573b34d368f481f0637ecd26b9f7e5fc95ece29086bdcbb50e933fcff6d4",
    "imscp_rootv1p1p2.xsd": "78bd2b44f61e4ad69c1469f46c9f03c4064a3d6ebb2651e53006cc309442b382",
    "imsmd_rootv1p2p1.xsd": "7f557f49f62380c098e4b49a5bd86bf6d3747d464017f3ff5c04ff58912dc581",
}
"""Each file with the SHA-256 of its declarations: tools ship copies that differ in comments and line ends."""
_PAIRS = {CP: "imscp_rootv1p1p2.xsd", LOM: "imsmd_rootv1p2p1.xsd", ADL: "adlcp_rootv1p2.xsd"}
_LONGEST = 200_000


def control_document_faults(root: etree._Element, package: Package) -> Iterator[Diagnostic]:
    at = package.at(MANIFEST, line(root))
    words = root.get(f"{{{XSI}}}schemaLocation", "").split()
    pairs = dict(zip(words[::2], words[1::2], strict=False))
    if len(words) % 2:
        yield P109.at(at, "xsi:schemaLocation does not consist of pairs")
    for space, file in pairs.items():
        if _PAIRS.get(space, file) != file:
            yield P109.at(at, f"xsi:schemaLocation pairs {space} with “{short(file)}”, not with “{_PAIRS[space]}”")
    missing = [file for file in CONTROL_DOCUMENTS if file not in package.names]
    named = [file for file in missing if file in pairs.values()]
    if named:
        yield P110.at(at, f"xsi:schemaLocation names {', '.join(named)}, which the package does not hold")
    elif missing:
        yield P112.at(package.at(), f"the package does not hold {', '.join(missing)}")
    for file, wanted in CONTROL_DOCUMENTS.items():
        if file in package.texts and fingerprint(package.texts[file]) != wanted:
            yield P111.at(package.at(file), f"“{file}” is not the official file")


def fingerprint(schema: bytes) -> str:
    """The SHA-256 of a schema without comments, annotations and blanks."""
    text = schema[:_LONGEST].decode("utf-8-sig", errors="replace")
    declarations = _without(_without(text, "<!--", "-->"), "<xsd:annotation", "</xsd:annotation>")
    return hashlib.sha256("".join(declarations.split()).encode()).hexdigest()


def _without(text: str, start: str, end: str) -> str:
    """A text without everything from each `start` to the next `end`."""
    first, *others = text.split(start)
    return first + "".join(other.partition(end)[2] for other in others)

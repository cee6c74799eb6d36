"""ADL's four XML schema files, where an author has them: packages may carry exact copies."""

from collections.abc import Mapping
from pathlib import Path

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.content_rules import P303
from scormbuild.load.folders import reason

NAMES = ("adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd")


def read_control_documents(folder: Path, name: str) -> tuple[Mapping[str, bytes], tuple[Diagnostic, ...]]:
    """The files by name, or a diagnostic for each that is not there; `name` is how the folder is called."""
    if not folder.is_dir():
        return {}, (P303.at(Location(name), "there is no such folder", P303.remedy),)
    found: dict[str, bytes] = {}
    trouble = []
    for file in NAMES:
        try:
            found[file] = (folder / file).read_bytes()
        except OSError as error:
            message = f"cannot be read: {reason(error)}"
            trouble.append(P303.at(Location(f"{name}/{file}"), message, P303.remedy))
    return ({} if trouble else found), tuple(trouble)

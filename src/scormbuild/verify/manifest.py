"""imsmanifest.xml: everything that is wrong with it, and what of the package learners start."""

from dataclasses import dataclass

from scormbuild.diagnostics import Diagnostic
from scormbuild.verify.addresses import address_fault, target
from scormbuild.verify.control_documents import control_document_faults
from scormbuild.verify.document import open_manifest
from scormbuild.verify.items import item_faults, launched
from scormbuild.verify.listing import is_sco, listing_faults
from scormbuild.verify.metadata import languages, metadata_faults
from scormbuild.verify.package import MANIFEST, Package
from scormbuild.verify.shape import shape_faults


@dataclass(frozen=True)
class Start:
    """A file that learners start, whether it reports to the LMS, and the package's languages in small letters."""

    file: str
    reports: bool
    languages: frozenset[str]


def judge_manifest(package: Package) -> tuple[tuple[Start, ...], list[Diagnostic]]:
    """What can be started, and what is wrong with the manifest; nothing of either where there is no manifest."""
    if MANIFEST not in package.texts:
        return (), []
    root, found = open_manifest(package.texts[MANIFEST], package.at(MANIFEST))
    if root is None:
        return (), found
    file = package.at(MANIFEST).file
    found += shape_faults(root, file)
    found += item_faults(root, file)
    found += listing_faults(root, package)
    found += metadata_faults(root, package)
    found += control_document_faults(root, package)
    spoken = frozenset(languages(root))
    starts = (
        Start(target(resource.get("href", "")), is_sco(resource), spoken)
        for _, resource in launched(root)
        if not address_fault(resource.get("href"))
    )
    return tuple(dict.fromkeys(starts)), found

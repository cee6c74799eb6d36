"""A SCORM 1.2 package: the manifest, the files, and ADL's control documents where an author provides them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from scormbuild.model.settings import Settings
from scormbuild.package.archive import digest, pack
from scormbuild.package.manifest import manifest
from scormbuild.translate.localise import LocalizedCourse

MANIFEST = "imsmanifest.xml"
LAUNCH = "index.html"


@dataclass(frozen=True)
class Package:
    """A finished zip: its file name, its bytes, and the digest of what is in it."""

    name: str
    content: bytes = field(repr=False)
    digest: str


def package(
    localized: LocalizedCourse, files: Mapping[str, bytes], settings: Settings, control_documents: Mapping[str, bytes]
) -> Package:
    """Pack rendered files, with `index.html` as the one SCO."""
    description = manifest(localized, settings, LAUNCH, files, with_schemas=bool(control_documents))
    everything = {**files, **control_documents, MANIFEST: description}
    name = f"{localized.topic}-{localized.language}-{settings.version}-scorm12.zip"
    return Package(name, pack(everything, MANIFEST), digest(everything))

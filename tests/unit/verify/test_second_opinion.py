"""The official schemas beside our own rules: what they refuse, we refuse; what we accept, they accept."""

from pathlib import Path

import pytest
from lxml import etree
from tests.unit.verify.packages import NAME, RULES, base, files_in, package
from tests.xsd import scorm12_schema

from scormbuild.diagnostics import Severity
from scormbuild.verify import verify

GOOD_VARIANTS = sorted(path.parent for path in RULES.glob("P*/good/imsmanifest.xml"))
VARIANTS = sorted(path.parent for path in RULES.glob("P*/*/imsmanifest.xml"))


def accepted(manifest: bytes) -> bool:
    try:
        return scorm12_schema().validate(etree.fromstring(manifest))
    except etree.XMLSyntaxError:
        return False


def test_the_base_package_is_valid() -> None:
    scorm12_schema().assertValid(etree.fromstring(base()["imsmanifest.xml"]))


@pytest.mark.parametrize("folder", VARIANTS, ids=lambda folder: f"{folder.parent.name}-{folder.name}")
def test_what_the_schemas_refuse_we_refuse(folder: Path) -> None:
    files = {**base(), **files_in(folder)}
    errors = [found for found in verify(NAME, package(files)) if found.rule.severity is Severity.ERROR]
    assert errors or accepted(files["imsmanifest.xml"])


@pytest.mark.parametrize("folder", GOOD_VARIANTS, ids=lambda path: path.parent.name)
def test_what_we_accept_the_schemas_accept(folder: Path) -> None:
    files = files_in(folder)
    assert accepted(files["imsmanifest.xml"])

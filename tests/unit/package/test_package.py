"""The manifest and the zip."""

import io
import zipfile

from lxml import etree
from tests.unit.translate.test_translate import PAGE, QUIZ, course, translation
from tests.xsd import scorm12_schema

from scormbuild.model.library import Library
from scormbuild.model.settings import Settings
from scormbuild.package.archive import digest, pack
from scormbuild.package.scorm12 import package
from scormbuild.translate.localise import localise
from scormbuild.verify import verify

SETTINGS = Settings.model_validate({"publisher": "Tool library", "identifier": "example.tools", "version": "1.0"})
FILES = {"index.html": b"<!doctype html>", "media/drill.svg": b"<svg/>"}

MANIFEST = """\
<?xml version='1.0' encoding='UTF-8'?>
<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" \
xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" \
xmlns:imsmd="http://www.imsglobal.org/xsd/imsmd_rootv1p2p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
identifier="example.tools.tools-vi" version="1.0">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
    <imsmd:lom>
      <imsmd:general>
        <imsmd:title>
          <imsmd:langstring xml:lang="vi">Dụng cụ &amp; “máy”</imsmd:langstring>
        </imsmd:title>
        <imsmd:language>vi</imsmd:language>
        <imsmd:description>
          <imsmd:langstring xml:lang="vi">Borrowing.</imsmd:langstring>
        </imsmd:description>
      </imsmd:general>
      <imsmd:lifecycle>
        <imsmd:version>
          <imsmd:langstring xml:lang="x-none">1.0</imsmd:langstring>
        </imsmd:version>
        <imsmd:status>
          <imsmd:source>
            <imsmd:langstring xml:lang="x-none">LOMv1.0</imsmd:langstring>
          </imsmd:source>
          <imsmd:value>
            <imsmd:langstring xml:lang="x-none">Draft</imsmd:langstring>
          </imsmd:value>
        </imsmd:status>
      </imsmd:lifecycle>
      <imsmd:metametadata>
        <imsmd:metadatascheme>ADL SCORM 1.2</imsmd:metadatascheme>
      </imsmd:metametadata>
    </imsmd:lom>
  </metadata>
  <organizations default="org-tools-vi">
    <organization identifier="org-tools-vi">
      <title>Dụng cụ &amp; “máy”</title>
      <item identifier="item-tools-vi" identifierref="sco-tools-vi" isvisible="true">
        <title>Dụng cụ &amp; “máy”</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco-tools-vi" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="media/drill.svg"/>
    </resource>
  </resources>
</manifest>"""


def made(settings: Settings = SETTINGS, documents: dict[str, bytes] | None = None) -> tuple[str, dict[str, bytes]]:
    words = translation(title=("Tools", "Dụng cụ &\n “máy”"))
    result = package(localise("tools", course(PAGE, QUIZ), Library(), words, None), FILES, settings, documents or {})
    with zipfile.ZipFile(io.BytesIO(result.content)) as archive:
        return result.name, {name: archive.read(name) for name in archive.namelist()}


def test_the_manifest_is_as_it_was_read_and_agreed() -> None:
    assert made()[1]["imsmanifest.xml"].decode() == MANIFEST


def test_the_manifest_satisfies_the_official_schemas() -> None:
    passing = SETTINGS.model_copy(update={"report_pass_mark": True})
    documents = dict.fromkeys(("adlcp_rootv1p2.xsd", "ims_xml.xsd"), b"x")
    for settings, with_documents in ((SETTINGS, {}), (passing, documents)):
        root = etree.fromstring(made(settings, with_documents)[1]["imsmanifest.xml"])
        scorm12_schema().assertValid(root)


def test_the_pass_mark_is_in_the_manifest_only_when_asked_for() -> None:
    assert b"masteryscore" not in made()[1]["imsmanifest.xml"]
    asked = made(SETTINGS.model_copy(update={"report_pass_mark": True}))[1]["imsmanifest.xml"]
    assert b"<adlcp:masteryscore>80</adlcp:masteryscore>" in asked


def test_control_documents_travel_unchanged_and_the_manifest_points_at_them() -> None:
    name, files = made(documents={"ims_xml.xsd": b"as published"})
    assert name == "tools-vi-1.0-scorm12.zip"
    assert files["ims_xml.xsd"] == b"as published"
    assert b"schemaLocation" in files["imsmanifest.xml"]
    assert b'<file href="ims_xml.xsd"' not in files["imsmanifest.xml"]
    assert b"schemaLocation" not in made()[1]["imsmanifest.xml"]


def test_the_zip_is_plain_sorted_and_the_same_every_time() -> None:
    files = {"b.html": b"b" * 500, "a.png": b"a" * 500, "imsmanifest.xml": b"<m/>"}
    content = pack(files, "imsmanifest.xml")
    assert content == pack(dict(reversed(files.items())), "imsmanifest.xml")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == ["imsmanifest.xml", "a.png", "b.html"]
    assert [entry.compress_type for entry in entries] == [
        zipfile.ZIP_DEFLATED,
        zipfile.ZIP_STORED,
        zipfile.ZIP_DEFLATED,
    ]
    assert {(entry.date_time, entry.create_system, entry.external_attr >> 16) for entry in entries} == {
        ((1980, 1, 1, 0, 0, 0), 3, 0o100644)
    }


def test_the_digest_is_of_the_contents_alone() -> None:
    assert digest({"a": b"1", "b": b"2"}) == digest({"b": b"2", "a": b"1"}) != digest({"a": b"12", "b": b""})


def test_a_damaged_package_does_not_pass_the_judge() -> None:
    assert verify("a.zip", pack({"index.html": b"x"}, "index.html")).has_errors

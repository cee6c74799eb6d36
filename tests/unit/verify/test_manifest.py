"""Faults of manifests beyond the one example in each rule's folder."""

import pytest
from tests.unit.verify.packages import NAME, base, package, zipped

from scormbuild.verify import verify

ADL = 'xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"'
RESOURCE = 'identifier="RES" type="webcontent" adlcp:scormtype="sco" href="index.html"'


def found(*changes: tuple[str, str]) -> list[str]:
    """The lines and codes that a changed base manifest gives, without the note on schema files."""
    files = base()
    manifest = files["imsmanifest.xml"].decode()
    for old, new in changes:
        assert old in manifest
        manifest = manifest.replace(old, new)
    report = verify(NAME, package({**files, "imsmanifest.xml": manifest.encode()}))
    return [f"{each.at.line} {each.rule.code}" for each in report if each.rule.code != "P112"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("encoding=", "encoding =", []),
        ('<?xml version="1.0" encoding="UTF-8"?>', '\ufeff<?xml version="1.0" encoding="UTF-8"?>', ["1 P102"]),
        ('<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0"?>', ["1 P102"]),
        (ADL, f'{ADL} xmlns:a="http://www.adlnet.org/xsd/adlcp_rootv1p2"', ["4 P107"]),
        ("<schema>ADL SCORM</schema>", "", ["5 P116"]),
        ("<schema>ADL SCORM</schema>", "<schema>IMS Content</schema>", ["6 P116"]),
        ("ADL SCORM</schema>", "ADL SCORM</schema><!-- as ADL has it -->", []),
        (' default="ORG"', "", ["9 P117"]),
        ("<title>Borrowing a tool</title>\n      <item", "<item", ["10 P119"]),
        ("<title>Borrowing a tool</title>\n      </item>", "<title> </title>\n      </item>", ["13 P119"]),
        ("<title>Borrowing a tool</title>\n      </item>", "<title><b>A</b></title>\n      </item>", ["13 P119"]),
        ("Borrowing a tool</title>\n      </item>", "A" * 201 + "</title>\n      </item>", ["13 P119"]),
        ("Borrowing a tool</title>\n      </item>", "0 and 1</title>\n      </item>", []),
        (' identifier="ITEM"', "", ["12 P138"]),
        ('identifier="ITEM"', 'identifier="ORG"', ["12 P138"]),
        ('identifier="ITEM"', 'identifier="物品"', ["12 P138"]),
        ('identifier="ITEM"', f'identifier="{"I" * 256}"', ["12 P138"]),
        (' type="webcontent"', "", ["18 P128"]),
        (' adlcp:scormtype="sco"', "", ["18 P129"]),
        (' adlcp:scormtype="sco"', ' adlcp:scormtype="SCO"', ["18 P129"]),
        (' href="index.html">', ">", ["18 P131"]),
        (' href="index.html">', ' href="/index.html">', ["18 P131"]),
        (' href="index.html">', ' href="">', ["18 P131"]),
        ('<file href="lesson.js"/>', "<file/>", ["21 P135", "0 P161"]),
        ('<file href="lesson.js"/>', '<file href="./lesson%2Ejs"/>', []),
        ('<file href="lesson.js"/>', '<file href="lesson.js"/><note/>', ["21 P113"]),
        ('<file href="lesson.js"/>', '<file href="lesson.js"/><dependency identifierref="RES"/>', ["21 P136"]),
        ("</resources>", "</resources><resources/>", ["23 P113"]),
        ("<organizations ", "<resources/><organizations ", ["9 P113", "9 P114", "17 P113"]),
        ("      </item>", '<item identifier="B"><title>B</title></item></item>', ["12 P124", "14 P125"]),
    ],
)
def test_variants(old: str, new: str, expected: list[str]) -> None:
    assert found((old, new)) == expected


def test_circular_dependencies() -> None:
    others = "".join(
        f'<resource identifier="{one}" type="webcontent" adlcp:scormtype="asset">'
        f'<dependency identifierref="{other}"/></resource>'
        for one, other in (("A", "B"), ("B", "C"), ("C", "B"))
    )
    changes = ('<file href="lesson.js"/>', '<file href="lesson.js"/><dependency identifierref="A"/>')
    assert found(changes, ("</resource>\n", f"</resource>{others}\n")) == ["22 P136"]


@pytest.mark.parametrize(
    ("expression", "right"),
    [
        ("ITEM", True),
        ("~ITEM", True),
        ('ITEM="passed"&(ITEM|ITEM)', True),
        ("2*{ITEM,ITEM}", True),
        ("ITEM=completed", True),
        ("OTHER", False),
        ("(ITEM", False),
        ("ITEM)", False),
        ("ITEM %", False),
        ("", False),
        ("ITEM|" * 60 + "ITEM", False),
    ],
)
def test_prerequisites(expression: str, right: bool) -> None:
    text = expression.replace("&", "&amp;")
    setting = f'<adlcp:prerequisites type="aicc_script">{text}</adlcp:prerequisites></item>'
    assert found(("</item>", setting)) == ([] if right else ["14 P141"])


def test_a_package_without_a_manifest_is_only_told_that() -> None:
    files = base()
    del files["imsmanifest.xml"]
    assert [each.rule.code for each in verify(NAME, package(files))] == ["P010"]
    assert [each.rule.code for each in verify(NAME, zipped([]))] == ["P010"]

"""Whatever the bytes are, the judge answers with a report: never an exception, never a long wait."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.verify.packages import NAME, base, entry, package, zipped

from scormbuild.diagnostics import Report
from scormbuild.verify import verify

WHOLE = package(base())
MANIFEST = base()["imsmanifest.xml"]
PAGE = base()["index.html"]
SCRIPT = base()["lesson.js"]


def judged(content: bytes) -> Report:
    started = time.perf_counter()
    report = verify(NAME, content)
    assert time.perf_counter() - started < 20, "a hostile file must not keep anybody waiting"
    return report


def codes(content: bytes) -> set[str]:
    return {found.rule.code for found in judged(content)}


@given(st.binary(max_size=2000))
@settings(max_examples=200)
def test_any_bytes(content: bytes) -> None:
    assert judged(content).has_errors


@given(st.binary(max_size=600))
@settings(max_examples=150)
def test_any_manifest(content: bytes) -> None:
    assert judged(package({**base(), "imsmanifest.xml": content})).has_errors


@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=6))
@settings(max_examples=300)
def test_changed_bytes(changes: list[tuple[int, int]]) -> None:
    content = bytearray(WHOLE)
    for place, value in changes:
        content[place] = value
    judged(bytes(content))


@given(
    st.sampled_from(["imsmanifest.xml", "index.html", "lesson.css", "lesson.js"]),
    st.lists(st.tuples(st.integers(0, 1500), st.text("<>&\"'/!-[]{}`\\; \n\0é租#ax=:", max_size=8)), max_size=5),
)
@settings(max_examples=300)
def test_changed_texts(name: str, changes: list[tuple[int, str]]) -> None:
    text = base()[name].decode()
    for place, piece in changes:
        text = text[:place] + piece + text[place + 1 :]
    judged(package({**base(), name: text.encode()}))


def test_truncated_anywhere() -> None:
    for length in range(0, len(WHOLE), 7):
        assert judged(WHOLE[:length]).has_errors


def test_truncated_manifest_anywhere() -> None:
    for length in range(0, len(MANIFEST) - 3, 11):
        assert judged(package({**base(), "imsmanifest.xml": MANIFEST[:length]})).has_errors


def test_shuffled_bytes() -> None:
    fate = random.Random(12)
    for _ in range(100):
        content = bytearray(WHOLE)
        for _ in range(fate.randint(1, 40)):
            content[fate.randrange(len(content))] = fate.randrange(256)
        judged(bytes(content))


LAUGHS = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE manifest [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]>\n<manifest>&j;</manifest>"
)
OUTSIDE = b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- x --><!DOCTYPE m [<!ENTITY a SYSTEM "file:///etc/passwd">]><m>&a;</m>'
HEAD, _, TAIL = MANIFEST.partition(b"<item ")


@pytest.mark.parametrize(
    ("manifest", "expected"),
    [
        (LAUGHS, {"P103"}),
        (OUTSIDE, {"P103"}),
        (MANIFEST.replace(b'version="1.0"\n', b'version="' + b"1" * (10 << 20) + b'"\n'), {"P100"}),
        (MANIFEST.replace(b"<item ", b"<item>" * 5000 + b"<item "), {"P100"}),
        (MANIFEST.decode().encode("utf-16"), {"P101"}),
        (b"", {"P100", "P102"}),
        (b"<?xml" * 20_000, {"P100", "P102"}),
        (b'<?xml version="1.0" encoding="UTF-8"?>' + b"<!--" * 200_000, {"P100"}),
        (b'<?xml version="1.0" encoding="nonsense"?>\n<manifest/>', {"P100", "P101"}),
        (MANIFEST.replace(b"ADL SCORM", b"A\0DL"), {"P100"}),
    ],
    ids=["laughs", "outside", "attribute", "nesting", "utf-16", "empty", "instructions", "comments", "encoding", "nul"],
)
def test_hostile_manifest(manifest: bytes, expected: set[str]) -> None:
    assert codes(package({**base(), "imsmanifest.xml": manifest})) == expected


def test_ten_thousand_items() -> None:
    many = b"<item identifier='A' identifierref='NO'><title/></item>\n" * 10_000
    report = judged(package({**base(), "imsmanifest.xml": HEAD + many + b"<item " + TAIL}))
    assert len(list(report)) < 600
    assert any("more places" in found.message for found in report)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("index.html", b"<div>" * 100_000),
        ("index.html", b"<!--" * 200_000),
        ("index.html", b"<" * 500_000),
        ("index.html", b"<a href='" * 100_000),
        ("index.html", b'<img srcset="' + b"a 1x, " * 200_000 + b'">'),
        ("index.html", b""),
        ("index.html", b"\0" * 100_000),
        ("index.html", PAGE.decode().encode("utf-16")),
        ("index.html", b"<style>" + b"url(" * 200_000),
        ("lesson.css", b"/*" * 300_000),
        ("lesson.css", b"url(" * 300_000),
        ("lesson.css", b"@import " * 100_000),
        ("lesson.js", b"/" * 500_000),
        ("lesson.js", b"`\\" * 300_000),
        ("lesson.js", b"(/[" * 200_000),
        ("lesson.js", b"alert(" * 100_000),
        ("lesson.js", b"window . " * 100_000),
        ("lesson.js", b"=" + b" " * 500_000),
        ("lesson.js", b"(" * 500_000),
    ],
)
def test_hostile_text(name: str, content: bytes) -> None:
    judged(package({**base(), name: content}))


def test_hostile_zips() -> None:
    assert "P001" in codes(b"")
    assert codes(zipped([])) == {"P010"}
    assert "P005" in codes(zipped([(entry("imsmanifest.xml"), bytes(30 << 20))]))
    many = zipped((entry(f"{n}.html"), b"<a href='x'>" * 20) for n in range(500))
    assert "P010" in codes(many)


def test_the_report_is_the_same_every_time() -> None:
    content = package({**base(), "a b.txt": b"", "A B.txt": b"", "index.html": PAGE[:200]})
    assert list(verify(NAME, content)) == list(verify(NAME, content))

"""Rules whose bad case has to be made, because it is too large or too odd to lie about as files."""

from datetime import date
from pathlib import Path

import pytest
from tests.projects import BASE, course_text, project

from scormbuild.cli.project import read_and_check
from scormbuild.diagnostics import Diagnostic

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (40).to_bytes(4) + (30).to_bytes(4) + b"\x08\x02\0\0\0"


def checked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Diagnostic]:
    monkeypatch.chdir(folder)
    return list(read_and_check(None, None)[1])


def test_a_heavy_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = BASE.replace("text: Bring it back on Friday.", "image: drill.png\n        alt: A drill")
    project(tmp_path, text, {"media/drill.png": PNG + bytes(250_000 - len(PNG))})
    [found] = checked(tmp_path, monkeypatch)
    assert (found.rule.code, found.at.file) == ("M004", "course/tools/media/drill.png")
    assert found.message == "this picture has 250 kB; 200 kB is plenty"


def test_a_picture_too_heavy_to_pack_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = BASE.replace("text: Bring it back on Friday.", "image: drill.png\n        alt: A drill")
    project(tmp_path, text, {"media/drill.png": bytes(6_000_000)})
    [found] = checked(tmp_path, monkeypatch)
    assert (found.rule.code, found.message) == ("M005", "this file has 6.0 MB; 5 MB can be packed at most")


@pytest.mark.parametrize(("release", "code"), [(False, "L005"), (True, "L006")])
def test_a_fact_past_its_day_warns_in_a_draft_and_stops_a_release(
    release: bool, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project(tmp_path, BASE)
    law = tmp_path / "course" / "law" / "house.yaml"
    law.write_text(law.read_text(encoding="utf-8").rstrip() + '\n    review_by: "2026-05-31"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    on_the_day, after = (
        list(read_and_check(None, None, release=release, today=date(2026, month, day))[1])
        for month, day in ((5, 31), (6, 1))
    )
    assert {each.rule.code for each in on_the_day} <= {"L010"}, "a release also wants signatures"
    assert [each.rule.code for each in after if each.at.file == "course/law/house.yaml"] == [code]


def test_a_fact_is_not_called_uncited_while_some_topic_was_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project(tmp_path, BASE.replace("title: Tools", "tilte: Tools", 1))
    assert "L007" not in {found.rule.code for found in checked(tmp_path, monkeypatch)}


def test_two_names_that_collide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, course_text(pages=["page-63", "page-993"]))
    [found] = checked(tmp_path, monkeypatch)
    assert (found.rule.code, found.about) == ("R002", "page-993")
    assert "page-63" in found.message


def test_a_course_whose_record_could_outgrow_the_lms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, course_text(pages=[f"p{number}" for number in range(1330)]))
    found = [each for each in checked(tmp_path, monkeypatch) if each.rule.code != "R002"]
    assert [each.rule.code for each in found] == ["P301"]
    assert found[0].at.line == 6, "at “contents:”"


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a document", b"\x89PNG" + bytes(50)])
def test_a_picture_that_is_none(content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = BASE.replace("text: Bring it back on Friday.", "image: drill.png\n        alt: A drill")
    project(tmp_path, text, {"media/drill.png": content})
    [found] = checked(tmp_path, monkeypatch)
    assert (found.rule.code, found.message) == ("M005", "this is no readable picture")


def test_a_drawing_may_refer_to_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = BASE.replace("text: Bring it back on Friday.", "image: drill.svg\n        alt: A drill")
    path = """<!-- no <!DOCTYPE here --><path fill="url( '#g' )" d="M0 0"/>"""
    project(tmp_path, text, {"media/drill.svg": f'<svg xmlns="http://www.w3.org/2000/svg">{path}</svg>'.encode()})
    assert checked(tmp_path, monkeypatch) == []


@pytest.mark.parametrize(
    "active",
    [
        '<path onclick="x()" d="M0 0"/>',
        '<image href="https://example.org/a.png"/>',
        '<a href="javascript:x()"><path d="M0 0"/></a>',
        "<style>path{fill:url(https://example.org/a.svg)}</style>",
        '<path style="fill:url(http://example.org/#a)"/>',
        "<foreignObject/>",
        "<style>/* x */ @import 'x.css'</style>",
        '<animateTransform attributeName="x"/>',
    ],
)
def test_drawings_with_something_active(active: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = BASE.replace("text: Bring it back on Friday.", "image: drill.svg\n        alt: A drill")
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{active}</svg>'
    project(tmp_path, text, {"media/drill.svg": drawing.encode()})
    assert [each.rule.code for each in checked(tmp_path, monkeypatch)] == ["M006"]


def test_a_drawing_that_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = BASE.replace("text: Bring it back on Friday.", "image: drill.svg\n        alt: A drill")
    project(tmp_path, text, {"media/drill.svg": b"<svg><g></svg>"})
    assert [each.rule.code for each in checked(tmp_path, monkeypatch)] == ["M006"]

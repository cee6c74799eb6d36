"""Rules whose bad case has to be made, because it is too large or too odd to lie about as files."""

from pathlib import Path

import pytest
from tests.projects import BASE, course_text, project

from scormbuild.cli.project import read_and_check
from scormbuild.diagnostics import Diagnostic


def checked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Diagnostic]:
    monkeypatch.chdir(folder)
    return list(read_and_check(None, None)[1])


def test_a_heavy_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = BASE.replace("text: Bring it back on Friday.", "image: drill.png\n        alt: A drill")
    project(tmp_path, text, {"media/drill.png": b"\x89PNG" + bytes(250_000)})
    [found] = checked(tmp_path, monkeypatch)
    assert (found.rule.code, found.at.file) == ("M004", "course/tools/media/drill.png")
    assert found.message == "this picture has 250 kB; 200 kB is plenty"


def test_a_picture_too_heavy_to_pack_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project(tmp_path, BASE, {"media/drill.png": bytes(6_000_000)})
    assert [each.rule.code for each in checked(tmp_path, monkeypatch)] == ["M005"]


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


@pytest.mark.parametrize(
    "active",
    [
        '<path onclick="x()" d="M0 0"/>',
        '<image href="https://example.org/a.png"/>',
        '<a href="javascript:x()"><path d="M0 0"/></a>',
        "<style>path{fill:url(https://example.org/a.svg)}</style>",
        '<path style="fill:url(http://example.org/#a)"/>',
        "<foreignObject/>",
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

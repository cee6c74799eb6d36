"""How easy pages are to read."""

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from tests.projects import BASE, project

from scormbuild.cli import main

HARD = (
    "Notwithstanding contractual stipulations to the contrary, the aforementioned implements necessitate expeditious "
    "repatriation to the administering organization irrespective of individual circumstances."
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(folder: Path, text: str) -> str:
    project(folder, BASE.replace("Bring it back on Friday.", text))
    result = CliRunner().invoke(main, ["check", "--readability"])
    assert result.exit_code == 0, result.output
    return result.output


def test_an_easy_page_gets_no_note_and_its_topic_a_line(here: Path) -> None:
    output = told(here, "Bring it back on Friday.")
    assert "C017" not in output
    assert "tools: 1 page, reading grade " in output


def test_a_hard_page_is_named_with_its_place_and_a_remedy(here: Path) -> None:
    output = told(here, HARD)
    assert "course/tools/course.yaml:7:11: note C017: “rules” reads at grade " in output
    assert "hint: Make long sentences two" in output


def test_markup_and_lists_count_for_nothing(here: Path) -> None:
    easy = told(
        here,
        "|\n          Bring it back.\n\n          - **On Friday.**\n          - [Or](https://example.org/a) on Monday.",
    )
    plain = told(here, "|\n          Bring it back. On Friday. Or on Monday.")
    assert [line for line in easy.splitlines() if "reading grade" in line] == [
        line for line in plain.splitlines() if "reading grade" in line
    ]


def test_without_the_library_the_remedy_is_named(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("scormbuild.cli.readability", "scormbuild.check.readability"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    monkeypatch.setitem(sys.modules, "textstat", None)
    project(here)
    result = CliRunner().invoke(main, ["check", "--readability"])
    assert result.exit_code == 1
    assert "pip install 'scormbuild[readability]'" in result.output and "Traceback" not in result.output

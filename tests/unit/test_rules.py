"""Every rule over courses: its folder's bad course gives exactly the expected diagnostics, its good one none of it."""

import shutil
from pathlib import Path

import pytest

from scormbuild.cli.project import read_and_check
from scormbuild.diagnostics import Report
from scormbuild.diagnostics.catalogue import CATALOGUE
from scormbuild.diagnostics.package_rules import PACKAGE_RULES

RULES = Path(__file__).parents[1] / "rules"
CODES = [code for code in CATALOGUE if code not in {rule.code for rule in PACKAGE_RULES}]
MADE_BY_HAND = {
    "C010": "tests/unit/cli/test_build.py: there is no project to overlay",
    "C011": "tests/unit/cli/test_build.py: asked for on the command line",
    "C017": "tests/unit/check/test_readability.py: asked for on the command line",
    "L006": "tests/unit/check/test_made.py: only in a release",
    "L010": "tests/unit/cli/test_review.py: only in a release",
    "M004": "tests/unit/check/test_made.py: a heavy file",
    "P301": "tests/unit/check/test_made.py: a very long course",
    "P302": "tests/unit/cli/test_build.py: a fault of the builder itself",
    "P303": "tests/unit/cli/test_build.py: not part of a course",
    "P304": "tests/unit/cli/test_build.py: a fault of the builder itself",
    "R002": "tests/unit/check/test_made.py: two names that collide",
    "T008": "tests/unit/cli/test_translate.py: only in a release",
    "T009": "tests/unit/cli/test_translate.py: only in a release",
    "T030": "tests/unit/translate/test_exchange.py: a file from outside",
    "T031": "tests/unit/translate/test_exchange.py: a file from outside",
    "T032": "tests/unit/cli/test_translate.py: a file from outside",
    "T033": "tests/unit/cli/test_translate.py: a file from outside",
    "T034": "tests/unit/translate/test_exchange.py: a file from outside",
    "T035": "tests/unit/translate/test_exchange.py: a file from outside",
    "T036": "tests/unit/translate/test_exchange.py: a file from outside",
    "T037": "tests/unit/translate/test_exchange.py: a file from outside",
    "T038": "tests/unit/translate/test_exchange.py: a file from outside",
    "Y005": "tests/unit/load/test_yaml.py: a huge file",
}
"""Codes whose bad case is too large, or too odd, to lie about as files; their folder says where they are tested."""


def test_every_rule_has_its_folder() -> None:
    without = [code for code in CATALOGUE if not (RULES / code).is_dir()]
    unknown = [path.name for path in RULES.iterdir() if path.name not in CATALOGUE and not path.name.startswith("_")]
    assert (without, unknown) == ([], [])


@pytest.mark.parametrize("code", MADE_BY_HAND)
def test_a_folder_without_files_names_the_test_instead(code: str) -> None:
    assert (RULES / code / "README.md").read_text().strip() == MADE_BY_HAND[code]


@pytest.mark.parametrize("code", [code for code in CODES if code not in MADE_BY_HAND])
def test_a_bad_course_gives_exactly_what_is_expected(
    code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [f"{each.at} {each.rule.code}" for each in _checked(code, "bad", tmp_path, monkeypatch)]
    expected = (RULES / code / "expected.txt").read_text().splitlines()
    assert found == expected
    assert any(line.endswith(f" {code}") for line in expected)


@pytest.mark.parametrize("code", [code for code in CODES if code not in MADE_BY_HAND])
def test_a_good_course_gives_nothing(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(_checked(code, "good", tmp_path, monkeypatch)) == []


def _checked(code: str, kind: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Report:
    """The report on the base course with a rule's files laid over it."""
    overlay = RULES / code / kind
    shutil.copytree(RULES / "_course", folder, dirs_exist_ok=True)
    for path in overlay.rglob("*"):
        in_the_way = folder / path.relative_to(overlay)
        if path.is_dir() and in_the_way.is_file():
            in_the_way.unlink()
    shutil.copytree(overlay, folder, dirs_exist_ok=True)
    monkeypatch.chdir(folder)
    return read_and_check(None, None)[1]

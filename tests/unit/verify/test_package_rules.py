"""Every rule about packages, shown by a package that breaks it and one that only nearly does."""

import pytest
from tests.unit.verify.packages import BAD, CROWD, GOOD, NAME, NAMES, RULES, base, files_in, package

from scormbuild.diagnostics import Diagnostic, Rule
from scormbuild.diagnostics.package_rules import PACKAGE_RULES
from scormbuild.verify import verify

CODES = [rule.code for rule in PACKAGE_RULES]


def _content(code: str, kind: str) -> bytes:
    """The package that a rule's folder describes, laid over the base package, or made where files cannot say it."""
    made = (BAD if kind == "bad" else GOOD).get(code)
    folder = RULES / code / kind
    return made() if made else package({**base(), **(files_in(folder) if folder.is_dir() else {})})


def _line(found: Diagnostic) -> str:
    place = str(found.at)
    return f"{place.partition('/')[2] or place}: {found.rule.code}"


def _found(name: str, content: bytes) -> list[str]:
    return [_line(found) for found in verify(name, content)]


BASE = _found(NAME, package(base()))


def test_the_base_package_has_no_fault() -> None:
    assert BASE == ["lesson.zip: P112"], "only the note that the official schema files are not there"


@pytest.mark.parametrize("code", CODES)
def test_bad_gives_exactly_what_is_expected(code: str) -> None:
    expected = (RULES / code / "expected.txt").read_text("utf-8").split("\n")[:-1]
    found = _found(NAMES.get(code, NAME), _content(code, "bad"))
    assert [line for line in found if line not in BASE or code == "P112"] == expected
    assert any(line.endswith(code) for line in expected)


@pytest.mark.parametrize("code", CODES)
def test_good_gives_none_of_it(code: str) -> None:
    found = _found(NAME, _content(code, "good"))
    assert not [line for line in found if line.endswith(code) and (line not in BASE or code == "P112")]


@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_its_folder(code: str) -> None:
    folder = RULES / code
    assert (folder / "bad").is_dir() or ((folder / "README").is_file() and code in BAD)


@pytest.mark.parametrize("rule", PACKAGE_RULES, ids=lambda rule: rule.code)
def test_rules_speak_to_authors(rule: Rule) -> None:
    for text in (rule.title, rule.why, rule.remedy):
        assert text[0].isupper() or text.startswith(("adlcp", "ims"))
        assert not any(word in text.casefold() for word in ("xpath", "regex", "lxml", "traceback", "exception"))
    assert rule.why.endswith(".") and rule.remedy.endswith(".")


def test_codes_are_in_order_and_used_once() -> None:
    assert sorted(set(CODES)) == CODES


def test_a_crowd_of_files_is_refused() -> None:
    assert _found(NAME, CROWD()) == ["lesson.zip: P005"]

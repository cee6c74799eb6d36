"""`scormbuild review`: who has signed what, and what that makes of a package."""

import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import html
from tests.projects import BASE, RULES, project

from scormbuild.cli import main

VI, SHARED_VI = (
    (RULES.parent / "T001" / "good" / "course" / name).read_text() for name in ("tools/i18n/vi.yaml", "i18n/vi.yaml")
)
VI = VI.replace("status: draft\n", "")
SHARED_VI = SHARED_VI.replace("status: draft\n", "")
LAWYER = ("--kind", "legal", "--by", "Lin", "--role", "Lawyer", "--law-as-of", "2026-05-01", "--on", "2026-05-02")
READER = ("--kind", "community", "--by", "Mai", "--role", "Peer leader", "--on", "2026-05-03")
TRANSLATOR = ("--kind", "translation", "--by", "Hoa", "--role", "Translator", "--on", "2026-05-04")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    project(tmp_path, BASE, {"i18n/vi.yaml": VI, "../i18n/vi.yaml": SHARED_VI})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def sign(*words: str) -> Result:
    return run("review", "sign", "--topic", "tools", *words)


def signed() -> dict[tuple[str, str], str]:
    """The column “signed” by language and kind."""
    rows = [line.split() for line in run("review", "status").stdout.splitlines()[1:]]
    return {(row[1], row[2]): " ".join(row[3:6]) for row in rows}


def page(language: str) -> html.HtmlElement:
    run("build")
    with zipfile.ZipFile(f"dist/tools-{language}-1.0-scorm12.zip") as archive:
        return html.fromstring(archive.read("index.html").decode())


def sign_everything() -> None:
    for words in (LAWYER, READER, (*TRANSLATOR, "--language", "vi"), (*READER, "--language", "vi")):
        assert sign(*words).exit_code == 0


def test_nothing_is_signed_until_somebody_signs(here: Path) -> None:
    assert {*signed().values()} == {"0 of 11"}
    assert "not yet reviewed by the legal partner" in page("en").findtext(".//p[@class='draft']")


def test_each_signature_takes_one_doubt_away(here: Path) -> None:
    sign(*LAWYER)
    assert signed()["en", "legal"] == "11 of 11"
    assert "community" in page("en").findtext(".//p[@class='draft']")
    sign(*READER)
    lesson = page("en")
    assert lesson.find(".//p[@class='draft']") is None
    assert lesson.findtext(".//p[@class='reviewed']") == "Reviewed on May 3, 2026. Law as of May 1, 2026."
    assert "Lin, Lawyer, May 2, 2026." in lesson.find(".//p[@data-review='legal']").text_content()


def test_a_translation_needs_the_law_the_translation_and_the_community(here: Path) -> None:
    sign(*LAWYER)
    sign(*TRANSLATOR, "--language", "vi")
    assert page("vi").find(".//p[@class='draft']") is not None
    sign(*READER, "--language", "vi")
    assert page("vi").find(".//p[@class='draft']") is None


def test_only_the_text_that_changes_is_unsigned_again(here: Path) -> None:
    sign_everything()
    path = here / "course/tools/course.yaml"
    path.write_text(path.read_text().replace("Borrowing tools.", "Borrowing tools, and bringing them back."))
    assert signed() == {
        ("en", "legal"): "10 of 11", ("en", "community"): "10 of 11",
        ("vi", "translation"): "10 of 11", ("vi", "community"): "10 of 11",
    }  # fmt: skip


def test_a_new_rendering_unsigns_the_translation_and_not_the_law(here: Path) -> None:
    sign_everything()
    path = here / "course/tools/i18n/vi.yaml"
    path.write_text(path.read_text().replace("text: Tools", "text: Dụng cụ", 1).replace("Dụng cụ", "Đồ nghề", 1))
    found = signed()
    assert found["en", "legal"] == "11 of 11"
    assert (found["vi", "translation"], found["vi", "community"]) == ("10 of 11", "10 of 11")


def test_rewrapping_a_text_unsigns_nothing(here: Path) -> None:
    sign(*LAWYER)
    path = here / "course/tools/course.yaml"
    path.write_text(path.read_text().replace("summary: Borrowing tools.", "summary: >-\n  Borrowing\n  tools."))
    assert signed()["en", "legal"] == "11 of 11"


def test_a_release_is_refused_until_everything_is_signed(here: Path) -> None:
    result = run("build", "--release")
    assert result.exit_code == 1
    assert result.stdout.count("error L010") == 4
    assert "11 of 11 texts have no legal signature in en; the first is “title”" in result.stdout
    sign_everything()
    result = run("build", "--release")
    assert result.exit_code == 0, result.output
    assert "draft" not in result.stdout


def test_an_author_can_hold_a_signed_course_back(here: Path) -> None:
    path = here / "course/tools/course.yaml"
    path.write_text(path.read_text().replace("language: en\n", "language: en\nstatus: draft\n"))
    sign_everything()
    assert page("en").find(".//p[@class='draft']") is not None
    assert "holds this course back" in run("check", "--release").stdout


def test_signatures_are_added_and_none_is_lost(here: Path) -> None:
    sign(*LAWYER, "--only", "rules")
    sign("--kind", "legal", "--by", "陳", "--role", "律師", "--law-as-of", "2026-06-01", "--only", "title")
    written = (here / "course/tools/reviews.yaml").read_text(encoding="utf-8")
    assert written.count("- review: legal") == 2 and "by: 陳" in written
    assert signed()["en", "legal"] == "3 of 11"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (LAWYER[:6], "--law-as-of belongs to every legal review"),
        ((*LAWYER, "--language", "vi"), "the law is reviewed in the course’s own language"),
        (TRANSLATOR, "name the language of the translation"),
        ((*READER, "--language", "ko"), "is not there in “ko”, but in en, vi"),
        ((*READER[:-1], "2999-01-01"), "still to come"),
        ((*READER[:-1], "yesterday"), "does not match the format"),
        ((*READER, "--only", "nothing"), "no text of “tools” begins with “nothing”"),
    ],
)
def test_what_cannot_be_signed_is_refused_and_nothing_is_written(here: Path, words: tuple[str, ...], says: str) -> None:
    result = sign(*words)
    assert result.exit_code == 2
    assert says in result.stderr
    assert not (here / "course/tools/reviews.yaml").exists()


def test_nobody_can_have_read_what_is_not_translated(here: Path) -> None:
    (here / "course/i18n/vi.yaml").unlink()
    result = sign(*TRANSLATOR, "--language", "vi")
    assert result.exit_code == 1
    assert "1 text of “vi” cannot have been read" in result.stderr


def test_a_course_with_errors_is_not_signed(here: Path) -> None:
    path = here / "course/tools/course.yaml"
    path.write_text(path.read_text().replace("pass_mark: 80", "pass_mark: 800"))
    result = sign(*READER)
    assert result.exit_code == 1
    assert "error C008" in result.stdout and "put this right first" in result.stderr


def test_a_damaged_file_of_reviews_is_named_and_not_written_over(here: Path) -> None:
    path = here / "course/tools/reviews.yaml"
    path.write_text("reviews:\n  - review: legal\n")
    result = sign(*READER)
    assert result.exit_code == 1
    assert "course/tools/reviews.yaml:2:5: error C003" in result.stdout
    assert path.read_text() == "reviews:\n  - review: legal\n"

"""`scormbuild build` as its user meets it: what it writes, what it says, and what no mistake may cost."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.projects import BASE, project

from scormbuild.cli import main, stages
from scormbuild.cli.built import Request, state_of
from scormbuild.diagnostics import Diagnostic, Location, Report
from scormbuild.diagnostics.file_rules import Y001
from scormbuild.verify import verify as real_verify
from scormbuild.verify import weight

VI, SHARED_VI = (
    (Path(__file__).parents[2] / "rules" / "T001" / "good" / "course" / name).read_text()
    for name in ("tools/i18n/vi.yaml", "i18n/vi.yaml")
)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    project(tmp_path, BASE, {"i18n/vi.yaml": VI, "../i18n/vi.yaml": SHARED_VI})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_every_topic_and_language_becomes_a_package(here: Path) -> None:
    result = run("build")
    assert result.exit_code == 0, result.output
    assert [*contents(here / "dist")] == ["tools-en-1.0-scorm12.zip", "tools-vi-1.0-scorm12.zip"]
    assert result.stdout.splitlines()[-1].startswith("2 packages written to dist/, ")
    with zipfile.ZipFile(here / "dist" / "tools-vi-1.0-scorm12.zip") as archive:
        assert '<html lang="vi"' in archive.read("index.html").decode()


def test_the_same_source_gives_the_same_bytes_from_anywhere(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("build")
    copy = shutil.copytree(here / "course", here / "elsewhere" / "course")
    for path in sorted(copy.rglob("*"), reverse=True):
        os.utime(path, (0, 0))
    monkeypatch.chdir(here / "elsewhere" / "course" / "tools")
    result = run("build", "--output", str(here / "again"), "--jobs", "2")
    assert result.exit_code == 0, result.output
    assert contents(here / "dist") == contents(here / "again")


@pytest.mark.parametrize(("place", "packages"), [(".", 4), ("course", 4), ("course/tools", 2)])
def test_a_project_is_named_by_its_folder_its_course_or_a_topic(here: Path, place: str, packages: int) -> None:
    shutil.copytree(here / "course" / "tools", here / "course" / "drills")
    assert run("build", place, "--output", "out").exit_code == 0
    assert len(contents(here / "out")) == packages


def test_a_folder_beside_the_course_is_no_project(here: Path) -> None:
    (here / "docs").mkdir()
    assert "error C010" in run("check", "docs").stdout


@pytest.mark.parametrize("name", ["a" * 300, "loop"])
def test_paths_that_no_system_takes(here: Path, name: str) -> None:
    (here / "loop").symlink_to("loop")
    result = run("check", name)
    assert result.exit_code in (1, 2)
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_only_pictures_that_a_page_shows_are_packed(here: Path) -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>'
    for name in ("used.svg", "unused.svg"):
        (here / "course/tools/media").mkdir(exist_ok=True)
        (here / "course/tools/media" / name).write_text(drawing)
    text = BASE.replace("text: Bring it back on Friday.", "image: used.svg\n        alt: A drill")
    (here / "course/tools/course.yaml").write_text(text)
    result = run("build", "--language", "en")
    assert "warning M002" in result.stdout
    with zipfile.ZipFile(here / "dist" / "tools-en-1.0-scorm12.zip") as archive:
        assert archive.namelist() == ["imsmanifest.xml", "index.html", "media/used.svg"]
        assert ' width="4" height="3"' in archive.read("index.html").decode()


def test_a_law_file_with_a_mistake_does_not_make_every_citation_wrong(here: Path) -> None:
    law = here / "course/law/house.yaml"
    law.write_text(law.read_text().replace("as_of: 2026-01-05", "as_of: 2026"))
    [first, hint, last] = run("check").stdout.splitlines()
    assert first == "course/law/house.yaml:6:12: error C001: a text is expected here, not a number"
    assert (hint, last) == ("    hint: put quotation marks round it", "1 topic checked: 1 error.")


def test_one_topic_and_one_language(here: Path) -> None:
    shutil.copytree(here / "course" / "tools", here / "course" / "drills")
    assert run("build", "--topic", "drills", "--language", "vi").exit_code == 0
    assert [*contents(here / "dist")] == ["drills-vi-1.0-scorm12.zip"]


@pytest.mark.parametrize(("option", "value"), [("--topic", "drill"), ("--language", "ko")])
def test_a_topic_or_language_that_is_not_there(here: Path, option: str, value: str) -> None:
    result = run("build", option, value)
    assert result.exit_code == 1
    assert "error C011" in result.stdout and f"“{value}”" in result.stdout
    assert not (here / "dist").exists()


def test_what_is_not_translated_is_told(here: Path) -> None:
    (here / "course/tools/i18n/vi.yaml").write_text(VI.replace("Bring it back on Friday", "Bring it back on Monday"))
    result = run("build")
    assert result.exit_code == 0
    assert "warning T002" in result.stdout
    assert "draft, 1 text not translated" in result.stdout
    with zipfile.ZipFile(here / "dist" / "tools-vi-1.0-scorm12.zip") as archive:
        assert 'lang="en"' in archive.read("index.html").decode()


def test_a_mistake_stops_the_build_and_leaves_what_was_there(here: Path) -> None:
    run("build")
    before = contents(here / "dist")
    (here / "course/tools/course.yaml").write_text(BASE.replace("because: Others", "becuase: Others"))
    result = run("build")
    assert result.exit_code == 1
    first, hint = result.stdout.splitlines()[:2]
    assert first == "course/tools/course.yaml:21:13: error C002: there is no key “becuase” here"
    assert hint == "    hint: did you mean “because”?"
    assert "Nothing was built: 1 error." in result.stderr
    assert contents(here / "dist") == before


def test_a_folder_that_is_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for words, message in ((("build",), "no course project here"), (("build", "nowhere"), "no such folder")):
        result = run(*words)
        assert result.exit_code == 1
        assert "error C010" in result.stdout and message in result.stdout


def test_a_page_that_is_too_heavy_is_not_written(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weight, "MOST_STYLE", 1_000)
    result = run("build")
    assert result.exit_code == 1
    assert "tools-en-1.0-scorm12.zip/index.html: error P304: the style weighs 5," in result.stdout
    assert not (here / "dist").exists()


def test_a_package_that_fails_its_own_check_is_not_written(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stages, "verify", lambda name, content: real_verify(name, content[:100]))
    result = run("build")
    assert result.exit_code == 1
    assert "error P302" in result.stdout
    assert not (here / "dist").exists()


def test_control_documents_are_copied_or_all_missing_ones_are_named(here: Path) -> None:
    names = ("adlcp_rootv1p2.xsd", "ims_xml.xsd", "imscp_rootv1p1p2.xsd", "imsmd_rootv1p2p1.xsd")
    (here / "xsd").mkdir()
    for name in names[:2]:
        (here / "xsd" / name).write_text("<schema/>")
    result = run("build", "--control-documents", "xsd")
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if "P303" in line] == [
        f"xsd/{name}: error P303: cannot be read: no such file or directory" for name in names[2:]
    ]
    for name in names:
        (here / "xsd" / name).write_text("<schema/>")
    run("build", "--control-documents", "xsd")
    with zipfile.ZipFile(here / "dist" / "tools-en-1.0-scorm12.zip") as archive:
        assert archive.read(names[0]) == b"<schema/>"


def test_an_output_that_cannot_be_a_folder(here: Path) -> None:
    (here / "dist").write_text("a file of the user's")
    result = run("build")
    assert result.exit_code == 2
    assert "dist: cannot be written: this is a file, not a folder" in result.stderr
    assert (here / "dist").read_text() == "a file of the user's"


def test_a_full_disk_leaves_the_old_packages_whole(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run("build")
    before = contents(here / "dist")
    write = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        write(path, content[:100])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    result = run("build", "--no-cache")
    assert result.exit_code == 2
    assert "dist: cannot be written: no space left on device" in result.stderr
    assert contents(here / "dist") == before


def test_ctrl_c_while_packages_are_moved_into_place(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(path: Path, target: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    result = run("build")
    assert result.exit_code == 1
    assert "Aborted!" in result.stderr
    assert contents(here / "dist") == {}


def test_a_real_full_disk(here: Path) -> None:
    """A file system of 24 kB, in a namespace of its own where the system allows that."""
    mount = "mkdir dist && mount -t tmpfs -o size=24k none dist"
    script = f'{mount} && "$0" -m scormbuild build; code=$?; ls -A dist; exit $code'
    allowed = subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode == 0
    if not allowed:
        pytest.skip("this system allows no namespaces; the simulated full disk above still ran")
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, sys.executable], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.splitlines()[-1:]) == (2, []), done.stdout + done.stderr
    assert "no space left on device" in done.stderr


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_diagnostics_for_people_programs_and_github(here: Path, form: str) -> None:
    (here / "course/tools/course.yaml").write_text(BASE.replace("[house-rules-1]", "[rule-100%]", 1))
    result = run("check", "--format", form)
    assert result.exit_code == 1
    if form == "json":
        [found] = json.loads(result.stdout)
        assert (found["code"], found["line"], found["column"], found["severity"]) == ("C005", 11, 13, "error")
        assert "1 error" in result.stderr
    elif form == "github":
        assert result.stdout.startswith(
            "::error file=course/tools/course.yaml,line=11,col=13,title=C005::“rule-100%25”"
        )
    else:
        assert result.stdout.splitlines()[-1] == "1 error."


def test_explain_says_what_why_and_how(here: Path) -> None:
    assert "Why:" in run("explain", "s004").stdout
    assert run("explain").stdout.count("\n") > 100
    wrong = run("explain", "S0044")
    assert wrong.exit_code == 2 and "Did you mean S004?" in wrong.stderr


def test_verify_judges_any_zip(here: Path) -> None:
    run("build")
    package = "dist/tools-en-1.0-scorm12.zip"
    assert run("verify", package).exit_code == 0
    (here / "broken.zip").write_bytes((here / package).read_bytes()[:300])
    result = run("verify", "broken.zip", package)
    assert result.exit_code == 1
    assert result.stdout.startswith("broken.zip: error P0")
    assert run("verify", "none.zip").exit_code == 2


def test_schemas_are_written_for_editors(here: Path) -> None:
    assert run("schema", "--output", "schemas").exit_code == 0
    assert json.loads((here / "schemas" / "course.schema.json").read_text())["title"] == "Course"
    assert run("schema", "course").stdout == (here / "schemas" / "course.schema.json").read_text()
    assert run("schema").exit_code == 2


def test_a_report_is_in_the_order_of_files_and_lines() -> None:
    assert [*_places(Report.of(_found()))] == ["a:2", "a:10", "b:1"]


def _found() -> Iterator[Diagnostic]:
    for place in (Location("b", 1), Location("a", 10), Location("a", 2)):
        yield Y001.at(place, "")


def _places(report: Report) -> Iterator[str]:
    return (str(found.at) for found in report)


def test_where_nothing_changed_nothing_is_made_again(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run("build")
    before = contents(here / "dist")
    monkeypatch.setattr("scormbuild.cli.making.build", lambda *_: pytest.fail("made again"))
    assert run("build").output == first.output
    assert contents(here / "dist") == before


def test_without_the_cache_the_bytes_are_the_same(here: Path) -> None:
    run("build")
    before = contents(here / "dist")
    assert run("build", "--no-cache").exit_code == 0
    assert contents(here / "dist") == before


@pytest.mark.parametrize(
    "changed", ["course/tools/course.yaml", "course/law/house.yaml", "dist/tools-en-1.0-scorm12.zip"]
)
def test_whatever_changed_is_made_again(here: Path, changed: str) -> None:
    run("build")
    before = contents(here / "dist")
    path = here / changed
    path.write_bytes(path.read_bytes().replace(b"seven days", b"eight days").replace(b"Borrowing", b"Lending") + b"\n")
    assert run("build").exit_code == 0
    after = contents(here / "dist")
    assert (after == before) == changed.startswith("dist/"), "a damaged package is made whole again"


def test_another_option_or_another_day_is_another_build(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    request = Request(None, None, False, None, None, Path("dist"), None, "text")
    state = state_of(request)
    assert state and state == state_of(request)
    assert state != state_of(replace(request, language="vi"))

    class Tomorrow(date):
        @classmethod
        def today(cls) -> "Tomorrow":
            return cls(2999, 1, 1)

    monkeypatch.setattr("scormbuild.cli.built.date", Tomorrow)
    assert state != state_of(request)


def test_a_cache_that_cannot_be_kept_stops_no_build(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "cache").write_text("a file, not a folder")
    assert run("build").exit_code == 0
    assert run("build").exit_code == 0


@pytest.mark.parametrize("record", ["", "[]", "{}", '{"state": 1}', "\ud800"])
def test_a_damaged_cache_is_as_good_as_none(here: Path, record: str) -> None:
    run("build")
    [kept] = (here / "cache" / "scormbuild").iterdir()
    kept.write_bytes(record.encode("utf-8", "surrogatepass"))
    assert run("build").exit_code == 0
    assert [*contents(here / "dist")] == ["tools-en-1.0-scorm12.zip", "tools-vi-1.0-scorm12.zip"]

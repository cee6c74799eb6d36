"""`scormbuild translate` as translators and their editors meet it."""

import importlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from tests.projects import BASE, project

from scormbuild.cli import main, output
from scormbuild.load.yaml import parse

SHARED = """\
terms:
  - term: tool
    word: tool
    also: [tools]
    means: A thing to work with.
    renderings:
      vi: dụng cụ; đồ nghề
"""
TOPIC, COMMON = Path("course/tools/i18n/vi.yaml"), Path("course/i18n/vi.yaml")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return project(tmp_path, BASE, {"../glossary.yaml": SHARED})


def run(*words: str) -> Result:
    return CliRunner().invoke(main, ["translate", *words])


def translated(here: Path) -> None:
    """Fill every empty text of both files."""
    run("update")
    for file in (TOPIC, COMMON):
        lines = (here / file).read_text().splitlines()
        for number, line in enumerate(lines):
            if line == "    text:":
                lines[number] = f"    text: Bản dịch {number}"
        (here / file).write_text("\n".join(lines) + "\n")


def contents(folder: Path) -> Mapping[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def data(file: Path) -> Any:
    source, _ = parse(file.read_text(), file.name)
    assert source is not None
    return source.data


def change_a_sentence(here: Path) -> None:
    course = here / "course/tools/course.yaml"
    course.write_text(course.read_text().replace("Bring it back on Friday.", "Bring it back on Monday."))


def test_status_counts_topics_and_what_they_share(here: Path) -> None:
    first = run("status")
    assert first.exit_code == 0
    lines = first.stdout.splitlines()
    assert lines[0].split() == ["topic", "language", "texts", "current", "stale", "missing", "orphan", "status"]
    assert lines[1].split() == ["_shared", "vi", "2", "0", "0", "2", "0", "no", "file", "yet"]
    assert lines[2].split() == ["tools", "vi", "10", "0", "0", "10", "0", "no", "file", "yet"]
    translated(here)
    change_a_sentence(here)
    [shared, tools] = json.loads(run("status", "--format", "json").stdout)
    assert (shared["topic"], shared["current"], shared["status"], shared["file"]) == (
        None,
        2,
        "draft",
        str(COMMON),
    )
    assert tools["status"] == "draft"
    assert (tools["topic"], tools["current"], tools["stale"], tools["missing"]) == ("tools", 9, 1, 0)
    assert run("status").stdout.splitlines()[-1] == "11 of 12 texts are translated and current (91 %)."


def test_status_of_one_topic_or_language(here: Path) -> None:
    assert [line["topic"] for line in json.loads(run("status", "--topic", "tools", "--format", "json").stdout)] == [
        "tools"
    ]
    assert len(json.loads(run("status", "--language", "vi", "--format", "json").stdout)) == 2
    wrong = run("status", "--language", "fr")
    assert wrong.exit_code == 1 and "error C011: there is nothing to translate into “fr”" in wrong.stdout
    assert run("status", "--topic", "nothing").exit_code == 1


def test_update_makes_files_and_does_nothing_the_second_time(here: Path) -> None:
    first = run("update")
    assert (first.exit_code, first.stdout.splitlines()) == (0, [f"{COMMON}: 2 added", f"{TOPIC}: 10 added"])
    before = contents(here)
    assert run("update").stdout.splitlines() == [f"{COMMON}: up to date", f"{TOPIC}: up to date"]
    assert contents(here) == before
    assert [*data(TOPIC)["units"]][:3] == ["title", "summary", "rules/title"]
    assert [*data(COMMON)["units"]] == ["law/house-rules-1/says", "glossary/tool/means"]


def test_update_says_what_changed_and_keeps_the_old_words(here: Path) -> None:
    translated(here)
    change_a_sentence(here)
    assert f"{TOPIC}: 1 changed in the course" in run("update").stdout.splitlines()
    entry = data(TOPIC)["units"]["rules/body/1/text"]
    assert (entry["source"], entry["was"]) == ("Bring it back on Monday.", "Bring it back on Friday.")
    assert entry["text"].startswith("Bản dịch")


def test_update_of_one_topic_leaves_the_rest_alone(here: Path) -> None:
    run("update", "course/tools")
    assert TOPIC.exists() and not COMMON.exists()


def test_a_file_that_cannot_be_read_is_never_written_over(here: Path) -> None:
    translated(here)
    TOPIC.write_text(TOPIC.read_text().replace("text:", "txet:", 1))
    before = contents(here)
    result = run("update")
    assert (result.exit_code, contents(here)) == (1, before)
    assert "error C002" in result.stdout and "Nothing was done: 1 error." in result.stderr


def test_ids_that_are_used_twice_stop_an_update(here: Path) -> None:
    course = here / "course/tools/course.yaml"
    page = "  - page: rules\n    title: Again\n    body:\n      - text: Again.\n"
    course.write_text(BASE.replace("contents:\n", f"contents:\n{page}"))
    assert "error R001" in run("update").stdout
    assert not TOPIC.exists()


@pytest.mark.parametrize("error", [OSError(13, "Permission denied"), KeyboardInterrupt()])
def test_a_refused_or_interrupted_update_leaves_whole_files(
    here: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    translated(here)
    change_a_sentence(here)
    before = contents(here)

    def refuse(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "replace", refuse)
    result = run("update")
    assert result.exit_code in (1, 2)
    assert contents(here) == before
    if isinstance(error, OSError):
        assert f"{TOPIC.parent}: cannot be written: permission denied" in result.stderr


def test_a_file_in_the_place_of_the_folder_is_named(here: Path) -> None:
    (here / "course/tools/i18n").write_text("")
    result = run("update")
    assert result.exit_code == 1 and "course/tools/i18n: error Y003" in result.stdout
    assert not COMMON.exists()


def test_the_schema_is_named_where_there_is_one(here: Path) -> None:
    (here / "schemas").mkdir()
    (here / "schemas/translation.schema.json").write_text("{}")
    run("update")
    assert TOPIC.read_text().startswith("# yaml-language-server: $schema=../../../schemas/translation.schema.json\n")
    assert COMMON.read_text().startswith("# yaml-language-server: $schema=../../schemas/translation.schema.json\n")


def test_a_draft_labels_gaps_and_a_release_lists_every_one(here: Path) -> None:
    assert CliRunner().invoke(main, ["check"]).stdout.count("T001") == 0, "no topic is translated yet"
    run("update")
    draft = CliRunner().invoke(main, ["build"])
    assert draft.exit_code == 0 and "12 texts not translated" in draft.stdout
    release = CliRunner().invoke(main, ["build", "--release", "--output", "out"])
    assert release.exit_code == 1 and not Path("out").exists()
    assert release.stdout.count("error T008") == 12 and "T001" not in release.stdout
    assert f"{TOPIC}:5:5: error T008: “title” is not translated into vi" in release.stdout


def gaps(result: Result) -> list[dict[str, Any]]:
    """What stops a release besides signatures."""
    return [found for found in json.loads(result.stdout) if found["code"] != "L010" and found["severity"] == "error"]


def test_a_release_needs_only_what_is_asked_for(here: Path) -> None:
    translated(here)
    change_a_sentence(here)
    whole = CliRunner().invoke(main, ["build", "--release", "--format", "json"])
    [found] = gaps(whole)
    assert (found["code"], found["file"]) == ("T009", str(TOPIC))
    assert gaps(CliRunner().invoke(main, ["build", "--release", "--language", "en", "--format", "json"])) == []
    run("update")
    again = CliRunner().invoke(main, ["check", "--release", "--format", "json"])
    [found] = gaps(again)
    assert found["code"] == "T009" and "“was:”" in found["hint"]
    assert Path(TOPIC).read_text().splitlines()[found["line"] - 1].startswith("    was: ")


def test_a_release_without_the_shared_file_says_so(here: Path) -> None:
    translated(here)
    COMMON.unlink()
    result = CliRunner().invoke(main, ["build", "--release"])
    assert "error T008: 2 texts that the topics share are not translated" in result.stdout


@pytest.mark.parametrize("form", ["xliff", "csv", "xlsx"])
def test_what_translators_write_comes_back(here: Path, form: str) -> None:
    translated(here)
    before = contents(here / "course")
    files = exported(form)
    assert len(files) == 2
    unchanged = run("import", *files)
    assert unchanged.exit_code == 0 and contents(here / "course") == before
    for file in (TOPIC, COMMON):
        file.unlink()
    back = run("import", *files)
    assert back.stdout.splitlines() == [f"{COMMON}: 2 texts taken", f"{TOPIC}: 10 texts taken"]
    assert contents(here / "course") == before


def exported(form: str) -> list[str]:
    result = run("export", "--format", form)
    assert result.exit_code == 0, result.output
    return [line.partition(": ")[0] for line in result.stdout.splitlines()]


@pytest.mark.parametrize("form", ["xliff", "sheet", "csv", "xlsx"])
def test_the_same_texts_give_the_same_bytes(here: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    translated(here)
    first, second = (contents(here / folder) for folder in ("one", "two") if run_export(form, folder))
    assert first == second


def run_export(form: str, folder: str) -> bool:
    return run("export", "--format", form, "--output", folder).exit_code == 0


def test_a_page_to_read_has_both_languages_and_is_not_read_back(here: Path) -> None:
    translated(here)
    change_a_sentence(here)
    [_, page] = exported("sheet")
    text = Path(page).read_text()
    assert '<p class="text" lang="vi" dir="auto">Bản dịch' in text
    assert "The source has changed since" in text and "<script" not in text
    refused = run("import", page)
    assert refused.exit_code == 1 and "error T030" in refused.stdout


def test_units_that_changed_since_the_export_are_named_and_the_rest_is_taken(here: Path) -> None:
    translated(here)
    [_, file] = exported("csv")
    table = Path(file).read_text("utf-8-sig")
    Path(file).write_text(table.replace("Bản dịch", "Lời dịch"), encoding="utf-8")
    change_a_sentence(here)
    result = run("import", file)
    assert result.exit_code == 0
    assert "warning T034: “rules/body/1/text” has changed in the course since it was exported" in result.stdout
    assert f"{TOPIC}: 9 texts taken" in result.stdout
    assert data(TOPIC)["units"]["rules/body/1/text"]["text"].startswith("Bản dịch")
    assert data(TOPIC)["units"]["title"]["text"].startswith("Lời dịch")


@pytest.mark.parametrize(
    ("change", "to", "code"),
    [
        ("example.tools/tools", "example.other/tools", "T032"),
        ("example.tools/tools", "example.tools/drills", "T032"),
        ("translation (vi)", "translation (fr)", "T033"),
        ("translation (vi)", "translation", "T030"),
        ("rules/title", "title", "T037"),
    ],
)
def test_a_file_that_is_not_ours_changes_nothing(here: Path, change: str, to: str, code: str) -> None:
    translated(here)
    files = exported("csv")
    table = Path(files[1]).read_text("utf-8-sig").replace(",Rules,", ",Tools,").replace("Bản dịch", "Lời dịch")
    Path(files[1]).write_text(table.replace(change, to), encoding="utf-8")
    Path(files[0]).write_text(Path(files[0]).read_text("utf-8-sig").replace("Bản dịch", "Lời dịch"), encoding="utf-8")
    before = contents(here)
    result = run("import", *files)
    assert (result.exit_code, contents(here)) == (1, before), "the good file beside it is not taken either"
    assert f"{files[1]}:" in result.stdout and f"error {code}" in result.stdout
    assert "Nothing was done" in result.stderr


def test_what_is_no_file_is_named(here: Path) -> None:
    Path("a.docx").write_text("x")
    result = run("import", "a.docx", "missing.csv", ".")
    assert result.exit_code == 1
    assert "a.docx: error T030" in result.stdout and "missing.csv: error Y003" in result.stdout


def test_a_project_elsewhere_is_named_after_the_files(
    here: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    translated(here)
    files = [str(Path(file).resolve()) for file in exported("xliff")]
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert run("import", *files).exit_code == 1
    assert run("import", *files, str(here)).exit_code == 0


def test_a_library_that_is_not_installed_is_named(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> Any:
        if name.endswith("xlsx"):
            raise ImportError(name)
        return real(name)

    real = importlib.import_module
    monkeypatch.setattr(importlib, "import_module", absent)
    result = run("export", "--format", "xlsx")
    assert result.exit_code == 1
    assert "hint: install it with: pip install 'scormbuild[sheets]', or use --format csv" in result.stderr


def test_a_text_that_no_cell_can_hold_is_not_cut_off(here: Path) -> None:
    course = here / "course/tools/course.yaml"
    course.write_text(course.read_text().replace("Bring it back on Friday.", "Bring it back. " * 2500))
    result = run("export", "--format", "xlsx")
    assert result.exit_code == 1 and "a cell holds 32767; use --format xliff or csv" in result.stderr
    assert run("export", "--format", "csv").exit_code == 0


def test_terms_are_given_with_the_form_to_use(here: Path) -> None:
    [_, file] = exported("xliff")
    assert "Term: tool → dụng cụ (also: đồ nghề)" in Path(file).read_text()


def test_no_path_of_this_computer_travels(here: Path) -> None:
    for form in ("xliff", "sheet", "csv"):
        assert all(str(here) not in Path(file).read_text() for file in exported(form))


def test_writing_everywhere_needs_no_folder_in_common(tmp_path: Path) -> None:
    output.write_in_place({tmp_path / "a/b": b"1", tmp_path / "c/d": b"2"}, "")
    assert contents(tmp_path) == {"a/b": b"1", "c/d": b"2"}

"""The smaller commands, and what all commands share: streams, output folders, mistyped words."""

import json
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from tests.projects import project

from scormbuild.cli import main, output, show
from scormbuild.diagnostics import Location, Report
from scormbuild.diagnostics.catalogue import CATALOGUE

STEERING = "a\x1b[31m\x9bb\n\u202ec\udc80"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return project(tmp_path)


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def start(*words: str, **environment: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "scormbuild", *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, **environment})


def test_a_file_system_that_refuses_everything_still_gives_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(output.Unwritable, match="cannot be written: read-only file system"):
        output.write({"a.zip": b"new"}, tmp_path)


def test_a_folder_in_the_place_of_a_file_leaves_all_files_old(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"old")
    (tmp_path / "b.zip").mkdir()
    with pytest.raises(output.Unwritable, match=r"b\.zip: cannot be written: this is a folder, not a file"):
        output.write({"a.zip": b"new", "b.zip": b"new"}, tmp_path)
    assert (tmp_path / "a.zip").read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "b.zip"]


@pytest.mark.parametrize("place", ["taken", "taken/below", "/dev/null"])
def test_a_file_is_no_output_folder(tmp_path: Path, place: str) -> None:
    (tmp_path / "taken").write_bytes(b"a file of the user's")
    with pytest.raises(output.Unwritable, match="this is a file, not a folder"):
        output.write({"a.zip": b"new"}, tmp_path / place)
    assert (tmp_path / "taken").read_bytes() == b"a file of the user's"


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "ascii"])
def test_letters_beyond_the_encoding_stop_no_command(here: Path, encoding: str) -> None:
    course = here / "course/tools/course.yaml"
    course.write_text(course.read_text().replace("because: Others", "mượn: Others"), encoding="utf-8")
    with start("check", PYTHONIOENCODING=encoding) as checked:
        said, trouble = checked.communicate(timeout=30)
    assert checked.returncode == 1
    assert "there is no key “mượn” here" in said.decode()
    assert trouble == b""


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_nothing_in_a_message_steers_a_terminal(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    rule = CATALOGUE["P001"]
    show.show(Report.of([rule.at(Location(STEERING), STEERING, STEERING)]), form)
    said = capsys.readouterr().out
    assert "\x1b[31m" not in said and not set(said) & set("\x9b\u202e\udc80")
    if form == "json":
        [found] = json.loads(said)
        assert (found["file"], found["message"], found["hint"]) == (STEERING,) * 3


def test_rules_of_packages_say_their_remedy_where_there_is_no_hint(capsys: pytest.CaptureFixture[str]) -> None:
    package, course = CATALOGUE["P001"], CATALOGUE["C002"]
    show.show(Report.of([package.at(Location("a"), "x"), package.at(Location("b"), "x", "y")]), "text")
    first, second = [line for line in capsys.readouterr().out.splitlines() if "hint: " in line]
    assert (first, second) == (f"    hint: {package.remedy}", "    hint: y")
    show.show(Report.of([course.at(Location("a"), "x")]), "text")
    assert "hint" not in capsys.readouterr().out


def test_verify_refuses_what_is_no_ordinary_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.zip")
    for given in (tmp_path / "pipe.zip", tmp_path):
        result = run("verify", str(given))
        assert result.exit_code == 2
        assert "pipe.zip: this is not an ordinary file" in result.stderr


def test_verify_takes_folders_and_names_packages_as_they_were_given(here: Path) -> None:
    for place in ("one/a.zip", "two/a.zip", "two/notes.txt"):
        (here / place).parent.mkdir(exist_ok=True)
        (here / place).write_bytes(b"no zip")
    result = run("verify", "one", "two/a.zip", "two")
    assert result.exit_code == 1
    assert "one/a.zip: error P001" in result.stdout
    assert "two/a.zip: error P001" in result.stdout
    assert result.stdout.splitlines()[-1].startswith("2 packages checked: 2 errors")
    empty = run("verify", "course")
    assert empty.exit_code == 2 and "course: there is no zip file in this folder" in empty.stderr


def test_explain_takes_several_codes() -> None:
    said = run("explain", "C002", "s004").stdout
    assert said.index("C002 (error)") < said.index("S004 (error)")
    wrong = run("explain", "C002", "S0044")
    assert (wrong.exit_code, wrong.stdout) == (2, "")


def test_explain_lists_every_rule_under_its_area() -> None:
    lines = run("explain").stdout.splitlines()
    assert lines[0] == "Your files: YAML"
    assert lines.index("Your files: law") < lines.index("Packages")
    assert sum(line.startswith("  ") for line in lines) == len(CATALOGUE)
    assert lines[-1] == "Say `scormbuild explain CODE` for more."


def test_a_schema_named_with_a_folder_is_the_only_one_written(tmp_path: Path) -> None:
    result = run("schema", "course", "--output", str(tmp_path / "schemas"))
    assert result.stdout.startswith("1 schema written to ")
    assert [path.name for path in (tmp_path / "schemas").iterdir()] == ["course.schema.json"]
    assert "offer keys and mark mistakes while you write" in " ".join(run("schema", "--help").stdout.split())


def test_a_mistyped_command_is_recognised() -> None:
    wrong = run("chek")
    assert wrong.exit_code == 2 and "there is no command “chek”. Did you mean check?" in wrong.stderr
    assert "Did you mean" not in run("zzz").stderr
    assert "Start with: scormbuild check" in run("--help").stdout


def test_the_preview_is_served_until_ctrl_c(here: Path) -> None:
    with start("preview", "--port", "0") as started:
        assert started.stdout
        address = next(word for word in started.stdout.readline().decode().split() if word.startswith("http"))
        with urllib.request.urlopen(address, timeout=10) as page:
            assert page.status == 200
            assert b"/play/tools-en-1.0-scorm12.zip/" in page.read()
        started.send_signal(signal.SIGINT)
        _, said = started.communicate(timeout=10)
    assert (started.returncode, said) == (0, b"")


def test_a_port_that_is_taken_is_told(here: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        result = run("preview", "--port", str(taken.getsockname()[1]))
    assert result.exit_code == 1
    assert "cannot be used: address already in use; try --port 0" in result.stderr


def test_a_project_with_mistakes_is_not_previewed(here: Path) -> None:
    (here / "course/tools/course.yaml").write_text("title: 1")
    result = run("preview", "--port", "0")
    assert result.exit_code == 1 and "There is nothing to try" in result.stderr

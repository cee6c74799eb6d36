"""The documents do not lie: every command and option stands in them, their links lead somewhere, their samples work."""

import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from scormbuild.cli import COMMANDS, main
from scormbuild.load.yaml import parse
from scormbuild.model.schema import FILES

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
GUIDE = (ROOT / "course" / "README.md").read_text()
DOCUMENTS = sorted({ROOT / "README.md", ROOT / "course" / "README.md", *(ROOT / "docs").glob("*.md")})


def every_command() -> dict[str, click.Command]:
    """Commands by name, those of a group as `group name`."""
    context = click.Context(main)
    commands = {name: command for name in COMMANDS if (command := main.get_command(context, name))}
    inner = {
        f"{name} {each}": command
        for name, group in commands.items()
        if isinstance(group, click.Group)
        for each in group.list_commands(context)
        if (command := group.get_command(context, each))
    }
    return {name: command for name, command in commands.items() if not isinstance(command, click.Group)} | inner


@pytest.mark.parametrize("name", every_command())
def test_every_command_and_option_is_in_the_readme(name: str) -> None:
    assert f"| `scormbuild {name}" in README
    for option in every_command()[name].params:
        if isinstance(option, click.Option):
            rows = [row for row in README.splitlines() if row.startswith("| `--") and f"`{option.opts[0]}" in row]
            rows = [row for row in rows if {name, name.split()[0]} & set(row.split(" | ")[1].split(", "))]
            assert rows, f"{option.opts[0]} of {name}"


def test_the_readme_names_no_option_that_is_not_there() -> None:
    known = {opt for command in every_command().values() for option in command.params for opt in option.opts}
    named = set(re.findall(r"`(--[a-z-]+)", README))
    assert named - known == {"--version", "--help"}


@pytest.mark.parametrize("name", every_command())
def test_every_command_explains_itself(name: str) -> None:
    result = CliRunner().invoke(main, [*name.split(), "--help"])
    assert result.exit_code == 0
    assert all(option.help for option in every_command()[name].params if isinstance(option, click.Option))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text())
    assert [target for target in targets if not (document.parent / target).exists()] == []


def test_every_make_target_in_the_documents_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {name for path in DOCUMENTS for name in re.findall(r"`make ([a-z]+)`|^\$ make ([a-z]+)", path.read_text())}
    assert {name for pair in named for name in pair if name} <= targets


def test_the_message_in_the_readme_is_one_that_is_printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    course = (ROOT / "tests/rules/S001/good/course/tools/course.yaml").read_text()
    for name, text in {
        "settings.yaml": (ROOT / "tests/rules/_course/course/settings.yaml").read_text(),
        "law/house.yaml": (ROOT / "tests/rules/_course/course/law/house.yaml").read_text(),
        "law-enforcement/course.yaml": course.replace("then: back", "than: back"),
    }.items():
        (tmp_path / "course" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "course" / name).write_text(text)
    printed = CliRunner().invoke(main, ["check"]).stdout
    for sample in re.findall(r"```\w*\n(course/law-enforcement/course\.yaml:.*?)```", README + GUIDE, re.DOTALL):
        line = int(sample.split(":")[1])
        actual = int(printed.split(":")[1])
        assert sample.replace(f":{line}:", f":{actual}:") in printed


@pytest.mark.parametrize(
    "sample", re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL), ids=lambda text: text.split("\n")[0].strip()
)
def test_every_sample_for_authors_is_what_the_loader_reads(sample: str) -> None:
    """Whole files as they are; parts of one below the key they belong to."""
    sample = sample.replace("    …\n", "    body: [text]\n")
    indented = sample.startswith(" ")
    source, trouble = parse(f"contents:\n{sample}" if indented else sample, "sample.yaml")
    assert trouble == () and source is not None


def test_the_schemas_named_in_the_readme_are_those_there_are() -> None:
    [row] = [row for row in README.splitlines() if row.startswith("| `scormbuild schema")]
    assert re.findall(r"`([a-z]+)`", row) == [*FILES]


def test_the_round_of_a_translation_runs_as_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On the project of the guide, with the guide's own sample as its translation."""
    monkeypatch.chdir(tmp_path)
    for name, text in re.findall(r"^`(course/[a-z/-]+\.yaml)`\n\n```yaml\n(.*?)```", GUIDE, re.DOTALL | re.MULTILINE):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text + ("languages: [vi]\n" if name.endswith("settings.yaml") else ""))
    store = tmp_path / "course/my-topic/i18n/vi.yaml"
    store.parent.mkdir()
    store.write_text(GUIDE.partition("## Translations")[2].partition("```yaml\n")[2].partition("```")[0])
    course = tmp_path / "course/my-topic/course.yaml"
    course.write_text(course.read_text().replace("title: Check yourself", "title: Test yourself"))
    said = CliRunner().invoke(main, ["translate", "status"]).stdout.splitlines()[2].split()
    assert said[:2] == ["my-topic", "vi"] and said[3:] == ["1", "1", "6", "1", "draft"]
    told = GUIDE.partition("## Translations")[2].partition("```text\n")[2].partition("```")[0]
    lines = [line.partition("#")[0].split()[1:] for line in told.splitlines()]
    assert len(lines) == 5
    for words in lines:
        result = CliRunner().invoke(main, words)
        assert result.exit_code == 0, result.output

"""What the screen shows: a report as text, as JSON or as annotations on GitHub, and tables."""

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

import click

from scormbuild.diagnostics import Diagnostic, Report, Severity

F = TypeVar("F", bound=Callable[..., object])
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "blue"}
_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}

format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    show_default=True,
    help="How diagnostics are printed.",
)


def show(report: Report, form: str) -> None:
    """Print a report on standard output."""
    for text in shown_report(report, form):
        click.echo(text)


def shown_report(report: Report, form: str) -> list[str]:
    """What is to be printed of a report: nothing where there is nothing to say and nobody waits for JSON."""
    if not report.diagnostics and form != "json":
        return []
    return ["\n".join({"text": _text, "json": _json, "github": _github}[form](report))]


def summary(report: Report) -> str:
    """How many of each severity, such as `2 errors, 1 warning`."""
    counts = ((report.count(severity), severity.name.lower()) for severity in reversed(Severity))
    return (
        ", ".join(f"{count} {name}{'s' if count > 1 else ''}" for count, name in counts if count) or "nothing is wrong"
    )


def printable(text: str) -> str:
    """A text with everything spelt out that could steer a terminal, reorder a line, or not be encoded at all."""
    return "".join(_spelt(character) if _steers(character) else character for character in text)


def _steers(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs") or character in "\u2028\u2029" or _reorders(character)


def _reorders(character: str) -> bool:
    return "\u202a" <= character <= "\u202e" or "\u2066" <= character <= "\u2069"


def _spelt(character: str) -> str:
    """In the form that JSON reads back as the character."""
    return f"\\u{ord(character):04x}"


def _text(report: Report) -> Iterator[str]:
    for found in report:
        label = f"{found.rule.severity.name.lower()} {found.rule.code}"
        styled = click.style(label, fg=_COLOURS[found.rule.severity], bold=True)
        yield f"{printable(str(found.at))}: {styled}: {printable(found.message)}"
        if hint := _hint(found):
            yield f"    hint: {printable(hint)}"


def _hint(found: Diagnostic) -> str:
    """Rules about packages speak to people who did not write this project's rules, so their remedy is said."""
    return found.hint or (found.rule.remedy if found.rule.code.startswith("P") else "")


def _json(report: Report) -> Iterator[str]:
    lines = json.dumps([_fields(found) for found in report], ensure_ascii=False, indent=2).split("\n")
    yield "\n".join(map(printable, lines))


def _fields(found: Diagnostic) -> dict[str, object]:
    return {
        "code": found.rule.code,
        "severity": found.rule.severity.name.lower(),
        "file": found.at.file,
        "line": found.at.line or None,
        "column": found.at.column or None,
        "message": found.message,
        "hint": found.hint or None,
    }


def _github(report: Report) -> Iterator[str]:
    """Workflow commands; see “Setting an error message” in GitHub's documentation of workflow commands."""
    for found in report:
        numbers = ((name, number) for name, number in (("line", found.at.line), ("col", found.at.column)) if number)
        place = "".join(f",{name}={number}" for name, number in numbers)
        message = _escaped("\n".join(map(printable, filter(None, (found.message, found.hint)))))
        kind, file = _GITHUB[found.rule.severity], _escaped(printable(found.at.file), also=":,")
        yield f"::{kind} file={file}{place},title={found.rule.code}::{message}"


def _escaped(text: str, also: str = "") -> str:
    for character in "%\r\n" + also:
        text = text.replace(character, f"%{ord(character):02X}")
    return text


def table(heading: Sequence[str], rows: Iterable[Sequence[str | int]]) -> Iterator[str]:
    """Lines with their cells in columns, each as wide as its widest; numbers stand to the right."""
    listed = tuple(rows)
    cells = [heading, *([printable(str(cell)) for cell in row] for row in listed)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    to_the_right = [isinstance(cell, int) for cell in listed[0]] if listed else [False] * len(heading)
    for row in cells:
        aligned = zip(row, widths, to_the_right, strict=True)
        yield "  ".join(cell.rjust(width) if right else cell.ljust(width) for cell, width, right in aligned).rstrip()

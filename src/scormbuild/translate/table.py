"""A job as a table, for people who translate in a spreadsheet: what CSV and Excel files have in common."""

import re
from collections.abc import Iterable, Sequence

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.exchange_rules import T030
from scormbuild.translate.exchange import Job, Reply, Returned, Row
from scormbuild.translate.state import State

Line = tuple[Location, Sequence[str]]
"""A line of a table and where it stands."""


def header(job: Job) -> Sequence[str]:
    """The first line says what the table is for, whatever the file is called when it comes back."""
    source, translation = f"source ({job.source_language})", f"translation ({job.language})"
    return f"key ({job.project}/{job.topic})", "kind", source, translation, "state", "terms", "source before"


def cells(row: Row) -> Sequence[str]:
    return row.key, row.kind, row.source, row.text, row.state.value, "\n".join(row.terms), row.was or ""


def returned_table(lines: Iterable[Line], name: str) -> tuple[tuple[Returned, ...], tuple[Diagnostic, ...]]:
    """What came back in a table, or why it is none of ours."""
    lines = iter(lines)
    place, first = next(lines, (Location(name, 1), ()))
    columns = {match[1]: (number, match[2]) for number, cell in enumerate(first) if (match := _COLUMN.fullmatch(cell))}
    if not {"key", "source", "translation"} <= columns.keys() or "/" not in columns["key"][1]:
        message = "the first line does not name the columns “key (…)”, “source (…)” and “translation (…)”"
        return (), (T030.at(place, message, T030.remedy),)
    project, _, topic = columns["key"][1].rpartition("/")
    at = {title: number for title, (number, _) in columns.items()}
    state = next((number for number, cell in enumerate(first) if cell.strip() == "state"), None)
    replies = tuple(_reply(each, at, state) for each in lines if any(each[1]))
    return (Returned(project, topic, columns["translation"][1], place, replies),), ()


_COLUMN = re.compile(r"\s*(key|source|translation) \((.+)\)\s*")


def _reply(line: Line, at: dict[str, int], state: int | None) -> Reply:
    place, texts = line

    def cell(number: int | None) -> str:
        return texts[number].strip() if number is not None and number < len(texts) else ""

    confirmed = cell(state) in (State.CURRENT.value, "translated", "final")
    return Reply(cell(at["key"]), cell(at["source"]), cell(at["translation"]), confirmed, place)

"""CSV for spreadsheet programs: UTF-8 with a byte order mark, by which Excel knows it."""

import csv
import io
import re
from collections.abc import Iterator

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.exchange_rules import T030
from scormbuild.load.text import decoded
from scormbuild.translate.exchange import Job, Returned
from scormbuild.translate.table import Line, cells, header, returned_table

_FORMULA = re.compile(r"'*[=+\-@\t]")
"""What a spreadsheet program would take for a formula. An apostrophe before it says that it is text."""


def written(job: Job) -> bytes:
    """A job as CSV."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(header(job))
    table.writerows([_guarded(cell) for cell in cells(row)] for row in job.rows)
    return text.getvalue().encode("utf-8-sig")


def returned(content: bytes, name: str) -> tuple[tuple[Returned, ...], tuple[Diagnostic, ...]]:
    """What came back in a file, with commas, semicolons or tabs between its cells, or why it cannot be read."""
    text, trouble = decoded(content, name)
    if text is None:
        return (), trouble
    try:
        return returned_table(_lines(text, name), name)
    except csv.Error:
        return (), (T030.at(Location(name), "this is not a table: a cell has no end, or none has words", T030.remedy),)


def _lines(text: str, name: str) -> Iterator[Line]:
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True)
    start = 1
    for row in reader:
        yield Location(name, start), [_unguarded(cell) for cell in row]
        start = reader.line_num + 1


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unguarded(cell: str) -> str:
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell

"""Excel workbooks, by openpyxl. An optional extra: only who asks for a workbook imports this."""

import io
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.exchange_rules import T030, T031, T036
from scormbuild.translate.exchange import DoesNotFitError, Job, Returned
from scormbuild.translate.table import Line, cells, header, returned_table

WIDTHS: Mapping[str, float] = {"A": 30, "B": 8, "C": 60, "D": 60, "E": 10, "F": 30, "G": 40}
MOST_ROWS = 20_000
MOST_COLUMNS = 30
MOST_UNPACKED = 100_000_000
LONGEST = 32_767
"""The characters that Excel keeps in a cell; it would cut the rest off without a word."""


def written(job: Job) -> bytes:
    """A job as a workbook with one sheet; every cell is text, whatever it looks like."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = job.name[:31]
    for number, texts in enumerate((header(job), *(cells(row) for row in job.rows)), 1):
        for column, text in enumerate(texts, 1):
            _write(sheet.cell(number, column), text, is_heading=number == 1)
    for letter, width in WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "B2"
    content = io.BytesIO()
    book.save(content)
    return _timeless(content.getvalue())


def _write(cell: Any, text: str, *, is_heading: bool) -> None:
    if len(text) > LONGEST:
        raise DoesNotFitError(f"a text has {len(text)} characters; a cell holds {LONGEST}")
    cell.value = text or None
    if text:
        cell.data_type = "s"  # else “=1+1” would become a formula
    cell.number_format = "@"
    cell.quotePrefix = True
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if is_heading:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDDDDD")


def _timeless(book: bytes) -> bytes:
    """The same workbook with the same bytes whenever it is written."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "docProps/core.xml":
                content = _CORE
            new.writestr(zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


_CORE = (
    b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    b' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>scormbuild</dc:creator></cp:coreProperties>'
)


def returned(content: bytes, name: str) -> tuple[tuple[Returned, ...], tuple[Diagnostic, ...]]:
    """What came back in a workbook’s first sheet, or why it cannot be read."""
    trouble = [*_suspicious(content, name)]
    if trouble:
        return (), tuple(trouble)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            lines = [*_lines(content, name, trouble)]
    except Exception:  # the library fails in many ways over a broken workbook, and all mean the same
        return (), (T030.at(Location(name), "this workbook is broken", T030.remedy),)
    return ((), tuple(trouble)) if trouble else returned_table(lines, name)


def _suspicious(content: bytes, name: str) -> Iterator[Diagnostic]:
    """A workbook is a zip of XML: looked at before anything parses it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED:
                yield T031.at(Location(name), "this workbook unpacks to a huge size", T031.remedy)
                return
            for entry in archive.infolist():
                if b"<!DOCTYPE" in archive.read(entry).replace(b"\0", b""):
                    yield T031.at(Location(name), f"a DOCTYPE stands in {entry.filename}", T031.remedy)
    except Exception:  # encrypted, cut off, a zip of a kind that Python does not know
        yield T030.at(Location(name), "this is not an Excel workbook, or it is broken", T030.remedy)


def _lines(content: bytes, name: str, trouble: list[Diagnostic]) -> Iterator[Line]:
    sheet: Any = openpyxl.load_workbook(io.BytesIO(content), read_only=True).worksheets[0]
    sheet.reset_dimensions()
    rows = islice(sheet.iter_rows(max_col=MOST_COLUMNS), MOST_ROWS)
    for number, row in enumerate(rows, 1):
        place = Location(name, number)
        yield place, [_text(cell, place, trouble) for cell in row]


def _text(cell: Any, place: Location, trouble: list[Diagnostic]) -> str:
    match cell.value:
        case None:
            return ""
        case str(text) if cell.data_type != "f":
            return text.replace("\r\n", "\n").replace("\r", "\n")
        case int() | float() as number if not isinstance(number, bool):
            return str(int(number)) if float(number).is_integer() else str(number)
        case _:
            kind = "a formula" if cell.data_type == "f" else "a date, an error or a yes or no"
            trouble.append(T036.at(place, f"cell {cell.coordinate} holds {kind}", T036.remedy))
            return ""

"""What comes back from translators: what is taken, what is left, and files that nobody should open."""

import csv as tables
import io
import json
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import etree
from tests.jobs import job_of, texts, translation
from translate.storage import factory

from scormbuild.diagnostics import Location
from scormbuild.translate import csv, sheet, xliff, xlsx
from scormbuild.translate.exchange import Reply, take
from scormbuild.translate.update import update

TESTS = Path(__file__).parents[2]
UNITS = texts(title="Tools", summary="**Borrowing**\n\n- One\n- Two", a__b="& <b>", c="Later.", d="- x = y")
DONE = translation({"title": ("Tools", "Dụng cụ"), "c": ("Later.", "Xưa.", "Before."), "d": ("- x = y", "=SUM(A1)")})
UPDATED = update(UNITS, DONE).translation
JOB = job_of(UNITS, UPDATED)


def reply(key: str, source: str, text: str, *, confirmed: bool = False, line: int = 1) -> Reply:
    return Reply(key, source, text, confirmed, Location("file", line))


def codes(found: Any) -> list[str]:
    return [each.rule.code for each in found]


def test_a_reply_to_what_the_course_says_now_is_taken() -> None:
    taken = take(UNITS, UPDATED, [reply("summary", "**Borrowing**\n\n- One\n- Two", "**Mượn**")])
    assert (taken.translation.units["summary"].text, taken.count, taken.trouble) == ("**Mượn**", 1, [])


def test_a_reply_to_a_stale_text_makes_it_current() -> None:
    entry = take(UNITS, UPDATED, [reply("c", "Later.", "Sau.")]).translation.units["c"]
    assert (entry.text, entry.was) == ("Sau.", None)


@pytest.mark.parametrize(("confirmed", "was"), [(False, "Before."), (True, None)])
def test_an_old_rendering_counts_as_right_only_if_the_translator_says_so(confirmed: bool, was: str | None) -> None:
    taken = take(UNITS, UPDATED, [reply("c", "Later.", "Xưa.", confirmed=confirmed)])
    assert taken.translation.units["c"].was == was


def test_an_empty_reply_takes_nothing_away() -> None:
    assert take(UNITS, UPDATED, [reply("title", "Tools", "")]).translation == UPDATED


def test_a_reply_follows_a_text_that_moved() -> None:
    taken = take(UNITS, UPDATED, [reply("z/1", "**Borrowing** - One - Two", "**Mượn**")])
    assert taken.translation.units["summary"].text == "**Mượn**"
    both = [reply("z/1", "Tools", "Đồ"), reply("title", "Tools", "Dụng cụ tốt")]
    assert take(UNITS, UPDATED, both).translation.units["title"].text == "Dụng cụ tốt", "its own key counts first"


def test_what_cannot_be_taken_is_named() -> None:
    replies = [
        reply("title", "Tool", "Đồ"),
        reply("gone", "Gone.", "Mất."),
        reply("summary", "**Borrowing**\n\n- One\n- Two", "M\u200bượn"),
        reply("a/b", "& <b>", "Một", line=4),
        reply("a/b", "& <b>", "Hai", line=5),
    ]
    taken = take(UNITS, UPDATED, replies)
    assert codes(taken.trouble) == ["T034", "T035", "T038", "T037"]
    assert taken.trouble[3].message == "“a/b” stands at file:4 already, with another translation"
    assert taken.trouble[2].message.startswith("“summary”: a hidden space without width")


def edited(content: bytes, tmp_path: Path, change: Callable[[Any], None]) -> bytes:
    """What translate-toolkit makes of a file when somebody works on it."""
    file = tmp_path / "tools.vi.xlf"
    file.write_bytes(content)
    store = factory.getobject(str(file))
    change(store)
    store.save()
    return file.read_bytes()


def test_translate_toolkit_finds_the_same_units(tmp_path: Path) -> None:
    file = tmp_path / "tools.vi.xlf"
    file.write_bytes(xliff.written(JOB))
    store = factory.getobject(str(file))
    found = [(unit.getid().split("\x04")[-1], unit.source, unit.target or "") for unit in store.units]
    assert found == [(row.key, row.source, row.text) for row in JOB.rows]
    assert (store.getsourcelanguage(), store.gettargetlanguage()) == ("en", "vi")
    stale = store.units[3]
    states = [unit.target_dom.get("state") for unit in store.units]
    assert states[:4] == ["translated", "needs-translation", "needs-translation", "needs-review-translation"]
    assert [str(each.source) for each in stale.getalttrans()] == ["Before."]
    assert "Term: a → b" in stale.getnotes("developer")


def test_edits_made_with_translate_toolkit_come_back(tmp_path: Path) -> None:
    def change(store: Any) -> None:
        store.units[1].target = "**Mượn**\n\n- Một\n- Hai & <hai>"
        store.units[3].markfuzzy(False)

    [back], trouble = xliff.returned(edited(xliff.written(JOB), tmp_path, change), "file")
    taken = take(UNITS, UPDATED, back.replies)
    assert trouble == () and taken.trouble == []
    assert taken.translation.units["summary"].text == "**Mượn**\n\n- Một\n- Hai & <hai>"
    assert (taken.translation.units["c"].text, taken.translation.units["c"].was) == ("Xưa.", None)
    assert taken.count == 2


def test_a_second_reader_finds_the_same_units() -> None:
    """The npm package `xliff`, which shares nothing with lxml."""
    code = (
        "const read = require('xliff/cjs/xliff12ToJs');"
        "read(require('fs').readFileSync(0, 'utf8')).then((found) => console.log(JSON.stringify(found)))"
    )
    done = subprocess.run(
        ["node", "-e", code], cwd=TESTS, input=xliff.written(JOB), capture_output=True, check=True, timeout=60
    )
    found = json.loads(done.stdout)
    assert (found["sourceLanguage"], found["targetLanguage"]) == ("en", "vi")
    units = found["resources"]["tools"]
    assert {key: (unit["source"], unit.get("target") or "") for key, unit in units.items()} == {
        row.key: (row.source, row.text) for row in JOB.rows
    }


def test_a_tools_segments_are_only_words() -> None:
    content = xliff.written(JOB).replace("Dụng cụ".encode(), '<mrk mtype="seg" mid="1">Dụng cụ</mrk> mới'.encode())
    [back], _ = xliff.returned(content, "file")
    assert back.replies[0].text == "Dụng cụ mới"


def test_a_tools_placeholder_is_not_lost_in_silence() -> None:
    content = xliff.written(JOB).replace("Dụng cụ".encode(), '<x id="1"/>Dụng cụ'.encode())
    [back], trouble = xliff.returned(content, "file")
    assert codes(trouble) == ["T038"] and trouble[0].at.line == 8
    assert [each.key for each in back.replies] == ["summary", "a/b", "c", "d"]


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        (b"", "T030", 0),
        (b"not XML", "T030", 1),
        (b"<xliff>", "T030", 1),
        (b"<html/>", "T030", 1),
        (b'<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', "T030", 1),
        (b'<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"><file/></xliff>', "T030", 1),
        (b"<?xml version='1.0'?>\n" + BOMB + b"<xliff/>", "T031", 2),
        (BOMB.decode().encode("utf-16"), "T031", 1),
        (b"<a>" * 5000, "T030", 1),
    ],
)
def test_hostile_and_broken_xliff_is_named(content: bytes, code: str, line: int) -> None:
    returned, [found] = xliff.returned(content, "file")
    assert (returned, found.rule.code) == ((), code)
    assert found.at.line == line or line == 0


def test_a_csv_file_is_safe_in_a_spreadsheet_program() -> None:
    content = csv.written(JOB)
    assert content.startswith(b"\xef\xbb\xbf")
    rows = [*tables.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))]
    assert rows[0][:4] == ["key (example.tools/tools)", "kind", "source (en)", "translation (vi)"]
    assert rows[5][2:4] == ["'- x = y", "'=SUM(A1)"]
    assert rows[4][4:] == ["stale", "a → b", "Before."]


@pytest.mark.parametrize(("delimiter", "ending"), [(",", "\n"), (";", "\r\n"), ("\t", "\r\n")])
def test_csv_comes_back_as_spreadsheet_programs_save_it(delimiter: str, ending: str) -> None:
    rows = [*tables.reader(io.StringIO(csv.written(JOB).decode("utf-8-sig"), newline=""))]
    saved = io.StringIO()
    tables.writer(saved, delimiter=delimiter, lineterminator=ending).writerows(
        [cell.replace("\n", ending) for cell in row] for row in rows
    )
    [back], trouble = csv.returned(saved.getvalue().encode(), "file")
    assert trouble == ()
    assert take(UNITS, UPDATED, back.replies).translation == UPDATED
    assert [each.place.line for each in back.replies] == [2, 3, 7, 8, 9]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "T030"),
        (b"key,source,translation\n", "T030"),
        (b"key (nowhere),source (en),translation (vi)\n", "T030"),
        (b'key (a/b),source (en),translation (vi)\n"open', "T030"),
        ("key (a/b),source (en),translation (vi)\nx,y,\xe9".encode("latin-1"), "Y004"),
        ("key (a/b)\tsource (en)".encode("utf-16"), "Y004"),
        (b"key (a/b),source (en),translation (vi)\n" + b"x" * 200_000, "T030"),
    ],
)
def test_broken_tables_are_named(content: bytes, code: str) -> None:
    returned, [found] = csv.returned(content, "file")
    assert (returned, found.rule.code, found.at.file) == ((), code, "file")


def workbook(change: Callable[[Any], None]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(xlsx.written(JOB)))
    change(book.active)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_edits_in_a_workbook_come_back() -> None:
    def change(table: Any) -> None:
        table["D3"] = "**Mượn**"
        table["D4"] = 211
        table["E5"] = "current"

    [back], trouble = xlsx.returned(workbook(change), "file")
    done = take(UNITS, UPDATED, back.replies).translation.units
    assert trouble == ()
    assert (done["summary"].text, done["a/b"].text, done["c"].was) == ("**Mượn**", "211", None)
    assert done["d"].text == "=SUM(A1)", "written as text, so it is no formula"


def test_a_formula_in_a_workbook_is_named() -> None:
    def change(table: Any) -> None:
        table["D3"] = '=HYPERLINK("https://example.org")'

    returned, [found] = xlsx.returned(workbook(change), "file")
    assert (returned, found.rule.code, found.at.line, found.message) == ((), "T036", 3, "cell D3 holds a formula")


def test_a_workbook_with_other_columns_is_named() -> None:
    returned, [found] = xlsx.returned(workbook(lambda table: table.delete_cols(4)), "file")
    assert (returned, found.rule.code, found.at.line) == ((), "T030", 1)


def repacked(change: Callable[[str, bytes], bytes]) -> bytes:
    content = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(xlsx.written(JOB))) as old,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"not a zip", "T030"),
        (b"PK\x03\x04 cut off", "T030"),
        (repacked(lambda name, content: content[: len(content) // 2]), "T030"),
        (repacked(lambda name, content: content if "sheet1" not in name else BOMB + content), "T031"),
        (repacked(lambda name, content: content if "sheet1" not in name else b" " * 200_000_000), "T031"),
        (repacked(lambda name, content: b"" if name == "[Content_Types].xml" else content), "T030"),
    ],
    ids=["text", "cut off", "cut XML", "DOCTYPE", "zip bomb", "no types"],
)
def test_hostile_and_broken_workbooks_are_named(content: bytes, code: str) -> None:
    returned, [found] = xlsx.returned(content, "file")
    assert (returned, found.rule.code, found.at.file) == ((), code, "file")


def test_a_page_to_read_shows_states_and_notes_and_escapes_everything() -> None:
    page = etree.fromstring(sheet.written(JOB), etree.HTMLParser())
    assert page.findtext(".//title") == "Tools: en and vi"
    assert [each.text for each in page.findall(".//p[@lang='en']")] == [row.source for row in JOB.rows]
    said = " ".join(map(str, page.find(".//table").itertext()))
    assert "Not translated yet" in said and "The source has changed since" in said and "Before." in said
    assert page.findall(".//script") == []


def test_a_page_to_read_is_valid_html(tmp_path: Path) -> None:
    (tmp_path / "tools.vi.html").write_bytes(sheet.written(JOB))
    (tmp_path / ".htmlvalidate.json").write_text(json.dumps({"root": True, "extends": ["html-validate:recommended"]}))
    program = TESTS / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    done = subprocess.run(
        ["node", program, tmp_path / "tools.vi.html"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout

"""Reading YAML: the types it keeps, the places it notes, and whatever may be wrong with a file."""

import os
from pathlib import Path

import pytest

from scormbuild.diagnostics import Location
from scormbuild.load.yaml import Source, parse, read_yaml


def parsed(text: str) -> Source:
    source, trouble = parse(text, "a.yaml")
    assert source is not None, trouble
    return source


def test_only_plain_true_false_and_whole_numbers_are_more_than_text() -> None:
    text = "a: No\nb: 12:30\nc: true\nd: 007\ne: 1.5\nf: 2020-01-01\ng: -3\nh: 'true'\ni:\nj: on\nk: 0x1F\nl: 1e3"
    assert parsed(text).data == {
        "a": "No", "b": "12:30", "c": True, "d": "007", "e": "1.5", "f": "2020-01-01",
        "g": -3, "h": "true", "i": None, "j": "on", "k": "0x1F", "l": "1e3",
    }  # fmt: skip


def test_lists_come_as_tuples_so_that_nothing_changes_afterwards() -> None:
    assert parsed("a: [1, [2]]").data == {"a": (1, (2,))}


def test_every_key_and_value_has_its_place() -> None:
    source = parsed("title: Tools\ncontents:\n  - page: rules\n    body:\n      - text: Hello\n")
    assert source.key_at(("contents", 0, "body")) == Location("a.yaml", 4, 5)
    assert source.value_at(("contents", 0, "body", 0, "text")) == Location("a.yaml", 5, 15)
    assert source.value_at(("contents", 0, "body", 7, "text")) == Location("a.yaml", 5, 7), (
        "the nearest thing around it"
    )


@pytest.mark.parametrize(
    ("text", "line", "column", "code", "word"),
    [
        ("a:\n\tb: 1", 2, 1, "Y001", "tab"),
        ("a: b: c", 1, 5, "Y001", "second colon"),
        ('a: "x\nb: 1\n', 1, 4, "Y001", "never closed"),
        ("a: 1\n  b: 2\n", 2, 4, "Y001", "deeper"),
        ("a:\n  - x\n b: 1\n", 3, 2, "Y001", "does not fit"),
        ("a: 1\nfoo\nb: 2\n", 2, 1, "Y001", "without a colon"),
        ("a: @x", 1, 4, "Y001", "cannot begin"),
        ("a: [1, 2\nb: 1", 2, 2, "Y001", "bracket"),
        ("a: 1\n---\nb: 2", 2, 1, "Y001", "second document"),
        ('a: "\\q"', 1, 5, "Y001", "backslash"),
        ('a: "\\ud800"', 1, 7, "Y001", "backslash"),
        ("a: *x", 1, 4, "Y001", "cannot begin"),
        ("a: [*x]", 1, 5, "Y001", "not there"),
        ("a: 1\na: 2", 2, 1, "Y002", "line 1"),
        ("a: &x [1]\nb: *x", 1, 4, "Y006", "anchor"),
        ("a: !!python/object:os.system x", 1, 4, "Y006", "!!python"),
        ("a: !!int many", 1, 4, "Y006", "!!int"),
        ("a: !!seq x", 1, 4, "Y006", "!!seq"),
        ("? [a]\n: 1", 1, 3, "Y006", "key is a word"),
        ("a: {b: {c: {d: {e: {f: 1}}}}}", 1, 20, "Y007", "levels"),
        ("[" * 200_000, 1, 1, "Y007", "far too deep"),
        ("- " * 50_000 + "x", 1, 1, "Y007", "far too deep"),
        ("{a: " * 50_000, 1, 1, "Y007", "far too deep"),
        ("", 1, 1, "Y008", "begins with keys"),
        ("hello", 1, 1, "Y008", "begins with keys"),
        ("- a", 1, 1, "Y008", "begins with keys"),
        ("a: " + "[" * 500 + "]" * 500, 1, 24, "Y007", "far too deep"),
        ("a: " + "[" * 90 + "]" * 90, 1, 24, "Y007", "far too deep"),
        ("a: x\u2028y\nb: 1", 1, 5, "Y009", "line separator (U+2028)"),
        ("a: x\nb: x\x85y", 2, 5, "Y009", "U+0085"),
        ("a: x\x0cy", 1, 5, "Y009", "form feed"),
        ("a: x\u202ey", 1, 5, "Y009", "direction"),
        ("a: x\u200by", 1, 5, "Y009", "without width"),
        ("a: x\ufeffy", 1, 5, "Y009", "byte order mark"),
        ("a: x\xady", 1, 5, "Y009", "soft hyphen"),
        ("a: \u200d\u200d", 1, 4, "Y009", "can be seen"),
        ('"a\\e": 1', 1, 1, "Y009", "U+001B"),
        ('"a\\nb": 1', 1, 1, "Y009", "line break"),
        ("a:\n  \u00a0b: 1", 2, 3, "Y001", "no-break space"),
        ("a:\n  -\u00a0b: 1\n  - c: 2", 2, 4, "Y001", "no-break space"),
        ("a:\u00a0x\nb: 1", 1, 3, "Y001", "no-break space"),
        ("a： x\nb: 1", 1, 2, "Y001", "not the colon"),
        ("a:\n  – b: 1", 2, 3, "Y001", "not the hyphen"),
        ("a:\n  - b: 1\n  • c: 2", 3, 3, "Y001", "not the hyphen"),
        ("a: **Offer** it", 1, 4, "Y001", "cannot begin with “*”"),
        ("a: [the law](https://x.org) says", 1, 4, "Y001", "cannot begin with “[”"),
        ("a: {this} says", 1, 4, "Y001", "cannot begin with “{”"),
        ("a: - x", 1, 4, "Y001", "cannot begin with “-”"),
        ("a: ? x", 1, 4, "Y001", "cannot begin with “?”"),
        ("a: > 5 x", 1, 4, "Y001", "cannot begin with “>”"),
        ("a: %x", 1, 4, "Y001", "cannot begin with “%”"),
        ("a: `x`", 1, 4, "Y001", "cannot begin with “`”"),
        ("a: | x", 1, 4, "Y001", "next line"),
        ("a: ! Offer", 1, 4, "Y006", "“!”"),
        ("a: &a [x]", 1, 4, "Y006", "anchor"),
        ('a: "The "big" door"', 1, 9, "Y001", "closed here"),
        ('a: "Open" the door', 1, 9, "Y001", "closed here"),
        ("a: 'The worker's door'", 1, 15, "Y001", "closed here"),
        ("a: 'Tis better: x", 1, 4, "Y001", "never closed"),
        ("a:\n  -page: x", 2, 3, "Y001", "missing after “-”"),
        ("title:The door\nb: 1", 1, 1, "Y001", "missing after “title:”"),
        ("title The door\nb: 1", 1, 1, "Y001", "without a colon"),
        ("a: |\n  x\ny z\nw\nb: 1", 3, 1, "Y001", "without a colon"),
        ("a: \x00", 1, 4, "Y009", "control character"),
        ('a: "\\a"', 1, 4, "Y009", "U+0007"),
    ],
)  # fmt: skip
def test_what_is_wrong_has_a_place_and_plain_words(text: str, line: int, column: int, code: str, word: str) -> None:
    source, trouble = parse(text, "a.yaml")
    assert source is None
    assert [(each.rule.code, each.at) for each in trouble] == [(code, Location("a.yaml", line, column))]
    assert word in trouble[0].message
    assert trouble[0].hint


@pytest.mark.parametrize(
    ("text", "column"),
    [("a: Offer it # to keep", 13), ("a: Two words # lost", 14), ("a: #1 rule", 4), ("a: one # word", None)],
)
def test_a_text_cut_off_by_a_comment_is_only_a_warning(text: str, column: int | None) -> None:
    source, trouble = parse(text, "a.yaml")
    assert source is not None
    assert [each.at.column for each in trouble if each.rule.code == "Y010"] == ([column] if column else [])


def test_joiners_and_texts_below_a_bar_stay_as_they_are() -> None:
    text = "a: \U0001f468\u200d\U0001f469\nb: |\n  – one # two\n  *three\nc: 'it''s' # note\n"
    source, trouble = parse(text, "a.yaml")
    assert source is not None and trouble == ()


@pytest.mark.parametrize(
    ("content", "word", "line", "column"),
    [
        ("a: x\n".encode("utf-16"), "UTF-16", 0, 0),
        ("a: some words\n".encode("utf-16-le"), "UTF-16", 0, 0),
        ("a: some words\n".encode("utf-16-be"), "UTF-16", 0, 0),
        ("a: x\nb: caf\xe9\n".encode("cp1252"), "“é”", 2, 7),
        (b"\xef\xbb\xbfa: x\xe9", "“é”", 1, 5),
    ],
)
def test_another_encoding_is_called_by_its_name(
    tmp_path: Path, content: bytes, word: str, line: int, column: int
) -> None:
    (tmp_path / "a.yaml").write_bytes(content)
    [found] = read_yaml(tmp_path / "a.yaml", "a.yaml")[1]
    assert (found.rule.code, found.at) == ("Y004", Location("a.yaml", line, column))
    assert word in found.message


def test_what_is_no_ordinary_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "zero.yaml").symlink_to("/dev/zero")
    found = [read_yaml(tmp_path / name, name)[1][0] for name in ("pipe.yaml", "zero.yaml", "odd\0.yaml")]
    assert [each.rule.code for each in found] == ["Y003"] * 3
    assert found[0].message == found[1].message == "this is not an ordinary file"
    assert all(each.hint for each in found)


def test_references_that_multiply_are_refused_at_once() -> None:
    laughs = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
    assert {each.rule.code for each in parse(laughs, "a.yaml")[1]} == {"Y006"}


def test_all_mistakes_of_one_file_are_named_together() -> None:
    assert [each.at.line for each in parse("a: 1\na: 2\nb: !x 1\nc: 1\nc: 2\n", "a.yaml")[1]] == [2, 3, 5]


def test_a_byte_order_mark_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: 1")
    source, trouble = read_yaml(tmp_path / "a.yaml", "a.yaml")
    assert source is not None and source.data == {"a": 1} and trouble == ()


def test_a_huge_file_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "course.yaml"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 50_000_000)
    [found] = read_yaml(path, "course.yaml")[1]
    assert (found.rule.code, found.message) == ("Y005", "this file has 50 MB; the most that is read is 4 MB")


def test_a_missing_file_a_folder_and_a_binary_file(tmp_path: Path) -> None:
    (tmp_path / "picture.yaml").write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff")
    found = [read_yaml(tmp_path / name, name)[1][0] for name in ("none.yaml", ".", "picture.yaml")]
    assert [each.rule.code for each in found] == ["Y003", "Y003", "Y004"]
    assert found[0].message == "cannot be read: no such file or directory"

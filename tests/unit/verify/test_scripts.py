"""Reading JavaScript without running it: what is code, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scormbuild.verify.scripts import makes_code, quietened, script_faults


def lines(script: str) -> list[str]:
    return [f"{found.at.line} {found.rule.code}" for found in script_faults(script, "lesson.js")]


@given(st.text("ab \n\"'`/\\*(){}[]=$.;,", max_size=60))
def test_places_stay_where_they_are(script: str) -> None:
    quiet = quietened(script)
    assert len(quiet) == len(script)
    assert [place for place, sign in enumerate(quiet) if sign == "\n"] == [
        place for place, sign in enumerate(script) if sign == "\n"
    ]


@pytest.mark.parametrize(
    ("script", "quiet"),
    [
        ("a = 'b' // c", "a = ' '     "),
        ("a = /'/; b('c')", "a =    ; b(' ')"),
        ("a = b / c; d = e / f", "a = b / c; d = e / f"),
        ("x = [/[/'\"]/g, 1]", "x = [       g, 1]"),
        ("/* alert(1) */ b", "               b"),
        ("`alert(1)` + '\\'' + b", "`        ` + '  ' + b"),
    ],
)
def test_quietened(script: str, quiet: str) -> None:
    assert quietened(script) == quiet


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("top.alert(1)", ["1 P217"]),
        ("app.window.alert(1)", []),
        ("function alert(text) {}\nalert(1)", []),
        ("if (a)\n  prompt('b')", ["2 P217"]),
        ("$(window).on('beforeunload', save)", ["1 P216"]),
        ("list.on('unloaded', save)", []),
        ("a.onunload == b", []),
        ("import('./a.js')", ["1 P210"]),
        ("fetch('https://example.org')", []),
        ("fetch(`${base}/a.json`)", []),
        ("window.fetch('a.json')", ["1 P212"]),
        ("x.open('GET', 'a.xml')", ["1 P212"]),
        ("x.open('GET', '/api/a')", []),
        ("navigator.serviceWorker\n  .register('w.js')", ["1 P219"]),
        ("var mySessionStorage = sessionStorageOf(a)", []),
    ],
)
def test_faults(script: str, found: list[str]) -> None:
    assert lines(script) == found


def test_making_code() -> None:
    assert makes_code("a();\neval(b)") == 1
    assert makes_code("x = new Function('a')") == 0
    assert makes_code("model.eval(a); 'eval(b)'; newFunction(c)") is None

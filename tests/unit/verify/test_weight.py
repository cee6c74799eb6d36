"""The weight of a first page."""

import random

import pytest

from scormbuild.verify.weight import MOST_SCRIPT, MOST_STYLE, over_budget

_PAGE = "<!doctype html><title>T</title><style>{style}</style><p>Text</p>{body}<script>{script}</script>"


def _page(style: str = "", body: str = "", script: str = "") -> list[str]:
    return list(over_budget(_PAGE.format(style=style, body=body, script=script).encode()))


def _noise(length: int) -> str:
    """Text that hardly gets smaller."""
    chance = random.Random(1)
    return "".join(chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(length))


def test_a_light_page_in_one_request_is_fine() -> None:
    lazy = '<img src="media/a.svg" loading="lazy"><video preload="none" src="b.mp4"></video><a href="c.html">C</a>'
    assert _page("p{margin:0}", lazy, "let a = 1;") == []
    assert list(over_budget(b"")) == []


def test_too_much_script_or_style_is_told_in_bytes() -> None:
    (excess,) = _page(script=_noise(2 * MOST_SCRIPT))
    assert excess.startswith("the script weighs ")
    assert excess.endswith(" bytes compressed, and 15,000 are allowed")
    (excess,) = _page(style=_noise(2 * MOST_STYLE))
    assert excess.startswith("the style weighs ")


@pytest.mark.parametrize(
    "body",
    [
        '<img src="media/a.svg">',
        '<link rel="stylesheet" href="media/a.svg">',
        '<script src="media/a.svg"></script>',
        '<iframe src="media/a.svg"></iframe>',
        '<video src="media/a.svg"></video>',
    ],
)
def test_whatever_loads_with_the_page_is_named(body: str) -> None:
    assert _page(body=body) == ["“media/a.svg” is loaded with the first page"]

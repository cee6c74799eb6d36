"""Every language is shown in a font of its own, also as a phrase within another language."""

import time

import pytest
from playwright.sync_api import Page

from .conftest import Played, Windows
from .pointer import PATIENCE

OWN_FONT = {
    "zh-Hans": ("骨直角", "Noto Sans CJK SC"),
    "zh-Hant": ("骨直角", "Noto Sans CJK HK"),
    "ko": ("변호사", "Noto Sans CJK KR"),
}
_SHOW = """([page, phrase, words]) => {
  document.documentElement.lang = page;
  const text = document.createElement("p");
  text.append(Object.assign(document.createElement("span"), { id: "phrase", lang: phrase, textContent: words }));
  document.querySelector("main").prepend(text);
}"""
_STYLE = """(name) => getComputedStyle(document.getElementById("phrase")).getPropertyValue(name)"""


def fonts(page: Page, selector: str) -> set[str]:
    """The fonts that Chromium took the glyphs of an element from; it has taken none before it laid them out."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    until = time.monotonic() + PATIENCE
    while not (found := session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]):
        assert time.monotonic() < until, f"no glyph of {selector} was laid out"
        page.wait_for_timeout(20)
    return {font["familyName"] for font in found}


@pytest.mark.parametrize("around", ["en", "vi", "zh-Hans", "zh-Hant", "ko"])
def test_chinese_and_korean_glyphs_come_from_their_own_font(around: str, played: Played, windows: Windows) -> None:
    for language, (words, font) in OWN_FONT.items():
        page = windows.open(played.stand.bare(played.name), viewport={"width": 360, "height": 640})
        page.evaluate(_SHOW, [around, language, words])
        assert fonts(page, "#phrase") == {font}


@pytest.mark.parametrize(
    ("around", "phrase", "name", "value"),
    [
        ("en", "ko", "word-break", "keep-all"),
        ("ko", "en", "word-break", "normal"),
        ("ko", "zh-Hans", "word-break", "normal"),
        ("en", "zh-Hant", "line-break", "strict"),
        ("zh-Hans", "vi", "line-break", "auto"),
        ("en", "zh-Hans", "text-autospace", "normal"),
    ],
)
def test_lines_break_as_in_the_language_of_a_phrase(
    around: str, phrase: str, name: str, value: str, played: Played, windows: Windows
) -> None:
    page = windows.open(played.stand.bare(played.name))
    page.evaluate(_SHOW, [around, phrase, "…"])
    assert page.evaluate(_STYLE, name) == value

"""A second language beside the text: shown when asked for, block by block, and remembered by the browser alone."""

import json

import pytest
from playwright.sync_api import expect

from .axe import barriers, prepare
from .building import SAMPLE, Which
from .conftest import Played, Windows
from .driver import Learner
from .pointer import press

PAIRS = """() => [...document.querySelectorAll(".part.current .two")].map((pair) =>
  [...pair.children].map((half) => [half.lang, half.dataset.block, half.textContent.trim().length > 0]))"""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

in_vietnamese = pytest.mark.parametrize("which", [Which(SAMPLE, "tool-library", "vi")], ids=str)


@in_vietnamese
def test_each_block_stands_beside_its_other_half(
    which: Which, played: Played, windows: Windows, learner_id: str
) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id))
    learner = Learner.at(page, "course")
    learner.show("start--")
    learner.frame.select_option("#setting", "shelter")
    learner.show("part--with-people")
    choice = learner.frame.locator("#beside-choice")
    expect(choice).to_have_attribute("aria-pressed", "false")
    learner.press("#beside-choice")
    expect(choice).to_have_attribute("aria-pressed", "true")
    pairs = learner.frame.evaluate(PAIRS)
    assert len(pairs) >= 10
    for own, other in pairs:
        assert own == ["", other[1], True] and other[0] == "en" and other[2], "examples were moved, yet stay together"
    expect(learner.frame.locator(".part.current .beside-title")).to_have_text("With people who borrow")

    page.reload()
    learner = Learner.at(page, "course")
    learner.show("part--with-people")
    expect(learner.frame.locator("#beside-choice")).to_have_attribute("aria-pressed", "true")
    learner.press("#beside-choice")
    expect(learner.frame.locator(".part.current .other").first).to_be_hidden()
    learner.leave()
    assert "beside" not in json.dumps(played.stand.record(played.name, learner_id))


@in_vietnamese
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_stands_in_the_way_of_two_languages(which: Which, width: int, played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.bare(played.name))
    page.set_viewport_size({"width": width, "height": 800})
    learner = Learner.at(page)
    expect(page.locator("#beside-choice")).to_be_hidden()
    learner.show("part--how-it-works")
    learner.press("#beside-choice")
    prepare(page)
    for part in page.locator(".part-page").evaluate_all("(parts) => parts.map((part) => part.id)"):
        learner.show(part)
        assert barriers(page) == [], part
        assert page.evaluate(OVERFLOW) <= 0, part


@pytest.mark.parametrize("which", [Which(SAMPLE, "tool-library", "en")], ids=str)
def test_a_course_in_its_own_language_carries_no_other(which: Which, played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.bare(played.name))
    assert page.locator("#beside-choice, #beside").count() == 0


@pytest.mark.parametrize("which", [Which(SAMPLE, "tool-library", "en")], ids=str)
def test_a_sentence_for_a_client_can_be_shown_in_every_language(which: Which, played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.bare(played.name))
    learner = Learner.at(page)
    learner.show("part--with-people")
    card = page.locator(".part.current .say-card").first
    expect(card.locator(".say-large")).to_be_hidden()
    press(card.locator("summary"))
    shown = card.locator(".say-large")
    expect(shown).to_be_visible()
    assert shown.get_attribute("lang") == "vi"
    assert [name.text_content() for name in card.locator(".who").all()] == ["Vietnamese", "Vietnamese"]
    assert [name.evaluate("(name) => name.closest('[lang]').lang") for name in card.locator(".who").all()] == [
        "en",
        "en",
    ]
    assert shown.evaluate("(line) => parseFloat(getComputedStyle(line).fontSize)") >= 24

"""A word of the glossary in the text: its meaning opens below the paragraph, by keyboard too, and leads to its card."""

import pytest
from playwright.sync_api import expect

from .axe import barriers, prepare
from .building import SAMPLE, Which
from .conftest import Played, Windows
from .driver import Learner
from .pointer import press, wait_until_in_view

PAGE = "#part--the-due-date"
TERM = f"{PAGE} .term"
MEANING = f"{PAGE} .meaning"
IDS_TWICE = (
    "() => [...document.querySelectorAll('[id]')].map((one) => one.id).filter((id, at, all) => all.indexOf(id) < at)"
)

both_languages = pytest.mark.parametrize("which", [Which(SAMPLE, "tool-library", tag) for tag in ("en", "vi")], ids=str)


def opened(played: Played, windows: Windows) -> Learner:
    learner = Learner.at(windows.open(played.stand.bare(played.name)))
    learner.show("part--the-due-date")
    return learner


@both_languages
def test_a_meaning_is_read_in_place(which: Which, played: Played, windows: Windows) -> None:
    learner = opened(played, windows)
    page = learner.frame.page
    term = page.locator(TERM)
    expect(term).to_have_count(1)
    expect(term).to_have_attribute("aria-expanded", "false")
    for key in ("Enter", "Space"):
        term.focus()
        page.keyboard.press(key)
        expect(term).to_have_attribute("aria-expanded", "true")
        expect(term).to_be_focused()
        expect(page.locator(f"{PAGE} p:has(.term) + .meaning [data-means] strong")).to_have_count(1)
        expect(page.locator(f"{MEANING} .card-title")).to_have_text("logbook")
        expect(page.locator("#announcer")).to_have_text(page.locator(f"{MEANING} [data-means]").text_content() or "?")
        page.keyboard.press("Escape")
        expect(term).to_have_attribute("aria-expanded", "false")
        expect(term).to_be_focused()
        expect(page.locator(MEANING)).to_have_count(0)
    press(term)
    expect(page.locator(MEANING)).to_be_visible()
    assert page.evaluate(IDS_TWICE) == []
    page.emulate_media(media="print")
    expect(page.locator(MEANING)).to_be_hidden()
    page.emulate_media(media="screen")
    press(term)
    expect(page.locator(MEANING)).to_have_count(0)


def test_escape_within_a_meaning_gives_the_focus_back(played: Played, windows: Windows) -> None:
    page = opened(played, windows).frame.page
    press(page.locator(TERM))
    page.keyboard.press("Tab")
    expect(page.locator(f"{MEANING} a")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(TERM)).to_be_focused()


def test_the_full_entry_is_looked_up_and_left_again(played: Played, windows: Windows) -> None:
    learner = opened(played, windows)
    page = learner.frame.page
    press(page.locator(TERM))
    press(page.locator(f"{MEANING} a"))
    learner.see("#words--")
    expect(page.locator("#term--logbook h3")).to_be_focused()
    learner.press("#term--logbook #way-back")
    learner.see(PAGE)
    expect(page.locator(f"{MEANING} a")).to_be_focused()


def test_a_meaning_within_a_list_stands_in_its_item_and_one_is_open_at_a_time(played: Played, windows: Windows) -> None:
    learner = opened(played, windows)
    page = learner.frame.page
    press(page.locator(TERM))
    learner.show("part--how-it-works")
    press(page.locator("#part--how-it-works .term"))
    expect(page.locator("#part--how-it-works li:has(.term) > .meaning")).to_be_visible()
    expect(page.locator(".meaning")).to_have_count(1)
    expect(page.locator(".term[aria-expanded='true']")).to_have_count(1)


@both_languages
def test_an_open_meaning_is_no_barrier(which: Which, played: Played, windows: Windows) -> None:
    page = opened(played, windows).frame.page
    press(page.locator(TERM))
    prepare(page)
    assert barriers(page) == []


def test_without_script_the_word_leads_to_its_card(played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.bare(played.name), java_script_enabled=False)
    press(page.locator(TERM))
    wait_until_in_view(page.locator("#term--logbook"))

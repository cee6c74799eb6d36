"""The services that fit a need and a language."""

from playwright.sync_api import Page, expect

from .conftest import Played, Windows
from .driver import Learner

SHOWN = """() => [...document.querySelectorAll("#directory-- [data-needs]")]
  .filter((card) => card.checkVisibility()).map((card) => card.id)"""
HEADINGS = """() => [...document.querySelectorAll("#directory-- h3[id]")]
  .filter((heading) => heading.checkVisibility()).map((heading) => heading.id)"""
ALL = ["service--svc-repair-cafe", "service--svc-wood-shop", "service--svc-advice"]


def at_directory(played: Played, windows: Windows) -> tuple[Page, Learner]:
    page = windows.open(played.stand.bare(played.name))
    learner = Learner.at(page)
    learner.show("directory--")
    assert sorted(page.evaluate(SHOWN)) == sorted(ALL)
    return page, learner


def test_a_need_shows_all_who_help_with_it_even_under_another(played: Played, windows: Windows) -> None:
    page, _ = at_directory(played, windows)
    page.select_option("#needs", "work")
    assert page.evaluate(SHOWN) == ["service--svc-repair-cafe", "service--svc-wood-shop"]
    assert page.evaluate(HEADINGS) == ["need--peer-support", "need--work"]
    expect(page.locator("#announcer")).to_have_text("Services shown: 2 of 3")
    expect(page.locator("#services-shown")).to_have_text("Services shown: 2 of 3")
    for extra in page.locator("#directory-- [data-unless-chosen]").all():
        expect(extra).to_be_hidden()
    page.select_option("#needs", "legal")
    assert page.evaluate(SHOWN) == ["service--svc-advice"], (
        "a shelf that only points elsewhere is gone, the card is not"
    )
    assert page.evaluate(HEADINGS) == ["need--housing"]


def test_a_language_shows_who_speaks_it_or_has_interpreters(played: Played, windows: Windows) -> None:
    page, _ = at_directory(played, windows)
    assert page.locator("#speaks option").evaluate_all("(all) => all.map((option) => option.value)") == ["", "en", "vi"]
    page.select_option("#speaks", "vi")
    assert page.evaluate(SHOWN) == ["service--svc-repair-cafe", "service--svc-wood-shop"]
    expect(page.locator("#service--svc-wood-shop")).to_contain_text("Interpreters; ask first")
    page.select_option("#needs", "legal")
    assert page.evaluate(SHOWN) == []
    expect(page.locator("#announcer")).to_have_text("Services shown: 0 of 3")


def test_everything_can_be_shown_again(played: Played, windows: Windows) -> None:
    page, learner = at_directory(played, windows)
    expect(page.locator("#show-all")).to_be_hidden()
    page.select_option("#needs", "legal")
    page.focus("#show-all")
    page.keyboard.press("Enter")
    expect(page.locator("#needs")).to_be_focused()
    expect(page.locator("#show-all")).to_be_hidden()
    expect(page.locator("#announcer")).to_have_text("Services shown: 3 of 3")
    assert sorted(page.evaluate(SHOWN)) == sorted(ALL)
    learner.see("#directory-- .jumps")


def test_a_service_that_is_looked_up_is_shown_whatever_was_chosen(played: Played, windows: Windows) -> None:
    page, learner = at_directory(played, windows)
    page.select_option("#needs", "work")
    learner.show("part--with-people")
    learner.press("a[href='#service--svc-repair-cafe']")
    assert len(page.evaluate(SHOWN)) == 2, "it is among those that were chosen"
    learner.press("#way-back")
    learner.press("a[href='#service--svc-advice']")
    expect(page.locator("#service--svc-advice h4")).to_be_focused()
    assert page.input_value("#needs") == ""
    learner.press("#service--svc-advice #way-back")
    expect(page.locator("a[href='#service--svc-advice']").first).to_be_focused()

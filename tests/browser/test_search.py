"""Searching the whole course, in every language, without giving anything away."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .axe import barriers, prepare
from .building import REAL, SAMPLE, Which
from .conftest import Played, Windows
from .driver import Learner, course_data
from .hands import Hands
from .pointer import wait_until_in_view

FIRST = "#search-found > .card:first-child"
TEXTS_TO_KEEP = """(selector) => [...document.querySelectorAll(selector)]
  .map((found) => found.textContent.trim().replace(/\\s+/g, " ").slice(0, 90))"""
FOUND = """() => [...document.querySelectorAll("#search-found > .card")].map((card) => ({
  title: card.querySelector("a").textContent, where: card.querySelector("a").getAttribute("href"),
  kind: card.querySelector(".soft").textContent, lang: card.querySelector("a").lang,
  marks: [...card.querySelectorAll("mark")].map((mark) => mark.textContent),
  part: document.querySelector(card.querySelector("a").hash).closest(".part").id}))"""

both_languages = pytest.mark.parametrize("which", [Which(SAMPLE, "tool-library", tag) for tag in ("en", "vi")], ids=str)
in_every_language = pytest.mark.parametrize(
    ("which", "query", "written"),
    [
        (Which(REAL, "law-enforcement", "vi"), "canh SAT", "cảnh sát"),
        (Which(REAL, "law-enforcement", "ko"), "법률지원", "법률 지원"),
        (Which(REAL, "law-enforcement", "ko"), "영", "영"),
        (Which(REAL, "law-enforcement", "zh-Hans"), "律师", "律师"),
        (Which(REAL, "law-enforcement", "zh-Hant"), "手令", "手令"),
        (Which(REAL, "law-enforcement", "zh-Hant"), "律", "律"),
    ],
    ids=str,
)


def found(page: Page, query: str) -> list[Mapping[str, Any]]:
    page.fill("#search", query)
    page.press("#search", "Enter")
    return page.evaluate(FOUND)


def at_search(played: Played, windows: Windows) -> tuple[Page, Learner]:
    page = windows.open(played.stand.bare(played.name))
    learner = Learner.at(page)
    learner.show("search--")
    return page, learner


def test_a_word_that_is_explained_in_place_is_part_of_its_sentence(played: Played, windows: Windows) -> None:
    page, _ = at_search(played, windows)
    assert page.locator("#part--how-it-works a.term").count()
    [result] = found(page, "sign the logbook")
    assert (result["part"], result["marks"]) == ("part--how-it-works", ["Sign the logbook"])


@both_languages
def test_what_is_found_leads_there_and_back_again(which: Which, played: Played, windows: Windows) -> None:
    page, learner = at_search(played, windows)
    expect(page.locator("#search")).to_be_focused()
    query = {"en": "seven free", "vi": "bay khong"}[which.language]
    results = found(page, query)
    kinds = {"en": {"Page", "Source"}, "vi": {"Trang", "Nguồn"}}[which.language]
    assert kinds <= {result["kind"] for result in results}
    said = page.locator("#search-said").text_content() or ""
    assert str(len(results)) in said
    expect(page.locator("#announcer")).to_have_text(said)
    card = "#search-found a[href='#source--house-rules-2']"
    learner.press(card)
    learner.see("#sources--")
    expect(page.locator("#source--house-rules-2 h4")).to_be_focused()
    learner.press("#source--house-rules-2 #way-back")
    learner.see("#search--")
    expect(page.locator(card)).to_be_focused()
    assert page.input_value("#search") == query
    assert page.evaluate(FOUND) == results


def test_a_page_is_shown_where_the_words_stand_and_unfolded(played: Played, windows: Windows) -> None:
    page, learner = at_search(played, windows)
    fold = page.locator("#part--how-it-works details.fold").first
    heading, text = (fold.locator(inner).text_content() or "" for inner in ("summary", ".fold-text p"))
    assert fold.get_attribute("open") is None
    [result, *_] = found(page, text[:90])
    assert (result["title"], result["kind"]) == ("How it works", "Page")
    learner.press(f"{FIRST} a")
    learner.see("#part--how-it-works")
    shown = fold.locator(".fold-text p").first
    expect(shown).to_be_focused()
    wait_until_in_view(shown)
    assert heading
    learner.press("#way-back")
    learner.see("#search--")
    expect(page.locator(f"{FIRST} a")).to_be_focused()
    assert page.evaluate(FOUND)[0] == result, "it is as it was"
    learner.show("part--how-it-works")
    expect(page.locator("#way-back")).to_be_hidden()


def test_a_title_leads_to_the_title(played: Played, windows: Windows) -> None:
    page, learner = at_search(played, windows)
    [result] = [each for each in found(page, "a late return") if each["where"] == "#part--a-late-return"]
    assert (result["kind"], result["marks"][0]) == ("Scenario", "A late return")
    learner.press(f"{FIRST} a")
    learner.see("#part--a-late-return")
    expect(page.locator("#part--a-late-return .part-title")).to_be_focused()
    learner.press("#way-back")
    expect(page.locator(f"{FIRST} a")).to_be_focused()


@in_every_language
def test_words_are_found_without_diacritics_and_spaces(
    which: Which, query: str, written: str, played: Played, windows: Windows
) -> None:
    page, _ = at_search(played, windows)
    results = found(page, query)
    assert len(results) > 3
    assert any(mark.lower() == written for result in results for mark in result["marks"])
    own = [result for result in results if result["where"].startswith(("#found--", "#part--"))]
    assert {result["lang"] for result in own} == {which.language}


@pytest.mark.parametrize("which", [Which(SAMPLE, "tool-library", "en"), Which(REAL, "violence", "en")], ids=str)
def test_nothing_that_would_be_given_away_is_found(which: Which, played: Played, windows: Windows) -> None:
    page, _ = at_search(played, windows)
    data = course_data(page.main_frame)
    secret = {f"part--{part['id']}" for part in data["parts"] if part["kind"] != "page"}
    texts = ".question legend, [data-afterwards] p, [data-because], .answer-label, [data-scenes] p, .choice"
    asked = {text for text in page.evaluate(TEXTS_TO_KEEP, texts) if len(text) > 40}
    assert len(asked) > 20
    for text in sorted(asked)[::3]:
        given_away = [result for result in found(page, text) if result["part"] in secret]
        assert given_away == [], text


def test_what_is_typed_is_searched_after_a_moment_and_announced(played: Played, windows: Windows) -> None:
    page, _ = at_search(played, windows)
    page.locator("#search").press_sequentially("logbook")
    expect(page.locator(f"{FIRST} a")).to_have_text("logbook")
    expect(page.locator("#announcer")).to_contain_text("Results:")
    page.fill("#search", "")
    expect(page.locator("#search-found > li")).to_have_count(0)
    expect(page.locator("#search-said")).to_have_text("")


def test_what_finds_nothing_says_why(played: Played, windows: Windows) -> None:
    page, _ = at_search(played, windows)
    assert found(page, "a") == []
    expect(page.locator("#announcer")).to_have_text("Write at least two letters.")
    for query in ("<img src=x onerror=alert(1)>", "(((", "\\d", "[a-", "$&" * 40, "zzzz", "<b>tool</b>"):
        assert found(page, query) == [], query
        expect(page.locator("#search-said")).to_have_text("Nothing was found. Try another word, or fewer words.")
    page.locator("#search").evaluate("(field) => { field.value = 'tool '.repeat(1e5); }")
    page.press("#search", "Enter")
    assert len(page.evaluate(FOUND)) > 0


def test_what_is_asked_for_is_kept_nowhere(played: Played, windows: Windows, learner_id: str) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id))
    learner = Learner.at(page, "course")
    learner.show("search--")
    learner.frame.fill("#search", "washer")
    learner.frame.press("#search", "Enter")
    kept = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href, history.state])"
    assert "washer" not in learner.frame.evaluate(kept)
    learner.show("directory--")
    learner.frame.select_option("#needs", "housing")
    assert "housing" not in learner.frame.evaluate(kept)
    page.reload()
    learner = Learner.at(page, "course")
    learner.show("search--")
    assert learner.frame.input_value("#search") == ""
    assert learner.frame.input_value("#needs") == ""
    learner.leave()
    record = json.dumps(played.stand.record(played.name, learner_id))
    assert "washer" not in record and "housing" not in record


@pytest.mark.parametrize("which", [Which(SAMPLE, "tool-library", "vi")], ids=str)
def test_the_second_language_is_not_searched(which: Which, played: Played, windows: Windows) -> None:
    page, learner = at_search(played, windows)
    learner.show("part--how-it-works")
    learner.press("#beside-choice")
    learner.show("search--")
    other = page.locator("#part--how-it-works .other p").first.text_content() or ""
    assert found(page, other[:60]) == []


@pytest.mark.parametrize("which", [Which(REAL, "law-enforcement", tag) for tag in ("en", "ko")], ids=str)
def test_the_search_has_no_barrier(which: Which, played: Played, windows: Windows) -> None:
    page, learner = at_search(played, windows)
    prepare(page)
    many = {"en": "police", "ko": "경찰"}[which.language]
    problems = {"empty": barriers(page)}
    for state, query in (("many", many), ("none", "zzzz"), ("short", "z")):
        found(page, query)
        problems[state] = barriers(page)
    assert len(found(page, many)) == 20
    assert page.locator("#search-found > li").count() == 21
    learner.show("directory--")
    for need, language in (("legal", ""), ("legal", "ko"), ("housing", "th"), ("", "fr")):
        page.select_option("#needs", need)
        page.select_option("#speaks", language)
        problems[f"{need} in {language}"] = barriers(page)
    assert {state: found for state, found in problems.items() if found} == {}


def test_searching_with_the_keyboard_alone(played: Played, windows: Windows, learner_id: str) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id))
    hands = Hands(page)
    Learner.at(page, "course")
    if hands.frame.locator("#contents:not([open])").count():
        hands.press("#contents > summary")
    hands.press(".contents-link[href='#search--']")
    assert hands.on("#search")
    page.keyboard.type("logbook")
    page.keyboard.press("Enter")
    hands.press("#search-found a[href='#term--logbook']")
    assert hands.on("#term--logbook h3")
    hands.press("#way-back")
    assert hands.on("#search-found a[href='#term--logbook']")


def test_without_script_there_is_no_search_that_does_nothing(played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.bare(played.name), java_script_enabled=False)
    for selector in ("#search--", ".contents-link[href='#search--']", "#needs"):
        assert page.locator(selector).is_hidden()

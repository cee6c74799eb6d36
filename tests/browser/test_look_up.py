"""Looking something up and coming back; examples from the learner's own setting first."""

import json

import pytest
from playwright.sync_api import Page, expect

from .building import SAMPLE, Which
from .conftest import Played, Windows
from .driver import Learner
from .pointer import press, wait_until_in_view

ORDER = "(group) => [...group.querySelectorAll('details[data-for]')].map((fold) => [fold.dataset.for, fold.open])"
AS_WRITTEN = [["health", True], ["shelter", True], ["outreach drop-in", True]]
SHELTER_FIRST = [["shelter", True], ["health", False], ["outreach drop-in", False]]
FORBID_STORAGE = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('SecurityError'); }})"

both_languages = pytest.mark.parametrize("which", [Which(SAMPLE, "tool-library", tag) for tag in ("en", "vi")], ids=str)


def examples(learner: Learner) -> list[list[object]]:
    return learner.frame.locator("[data-examples]").evaluate(ORDER)


def opened(page: Page, *frames: str) -> Learner:
    learner = Learner.at(page, *frames)
    learner.show("part--with-people")
    return learner


def test_examples_from_the_learners_setting_come_first_and_only_the_browser_knows(
    played: Played, windows: Windows, learner_id: str
) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id))
    learner = opened(page, "course")
    assert examples(learner) == AS_WRITTEN
    learner.press(".examples-note a")
    expect(learner.frame.locator("#setting")).to_be_focused()
    learner.frame.select_option("#setting", "shelter")
    learner.press("#way-back")
    expect(learner.frame.locator(".examples-note a")).to_be_focused()
    assert examples(learner) == SHELTER_FIRST
    expect(learner.frame.locator("[data-shown-first]")).to_have_text("Shown first: In a shelter.")
    learner.press("[data-for='health'] summary")
    learner.see("[data-for='health'] p")
    learner.show("part--how-it-works")

    page.reload()
    learner = opened(page, "course")
    assert examples(learner) == SHELTER_FIRST
    learner.leave()
    record = played.stand.record(played.name, learner_id)
    assert len(record["log"]) > 10
    assert "shelter" not in json.dumps(record)

    page.reload()
    learner = opened(page, "course")
    learner.show("start--")
    learner.frame.select_option("#setting", "")
    assert examples(learner) == AS_WRITTEN
    learner.frame.select_option("#setting", "peer-leader")
    assert examples(learner) == AS_WRITTEN, "nothing is folded away where there is no example from the setting"


def test_where_nothing_can_be_kept_the_choice_holds_for_the_visit(played: Played, windows: Windows) -> None:
    page = windows.open("about:blank")
    page.context.add_init_script(FORBID_STORAGE)
    page.goto(played.stand.bare(played.name))
    learner = Learner.at(page)
    page.select_option("#setting", "shelter")
    learner.show("part--with-people")
    assert examples(learner) == SHELTER_FIRST


def test_every_example_is_printed(played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.bare(played.name))
    learner = Learner.at(page)
    page.select_option("#setting", "shelter")
    learner.show("part--with-people")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    assert all(is_open for _, is_open in examples(learner))
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert examples(learner) == SHELTER_FIRST


@both_languages
def test_a_source_is_looked_up_and_left_again(which: Which, played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.bare(played.name))
    learner = Learner.at(page)
    learner.show("part--how-it-works")
    learner.press("#part--how-it-works .sources summary")
    link = "#part--how-it-works .sources a[href='#source--electrical-tools']"
    learner.press(link)
    learner.see("#sources--")
    expect(page.locator("#source--electrical-tools h4")).to_be_focused()
    wait_until_in_view(page.locator("#source--electrical-tools"))
    assert page.locator("#on").is_hidden()
    learner.press("#source--electrical-tools #way-back")
    learner.see("#part--how-it-works")
    expect(page.locator(link)).to_be_focused()
    learner.press(link)
    learner.press("#source--electrical-tools a[href='#question--damaged-cord']")
    learner.see("#part--check-yourself")
    expect(page.locator("#question--damaged-cord")).to_be_focused()
    learner.see("#way-back", visible=False)


def test_a_service_is_looked_up_from_a_page(played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.bare(played.name))
    learner = opened(page)
    numbers = page.locator("#part--with-people .phone")
    assert numbers.evaluate_all("(links) => links.map((link) => [link.getAttribute('href'), link.textContent])") == [
        ["tel:+18005550123;ext=700", "1-800-555-0123 ext. 700"],
        ["tel:211", "211"],
    ]
    learner.press("a[href='#service--svc-advice']")
    expect(page.locator("#service--svc-advice h4")).to_be_focused()
    learner.press("#directory-- a[href='#need--work']")
    expect(page.locator("#need--work")).to_be_focused()
    learner.press("#back")
    learner.see("#part--with-people")
    expect(page.locator("#part--with-people .part-title")).to_be_focused()


def test_what_is_looked_up_is_no_part_of_the_progress(played: Played, windows: Windows, learner_id: str) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id))
    learner = Learner.at(page, "course")
    learner.show("part--the-due-date")
    before = learner.snapshot()["done"]
    for screen in ("words--", "directory--", "sources--"):
        learner.show(screen)
    assert learner.snapshot()["done"] == before
    assert learner.frame.locator("#place").text_content() == ""
    page.goto(played.stand.address)
    assert played.stand.left(played.name, learner_id)
    page.goto(played.stand.strict(played.name, learner_id))
    assert Learner.at(page, "course").snapshot()["current"] == "part--the-due-date"


def test_links_into_screens_work_without_script(played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.bare(played.name), java_script_enabled=False)
    assert page.locator("#setting").is_hidden()
    press(page.locator("#part--how-it-works a[href='#source--house-rules-2']").first)
    wait_until_in_view(page.locator("#source--house-rules-2"))
    for fold in page.locator("[data-examples] details").all():
        assert fold.get_attribute("open") is not None

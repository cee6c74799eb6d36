"""“Leave now”: the course is gone at once, the LMS page with it, and the back button does not bring it back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import Played, Windows
from .driver import Learner
from .pointer import press
from .reading import ANNOUNCING, announced, listen
from .records import calls
from .stand import Stand

ELSEWHERE = "https://elsewhere.example/weather"
BEFORE = "https://elsewhere.example/before"
HIDDEN = "getComputedStyle(document.body).display === 'none'"


# Done when the page has been told that the caret moved.
TO_A_HEADING = """(place) => new Promise((done) => {
  document.addEventListener("selectionchange", () => setTimeout(done), {once: true});
  getSelection().collapse(document.querySelectorAll("#start-- :is(h2, h3)")[place], 0);
})"""


def opened(windows: Windows, address: str, *frames: str, clock: bool = False) -> tuple[Page, Learner]:
    """A course that was come to from another page."""
    page = windows.open("about:blank", clock=clock)
    page.context.route("https://elsewhere.example/**", lambda route: route.fulfill(body="<title>Weather</title>"))
    page.goto(BEFORE)
    page.goto(address)
    return page, Learner.at(page, *frames)


def assert_nothing_came_of_it(page: Page, learner: Learner) -> None:
    page.wait_for_timeout(200)
    assert not learner.frame.evaluate(HIDDEN)
    assert page.url != ELSEWHERE
    assert announced(learner.frame) == []


def test_it_leaves_the_lms_and_is_not_come_back_to(played: Played, windows: Windows, learner_id: str) -> None:
    page, learner = opened(windows, played.stand.strict(played.name, learner_id), "course")
    learner.show("part--how-it-works")
    with page.expect_request(ELSEWHERE) as leaving:
        learner.press("#exit")
    page.wait_for_url(ELSEWHERE)
    assert "referer" not in leaving.value.all_headers(), "the other page must not learn where somebody came from"
    page.go_back()
    assert page.url == BEFORE
    assert played.stand.left(played.name, learner_id)
    record = played.stand.record(played.name, learner_id)
    assert record["values"]["cmi.core.lesson_location"] == "how-it-works", "the place was saved on the way out"


def test_shift_three_times_does_the_same(played: Played, windows: Windows, learner_id: str) -> None:
    page, learner = opened(windows, played.stand.strict(played.name, learner_id), "course", clock=True)
    windows.stop_the_clock(page)
    learner.frame.focus("#exit")
    for key in ("Shift", "Shift", "Tab"):
        page.keyboard.press(key)
    page.clock.run_for(ANNOUNCING)
    expect(learner.frame.locator("#announcer")).to_have_text("Press Shift once more to leave now.")
    page.keyboard.press("Shift")
    page.keyboard.press("Shift")
    assert page.url != ELSEWHERE, "another key between them begins anew"
    page.keyboard.press("Shift")
    page.wait_for_url(ELSEWHERE)


def test_shift_with_another_key_counts_for_nothing(played: Played, windows: Windows) -> None:
    """Who goes back with Shift+Tab, or writes capital letters, neither leaves nor hears of leaving."""
    page, learner = opened(windows, played.stand.bare(played.name))
    learner.show("part--check-yourself")
    listen(learner.frame)
    learner.frame.focus("textarea")
    for key in ("Shift+A", "Shift+B", "Shift+C", "Shift+Tab", "Shift+Tab", "Shift+Tab"):
        page.keyboard.press(key)
    assert_nothing_came_of_it(page, learner)


def test_a_key_that_is_let_go_of_while_shift_is_held_is_no_press_of_shift(played: Played, windows: Windows) -> None:
    """Who types fast has the next key down before the last one is up."""
    page, learner = opened(windows, played.stand.bare(played.name))
    learner.show("part--check-yourself")
    listen(learner.frame)
    learner.frame.focus("textarea")
    for move in ("down e", "down Space", "down Shift", "up e", "up Space", "up Shift"):
        getattr(page.keyboard, move.split()[0])(move.split()[1])
    assert_nothing_came_of_it(page, learner)


def test_shift_that_a_screen_reader_keeps_another_key_of_counts_for_nothing(played: Played, windows: Windows) -> None:
    """Of Shift+H, to the heading before, the page sees Shift alone, and the caret that moves."""
    page, learner = opened(windows, played.stand.bare(played.name))
    listen(learner.frame)
    for heading in (2, 1, 0, 1):
        page.keyboard.down("Shift")
        learner.frame.evaluate(TO_A_HEADING, heading)
        page.keyboard.up("Shift")
    assert_nothing_came_of_it(page, learner)


IN_A_WINDOW: dict[str, tuple[Callable[[Stand, str], str], tuple[str, ...]]] = {
    "by-itself": (lambda stand, name: stand.bare(name), ()),
    "in-the-player-of-the-lms": (lambda stand, name: stand.strict(name, "in a window"), ("course",)),
    "in-a-frame-of-another-site": (lambda stand, name: stand.around(stand.bare(name)), ("inner",)),
}


@pytest.mark.parametrize("how", IN_A_WINDOW)
def test_a_window_of_its_own_closes_and_the_lms_behind_it_goes(how: str, played: Played, windows: Windows) -> None:
    page, _ = opened(windows, played.stand.bare(played.name))
    address, frames = IN_A_WINDOW[how]
    with page.expect_popup() as opening:
        page.evaluate("(address) => { window.open(address, '_blank'); }", address(played.stand, played.name))
    popup = opening.value
    learner = Learner.at(popup, *frames)
    with popup.expect_event("close"):
        learner.frame.evaluate("document.getElementById('exit').click()")
    page.wait_for_url(ELSEWHERE)


def test_a_page_of_another_site_around_the_lms_goes_too(played: Played, windows: Windows) -> None:
    """As in Open edX: the page of the app, the unit in a frame of it, the course in a window that the unit opened.

    Firefox lets a frame do so for some seconds after it was pressed in: there the window goes, and the page stays.
    """
    page, unit = opened(windows, played.stand.around(played.stand.bare(played.name)), "inner")
    unit.frame.press("#on", "Enter")  # as who opens a window does something in the frame
    with page.expect_popup() as opening:
        unit.frame.evaluate("(address) => { window.open(address, '_blank'); }", played.stand.bare(played.name))
    popup = opening.value
    Learner.at(popup).frame.evaluate("document.getElementById('exit').click()")
    popup.wait_for_url(ELSEWHERE)
    page.wait_for_url(ELSEWHERE)
    assert all("Unsafe attempt" in complaint for complaint in windows.complaints), "the other way is tried first"
    windows.complaints.clear()


def test_it_leaves_a_page_of_another_site_around_it(played: Played, windows: Windows) -> None:
    page, learner = opened(windows, played.stand.around(played.stand.bare(played.name)), "inner")
    learner.press("#exit")
    page.wait_for_url(ELSEWHERE)


def test_where_it_may_not_move_the_page_around_it_the_course_itself_is_gone(played: Played, windows: Windows) -> None:
    inner = played.stand.around(played.stand.bare(played.name), sandbox="allow-scripts allow-same-origin")
    page, learner = opened(windows, inner, "inner")
    frame = learner.frame
    frame.evaluate("document.getElementById('exit').click()")
    frame.wait_for_url(ELSEWHERE)
    assert page.url != ELSEWHERE
    [complaint] = windows.complaints
    assert "sandboxed" in complaint
    windows.complaints.clear()


def test_nothing_is_seen_while_the_other_page_is_still_loading(played: Played, windows: Windows) -> None:
    page, learner = opened(windows, played.stand.around(played.stand.bare(played.name)), "inner")
    page.context.route("https://elsewhere.example/weather", lambda route: None)  # never answers
    learner.frame.evaluate("document.getElementById('exit').click()")
    assert learner.frame.evaluate(HIDDEN)
    assert learner.frame.evaluate("document.title") == "…"


@pytest.mark.parametrize("width", [320, 1280])
def test_it_is_in_reach_wherever_one_has_scrolled(width: int, played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.bare(played.name))
    page.set_viewport_size({"width": width, "height": 600})
    learner = Learner.at(page)
    learner.show("part--with-people")
    page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    box = page.locator("#exit").bounding_box()
    assert box and 0 <= box["y"] < 100 and box["height"] >= 24 and box["x"] + box["width"] <= width


def test_a_hard_page_can_be_skipped_and_counts_as_read(played: Played, windows: Windows, learner_id: str) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id))
    learner = Learner.at(page, "course")
    noted = learner.frame.locator("[data-skip]").first
    part = noted.evaluate("(button) => button.closest('.part').id")
    learner.show(part)
    press(noted)
    assert learner.frame.evaluate("document.querySelector('.part.current').id") != part
    assert part in [link[1:] for link in learner.snapshot()["done"]]
    learner.leave()
    assert calls(page.evaluate("API_LOG"), "LMSFinish") == 1

"""The whole course with the keyboard alone."""

from playwright.sync_api import Page

from .conftest import Played, Windows
from .driver import READY, Learner, course_data, steps
from .hands import MOST_TABS, Hands
from .tree import Tree, tab_stops


def test_a_course_is_passed_with_the_keyboard_alone(played: Played, windows: Windows, learner_id: str) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id))
    hands = Hands(page)
    hands.frame.locator(READY).wait_for(state="attached")
    for step in steps(course_data(page.frames[1])):
        getattr(hands, step.do)(step)
    hands.press("#leave")
    assert hands.on("#left-- .part-title")
    assert played.stand.record(played.name, learner_id)["values"]["cmi.core.lesson_status"] == "passed"


# The place in the document of what has the focus; -1 for the page itself.
FOCUSED = """() => document.activeElement === document.body
  ? -1 : [...document.querySelectorAll("*")].indexOf(document.activeElement)"""


def _round(page: Page, key: str, first: int) -> list[int]:
    """Everything that a key stops at on its way around the document, told from the first on."""
    stops: list[int] = []
    for _ in range(10 * MOST_TABS):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUSED)
        if stops and stop == stops[0]:
            start = stops.index(first)
            return [stop for stop in stops[start:] + stops[:start] if stop != -1]
        stops.append(stop)
    raise AssertionError(f"{key} never comes round: the last stops are {stops[-3:]}")


def test_the_focus_goes_in_the_order_in_which_is_read(played: Played, windows: Windows) -> None:
    """On every screen, there and back again: it stops at each control once, and is kept by none."""
    page = windows.open(played.stand.bare(played.name))
    learner = Learner.at(page)
    session = page.context.new_cdp_session(page)
    for screen in page.locator(".part:not(.part-apart)").evaluate_all("(all) => all.map((each) => each.id)"):
        learner.show(screen)
        wanted = tab_stops(Tree.of(session))
        assert len(wanted) > 5
        assert _round(page, "Tab", wanted[0]) == wanted, screen
        assert _round(page, "Shift+Tab", wanted[-1]) == wanted[::-1], screen


def test_the_focus_is_always_seen(played: Played, windows: Windows) -> None:
    """Everything that Tab reaches looks different while it has the focus."""
    page = windows.open(played.stand.bare(played.name))
    page.locator(READY).wait_for(state="attached")
    unseen = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        look = (
            "(() => {const e = document.activeElement; const s = getComputedStyle(e);"
            "return [e.outerHTML.slice(0, 80), s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2]})()"
        )
        what, visible = page.evaluate(look)
        if not visible and not what.startswith("<body"):
            unseen.add(what)
    assert not unseen

"""Saves that are refused, and a network that is gone and back: the learner is told, goes on, and loses nothing."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from . import in_page
from .conftest import Played, Windows
from .driver import Learner, Step, course_data, steps
from .engines import in_three_engines
from .records import calls, lasting, violations, writes
from .webkit import Tab

IN_VIEW = """(selector) => {
  const {top, bottom} = document.querySelector(selector).getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}"""
AN_API = """() => {
  window.refusing = false;
  const told = {LMSGetValue: () => "", LMSGetLastError: () => "0", LMSCommit: () => String(!refusing)};
  window.API = new Proxy(told, {get: (calls, name) => calls[name] ?? (() => "true")});
}"""
TROUBLE, SAVED = "[data-notice='trouble']", "[data-notice='saved']"


def _values(played: Played, learner_id: str) -> Mapping[str, Any]:
    return played.stand.record(played.name, learner_id)["values"]


def _undisturbed(played: Played, windows: Windows, learner_id: str) -> Mapping[str, str]:
    """What an LMS that takes everything holds in the end of another learner, whose final quizzes ask the same."""
    other = f"{learner_id} undisturbed"
    page = windows.open(played.stand.strict(played.name, other))
    Learner.at(page, "course", quick=True).leave()
    played.stand.begin(played.name, learner_id, _values(played, other))
    page.goto(played.stand.strict(played.name, other))
    learner = Learner.at(page, "course", quick=True)
    learner.play()
    learner.leave()
    return lasting(_values(played, other))


def _accept_again(page: Page | Tab, learner: Learner) -> None:
    """The LMS takes saves again, and the course finds out when it tries the next time."""
    learner.see(TROUBLE)
    page.evaluate("LMS.refuse(0)")
    learner.see(SAVED)
    learner.see(TROUBLE, visible=False)


def _refused_times(todo: list[Step]) -> list[range]:
    """Twice the LMS refuses: over the practice quiz, and over the passed result with the answers before it."""
    first = next(number for number, step in enumerate(todo) if step.do == "answer")
    return [range(first, first + 3), range(len(todo) - 3, len(todo))]


@in_three_engines
@pytest.mark.parametrize("profile", ["strict", "moodle"])
def test_nothing_is_lost_while_saves_are_refused(
    profile: str, browser_name: str, played: Played, windows: Windows, learner_id: str
) -> None:
    undisturbed = _undisturbed(played, windows, learner_id)
    page = windows.open(played.stand.strict(played.name, learner_id, profile=profile))
    learner = Learner.at(page, "course", quick=True)
    learner.hurry()
    todo = list(steps(course_data(learner.frame)))
    done = 0
    for time in _refused_times(todo):
        learner.play(done, time.start)
        page.evaluate("LMS.refuse(Infinity)")
        learner.play(time.start, time.stop)
        _accept_again(page, learner)
        done = time.stop
    learner.leave()
    assert lasting(_values(played, learner_id)) == undisturbed
    assert violations(page.evaluate("API_LOG")) == []


@in_three_engines
def test_who_leaves_an_lms_that_refuses_is_told_first(
    browser_name: str, played: Played, windows: Windows, learner_id: str
) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id))
    learner = Learner.at(page, "course", quick=True)
    page.evaluate("LMS.refuse(Infinity)")
    learner.play(upto=8)
    learner.see(TROUBLE)
    before = learner.snapshot()
    learner.frame.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    assert learner.frame.evaluate(IN_VIEW, TROUBLE), "it stays in view wherever one has scrolled"
    learner.press("#leave")
    assert learner.snapshot() == before
    learner.leave()
    learner.see("[data-left='unsaved']")
    learner.see(TROUBLE, visible=False)
    assert violations(page.evaluate("API_LOG")) == []


def test_a_window_that_could_not_save_stays_and_says_so(played: Played, windows: Windows) -> None:
    """One of its own, as some LMSs open it, which else is closed."""
    lms = windows.open(played.stand.address)
    lms.evaluate(AN_API)
    with lms.expect_popup() as opening:
        lms.evaluate("(address) => { window.open(address, '_blank'); }", played.stand.bare(played.name))
    popup = opening.value
    learner = Learner.at(popup)
    lms.evaluate("refusing = true")
    learner.press("#leave")
    learner.see("[data-left='unsaved']")
    assert not popup.is_closed()


def _events_only(page: Page | Tab, learner: Learner, there: bool) -> None:
    page.evaluate("(there) => LMS.lose(!there)", there)
    learner.frame.evaluate(in_page.FIRE, "online" if there else "offline")


def _really(page: Page | Tab, learner: Learner, there: bool) -> None:
    """Then the page of the LMS itself believes that a beacon arrives, and counts as misdeeds what makes it good."""
    page.context.set_offline(not there)


NETWORKS = (
    *((name, _events_only) for name in ("chromium", "firefox", "webkit")),
    ("chromium", _really),
    ("firefox", _really),
)


@pytest.mark.parametrize(("browser_name", "network"), NETWORKS, ids=lambda value: getattr(value, "__name__", value))
def test_what_is_done_without_a_network_is_saved_when_it_is_back(
    browser_name: str,
    network: Callable[[Page | Tab, Learner, bool], None],
    played: Played,
    windows: Windows,
    learner_id: str,
) -> None:
    """Without one, an LMS like Moodle says that it saved, and what it was given is gone."""
    undisturbed = _undisturbed(played, windows, learner_id)
    page = windows.open(played.stand.strict(played.name, learner_id, profile="moodle"))
    learner = Learner.at(page, "course", quick=True)
    learner.play(upto=4)
    network(page, learner, False)
    learner.see(TROUBLE)
    learner.play(4, 12)
    before = learner.snapshot()
    learner.press("#leave")
    assert learner.snapshot() == before, "whoever leaves now is told first"
    learner.frame.evaluate(in_page.HIDE)
    learner.play(12, 19)
    network(page, learner, True)
    learner.see(SAVED)
    learner.play(19)
    learner.leave()
    assert lasting(_values(played, learner_id)) == undisturbed
    if network is _really:
        assert all("ERR_INTERNET_DISCONNECTED" in complaint for complaint in windows.complaints)
        windows.complaints.clear()
    else:
        assert violations(page.evaluate("API_LOG")) == []


@pytest.mark.parametrize("profile", ["strict", "moodle"])
def test_a_refused_retake_never_takes_a_pass_away(
    profile: str, played: Played, windows: Windows, learner_id: str
) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id, profile=profile))
    learner = Learner.at(page, "course", quick=True)
    learner.hurry()
    learner.play()
    todo = list(steps(course_data(learner.frame)))
    retake = next(number for number, step in enumerate(todo) if step.do == "retake")
    learner.do(todo[retake])
    page.evaluate("LMS.refuse(Infinity)")
    learner.play(retake + 1)
    _accept_again(page, learner)
    learner.leave()
    assert _values(played, learner_id)["cmi.core.lesson_status"] == "passed"
    assert violations(page.evaluate("API_LOG")) == []


@pytest.mark.parametrize("options", [{"profile": "moodle"}, {"mode": "review"}, {"mode": "browse"}], ids=str)
def test_looking_back_writes_nothing(
    options: dict[str, str], played: Played, windows: Windows, learner_id: str
) -> None:
    first = Learner.at(windows.open(played.stand.strict(played.name, learner_id)), "course", quick=True)
    first.play()
    first.leave()
    before = _values(played, learner_id)
    page = windows.open(played.stand.strict(played.name, learner_id, **options))
    learner = Learner.at(page, "course")
    expect(learner.frame.locator("[data-notice='reading']")).to_be_visible()
    learner.show("part--check-yourself")
    learner.press("[data-question='who-signs'] [data-try-again]")
    learner.answer(Step("answer", "check-yourself", "who-signs", (0,)))
    learner.show("part--a-late-return")
    learner.press("[data-part='a-late-return'] [data-back-one]")
    learner.leave()
    assert writes(page.evaluate("API_LOG")) == []
    assert calls(page.evaluate("API_LOG"), "LMSFinish") == 1
    assert _values(played, learner_id) == before

"""Every package, played to the end in two browsers and two LMSs, and closed on the way in every way there is."""

from collections.abc import Callable
from itertools import count

import pytest
from playwright.sync_api import Page

from . import in_page
from .building import EVERY_PACKAGE, IN_ENGLISH, Which
from .conftest import Played, Windows
from .driver import Learner, course_data, steps
from .records import asked_about, calls, interactions, items, misdeeds, objectives_passed, required

PASSED = {
    "cmi.core.lesson_status": "passed",
    "cmi.core.score.raw": "100",
    "cmi.core.score.min": "0",
    "cmi.core.score.max": "100",
}


def remove_frame(page: Page, learner: Learner) -> None:
    page.evaluate("document.getElementById('course').remove()")


def navigate_frame(page: Page, learner: Learner) -> None:
    with page.expect_event("framenavigated"):
        page.evaluate("document.getElementById('course').src = 'about:blank'")


def close_tab(page: Page, learner: Learner) -> None:
    page.close()


def kill(page: Page, learner: Learner) -> None:
    """Nothing more reaches the LMS: what was not saved by now is lost. That may be a page turn, never an answer."""
    page.evaluate(in_page.CUT_OFF)
    page.context.close()


def hide(page: Page, learner: Learner) -> None:
    """As a phone does when another app comes to the front and the browser is then ended."""
    learner.frame.evaluate(in_page.HIDE)
    kill(page, learner)


CLOSINGS: tuple[Callable[[Page, Learner], None], ...] = (remove_frame, navigate_frame, close_tab, kill, hide)
WITHOUT_A_WORD = (kill, hide)


PLAYED = (
    *((which, "strict", "chromium") for which in EVERY_PACKAGE),
    *((which, "again", "chromium") for which in IN_ENGLISH),
    *((which, lms, "firefox") for lms in ("strict", "again") for which in IN_ENGLISH),
)


@pytest.mark.parametrize(("which", "lms", "browser_name"), PLAYED, ids=str)
def test_a_course_is_played_left_resumed_failed_and_passed(
    which: Which, lms: str, browser_name: str, played: Played, windows: Windows, learner_id: str
) -> None:
    address = getattr(played.stand, lms)(played.name, learner_id)
    page = windows.open(address)
    learner = Learner.at(page, "course")
    course = course_data(learner.frame)
    todo = list(steps(course))
    closings = {len(todo) * place // 6: closing for place, closing in zip(count(1), CLOSINGS, strict=False)}
    for number, step in enumerate(todo):
        learner.do(step)
        if number in closings:
            before = learner.snapshot()
            finished = calls(played.stand.record(played.name, learner_id)["log"], "LMSFinish")
            closing = closings[number]
            closing(page, learner)
            # A browser lets a closing tab speak for a moment, in Firefox at times not at all: it may say nothing more.
            heard = closing in WITHOUT_A_WORD or played.stand.left(played.name, learner_id, finished + 1)
            assert heard or closing is close_tab, "the LMS heard nothing"
            page = windows.open(address)
            learner = Learner.at(page, "course")
            after = learner.snapshot()
            kept = after.keys() if heard and closing is not kill else ("questions", "stories")
            assert {name: after[name] for name in kept} == {name: before[name] for name in kept}, closing
            learner.show(f"part--{step.part}")
        if step.do == "conclude" and not step.picks[0]:
            assert played.stand.record(played.name, learner_id)["values"]["cmi.core.lesson_status"] == "incomplete"
    learner.leave()
    record = played.stand.record(played.name, learner_id)
    assert misdeeds(record["log"]) == []
    assert calls(page.evaluate("API_LOG"), "LMSFinish") == 1
    assert record["values"].items() >= PASSED.items()
    assert required(course) <= set(interactions(record["values"])) <= items(course)
    assert objectives_passed(record["values"]) == asked_about(course)

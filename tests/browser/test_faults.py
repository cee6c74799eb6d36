"""LMSs that refuse, lie, throw, dawdle or go away: the learner is told, goes on, and loses nothing that can be kept."""

from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import Played, Windows
from .driver import Learner, Step, course_data, steps
from .records import calls, interactions, items, lasting, misdeeds, required, violations, writes


def _play(page: Page, upto: int | None = None) -> Learner:
    learner = Learner.at(page, "course")
    for step in list(steps(course_data(learner.frame)))[:upto]:
        learner.do(step)
    return learner


def _values(played: Played, learner_id: str) -> Mapping[str, Any]:
    return played.stand.record(played.name, learner_id)["values"]


def _undisturbed(played: Played, windows: Windows, other: str) -> Mapping[str, str]:
    """What an LMS that took everything holds in the end."""
    _play(windows.open(played.stand.strict(played.name, other))).leave()
    return lasting(_values(played, other))


def _accept_again(page: Page, learner: Learner) -> None:
    """The LMS takes saves again, and the course finds out when it tries the next time, half a minute later at most."""
    expect(learner.frame.locator("[data-notice='trouble']")).to_be_visible()
    page.evaluate("LMS.refuse(0)")
    page.clock.fast_forward(31_000)
    expect(learner.frame.locator("[data-notice='saved']")).to_be_visible()
    expect(learner.frame.locator("[data-notice='trouble']")).to_be_hidden()


def _refused_times(todo: list[Step]) -> list[range]:
    """Twice the LMS refuses: over the practice quiz, and over the passed result with the answers before it."""
    first = next(number for number, step in enumerate(todo) if step.do == "answer")
    return [range(first, first + 3), range(len(todo) - 3, len(todo))]


@pytest.mark.parametrize("profile", ["strict", "moodle"])
def test_nothing_is_lost_while_saves_are_refused(
    profile: str, played: Played, windows: Windows, learner_id: str
) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id, profile=profile), clock=True)
    learner = Learner.at(page, "course")
    todo = list(steps(course_data(learner.frame)))
    times = _refused_times(todo)
    for number, step in enumerate(todo):
        if any(number == time.start for time in times):
            page.evaluate("LMS.refuse(Infinity)")
        learner.do(step)
        if any(number + 1 == time.stop for time in times):
            _accept_again(page, learner)
    learner.leave()
    assert lasting(_values(played, learner_id)) == _undisturbed(played, windows, f"{learner_id} undisturbed")
    assert violations(page.evaluate("API_LOG")) == []


@pytest.mark.parametrize("profile", ["strict", "moodle"])
def test_a_refused_retake_never_takes_a_pass_away(
    profile: str, played: Played, windows: Windows, learner_id: str
) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id, profile=profile), clock=True)
    learner = _play(page)
    todo = [step for step in steps(course_data(learner.frame)) if step.part == "final-quiz"]
    retake = next(number for number, step in enumerate(todo) if step.do == "retake")
    learner.do(todo[retake])
    page.evaluate("LMS.refuse(Infinity)")
    for step in todo[retake + 1 :]:
        learner.do(step)
    _accept_again(page, learner)
    learner.leave()
    assert _values(played, learner_id)["cmi.core.lesson_status"] == "passed"
    assert violations(page.evaluate("API_LOG")) == []


@pytest.mark.parametrize("options", [{"profile": "moodle"}, {"mode": "review"}, {"mode": "browse"}], ids=str)
def test_looking_back_writes_nothing(
    options: dict[str, str], played: Played, windows: Windows, learner_id: str
) -> None:
    _play(windows.open(played.stand.strict(played.name, learner_id))).leave()
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


@pytest.mark.parametrize("profile", ["nothing", "throws", "throws-later", "vanishes"])
def test_a_broken_lms_does_not_stop_a_learner(profile: str, played: Played, windows: Windows, learner_id: str) -> None:
    learner = _play(windows.open(played.stand.strict(played.name, learner_id, profile=profile)))
    learner.show("result--")
    learner.see("[data-status='passed']")


@pytest.mark.parametrize("profile", ["booleans", "openedx", "core-only", "slow", "refuses-three"])
def test_an_odd_lms_gets_all_it_can_keep(profile: str, played: Played, windows: Windows, learner_id: str) -> None:
    address = played.stand.strict(played.name, learner_id, profile=profile)
    learner = _play(windows.open(address), upto=12)
    before = learner.snapshot()
    learner.frame.page.close()
    page = windows.open(address)
    learner = Learner.at(page, "course")
    assert learner.snapshot() == before
    course = course_data(learner.frame)
    for step in list(steps(course))[12:]:
        learner.do(step)
    learner.leave()
    values = _values(played, learner_id)
    assert (values["cmi.core.lesson_status"], values["cmi.core.score.raw"]) == ("passed", "100")
    kept = set(interactions(values))
    assert kept == set() if profile == "core-only" else required(course) <= kept <= items(course)


def test_open_edx_keeps_a_pass_when_the_course_is_opened_again(
    played: Played, windows: Windows, learner_id: str
) -> None:
    """It tells neither status nor entry, so a course that took "" for a first launch would set `incomplete`."""
    address = played.stand.strict(played.name, learner_id, profile="openedx")
    _play(windows.open(address)).leave()
    learner = Learner.at(windows.open(address), "course")
    learner.show("result--")
    learner.leave()
    assert _values(played, learner_id)["cmi.core.lesson_status"] == "passed"
    assert misdeeds(played.stand.record(played.name, learner_id)["log"]) == []


@pytest.mark.parametrize("browser_name", ["chromium", "firefox"])
def test_answers_survive_an_lms_that_loses_everything_sent_on_closing(
    browser_name: str, played: Played, windows: Windows, learner_id: str
) -> None:
    """Most players save by a synchronous request, which browsers refuse to a page that is going away."""
    address = played.stand.strict(played.name, learner_id, beacon="no")
    learner = _play(windows.open(address), upto=8)
    before = learner.snapshot()
    learner.frame.page.close()
    learner = Learner.at(windows.open(address), "course")
    assert learner.snapshot()["questions"] == before["questions"]
    assert learner.snapshot()["stories"] == before["stories"]

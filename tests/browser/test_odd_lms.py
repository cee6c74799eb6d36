"""LMSs that answer nonsense or nothing, throw, dawdle or go away: the learner goes on, and what can be kept is kept."""

import pytest

from .conftest import Played, Windows
from .driver import Learner, course_data, steps
from .engines import ENGINES, in_three_engines
from .records import interactions, items, lost, misdeeds, required


@in_three_engines
@pytest.mark.parametrize(
    ("profile", "notice"),
    [("nothing", "alone"), ("throws", "alone"), ("throws-later", "trouble"), ("vanishes", "trouble")],
)
def test_a_broken_lms_does_not_stop_a_learner(
    profile: str, notice: str, browser_name: str, played: Played, windows: Windows, learner_id: str
) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id, profile=profile))
    learner = Learner.at(page, "course", quick=True)
    learner.play()
    learner.show("result--")
    learner.see("[data-status='passed']")
    learner.see(f"[data-notice='{notice}']")
    page.close()
    again = Learner.at(windows.open(played.stand.strict(played.name, learner_id)), "course", quick=True)
    answered = {name for name, standing in again.snapshot()["questions"].items() if standing["verdict"]}
    kept = set(interactions(played.stand.record(played.name, learner_id)["values"]))
    assert answered == kept, "what the LMS had by then is shown again"
    assert bool(kept) == (profile == "vanishes")


ODD = (
    *((profile, name) for profile in ("booleans", "slow") for name in ENGINES),
    *((profile, "chromium") for profile in ("openedx", "core-only", "refuses-three")),
)


@pytest.mark.parametrize(("profile", "browser_name"), ODD)
def test_an_odd_lms_gets_all_it_can_keep(
    profile: str, browser_name: str, played: Played, windows: Windows, learner_id: str
) -> None:
    """A slow one takes two seconds a save, so most of the way is gone before."""
    slow = profile == "slow"
    address = played.stand.strict(played.name, learner_id, profile=profile)
    page = windows.open(played.stand.strict(played.name, learner_id) if slow else address)
    learner = Learner.at(page, "course", quick=True)
    half = len(list(steps(course_data(learner.frame)))) - 3 if slow else 12
    learner.play(upto=half)
    if slow:
        page.goto(address)
        learner = Learner.at(page, "course", quick=True)
        learner.play(half, half + 1)
        half += 1
    before = learner.snapshot()
    page.close()
    learner = Learner.at(windows.open(address), "course", quick=True)
    assert lost(before, learner.snapshot()) == []
    learner.play(half)
    learner.see("[data-notice='trouble']", visible=False)
    learner.leave()
    values = played.stand.record(played.name, learner_id)["values"]
    assert (values["cmi.core.lesson_status"], values["cmi.core.score.raw"]) == ("passed", "100")
    kept = set(interactions(values))
    course = course_data(learner.frame)
    assert kept == set() if profile == "core-only" else required(course) <= kept <= items(course)


def test_open_edx_keeps_a_pass_when_the_course_is_opened_again(
    played: Played, windows: Windows, learner_id: str
) -> None:
    """It tells neither status nor entry, so a course that took "" for a first launch would set `incomplete`."""
    address = played.stand.strict(played.name, learner_id, profile="openedx")
    learner = Learner.at(windows.open(address), "course", quick=True)
    learner.play()
    learner.leave()
    learner = Learner.at(windows.open(address), "course", quick=True)
    learner.show("result--")
    learner.leave()
    assert played.stand.record(played.name, learner_id)["values"]["cmi.core.lesson_status"] == "passed"
    assert misdeeds(played.stand.record(played.name, learner_id)["log"]) == []


@in_three_engines
def test_answers_survive_an_lms_that_loses_everything_sent_on_closing(
    browser_name: str, played: Played, windows: Windows, learner_id: str
) -> None:
    """Most players save by a synchronous request, which browsers refuse to a page that is going away."""
    address = played.stand.strict(played.name, learner_id, beacon="no")
    page = windows.open(address)
    learner = Learner.at(page, "course", quick=True)
    learner.play(upto=8)
    before = learner.snapshot()
    page.close()
    assert lost(before, Learner.at(windows.open(address), "course", quick=True).snapshot()) == []

"""Without an LMS, or with one that is hard to find."""

import pytest
from playwright.sync_api import expect

from .conftest import Played, Windows
from .driver import Learner, course_data, steps
from .engines import both_browsers
from .records import misdeeds


@both_browsers
def test_without_an_lms_it_says_so_and_keeps_progress_in_the_tab(
    browser_name: str, played: Played, windows: Windows
) -> None:
    page = windows.open(played.stand.bare(played.name))
    learner = Learner.at(page)
    expect(page.locator("[data-notice='alone']")).to_be_visible()
    expect(page.locator("#leave")).to_be_hidden()
    todo = list(steps(course_data(learner.frame)))
    for number, step in enumerate(todo):
        learner.do(step)
        if number == len(todo) // 2:
            before = learner.snapshot()
            page.reload()
            learner = Learner.at(page)
            assert learner.snapshot() == before
    learner.show("result--")
    learner.see("[data-status='passed']")


@both_browsers
def test_an_lms_below_a_page_of_another_site_is_found(
    browser_name: str, played: Played, windows: Windows, learner_id: str
) -> None:
    inner = played.stand.strict(played.name, learner_id)
    page = windows.open(played.stand.around(inner))
    learner = Learner.at(page, "inner", "course")
    for step in list(steps(course_data(learner.frame)))[:5]:
        learner.do(step)
    record = played.stand.record(played.name, learner_id)
    assert record["values"]["cmi.core.lesson_status"] == "incomplete"
    assert misdeeds(record["log"]) == []


@both_browsers
@pytest.mark.parametrize("options", [{}, {"sandbox": "allow-scripts"}], ids=["cross-site", "sandboxed"])
def test_a_frame_without_lms_or_storage_works(
    options: dict[str, str], browser_name: str, played: Played, windows: Windows
) -> None:
    page = windows.open(played.stand.around(played.stand.bare(played.name), **options))
    learner = Learner.at(page, "inner")
    learner.see("[data-notice='alone']")
    for step in steps(course_data(learner.frame)):
        learner.do(step)
    learner.show("result--")
    learner.see("[data-status='passed']")

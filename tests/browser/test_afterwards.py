"""What is left of a course when it is done: where to read again, another try, the steps on one page, a certificate."""

import pytest
from playwright.sync_api import expect

from .axe import barriers, prepare
from .building import SAMPLE, Which
from .conftest import Played, Windows
from .driver import Learner, Step, course_data, steps
from .pointer import press
from .records import calls, misdeeds

LANGUAGES = [Which(SAMPLE, "tool-library", language) for language in ("en", "vi")]
SCREENS = "(screens) => screens.filter((screen) => screen.checkVisibility()).map((screen) => screen.id)"


def _upto(learner: Learner, what: str, times: int = 1) -> None:
    """Play the course up to its first or a later step of a kind."""
    for step in steps(course_data(learner.frame)):
        learner.do(step)
        times -= step.do == what
        if not times:
            return


def test_only_what_was_missed_is_tried_again(played: Played, windows: Windows, learner_id: str) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id))
    learner = Learner.at(page, "course")
    _upto(learner, "conclude")
    before = learner.snapshot()["questions"]
    learner.press("[data-retake='missed']")
    after = learner.snapshot()["questions"]
    asked = {name for name, each in before.items() if each["asked"] and each["locked"] and each["verdict"]}
    missed = {name for name in asked if after[name]["verdict"] == ""}
    assert missed
    assert {name: after[name] for name in asked - missed} == {name: before[name] for name in asked - missed}
    assert all(before[name]["verdict"].startswith("Not quite") for name in missed)
    assert learner.frame.evaluate("document.activeElement.closest('[data-question]').dataset.question") in missed
    for name in missed:
        learner.answer(Step("answer", "final-quiz", name, _right(learner, name)))
    learner.conclude(Step("conclude", "final-quiz", picks=(1,)))
    assert learner.frame.locator("[data-retake='missed']").is_hidden()
    learner.leave()
    record = played.stand.record(played.name, learner_id)
    assert (record["values"]["cmi.core.lesson_status"], record["values"]["cmi.core.score.raw"]) == ("passed", "100")
    assert misdeeds(record["log"]) == []


def _right(learner: Learner, name: str) -> tuple[int, ...]:
    parts = course_data(learner.frame)["parts"]
    return next(tuple(each["right"]) for part in parts for each in part.get("questions", ()) if each["id"] == name)


@pytest.mark.parametrize("which", LANGUAGES, ids=str)
def test_the_certificate_says_what_the_record_holds(
    which: Which, played: Played, windows: Windows, learner_id: str
) -> None:
    page = windows.open(played.stand.strict(played.name, learner_id), locale="en-CA", timezone_id="America/Toronto")
    page.clock.set_fixed_time("2026-11-24T03:30:00Z")
    learner = Learner.at(page, "course")
    learner.show("result--")
    assert learner.frame.locator("[data-to-certificate]").is_hidden()
    _upto(learner, "conclude", 2)
    learner.show("result--")
    assert calls(page.evaluate("API_LOG"), "LMSGetValue") > 0
    assert not any("student_name" in str(call["args"]) for call in page.evaluate("API_LOG")), "nobody asked for it yet"
    learner.press("[data-to-certificate]")
    said = learner.frame.locator(".certificate dd").all_inner_texts()
    title = learner.frame.locator("#course-title").inner_text()
    expected = {
        "en": ["One Learner", title, "November 23, 2026", "100%"],
        "vi": ["Learner One", title, "23 tháng 11, 2026", "100%"],
    }
    assert said == expected[which.language]
    learner.leave()
    assert misdeeds(played.stand.record(played.name, learner_id)["log"]) == []


def test_without_an_lms_there_is_no_way_to_a_certificate(played: Played, windows: Windows) -> None:
    """Shown all the same, it has no barrier."""
    page = windows.open(played.stand.bare(played.name))
    learner = Learner.at(page)
    _upto(learner, "conclude", 2)
    learner.show("result--")
    assert learner.frame.locator("[data-to-certificate]").is_hidden()
    page.evaluate("document.querySelector('[data-to-certificate]').hidden = false")
    learner.press("[data-to-certificate]")
    assert learner.frame.locator("[data-row='score']").inner_text().split() == ["Score", "100%"]
    prepare(page)
    assert barriers(page) == []


def test_an_answer_and_an_objective_lead_back_to_their_pages(played: Played, windows: Windows) -> None:
    learner = Learner.at(windows.open(played.stand.bare(played.name)))
    _upto(learner, "conclude")
    learner.show("result--")
    link = learner.frame.locator("[data-objective] a[href^='#part--']").first
    title = link.inner_text()
    press(link)
    expect(learner.frame.locator(".part.current .part-title")).to_have_text(title)
    expect(learner.frame.locator(".part.current .part-title")).to_be_focused()


def test_the_practical_steps_of_all_pages_stand_on_one(played: Played, windows: Windows) -> None:
    learner = Learner.at(windows.open(played.stand.bare(played.name)))
    learner.show("steps--")
    written = learner.frame.locator("[data-part] [data-practical] ol").all_text_contents()
    assert written
    assert learner.frame.locator("#collected [data-practical] ol").all_text_contents() == written
    learner.press("#collected a")
    expect(learner.frame.locator(".part.current [data-practical]").first).to_be_visible()


def test_the_whole_course_is_printed_when_it_is_asked_for(played: Played, windows: Windows) -> None:
    """The parts as they were played and what can be looked up; the answers of open questions are not given away."""
    page = windows.open(played.stand.bare(played.name))
    learner = Learner.at(page)
    page.evaluate("window.print = () => {}")
    learner.show("steps--")
    page.evaluate("document.querySelector('[data-print=\"course\"]').click()")
    assert page.locator(".part").evaluate_all(SCREENS) == ["steps--"], "nothing changes where nothing is printed"
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    parts = [f"part--{part['id']}" for part in course_data(learner.frame)["parts"]]
    whole = ["start--", *parts, "sources--", "directory--", "words--"]
    assert page.locator(".part").evaluate_all(SCREENS) == whole
    assert not page.locator("[data-question] [data-because]:visible").count()
    for event in ("afterprint", "beforeprint"):
        page.evaluate("(event) => window.dispatchEvent(new Event(event))", event)
        assert page.locator(".part").evaluate_all(SCREENS) == ["steps--"], "and then the screen alone again"


def test_the_time_left_runs_out(played: Played, windows: Windows) -> None:
    learner = Learner.at(windows.open(played.stand.bare(played.name)))
    assert "min\N{NO-BREAK SPACE}left" in learner.frame.locator("#done-so-far").inner_text()
    _upto(learner, "conclude", 2)
    assert "min\N{NO-BREAK SPACE}left" not in learner.frame.locator("#done-so-far").inner_text()

"""What the player promises of each kind of question beyond being answered: see also test_play and test_keyboard."""

import json

import pytest
from playwright.sync_api import Page, expect

from .conftest import Played, Windows
from .driver import Learner, Step, course_data, steps
from .pointer import press
from .records import interactions

WRITTEN = "a secret nobody may read"
HELD = """() => JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie])"""


def _opened(windows: Windows, played: Played, learner_id: str, part: str) -> tuple[Page, Learner]:
    page = windows.open(played.stand.strict(played.name, learner_id))
    learner = Learner.at(page, "course")
    learner.show(f"part--{part}")
    return page, learner


IN_VIEW = """(field) => {
  const covered = document.getElementById("exit").getBoundingClientRect().bottom;
  return [...field.querySelectorAll("[data-verdict], [data-because]:not([hidden]) [data-why]")]
    .map((words) => words.getBoundingClientRect())
    .map(({top, bottom}) => top >= covered && bottom <= innerHeight);
}"""
"""Whether the verdict and each explanation is in view whole, below “Leave now”."""


@pytest.mark.parametrize("question", ["who-signs", "what-to-bring", "what-it-is-for", "how-many-days"])
def test_on_a_phone_the_verdict_and_the_first_reason_are_in_view(
    question: str, played: Played, windows: Windows
) -> None:
    page = windows.open(played.stand.bare(played.name), viewport={"width": 360, "height": 640}, has_touch=True)
    learner = Learner.at(page)
    learner.show("part--check-yourself")
    field = page.locator(f"[data-question='{question}']")
    if question == "how-many-days":
        field.locator("input").fill("3")
    elif question == "what-it-is-for":
        for thing, place in enumerate("021"):
            field.locator("select").nth(thing).select_option(place)
    else:
        press(field.locator(".answer-label").first, finger=True)
    press(field.locator("[data-check]"), finger=True)
    learner.see(f"[data-question='{question}'] [data-verdict]")
    assert field.evaluate(IN_VIEW)[:2] == [True, True]


def test_a_thought_is_never_kept_and_never_sent(played: Played, windows: Windows, learner_id: str) -> None:
    _, learner = _opened(windows, played, learner_id, "check-yourself")
    field = learner.frame.locator("[data-reflect='a-tool-of-yours']")
    expect(field.locator("[data-afterwards]")).to_be_hidden()
    field.locator("textarea").fill(WRITTEN)
    press(field.locator("[data-show-afterwards]"))
    expect(field.locator("[data-afterwards] [data-focus]")).to_be_focused()
    expect(learner.frame.locator("#announcer")).to_have_text(field.locator("[data-why]").inner_text())
    learner.answer(Step("answer", "check-yourself", "who-signs", (1,)))
    held = learner.frame.evaluate(HELD)
    learner.leave()
    assert WRITTEN not in held + json.dumps(played.stand.record(played.name, learner_id))
    assert set(interactions(played.stand.record(played.name, learner_id)["values"])) == {"who-signs"}
    _, learner = _opened(windows, played, learner_id, "check-yourself")
    assert learner.frame.input_value("#thoughts--a-tool-of-yours") == ""


def test_an_answer_that_is_not_there_yet_is_asked_for(played: Played, windows: Windows, learner_id: str) -> None:
    """And it is not counted; whatever the learner does next takes the message away."""
    _, learner = _opened(windows, played, learner_id, "check-yourself")
    frame = learner.frame
    frame.select_option("#match--what-it-is-for--0", "0")
    for question, focused in (
        ("what-it-is-for", "#match--what-it-is-for--1"),
        ("borrowing-steps", "[data-question='borrowing-steps'] [data-step]:first-child [data-down]"),
        ("how-many-days", "#number--how-many-days"),
    ):
        learner.press(f"[data-question='{question}'] [data-check]")
        expect(frame.locator(f"#missing--{question}")).to_be_visible()
        expect(frame.locator(focused)).to_be_focused()
        expect(frame.locator("#announcer")).to_have_text(frame.inner_text(f"#missing--{question}"))
    frame.press("[data-step]:first-child [data-down]", "Enter")
    expect(frame.locator("#missing--borrowing-steps")).to_be_hidden()
    expect(frame.locator("#announcer")).to_have_text("Now number 2 of 4.")
    frame.fill("#number--how-many-days", "seven days")
    frame.press("#number--how-many-days", "Enter")
    expect(frame.locator("#missing--how-many-days")).to_be_visible()
    assert interactions(played.stand.record(played.name, learner_id)["values"]) == {}


def test_every_new_kind_is_told_in_the_words_of_scorm(played: Played, windows: Windows, learner_id: str) -> None:
    _, learner = _opened(windows, played, learner_id, "check-yourself")
    learner.answer(Step("answer", "check-yourself", "what-it-is-for", (0, 2, 1)))
    learner.answer(Step("answer", "check-yourself", "borrowing-steps", (1, 0, 2, 3)))
    learner.frame.fill("#number--how-many-days", " ０７")
    learner.frame.press("#number--how-many-days", "Enter")
    learner.see("[data-question='how-many-days'] [data-verdict]")
    told = interactions(played.stand.record(played.name, learner_id)["values"])
    fields = ("type", "correct_responses.0.pattern", "student_response", "result", "objectives.0.id")
    assert {name: tuple(each[field] for field in fields) for name, each in told.items()} == {
        "what-it-is-for": ("matching", "{a.1,b.2,c.3}", "a.1,b.3,c.2", "wrong", "borrow"),
        "borrowing-steps": ("sequencing", "a,b,c,d", "b,a,c,d", "wrong", "borrow"),
        "how-many-days": ("numeric", "7", "7", "correct", "borrow"),
    }
    corrected = learner.frame.locator("[data-question='what-it-is-for'] .because-wrong")
    expect(corrected).to_have_count(2)
    expect(corrected.first).to_contain_text("on the card beside the tool")
    expect(learner.frame.locator("[data-question='borrowing-steps'] .right-order")).to_be_visible()


def test_each_attempt_draws_its_questions_and_a_resumed_one_keeps_them(
    played: Played, windows: Windows, learner_id: str
) -> None:
    page, learner = _opened(windows, played, learner_id, "final-quiz")
    todo = [step for step in steps(course_data(learner.frame)) if step.part == "final-quiz"][1:]
    retake = next(number for number, step in enumerate(todo) if step.do == "retake")
    attempts = []
    for number, step in enumerate(todo):
        learner.do(step)
        if number in (2, retake - 1, retake, retake + 2, len(todo) - 1):
            before = learner.snapshot()
            page.close()
            page, learner = _opened(windows, played, learner_id, "final-quiz")
            assert learner.snapshot()["questions"] == before["questions"]
            concluded = number in (retake - 1, len(todo) - 1)
            learner.see("#part--final-quiz [data-outcome]", visible=concluded)
            learner.see("#part--final-quiz [data-see-result]", visible=not concluded)
            asked = {each["asked"]: name for name, each in before["questions"].items() if each["asked"]}
            attempts.append([asked[f"Question {place} of 5"] for place in range(1, 6)])
    first, again = attempts[0], attempts[-1]
    assert attempts == [first, first, again, again, again]
    assert first != again

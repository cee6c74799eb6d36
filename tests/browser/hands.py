"""Someone who has only a keyboard."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page

from .driver import Step, course_data, moves, question_of, settled

MOST_TABS = 120


class Hands:
    """Someone who has only a keyboard: everything is reached by Tab, and pressed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.frame = page.frame_locator("#course")
        self.keys: list[str] = []
        """Every key that was pressed."""

    def key(self, name: str) -> None:
        self.page.keyboard.press(name)
        self.keys.append(name)

    def on(self, selector: str) -> bool:
        """Whether the focus is on something, here or in the frame."""
        ask = f"Boolean(document.activeElement?.matches({selector!r}))"
        return any(frame.evaluate(ask) for frame in self.page.frames)

    def reach(self, selector: str, by: str = "Tab") -> None:
        for _ in range(MOST_TABS):
            if self.on(selector):
                return
            self.key(by)
        raise AssertionError(f"{selector} cannot be reached by Tab")

    def press(self, selector: str, key: str = "Enter") -> None:
        self.reach(selector)
        self.key(key)

    def turn(self, step: Step) -> None:
        self.press("#on")
        assert self.on(f"#part--{step.part} .part-title"), "the focus is not on the new part's heading"

    def answer(self, step: Step) -> None:
        course = self.page.frames[1]
        step = settled(course, step)
        field = f"[data-question='{step.question}']"
        question = question_of(course_data(course), step.question)
        getattr(self, question["kind"])(field, question, step.picks)
        self.press(f"{field} [data-check]")
        assert self.on(f"{field} [data-verdict]"), "the focus is not on the verdict"

    def choose_one(self, field: str, _: Mapping[str, Any], picks: tuple[int, ...]) -> None:
        self.press(f"{field} .pick", "Space")
        for _ in range(picks[0]):
            self.key("ArrowDown")

    true_or_false = choose_one

    def choose_many(self, field: str, _: Mapping[str, Any], picks: tuple[int, ...]) -> None:
        for index in picks:
            self.press(f"{field} .pick[value='{index}']", "Space")

    def match(self, field: str, question: Mapping[str, Any], picks: tuple[int, ...]) -> None:
        for thing, place in enumerate(picks):
            self.reach(f"#match--{question['id']}--{thing}")
            offered = self.frame.locator(f"#match--{question['id']}--{thing} option")
            values = [option.get_attribute("value") for option in offered.all()]
            for _ in range(values.index(str(place))):
                self.key("ArrowDown")

    def put_in_order(self, field: str, question: Mapping[str, Any], picks: tuple[int, ...]) -> None:
        """Every move keeps the focus on its button, so that it can be pressed again."""
        for step in moves(question["mixed"], picks):
            button = f"#up--{question['id']}--{step}"
            if not self.on(button):
                self.reach(button)
            self.key("Enter")
            assert self.on(button), "the focus did not stay on the button"

    def fill_in_number(self, field: str, question: Mapping[str, Any], picks: tuple[int, ...]) -> None:
        self.reach(f"#number--{question['id']}")
        for digit in str(picks[0]):
            self.key(digit)

    def choose(self, step: Step) -> None:
        self.press(f"[data-part='{step.part}'] [data-stage] li:nth-child({step.picks[0] + 1}) button.choice")
        assert self.on(f"[data-part='{step.part}'] .scene-title"), "the focus is not on the next scene"

    def conclude(self, step: Step) -> None:
        self.press(f"[data-part='{step.part}'] [data-see-result]")
        assert self.on(".outcome-title"), "the focus is not on the result"

    def retake(self, step: Step) -> None:
        self.press(f"[data-part='{step.part}'] [data-retake='all']")

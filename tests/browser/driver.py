"""Plays a course through its document: finds parts, answers questions, walks scenarios, as a learner would."""

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Any, Literal

from playwright.sync_api import Frame, Page

from . import in_page, pointer
from .webkit import Tab, TabFrame

READY = "html[data-playing='now']"

Ending = Literal["good", "fair", "poor"]


@dataclass(frozen=True)
class Step:
    """One thing a learner does: `turn` to a part, `answer` a question, `choose` in a scenario, `conclude`, `retake`.

    Which questions a final quiz asks is drawn: such a step says at which `place` its question stands, and whether to
    answer it `right`; `settled` finds the question.
    """

    do: str
    part: str
    question: str = ""
    picks: tuple[int, ...] = ()
    place: int = 0
    right: bool = True


def course_data(frame: Frame | TabFrame) -> Mapping[str, Any]:
    """What the player knows about the course."""
    return json.loads(frame.evaluate(in_page.COURSE))


def question_of(course: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    return next(each for part in course["parts"] for each in part.get("questions", ()) if each["id"] == name)


def settled(frame: Frame | TabFrame, step: Step) -> Step:
    """The step with the question that stands at its place, if it has none yet."""
    if step.question:
        return step
    name = frame.evaluate(in_page.ASKED, step.part)[step.place]
    return replace(step, question=name, picks=picks(question_of(course_data(frame), name), step.right))


def picks(question: Mapping[str, Any], right: bool) -> tuple[int, ...]:
    """The right answers of a question, or some that are wrong; an order is never the one it is given in."""
    if right:
        return tuple(question["right"])
    if question["kind"] == "fill_in_number":
        return ((question["right"][0] + 1) % 1000,)
    if question["kind"] in ("match", "put_in_order"):
        taken = (question["right"], question.get("mixed"))
        return next(order for order in permutations(question["right"]) if list(order) not in taken)
    wrong = [index for index in range(question["options"]) if index not in question["right"]]
    return tuple(wrong[:1] or question["right"][:1])


def moves(order: list[int], wanted: tuple[int, ...]) -> Iterator[int]:
    """The steps to be moved up, one place each, until the order is the wanted one."""
    order = list(order)
    for place, step in enumerate(wanted):
        while order.index(step) > place:
            at = order.index(step)
            order[at - 1 : at + 1] = [step, order[at - 1]]
            yield step


def path_to_ending(scenario: Mapping[str, Any], wanted: Ending) -> list[int]:
    """The shortest way to an ending of the wanted kind, as the choices to make; any ending if there is none such."""
    scenes = {scene["id"]: scene for scene in scenario["scenes"]}
    ways: list[tuple[str, list[int]]] = [(scenario["start"], [])]
    seen = {scenario["start"]}
    endings: list[list[int]] = []
    for name, way in ways:
        scene = scenes[name]
        if scene["ending"] == wanted:
            return way
        if scene["ending"]:
            endings.append(way)
        fresh = [(then, [*way, choice]) for choice, then in enumerate(scene["choices"]) if then not in seen]
        seen.update(then for then, _ in fresh)
        ways.extend(fresh)
    return endings[0]


def steps(course: Mapping[str, Any]) -> Iterator[Step]:
    """The whole course: practice questions right and wrong in turn, the final quiz failed, then passed."""
    for number, part in enumerate(course["parts"]):
        yield Step("turn", part["id"])
        if part["kind"] == "scenario":
            ending: Ending = ("good", "poor", "fair")[number % 3]  # type: ignore[assignment]  # a tuple of them
            yield from (Step("choose", part["id"], picks=(choice,)) for choice in path_to_ending(part, ending))
        elif part["kind"] == "quiz" and part["final"]:
            yield from _final(part)
        elif part["kind"] == "quiz":
            yield from _answers(part, lambda index: index % 2 == 0)


def _final(part: Mapping[str, Any]) -> Iterator[Step]:
    yield from _drawn(part, lambda place: place % 4 == 3)
    yield Step("conclude", part["id"], picks=(0,))
    yield Step("retake", part["id"])
    yield from _drawn(part, lambda place: True)
    yield Step("conclude", part["id"], picks=(1,))


def _drawn(part: Mapping[str, Any], right: Any) -> Iterator[Step]:
    for place in range(part["draw"] or len(part["questions"])):
        yield Step("answer", part["id"], place=place, right=right(place))


def _answers(part: Mapping[str, Any], right: Any) -> Iterator[Step]:
    for index, question in enumerate(part["questions"]):
        yield Step("answer", part["id"], question["id"], picks(question, right(index)))


@dataclass
class Learner:
    """Someone at a course that is open in `frame`.

    With `quick`, buttons are pressed by script: Firefox takes seconds for what a real mouse does in Chromium.
    """

    frame: Frame | TabFrame
    quick: bool = False

    @classmethod
    def at(cls, page: Page | Tab, *frames: str, quick: bool = False) -> "Learner":
        """At the course in a page, or in a frame of it: the ids of the frames on the way."""
        if isinstance(page, Tab):
            return cls(page.inside(*frames), quick=True)
        inner = page.main_frame
        for name in frames:
            inner.wait_for_selector(f"#{name}", state="attached")
            found = inner.query_selector(f"#{name}")
            content = found.content_frame() if found else None
            assert content, f"there is no frame “{name}”"
            inner = content
        inner.wait_for_selector(READY, state="attached")
        browser = page.context.browser
        return cls(inner, quick=quick or (browser is not None and browser.browser_type.name == "firefox"))

    def press(self, selector: str) -> None:
        if self.quick:
            self.frame.evaluate(in_page.PRESS, selector)
        else:
            pointer.press(self.frame.locator(selector).first)

    def give(self, selector: str, value: str) -> None:
        """Fill in a field, or choose from a list."""
        self.frame.evaluate(in_page.GIVE, [selector, value])

    def see(self, selector: str, visible: bool = True) -> None:
        """Make sure that something is on screen, or is not; most often it is so at once."""
        self._await(in_page.IS_SEEN, selector, visible)

    def _await(self, script: str, selector: str, wanted: object) -> None:
        until = time.monotonic() + pointer.PATIENCE
        while (found := self.frame.evaluate(script, selector)) != wanted:
            assert time.monotonic() < until, f"{selector}: {found}, not {wanted}"
            time.sleep(0.02)

    def snapshot(self) -> Mapping[str, Any]:
        """All that a learner did, as the document shows it."""
        return self.frame.evaluate(in_page.SNAPSHOT)

    def play(self, start: int = 0, upto: int | None = None) -> None:
        """The steps of the whole course, or some of them."""
        for step in list(steps(course_data(self.frame)))[start:upto]:
            self.do(step)

    def hurry(self) -> None:
        """Make the course wait a fiftieth of the time before it tries again what was refused."""
        self.frame.evaluate(in_page.HURRY)

    def do(self, step: Step) -> None:
        getattr(self, step.do)(step)

    def turn(self, step: Step) -> None:
        self.show(f"part--{step.part}")

    def show(self, screen: str) -> None:
        """To a screen by the button if it comes next, by the contents if it is a way off."""
        way: str = self.frame.evaluate(in_page.WAY, screen)
        if way == "next":
            self.press("#on")
        elif way != "here":
            self.frame.evaluate(in_page.UNFOLD, screen)
            self.press(f".contents-link[href='#{screen}']")
        self.see(f"#{screen}")

    def answer(self, step: Step) -> None:
        step = settled(self.frame, step)
        field = f"[data-question='{step.question}']"
        kind = question_of(course_data(self.frame), step.question)["kind"]
        giving = {"match": self._match, "put_in_order": self._order, "fill_in_number": self._number}
        giving.get(kind, self._pick)(step)
        self.press(f"{field} [data-check]")
        self.see(f"{field} [data-verdict]")
        for index in () if kind in giving else step.picks:
            self.see(f"{field} [data-because='{index}']")
        self.see(f"{field} [data-because]:not([hidden])")

    def _pick(self, step: Step) -> None:
        for index in step.picks:
            self.press(f"label[for='answer--{step.question}--{index}']")

    def _match(self, step: Step) -> None:
        for thing, place in enumerate(step.picks):
            self.give(f"#match--{step.question}--{thing}", str(place))

    def _order(self, step: Step) -> None:
        for moved in moves(self.frame.evaluate(in_page.ORDER, step.question), step.picks):
            self.press(f"#up--{step.question}--{moved}")

    def _number(self, step: Step) -> None:
        self.give(f"#number--{step.question}", str(step.picks[0]))

    def choose(self, step: Step) -> None:
        stage = f"[data-part='{step.part}'] [data-stage]"
        before = self.frame.evaluate(in_page.COUNT, f"{stage} > *")
        self.press(f"{stage} li:nth-child({step.picks[0] + 1}) button.choice")
        self._await(in_page.COUNT, f"{stage} > *", before + 1)

    def conclude(self, step: Step) -> None:
        """See the result of the final quiz; `picks` is (1,) if it must be passed."""
        part = f"[data-part='{step.part}']"
        self.press(f"{part} [data-see-result]")
        self.see(f"{part} [data-outcome]")
        self.see(f"{part} [data-passed]", visible=bool(step.picks[0]))

    def retake(self, step: Step) -> None:
        part = f"[data-part='{step.part}']"
        self.press(f"{part} [data-retake='all']")
        self.see(f"{part} [data-outcome]", visible=False)

    def leave(self) -> None:
        self.press("#leave")
        self.see("#left--")

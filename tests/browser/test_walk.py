"""A learner's walk: from the LMS to the certificate with the keyboard alone, and what is read out on the way.

It writes docs/walk.md, and fails when that tells something else than what happens.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

import pytest
from playwright.sync_api import CDPSession, Frame, Page

from tests.golden import hold

from .building import HERE, REAL, Which
from .conftest import Played, Windows
from .driver import READY, Step, course_data, path_to_ending, settled, steps
from .hands import Hands
from .reading import ANNOUNCING, Reader, announced, listen, reading
from .tree import Tree

WALK = HERE.parents[1] / "docs" / "walk.md"
VIOLENCE = Which(REAL, "violence", "en")
QUIZ, QUESTION, SCENARIO = "check-violence", "threat-is-enough", "mei-and-the-condom"
ON_THE_DAY = "2026-11-24T15:00:00Z"

OPENING = """\
# A learner’s walk

From the LMS to the certificate of *Violence against migrant sex workers*, in English, with the keyboard alone. What is
read is taken from the accessibility tree: roles, names and states as Chromium hands them to a screen reader, in that
order. A screen reader says the same in words of its own.

`tests/browser/test_walk.py` takes this walk whenever the tests run, and fails when something else happens than is
written here. `make golden` writes this page anew. How each kind of question is read out in every state stands in
`tests/golden/reading/`.
"""


@dataclass
class Walker:
    """Somebody on the way, who writes down what they press and what they hear."""

    page: Page
    hands: Hands
    session: CDPSession
    tree: Tree
    lines: list[str] = field(default_factory=lambda: OPENING.splitlines())

    @property
    def frame(self) -> Frame:
        return self.page.frames[1]

    def part(self, title: str, why: str) -> None:
        self.lines += ["", f"## {title}", "", why]

    def do(self, what: str, act: Callable[[], object]) -> None:
        """Do something; note the keys, where the focus is then, and what is announced."""
        self.hands.keys.clear()
        self._announced()
        act()
        self.lines += ["", f"**{what}** {keys_in_words(self.hands.keys)}", ""]
        said = self._announced()
        self.tree = Tree.of(self.session, "course" if len(self.page.frames) > 1 else "")
        focus = self.tree.focus()
        if focus:
            [line, *_] = Reader(self.tree).read(focus)
            self.lines.append(f"- The focus is on: {line.removesuffix(':').replace(HERE_IT_IS, '')}")
        self.lines += [f"- Announced: {words}" for words in said[-1:]]

    def _announced(self) -> list[str]:
        """What the course has announced since this was asked the last time."""
        if len(self.page.frames) == 1 or not self.frame.evaluate("'announced' in window"):
            return []
        self.page.clock.run_for(ANNOUNCING)
        return announced(self.frame)

    def read(self, attribute: str, value: str) -> None:
        """Note how a place reads after what was done last."""
        lines = reading(self.tree, attribute, value)
        self.lines += ["", "```text", *(line.replace(HERE_IT_IS, "") for line in lines), "```"]

    def press(self, what: str, selector: str, key: str = "Enter") -> None:
        self.do(what, lambda: self.hands.press(selector, key))

    def go_to(self, title: str, lesson: str, part: str) -> None:
        """By the contents, which are folded away in the LMS's frame."""

        def by_contents() -> None:
            self.hands.reach("#contents > summary", by="Shift+Tab")
            self.hands.key("Enter")
            if not self.frame.locator(f".contents-link[href='#part--{part}']").is_visible():
                self.hands.press(f"details.contents-lesson:has([href='#part--{part}']) > summary")
            self.hands.press(f".contents-link[href='#part--{part}']")

        self.do(f"Open the contents, there the lesson “{lesson}”, there “{title}”.", by_contents)


HERE_IT_IS = ", HAS THE FOCUS"


def keys_in_words(keys: list[str]) -> str:
    """Such as “Keys: Tab 3 times, Enter.”"""
    runs = [(key, len(list(run))) for key, run in groupby(keys)]
    return "Keys: " + ", ".join(f"`{key}`" + (f" {times} times" if times > 1 else "") for key, times in runs) + "."


def _open(walker: Walker, name: str) -> None:
    walker.part("From the LMS into the course", "The stand-in LMS lists its packages.")
    walker.do("Go to the course in the list.", lambda: walker.hands.reach(f"a[href*='{name}']"))

    def until_it_plays() -> None:
        walker.hands.press(f"a[href*='{name}']", "Enter")
        walker.hands.frame.locator(READY).wait_for(state="attached")

    walker.do("Open it.", until_it_plays)
    listen(walker.frame)
    walker.do("Go past the LMS’s own buttons into the course.", lambda: walker.hands.reach(".skip"))
    walker.press("Skip to the lesson.", ".skip")
    walker.read("id", "start--")


def _first_page(walker: Walker) -> None:
    walker.part("A page", "The heading of each new page gets the focus, so that reading goes on from there.")
    walker.press("Start the course.", "#start-- .button")
    walker.read("id", "part--before-you-start")
    walker.part("A page with folds", "What is folded is read when it is opened.")
    walker.go_to("Who can do harm, and how", "Violence and its many forms", "who-can-do-harm")
    walker.press("Open “A client”.", "#part--who-can-do-harm .fold summary")
    walker.press("Open what the page rests on.", "#part--who-can-do-harm .sources summary")
    walker.read("id", "part--who-can-do-harm")


def _question(walker: Walker) -> None:
    walker.part("A question with feedback", "Checked too early, answered wrongly, then rightly.")
    walker.go_to("Check yourself on violence and its forms", "Violence and its many forms", QUIZ)
    field = f"[data-question='{QUESTION}']"
    walker.press("Check before anything is chosen.", f"{field} [data-check]")
    for what, right in (("Choose “False” and check.", False), ("Choose “True” and check.", True)):
        walker.do(what, lambda right=right: walker.hands.answer(_answer(walker, right)))
        walker.read("id", f"question--{QUESTION}")
        if not right:
            walker.press("Try again.", f"{field} [data-try-again]")


def _answer(walker: Walker, right: bool) -> Step:
    return Step("answer", QUIZ, QUESTION, (0 if right else 1,))


def _scenario(walker: Walker) -> None:
    walker.part("A scenario", "Each choice leads on; what came before stays above it and can be read again.")
    walker.go_to("Mei and the condom", "Consent", SCENARIO)
    walker.read("id", f"part--{SCENARIO}")
    scenario = next(part for part in course_data(walker.frame)["parts"] if part["id"] == SCENARIO)
    for choice in path_to_ending(scenario, "good"):
        step = Step("choose", SCENARIO, picks=(choice,))
        walker.do(f"Take choice {choice + 1}.", lambda step=step: walker.hands.choose(step))
    walker.read("class", "scene")


def _final_quiz(walker: Walker) -> None:
    walker.part("The final quiz", "Ten questions, drawn from more.")
    walker.go_to("Final quiz", "Pass it on", "final-quiz")
    [*_, retake] = (n for n, step in enumerate(steps(course_data(walker.frame))) if step.do == "retake")
    for step in list(steps(course_data(walker.frame)))[retake + 1 :]:
        if step.do == "conclude":
            walker.do("See the result.", lambda step=step: walker.hands.conclude(step))
            walker.read("class", "outcome")
            continue
        asked = settled(walker.frame, step)
        title = walker.frame.locator(f"#question--{asked.question} legend").inner_text().replace("\n", ": ")
        walker.do(f"{title.strip()}", lambda asked=asked: walker.hands.answer(asked))


def _result(walker: Walker) -> None:
    walker.part("The result", "Where the learner stands, and what was reached.")
    walker.press("Turn the page.", "#on")
    walker.read("id", "result--")


def _certificate(walker: Walker) -> None:
    walker.part("The certificate", "Only now is the LMS asked for the learner’s name.")
    walker.press("Go to the certificate.", "[data-to-certificate]")
    walker.read("id", "certificate--")


def _leave(walker: Walker) -> None:
    walker.part("Leaving", "Everything is saved; the LMS has the result.")
    walker.do("Save and leave.", lambda: (walker.hands.reach("#leave", by="Shift+Tab"), walker.hands.key("Enter")))
    walker.read("id", "left--")


def sections() -> Iterator[Callable[[Walker], None]]:
    """The walk after the course was opened; a new part of it is one function more."""
    yield from (_first_page, _question, _scenario, _final_quiz, _result, _certificate, _leave)


@pytest.mark.parametrize("which", [VIOLENCE], ids=str)
def test_the_walk_goes_as_it_is_written_down(which: Which, played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.address, clock=True, timezone_id="America/Toronto")
    page.clock.set_system_time(ON_THE_DAY)
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    walker = Walker(page, Hands(page), session, Tree.of(session))
    _open(walker, played.name)
    for section in sections():
        section(walker)
    hold(WALK, walker.lines)

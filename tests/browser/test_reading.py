"""How each interaction is read out: the accessibility tree against golden files, which people have read."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import CDPSession, Page, expect

from tests.golden import hold

from .building import HERE, SAMPLE, Which
from .conftest import Played, Windows
from .driver import Learner, Step, course_data, path_to_ending, picks, question_of, steps
from .reading import ANNOUNCING, announced, listen, reading
from .tree import Tree, is_control, name_of, role_of, state

GOLDEN = HERE.parent / "golden" / "reading"
QUIZ = "check-yourself"

# All texts that can be seen, or were put out of sight for screen readers alone, in the order of the document.
SEEN = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const said = [];
  while (walker.nextNode()) {
    const around = walker.currentNode.parentElement;
    const shown = around.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true});
    const elsewhere = around.closest("[aria-hidden], label, option, textarea, template, script");
    if (shown && !elsewhere) said.push(walker.currentNode.data);
  }
  return said.map((text) => text.replace(/\\s+/g, "")).filter(Boolean);
}"""


@dataclass
class Hearing:
    """A learner at a course who hears what is read, and a record of it."""

    learner: Learner
    session: CDPSession
    lines: list[str] = field(default_factory=list)

    @property
    def page(self) -> Page:
        return self.learner.frame.page

    def tree(self) -> Tree:
        return Tree.of(self.session)

    def read(self, what: str, attribute: str, value: str) -> None:
        """Note how a place reads now."""
        self.lines += [*([""] if self.lines else []), f"# {what}", *reading(self.tree(), attribute, value)]

    def after(self, act: Callable[[], object], what: str) -> None:
        """Do something; note where the focus is then, and what is announced."""
        self.page.clock.run_for(ANNOUNCING)
        announced(self.learner.frame)
        act()
        self.page.clock.run_for(ANNOUNCING)
        focus = self.tree().focus()
        self.lines += ["", f"> {what}", f"focus: {f'“{name_of(focus)}”' if focus else 'on the page'}"]
        self.lines += [f"announced: {said}" for said in announced(self.learner.frame)[-1:]]

    def question(self, name: str, what: str) -> None:
        self.read(what, "id", f"question--{name}")

    def press(self, selector: str, what: str) -> None:
        self.after(lambda: self.learner.press(selector), what)

    def answer(self, name: str, right: bool, what: str) -> None:
        chosen = picks(question_of(course_data(self.learner.frame), name), right)
        self.after(lambda: self.learner.answer(Step("answer", QUIZ, name, chosen)), what)

    def asks(self, name: str) -> None:
        """A question: as it opens, checked without an answer, answered wrongly, tried again, answered rightly."""
        self.learner.show(f"part--{QUIZ}")
        field = f"[data-question='{name}']"
        self.question(name, "The question")
        self.press(f"{field} [data-check]", "Check without an answer")
        self.question(name, "The answer is missing")
        self.answer(name, False, "Answer wrongly and check")
        self.question(name, "After a wrong answer")
        self.press(f"{field} [data-try-again]", "Try again")
        self.answer(name, True, "Answer rightly and check")
        self.question(name, "After the right answer")


def _start(hearing: Hearing) -> None:
    hearing.read("The whole document as it opens", "class", "at-start")


def _contents(hearing: Hearing) -> None:
    hearing.learner.show("part--the-due-date")
    hearing.read("The contents, on the third part", "class", "contents")
    hearing.press(".contents-lesson summary", "Open another lesson")
    hearing.read("The contents then", "class", "contents")


def _page(hearing: Hearing) -> None:
    hearing.after(lambda: hearing.learner.press("#start-- .button"), "Start the course")
    hearing.read("A page with every block", "class", "lesson")
    hearing.press("#part--how-it-works .fold summary", "Open the first fold")
    hearing.press("#part--how-it-works .sources summary", "Open what the page rests on")
    hearing.read("With both open", "id", "part--how-it-works")
    hearing.learner.show("part--with-people")
    hearing.read("A page with people", "id", "part--with-people")


def _reflect(hearing: Hearing) -> None:
    hearing.learner.show(f"part--{QUIZ}")
    hearing.question("a-tool-of-yours", "The question")
    hearing.press("[data-show-afterwards]", "Show something to compare with")
    hearing.question("a-tool-of-yours", "Afterwards")


def _put_in_order(hearing: Hearing) -> None:
    hearing.learner.show(f"part--{QUIZ}")
    hearing.press("[data-question='borrowing-steps'] [data-step]:first-child [data-down]", "Move the first step down")
    hearing.press("[data-question='borrowing-steps'] [data-step]:nth-child(2) [data-up]", "Move it up again")
    hearing.asks("borrowing-steps")


def _scenario(hearing: Hearing) -> None:
    part = "a-late-return"
    hearing.learner.show(f"part--{part}")
    hearing.read("The first scene", "id", f"part--{part}")
    scenario = next(each for each in course_data(hearing.learner.frame)["parts"] if each["id"] == part)
    for choice in path_to_ending(scenario, "good"):
        step = Step("choose", part, picks=(choice,))
        hearing.after(lambda step=step: hearing.learner.choose(step), f"Choose number {choice + 1}")
    hearing.read("The ending, with all that led there", "id", f"part--{part}")
    hearing.press(f"#part--{part} [data-back-one]", "Go back one choice")
    hearing.press(f"#part--{part} [data-play-again]:not([hidden]), #part--{part} [data-back-one]", "And again")
    hearing.read("At the beginning again", "id", f"part--{part}")


def _final_quiz(hearing: Hearing) -> None:
    todo = [step for step in steps(course_data(hearing.learner.frame)) if step.part == "final-quiz"]
    hearing.learner.do(todo[0])
    hearing.press("[data-see-result]", "Ask for the result before anything is answered")
    for step in todo[1:]:
        if step.do == "answer":
            hearing.learner.do(step)
            continue
        if step.do == "conclude":
            hearing.read("Every question is answered", "class", "closing scripted")
        what = {"conclude": "See the result", "retake": "Try again"}[step.do]
        hearing.after(lambda step=step: hearing.learner.do(step), what)
        if step.do == "conclude":
            hearing.read("The result", "class", "closing scripted")
    hearing.press("#on", "On")
    hearing.read("The end of the course", "id", "result--")


def _look_up(hearing: Hearing) -> None:
    hearing.learner.show("part--how-it-works")
    hearing.press("#part--how-it-works .sources summary", "Open what the page rests on")
    hearing.press(".sources a[href='#source--electrical-tools']", "Follow a source")
    hearing.read("The card that was looked up", "id", "source--electrical-tools")
    hearing.press("#way-back", "Go back")
    for screen in ("sources--", "directory--", "words--", "safety--"):
        hearing.learner.show(screen)
        hearing.read("A screen to look things up", "id", screen)


def _setting(hearing: Hearing) -> None:
    hearing.after(lambda: hearing.learner.frame.select_option("#setting", "shelter"), "Choose where one works")
    hearing.read("The choice", "id", "setting--")
    hearing.learner.show("part--with-people")
    hearing.read("Examples from there first", "class", "accordion examples")


def _beside(hearing: Hearing) -> None:
    hearing.learner.show("part--how-it-works")
    hearing.press("#beside-choice", "Ask for English beside the text")
    hearing.read("The choice", "class", "beside-choice scripted")
    hearing.read("Each block, and the same in English", "id", "part--how-it-works")


def _leave_now(hearing: Hearing) -> None:
    hearing.read("The way out", "class", "exit")
    hearing.page.locator("#exit").focus()
    for times in ("once", "twice"):
        hearing.after(lambda: hearing.page.keyboard.press("Shift"), f"Press Shift {times}")


HEARD: dict[str, Callable[[Hearing], None]] = {
    "start": _start,
    "contents": _contents,
    "page": _page,
    "choose_one": lambda hearing: hearing.asks("who-signs"),
    "choose_many": lambda hearing: hearing.asks("what-to-bring"),
    "true_or_false": lambda hearing: hearing.asks("damaged-cord"),
    "match": lambda hearing: hearing.asks("what-it-is-for"),
    "put_in_order": _put_in_order,
    "fill_in_number": lambda hearing: hearing.asks("how-many-days"),
    "reflect": _reflect,
    "scenario": _scenario,
    "final_quiz": _final_quiz,
    "look_up": _look_up,
    "setting": _setting,
    "leave_now": _leave_now,
}
IN_VIETNAMESE = Which(SAMPLE, "tool-library", "vi")


def opened(windows: Windows, address: str) -> Hearing:
    page = windows.open(address, clock=True)
    learner = Learner.at(page)
    windows.stop_the_clock(page)
    hearing = Hearing(learner, page.context.new_cdp_session(page))
    hearing.session.send("Accessibility.enable")
    listen(page.main_frame)
    return hearing


@pytest.mark.parametrize("name", HEARD)
def test_it_is_read_out_like_this(name: str, played: Played, windows: Windows) -> None:
    hearing = opened(windows, played.stand.bare(played.name))
    HEARD[name](hearing)
    hold(GOLDEN / f"{name}.txt", hearing.lines)


@pytest.mark.parametrize("which", [IN_VIETNAMESE], ids=str)
def test_what_is_in_another_language_is_marked(which: Which, played: Played, windows: Windows) -> None:
    """Texts that are not translated yet, names in the directory and in the law, English beside the text."""
    hearing = opened(windows, played.stand.bare(played.name))
    _page(hearing)
    _beside(hearing)
    hold(GOLDEN / "page_in_vietnamese.txt", hearing.lines)


def test_notices_are_announced(played: Played, windows: Windows, learner_id: str) -> None:
    """They stand in a region that announces itself, and are the only thing in it."""
    page = windows.open(played.stand.strict(played.name, learner_id), clock=True)
    learner = Learner.at(page, "course")
    session = page.context.new_cdp_session(page)
    lines: list[str] = []

    def note(what: str) -> None:
        tree = Tree.of(session, "course")
        assert state(tree.find("class", "notices"), "live") == "polite"
        focus = tree.focus()
        on_it = focus and tree.attribute(focus, "data-notice")
        lines.extend([f"> {what}", *reading(tree, "class", "notices"), *(["(it has the focus)"] if on_it else []), ""])

    note("The course opens in an LMS")
    page.evaluate("LMS.refuse(Infinity)")
    learner.show(f"part--{QUIZ}")
    learner.answer(Step("answer", QUIZ, "who-signs", (1,)))
    page.clock.fast_forward(31_000)
    expect(learner.frame.locator("[data-notice='trouble']")).to_be_visible()
    note("The LMS refuses to save")
    learner.press("#leave")
    note("“Save and leave” while answers are not saved")
    page.evaluate("LMS.refuse(0)")
    page.clock.fast_forward(31_000)
    expect(learner.frame.locator("[data-notice='saved']")).to_be_visible()
    note("The LMS takes saves again")
    learner.leave()
    learner.frame.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(learner.frame.locator("[data-notice='closed']")).to_be_visible()
    note("A page that was left is brought back by the browser")
    hold(GOLDEN / "notices.txt", lines[:-1])


def test_everything_seen_is_read_and_nothing_else(played: Played, windows: Windows) -> None:
    """In the order of the document, on every screen, as it opens and when everything in it was done."""
    hearing = opened(windows, played.stand.bare(played.name))
    todo = list(steps(course_data(hearing.learner.frame)))
    for step, following in zip(todo, [*todo[1:], None], strict=True):
        hearing.learner.do(step)
        if step.do in ("turn", "conclude") or following is None or following.part != step.part:
            _compare(hearing, f"{step.part} after {step.do}")
    for screen in ("start--", "result--", "sources--", "directory--", "words--", "safety--"):
        hearing.learner.show(screen)
        _compare(hearing, screen)


def _compare(hearing: Hearing, where: str) -> None:
    hearing.page.clock.run_for(ANNOUNCING)
    tree = hearing.tree()
    texts = (node for node in tree.everything() if role_of(node) == "StaticText" and not tree.is_generated(node))
    texts = (node for node in texts if not tree.is_in(node, "label", "input", "textarea", "option"))
    read = [re.sub(r"\s+", "", name_of(node)) for node in texts]
    assert list(filter(None, read)) == hearing.page.evaluate(SEEN), where
    for node in filter(is_control, tree.everything()):
        assert name_of(node).strip(), f"{where}: a {role_of(node)} has no name"

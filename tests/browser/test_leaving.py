"""Left in five ways at twenty points, in three engines: nobody loses an answer, a step of a story, or their place.

In a sixth way the browser is killed: what it says afterwards reaches nobody, and only the place may be lost.
"""

from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page

from . import in_page
from .building import SAMPLE
from .conftest import Windows
from .driver import Learner, Step, course_data, steps
from .engines import in_three_engines
from .records import calls, lost, misdeeds, untold
from .stand import Stand, serving
from .webkit import Tab

ELSEWHERE = b"https://elsewhere.example/weather"
# After how many steps of the way below the course is left: at its launch, on pages, after each kind of question, in the
# middle and at the end of the story, and all through the final quiz, failed and passed.
POINTS = (0, 1, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15, 17, 19, 20, 21, 23, 26, 27)


def close_the_tab(page: Page | Tab, learner: Learner, around: str) -> None:
    page.close()


def go_elsewhere(page: Page | Tab, learner: Learner, around: str) -> None:
    page.evaluate("(address) => { location.href = address; }", around)
    page.wait_for_url(around)


def take_the_frame_out(page: Page | Tab, learner: Learner, around: str) -> None:
    page.evaluate("document.getElementById('course').remove()")


def save_and_leave(page: Page | Tab, learner: Learner, around: str) -> None:
    learner.leave()


def leave_now(page: Page | Tab, learner: Learner, around: str) -> None:
    learner.press("#exit")
    page.wait_for_url(around)


def be_killed(page: Page | Tab, learner: Learner, around: str) -> None:
    page.evaluate(in_page.CUT_OFF)
    page.close()


WAYS: tuple[Callable[[Page | Tab, Learner, str], None], ...] = (
    close_the_tab,
    go_elsewhere,
    take_the_frame_out,
    save_and_leave,
    leave_now,
    be_killed,
)


def _leading_here(package: bytes) -> bytes:
    """The package with another page of the stand-in to leave to: nothing else on the way may depend on a network."""
    changed = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(ELSEWHERE, b"/"))
    return changed.getvalue()


@pytest.fixture(scope="module")
def near(built: Callable[[Path], Mapping[str, bytes]]) -> Iterator[tuple[Stand, str]]:
    """The English sample in a stand-in LMS of its own, and its name."""
    name = next(name for name in built(SAMPLE) if name.startswith("tool-library-en-"))
    with serving({name: _leading_here(built(SAMPLE)[name])}) as stand:
        yield stand, name


def _way(course: Mapping[str, Any]) -> Iterator[Step]:
    """The whole course, by the longer way through its story."""
    for step in steps(course):
        if step.do == "choose":
            yield Step("choose", step.part, picks=(1,))
            yield Step("choose", step.part, picks=(0,))
        else:
            yield step


def _back(windows: Windows, page: Page | Tab, way: object, address: str) -> Page | Tab:
    if way in (close_the_tab, be_killed):
        return windows.open(address)
    page.goto(address)
    return page


@in_three_engines
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_nothing_is_lost(
    way: Callable[[Page | Tab, Learner, str], None],
    browser_name: str,
    near: tuple[Stand, str],
    windows: Windows,
    learner_id: str,
) -> None:
    """A tab that is closed may be gone before it can speak, on a busy machine or in Firefox: that may cost a page turn,
    never an answer."""
    stand, name = near
    address = stand.strict(name, learner_id)
    page = windows.open(address)
    learner = Learner.at(page, "course", quick=True)
    todo = list(_way(course_data(learner.frame)))
    wrong: list[tuple[int, list[str]]] = []
    silent = 0
    for done in range(len(todo) + 1):
        if done:
            learner.do(todo[done - 1])
        if done not in POINTS:
            continue
        before = learner.snapshot()
        finished = calls(stand.record(name, learner_id)["log"], "LMSFinish")
        way(page, learner, stand.address)
        told = way is not be_killed and stand.left(name, learner_id, finished + 1)
        record = stand.record(name, learner_id)
        silent += not told
        page = _back(windows, page, way, address)
        learner = Learner.at(page, "course", quick=True)
        after = learner.snapshot()
        wrong += [(done, missing)] if (missing := lost(before, after) + untold(before, record["values"], told)) else []
        assert after == before or not told, f"after {done} steps"
        learner.show(before["current"])
    assert wrong == []
    at_most = {close_the_tab: len(POINTS) if browser_name == "firefox" else 1, be_killed: len(POINTS)}
    assert silent <= at_most.get(way, 0), f"the LMS heard nothing {silent} times"
    assert done == POINTS[-1] and len(POINTS) == 20
    assert record["values"]["cmi.core.lesson_status"] == "passed"
    assert misdeeds(record["log"]) == []

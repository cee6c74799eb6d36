"""Room for everybody: 400 % zoom, twice the text, more space in it, a phone on its side; nothing covers the focus."""

import pytest
from playwright.sync_api import CDPSession, Page, ViewportSize

from .building import REAL, SAMPLE, Which
from .conftest import Played, Windows
from .driver import Learner, course_data, steps
from .geometry import ZOOMED, clashes, lay_over, obscured, size_of_text, space_out, unfold

Sizes = dict[str, ViewportSize]
LANGUAGES = ("en", "ko", "vi", "zh-Hans", "zh-Hant")


def longest(language: str) -> Which:
    """The real course with the most to read in a language."""
    files = REAL.glob("*/course.yaml" if language == "en" else f"*/i18n/{language}.yaml")
    file = max(files, key=lambda file: file.stat().st_size)
    return Which(REAL, file.relative_to(REAL).parts[0], language)


PACKAGES = (*(Which(SAMPLE, "tool-library", tag) for tag in ("en", "vi")), *map(longest, LANGUAGES))
packages = pytest.mark.parametrize("which", PACKAGES, ids=str)

LAPTOP: ViewportSize = {"width": 1280, "height": 800}
HALF: ViewportSize = {"width": 560, "height": 800}
PHONES: Sizes = {"upright": {"width": 375, "height": 667}, "on its side": {"width": 667, "height": 375}}


def _looked_at(page: Page, session: CDPSession, sizes: Sizes) -> dict[str, list[str]]:
    """What is wrong in each way of looking at what is on screen."""
    unfold(page)
    found = {}
    for name, size in sizes.items():
        page.set_viewport_size(size)
        found[name] = clashes(page)
    page.set_viewport_size(ZOOMED)
    found["under something"] = obscured(page)
    space_out(page)
    found["spaced at 400 %"] = clashes(page)
    page.set_viewport_size(LAPTOP)
    found["spaced"] = clashes(page)
    page.evaluate("document.adoptedStyleSheets = []")
    size_of_text(session, 2)
    found["twice the text"] = clashes(page)
    size_of_text(session, 1)
    return found


@packages
def test_everything_has_room_on_every_screen(which: Which, played: Played, windows: Windows) -> None:
    """Every screen when everything in it was done: then it is fullest."""
    page = windows.open(played.stand.bare(played.name))
    learner = Learner.at(page)
    session = page.context.new_cdp_session(page)
    sizes = {"400 %": ZOOMED, "half a window": HALF, **(PHONES if which.course == SAMPLE else {})}
    found = {"start": _looked_at(page, session, sizes)}
    todo = list(steps(course_data(learner.frame)))
    for step, following in zip(todo, [*todo[1:], None], strict=True):
        learner.do(step)
        if following is None or following.part != step.part:
            found[step.part] = _looked_at(page, session, sizes)
    for screen in page.locator(".part-result, .part-look_up").evaluate_all("(all) => all.map((each) => each.id)"):
        learner.show(screen)
        found[screen] = _looked_at(page, session, sizes)
    wrong = {f"{place}, {how}": what for place, all_of in found.items() for how, what in all_of.items() if what}
    assert wrong == {}


def test_what_has_no_room_is_found(played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.bare(played.name))
    Learner.at(page)
    page.set_viewport_size(ZOOMED)
    assert (clashes(page), obscured(page)) == ([], [])
    for style, found, wrong in (
        (".part-title { height: 1rem; overflow: hidden }", clashes, "cut off: About this course"),
        (".lead { margin-top: -2.5rem }", clashes, "one over another: About this course | How to borrow"),
        (".button { min-width: 400px }", clashes, " px wide in a window of 320 px"),
        (
            ".exit-button { width: 100% } :root { scroll-padding: 0 }",
            obscured,
            "<summary>Contents</summary> is under <a",
        ),
    ):
        lay_over(page, style)
        assert wrong in "\n".join(found(page))

"""What learners have set in their system is honoured: its own few colours, less motion; and paper is no screen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page

from .conftest import Played, Windows
from .driver import Learner, Step, course_data, steps
from .geometry import bad_on_paper, moving, unfold

ONE_OF_EACH = (
    "#exit", "#contents summary", ".contents-link[aria-current]", "#answer--who-signs--0",
    "#answer--what-to-bring--0", "#match--what-it-is-for--0", ".move", "#number--how-many-days", "textarea",
    "[data-check]", "#on",
)  # fmt: skip
"""One of each thing that takes the focus, on the screen of the practice quiz."""

MARGIN = 32
"""Pixels around a control: the outline of an answer is around all of it."""

# Icons whose line has the colour of the nearest ground that is painted.
UNSEEN_ICONS = """() => [...document.querySelectorAll(".icon")].filter((icon) => {
  if (!icon.checkVisibility()) return false;
  let ground = icon;
  while (ground && /, 0\\)|transparent/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
  return getComputedStyle(icon).stroke === getComputedStyle(ground || document.body).backgroundColor;
}).map((icon) => icon.parentElement.outerHTML.slice(0, 120))"""


def _screens(learner: Learner) -> Iterator[str]:
    """Every screen in turn, when everything in it was done."""
    todo = list(steps(course_data(learner.frame)))
    yield "start--"
    for step, following in zip(todo, [*todo[1:], None], strict=True):
        learner.do(step)
        if following is None or following.part != step.part:
            yield step.part
    others = learner.frame.locator(".part-result, .part-look_up")
    for screen in others.evaluate_all("(all) => all.map((each) => each.id)"):
        learner.show(screen)
        yield screen


def _picture(page: Page, control: Locator) -> bytes:
    """What is seen of a control, with its outline."""
    control.scroll_into_view_if_needed()
    box = control.bounding_box()
    assert box
    x, y = max(box["x"] - MARGIN, 0), max(box["y"] - MARGIN, 0)
    wide, high = box["width"] + 2 * MARGIN, box["height"] + 2 * MARGIN
    return page.screenshot(clip={"x": x, "y": y, "width": wide, "height": high})


def _opened(windows: Windows, played: Played, **options: str) -> tuple[Page, Learner]:
    page = windows.open(played.stand.bare(played.name), **options)
    return page, Learner.at(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_few_colours_of_a_system_are_enough(scheme: str, played: Played, windows: Windows) -> None:
    """The focus, what is chosen and where one is are seen by more than colour; every icon is seen."""
    page, learner = _opened(windows, played, forced_colors="active", color_scheme=scheme)
    learner.show("part--check-yourself")
    frame = learner.frame
    for selector in ONE_OF_EACH:
        control = frame.locator(selector).first
        before = _picture(page, control)
        control.focus()
        for key in ("Tab", "Shift+Tab"):  # the browser shows the focus to somebody who uses the keyboard
            page.keyboard.press(key)
        assert _picture(page, control) != before, f"{selector} does not show that it has the focus"
        control.blur()
    for pick in ("#answer--who-signs--0", "#answer--what-to-bring--0"):
        control = frame.locator(pick)
        before = _picture(page, control)
        control.check()
        control.blur()
        page.mouse.move(0, 0)
        assert _picture(page, control) != before, f"{pick} does not show that it is chosen"
    border = "(link) => getComputedStyle(link).borderInlineStartColor"
    assert frame.eval_on_selector("a[aria-current]", border) != frame.eval_on_selector(".contents-link", border)
    learner.answer(Step("answer", "check-yourself", "who-signs", (0,)))
    assert frame.evaluate(UNSEEN_ICONS) == []


def test_nothing_moves_when_motion_is_not_wanted(played: Played, windows: Windows) -> None:
    _, learner = _opened(windows, played, reduced_motion="reduce")
    found = {screen: moving(learner.frame) for screen in _screens(learner)}
    assert {screen: what for screen, what in found.items() if what} == {}


def test_paper_has_no_dark_grounds_and_no_pale_texts(played: Played, windows: Windows) -> None:
    """Whatever the colours on screen were."""
    page, learner = _opened(windows, played, color_scheme="dark")
    found = {}
    for screen in _screens(learner):
        unfold(page)
        page.emulate_media(media="print")
        found[screen] = bad_on_paper(page)
        page.emulate_media(media="screen")
    assert {screen: what for screen, what in found.items() if what} == {}

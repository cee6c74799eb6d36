"""A mouse or a finger, also where no frame is drawn any more.

Before Playwright presses, it lets the browser draw two frames, to see whether what is to be pressed stands still. Now
and then Chromium draws no more frames of a page whose script runs on and which would take the press.
"""

import time
from collections.abc import Callable
from weakref import WeakSet

from playwright.sync_api import Locator, Page
from playwright.sync_api import TimeoutError as TooLate

from . import in_page

PATIENCE = 10
"""Seconds that something is given to happen."""

_UNTIL_DRAWN = 5
"""Seconds that a page is given to draw two frames."""

_undrawn: WeakSet[Page] = WeakSet()
"""Pages of which no more frames were drawn."""


def press(control: Locator, finger: bool = False) -> None:
    act = control.tap if finger else control.click
    if control.page in _undrawn or not _pressed(act):
        _await_reach(control)
        _undrawn.add(control.page)
        act(force=True)


def _pressed(act: Callable[..., None]) -> bool:
    """Whether it was pressed as Playwright does, which it is not where the frames were waited for in vain.

    Playwright also waits for the page that a press leads to: that one may come later.
    """
    try:
        act(timeout=_UNTIL_DRAWN * 1000)
    except TooLate as late:
        if "performing" in late.message and "action done" not in late.message:
            raise
        return "performing" in late.message
    return True


def wait_until_in_view(what: Locator) -> None:
    """Playwright's own way would wait for a frame."""
    until = time.monotonic() + PATIENCE
    while not what.evaluate(in_page.IN_VIEW):
        assert time.monotonic() < until, f"{what} is not in view"
        time.sleep(0.02)


def _await_reach(control: Locator) -> None:
    """Scroll to it, and make sure that it is enabled, in view and covered by nothing."""
    until = time.monotonic() + PATIENCE
    while hindrance := control.evaluate(in_page.HINDRANCE):
        assert time.monotonic() < until, f"{control} {hindrance}"
        time.sleep(0.02)

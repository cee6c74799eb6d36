"""A mouse or a finger that waits for no frame to be drawn.

Before Playwright presses, it lets the browser draw two frames, to see whether what is to be pressed stands still. Now
and then Chromium draws no more frames of a page, whose script runs on and which would take the press. Nothing in a
course moves, so there is nothing to be seen in those frames.
"""

import time

from playwright.sync_api import Locator

from . import in_page

PATIENCE = 10
"""Seconds that something is given to happen."""


def press(control: Locator, finger: bool = False) -> None:
    """Press what is in view, enabled and covered by nothing, after scrolling to it if need be."""
    until = time.monotonic() + PATIENCE
    while hindrance := control.evaluate(in_page.HINDRANCE):
        assert time.monotonic() < until, f"{control} {hindrance}"
        time.sleep(0.02)
    if finger:
        control.tap(force=True)
    else:
        control.click(force=True)

"""WebKitGTK, of Safari's family: Playwright has no way to the one that Debian brings, so it goes by WebDriver.

A tab and a frame in it have those few of Playwright's functions that a learner and the tests in three engines use.
"""

import os
import subprocess
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from selenium.common.exceptions import NoSuchElementException, NoSuchFrameException, WebDriverException
from selenium.webdriver import WebKitGTK, WebKitGTKOptions
from selenium.webdriver.webkitgtk.service import Service

_PATIENCE = 10
_CALL = "const made = ({script}\n); return typeof made === 'function' ? made(arguments[0]) : made;"
_READY = "document.documentElement.dataset.playing === 'now'"


@contextmanager
def virtual_display(xvfb: str) -> Iterator[str]:
    """An X server that shows nothing, on a display that was free, while the context is open: its name."""
    reading, writing = os.pipe()
    command = [xvfb, "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


@contextmanager
def session(driver: str, browser: str, display: str) -> Iterator[WebKitGTK]:
    """A browser that is driven. Its sandbox does not work for root, as whom CI runs."""
    options = WebKitGTKOptions()
    options.binary_location = browser
    options.add_argument("--automation")
    root = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"} if os.geteuid() == 0 else {}
    with warnings.catch_warnings():
        # Selenium warns of how it calls itself.
        warnings.filterwarnings("ignore", "setting remote_server_addr", DeprecationWarning)
        started = _started(options, lambda: Service(driver, env={**os.environ, "DISPLAY": display, **root}))
    try:
        yield started
    finally:
        started.quit()


def _started(options: WebKitGTKOptions, service: Callable[[], Service]) -> WebKitGTK:
    """The port that was free for a driver may be taken when it asks for it: then it is started once more."""
    try:
        return WebKitGTK(options, service())
    except WebDriverException:
        return WebKitGTK(options, service())


@dataclass(frozen=True)
class Tab:
    """A tab, as Playwright's `Page` has it."""

    driver: WebKitGTK
    handle: str

    def goto(self, address: str) -> None:
        self._enter()
        self.driver.get(address)

    def close(self) -> None:
        if self.handle in self.driver.window_handles:
            self._enter()
            self.driver.close()

    def evaluate(self, script: str, argument: Any = None, frames: tuple[str, ...] = ()) -> Any:
        """What a script comes to, or the function that it is when it is called with the argument."""
        self._enter(*frames)
        return self.driver.execute_script(_CALL.format(script=script), argument)

    def wait_for_url(self, address: str) -> None:
        self._await(lambda: self.driver.current_url == address, address)

    def inside(self, *frames: str) -> "TabFrame":
        """The course that plays in a frame: the ids of the frames on the way."""
        self._await(lambda: self.evaluate(_READY, frames=frames), "a course that plays")
        return TabFrame(self, frames)

    def _enter(self, *frames: str) -> None:
        self.driver.switch_to.window(self.handle)
        self.driver.switch_to.default_content()
        for name in frames:
            self.driver.switch_to.frame(name)

    def _await(self, happens: Callable[[], bool], what: str) -> None:
        self._enter()
        until = time.monotonic() + _PATIENCE
        while not self._holds(happens):
            assert time.monotonic() < until, f"waited in vain for {what}"
            time.sleep(0.02)

    def _holds(self, happens: Callable[[], bool]) -> bool:
        try:
            return happens()
        except (NoSuchElementException, NoSuchFrameException):
            return False


@dataclass(frozen=True)
class TabFrame:
    """A frame in a tab, as Playwright's `Frame` has it."""

    page: Tab
    frames: tuple[str, ...]

    def evaluate(self, script: str, argument: Any = None) -> Any:
        return self.page.evaluate(script, argument, self.frames)


@dataclass
class Tabs:
    """Opens tabs in one browser. What its console complains of cannot be heard."""

    driver: WebKitGTK
    complaints: list[str] = field(default_factory=list)
    opened: list[Tab] = field(default_factory=list)

    def open(self, address: str) -> Tab:
        first = self.driver.window_handles[0]
        self.driver.switch_to.window(first)
        self.driver.switch_to.new_window("tab")
        self.opened.append(Tab(self.driver, self.driver.current_window_handle))
        self.driver.get(address)
        return self.opened[-1]

    def close(self) -> None:
        for tab in self.opened:
            tab.close()

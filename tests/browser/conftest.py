"""Browsers, the stand-in LMS and built packages for the browser tests."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright
from selenium.webdriver import WebKitGTK

from . import webkit as webkitgtk
from .building import SAMPLE, Which, build
from .pointer import PATIENCE
from .stand import Stand, serving

expect.set_options(timeout=PATIENCE * 1000)

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# Its small browser stands beside the library, where that is depends on the kind of machine.
MINI_BROWSERS = ("lib/*/webkit2gtk-4.*/MiniBrowser", "lib*/webkit2gtk-4.*/MiniBrowser")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def _program(*names: str, package: str) -> str:
    found = next(filter(None, map(shutil.which, names)), None)
    if not found:
        missing = f"{' or '.join(names)} is missing: install it (on Debian: `apt-get install {package}`)"
        pytest.fail(missing, pytrace=False)
    return found


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    program = _program("chromium", "chromium-browser", "google-chrome", package="chromium")
    browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    program = _program("firefox-esr", "firefox", package="firefox-esr")
    browser = playwright.firefox.launch(channel="moz-firefox", executable_path=program)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def webkit() -> Iterator[WebKitGTK]:
    driver = _program("WebKitWebDriver", package="webkit2gtk-driver")
    xvfb = _program("Xvfb", package="xvfb")
    found = [str(program) for pattern in MINI_BROWSERS for program in sorted(Path("/usr").glob(pattern))]
    browser = _program(*(found or ["MiniBrowser"]), package="webkit2gtk-driver")
    with webkitgtk.virtual_display(xvfb) as display, webkitgtk.session(driver, browser, display) as started:
        yield started


# Which questions a final quiz draws is chance; two learners of a test are to be compared.
_SAME_DRAW = "Crypto.prototype.getRandomValues = (numbers) => numbers.fill(123456789);"


@dataclass
class Windows:
    """Opens pages in one browser and hears what their consoles complain of."""

    browser: Browser
    complaints: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)

    def open(self, address: str, clock: bool = False, **options: object) -> Page:
        """A page in a context of its own; `options` are the context's. With `clock`, time can be sped up."""
        context = self.browser.new_context(**options)  # type: ignore[arg-type]  # passed on as they come
        self.contexts.append(context)
        context.on("console", lambda said: said.type == "error" and self.complaints.append(said.text))
        context.on("weberror", lambda thrown: self.complaints.append(str(thrown.error)))
        context.add_init_script(_SAME_DRAW)
        if clock:
            context.clock.install()
        page = context.new_page()
        page.goto(address)
        return page

    @staticmethod
    def stop_the_clock(page: Page) -> None:
        """Time then passes only when a test says so, however slow the machine is."""
        page.clock.pause_at(page.evaluate("Date.now()") / 1000 + 60)

    def close(self) -> None:
        for context in self.contexts:
            context.close()


def _params(request: pytest.FixtureRequest) -> Mapping[str, Any]:
    return getattr(getattr(request.node, "callspec", None), "params", {})


@pytest.fixture
def windows(request: pytest.FixtureRequest) -> Iterator[Windows | webkitgtk.Tabs]:
    """Windows of the browser a test is parametrised with (`browser_name`), else of Chromium; none may complain."""
    name = _params(request).get("browser_name", "chromium")
    browser = request.getfixturevalue(name)
    opened = webkitgtk.Tabs(browser) if name == "webkit" else Windows(browser)
    yield opened
    opened.close()
    assert not opened.complaints, "the browser's console holds errors:\n" + "\n".join(opened.complaints)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Mapping[str, bytes]]:
    """The packages of a `course` folder, built once."""
    made: dict[Path, Mapping[str, bytes]] = {}

    def packages(course: Path) -> Mapping[str, bytes]:
        if course not in made:
            made[course] = build(course, tmp_path_factory.mktemp("dist"))
        return made[course]

    return packages


@pytest.fixture(scope="session")
def stand(built: Callable[[Path], Mapping[str, bytes]]) -> Iterator[Callable[[Path], Stand]]:
    """The stand-in LMS with the packages of a `course` folder."""
    open_ones: dict[Path, Stand] = {}
    closing = []

    def standing(course: Path) -> Stand:
        if course not in open_ones:
            context = serving(built(course))
            open_ones[course] = context.__enter__()
            closing.append(context)
        return open_ones[course]

    yield standing
    for context in closing:
        context.__exit__(None, None, None)


@dataclass(frozen=True)
class Played:
    """A package in the stand-in LMS."""

    which: Which
    name: str
    content: bytes
    stand: Stand


@pytest.fixture
def played(
    request: pytest.FixtureRequest,
    built: Callable[[Path], Mapping[str, bytes]],
    stand: Callable[[Path], Stand],
) -> Played:
    """The package a test is parametrised with (`which`), else the English sample."""
    which = _params(request).get("which", Which(SAMPLE, "tool-library", "en"))
    packages = built(which.course)
    name = next(name for name in packages if name.startswith(f"{which.topic}-{which.language}-"))
    return Played(which, name, packages[name], stand(which.course))


@pytest.fixture
def learner_id(request: pytest.FixtureRequest) -> str:
    """A learner of this test alone."""
    return request.node.name

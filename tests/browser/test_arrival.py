"""A slow line: what has arrived is painted and can be used before the rest is there."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from zipfile import ZipFile

import pytest
from playwright.sync_api import Page, expect

from .conftest import Played, Windows
from .driver import READY
from .pointer import PATIENCE, press

PAINTED = "performance.getEntriesByName('first-contentful-paint').length === 1"
MOST_BEFORE_PAINT = 8_000
MOST_BEFORE_START = 24_000


@contextmanager
def _in_pieces(document: bytes, ends: tuple[int, ...]) -> Iterator[tuple[str, list[threading.Event]]]:
    """A server that sends the document up to each of `ends` in turn, and goes on when that place's event is set."""
    gates = [threading.Event() for _ in ends]

    class Pieces(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(document)))
            self.end_headers()
            begin = 0
            for end, gate in zip(ends, gates, strict=True):
                self.wfile.write(document[begin:end])
                self.wfile.flush()
                gate.wait(30)
                begin = end
            self.wfile.write(document[begin:])

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Pieces) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", gates
        for gate in gates:
            gate.set()
        server.shutdown()


def _wait_until(page: Page, condition: str) -> None:
    """Ask again and again: the page's policy allows no script that would do so inside it."""
    until = time.monotonic() + PATIENCE
    while not page.evaluate(condition):
        assert time.monotonic() < until, f"this never came true: {condition}"
        page.wait_for_timeout(50)


def _document(played: Played) -> bytes:
    with ZipFile(BytesIO(played.content)) as package:
        return package.read("index.html")


@pytest.mark.parametrize("browser_name", ["chromium"])
def test_the_start_is_painted_and_used_before_the_rest_is_there(
    browser_name: str, played: Played, windows: Windows
) -> None:
    document = _document(played)
    head = document.index(b"</header>")
    player = document.index(b'<script type="application/json"')
    first = document.index(b'data-part="')
    second = document.index(b'data-part="', first + 1)
    assert head < MOST_BEFORE_PAINT
    assert document.index(b'class="button"') < MOST_BEFORE_START
    with _in_pieces(document, (head, player, first, second + 99)) as (address, gates):
        page = windows.open("about:blank")
        page.goto(address, wait_until="commit")
        _wait_until(page, PAINTED)
        expect(page.locator("#course-title")).to_be_visible()
        gates[0].set()
        press(page.locator("#start-- .button"))
        gates[1].set()
        page.locator(READY).wait_for(state="attached")
        expect(page.locator("#start--")).to_be_visible()
        expect(page.locator("#place")).to_contain_text("still on its way")
        gates[2].set()
        title = page.locator(".part.current[data-part] .part-title")
        expect(title).to_be_visible()
        expect(title).to_be_focused()
        second_title = page.locator("#on .turn-title").inner_text()
        press(page.locator("#on"))
        expect(page.locator("#place")).to_contain_text("still on its way")
        gates[3].set()
        expect(title).to_have_text(second_title)
        expect(title).to_be_focused()


def test_leave_now_works_before_anything_else_is_there(played: Played, windows: Windows) -> None:
    document = _document(played)
    with _in_pieces(document, (document.index(b'<div class="notices"'),)) as (address, _):
        page = windows.open("about:blank")
        page.context.route("https://elsewhere.example/**", lambda route: route.fulfill(body="<title>Elsewhere</title>"))
        page.goto(address, wait_until="commit")
        press(page.locator("#exit"))
        page.wait_for_url("https://elsewhere.example/weather")

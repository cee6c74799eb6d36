"""What a package costs in a browser: requests, calls to the LMS, and the first paint on a slow phone."""

import shutil
import threading
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright
from tests.browser.conftest import FLAGS

SLOW_3G = {"offline": False, "latency": 2000, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
COUNTING_API = """
window.calls = 0; const values = {};
const counted = (answer) => (...given) => { window.calls += 1; return answer(...given); };
window.API = {
  LMSInitialize: counted(() => "true"), LMSFinish: counted(() => "true"), LMSCommit: counted(() => "true"),
  LMSGetValue: counted((name) => values[name] || ""),
  LMSSetValue: counted((name, to) => { values[name] = to; return "true"; }),
  LMSGetLastError: counted(() => "0"), LMSGetErrorString: counted(() => ""), LMSGetDiagnostic: counted(() => ""),
};
"""
# When the start page's button stood in the document, and when the player was ready.
WATCH = """
window.marks = {};
new MutationObserver(() => {
  const now = performance.now();
  if (document.querySelector("#start-- .button")) marks.start ??= now;
  if (document.documentElement.dataset.playing === "now") marks.ready ??= now;
}).observe(document, {subtree: true, childList: true, attributes: true, attributeFilter: ["data-playing"]});
"""
HAND_WRITTEN = "hand-written"
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass(frozen=True)
class Opening:
    """What happened when a page was opened for the first time; times in seconds."""

    requests: int
    calls: int
    paint: float
    start: float
    ready: float


def openings(packages: Mapping[str, Path]) -> Mapping[str, Opening]:
    """How each package opens on a slow phone, and beside them a bare page written by hand (“hand-written”)."""
    with TemporaryDirectory() as name, sync_playwright() as playwright:
        for what, package in packages.items():
            with zipfile.ZipFile(package) as archive:
                archive.extractall(Path(name, what))
        Path(name, HAND_WRITTEN).mkdir()
        Path(name, HAND_WRITTEN, "index.html").write_text("<!doctype html><title>Page</title><p>" + "word " * 213)
        with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=name)) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{server.server_port}"
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
            opened = {
                what: _opened(browser.new_page(), f"{address}/{what}/index.html") for what in (HAND_WRITTEN, *packages)
            }
            browser.close()
            server.shutdown()
    return opened


def _opened(page: Page, address: str) -> Opening:
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.add_init_script(COUNTING_API)
    page.add_init_script(WATCH)
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", SLOW_3G)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address, wait_until="load")
    page.wait_for_timeout(500)
    own = [url for url in seen if not url.endswith("favicon.ico")]
    marks = page.evaluate("marks")
    times = (page.evaluate(FIRST_PAINT), marks.get("start", 0), marks.get("ready", 0))
    calls = page.evaluate("window.calls")
    page.close()
    return Opening(len(own), calls, *(time / 1000 for time in times))

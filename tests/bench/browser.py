"""What a package costs in a browser: requests, calls to the LMS, and the first paint on a slow phone."""

import shutil
import threading
import zipfile
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
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def launch(package: Path) -> list[tuple[str, str, str]]:
    """Rows of the table: what happens when a learner opens the package for the first time."""
    with TemporaryDirectory() as name, zipfile.ZipFile(package) as archive, sync_playwright() as playwright:
        archive.extractall(name)
        Path(name, "hand-written.html").write_text("<!doctype html><title>Page</title><p>" + "word " * 213)
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=name))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        requests, calls, ours = _opened(browser.new_page(), f"{address}/index.html")
        _, _, plain = _opened(browser.new_page(), f"{address}/hand-written.html")
        browser.close()
        server.shutdown()
    return [
        ("requests to the first page", str(requests), "1"),
        ("API calls at launch", str(calls), "coursekit 9, Adapt 2,442"),
        ("first paint, Slow 3G, CPU ×4", f"{ours:.1f} s", f"one bare page in this run {plain:.1f} s"),
    ]


def _opened(page: Page, address: str) -> tuple[int, int, float]:
    seen: list[str] = []
    page.on("request", lambda request: seen.append(request.url))
    page.add_init_script(COUNTING_API)
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", SLOW_3G)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address, wait_until="load")
    page.wait_for_timeout(500)
    own = [url for url in seen if not url.endswith("favicon.ico")]
    return len(own), page.evaluate("window.calls"), page.evaluate(FIRST_PAINT) / 1000

"""The LMSs that packages are played in: addresses, and what they kept."""

import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from scormbuild.preview.server import listen
from scormbuild.preview.stand_in import StandIn

from .building import HERE
from .records import calls

_PATIENCE = 10
AGAIN = HERE.parent / "node_modules" / "scorm-again" / "dist" / "scorm12.min.js"


@dataclass(frozen=True)
class Stand:
    """The stand-in LMS while it serves. A `learner` has a record of their own in each package."""

    stand_in: StandIn
    address: str

    def strict(self, package: str, learner: str, **options: str) -> str:
        """The player page of the strict LMS; `options`: mode, profile, beacon."""
        return f"{self.address}play/{quote(package)}/?{urlencode({'learner': learner, **options})}"

    def again(self, package: str, learner: str, **_: str) -> str:
        """A page that plays the package in scorm-again."""
        record = f"/record/{quote(package)}?{urlencode({'learner': learner})}"
        content = f"/content/{quote(package)}/index.html"
        return f"{self.address}pages/again.html?{urlencode({'record': record, 'content': content})}"

    def bare(self, package: str) -> str:
        """The package without any LMS."""
        return f"{self.address}content/{quote(package)}/index.html"

    def around(self, inner: str, **options: str) -> str:
        """A page of another site (the same machine by another name) that has `inner` in a frame called inner."""
        other = self.address.replace("127.0.0.1", "localhost")
        return f"{other}pages/around.html?{urlencode({'inner': inner, **options})}"

    def record(self, package: str, learner: str) -> Mapping[str, Any]:
        """What the LMS kept: `values`, `sessions` and the `log` of all sessions."""
        return self.stand_in.records.of(package, learner).as_json()

    def left(self, package: str, learner: str, times: int = 1) -> bool:
        """Whether the LMS hears that the course was left so many times: a page's last words may come late."""
        until = time.monotonic() + _PATIENCE
        while calls(self.record(package, learner)["log"], "LMSFinish") < times:
            if time.monotonic() > until:
                return False
            time.sleep(0.02)
        return True

    def begin(self, package: str, learner: str, values: Mapping[str, str]) -> None:
        """Give a learner a record that another one left, or the same one in an older version of the package."""
        self.stand_in.records.of(package, learner).values = dict(values)


def _pages() -> dict[str, bytes]:
    files = [*(HERE / "pages").iterdir(), AGAIN]
    missing = [file for file in files if not file.is_file()]
    assert not missing, f"{missing[0]} is missing: run `npm ci --prefix tests`"
    return {f"/pages/{file.name}": file.read_bytes() for file in files}


@contextmanager
def serving(packages: Mapping[str, bytes]) -> Iterator[Stand]:
    stand_in = StandIn(packages, _pages())
    with listen(stand_in, 0) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield Stand(stand_in, f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()

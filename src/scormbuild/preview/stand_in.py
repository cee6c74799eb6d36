"""What the stand-in LMS answers, from memory alone."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from scormbuild.preview.content import Content, unpack
from scormbuild.preview.lms import ASSETS, asset, packages_page, player_page
from scormbuild.preview.records import Records

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".m4a": "audio/mp4",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".ogg": "audio/ogg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".vtt": "text/vtt; charset=utf-8",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".xsd": "application/xml",
}


@dataclass(frozen=True)
class Answer:
    """What a request is answered."""

    status: int
    kind: str = "text/plain; charset=utf-8"
    body: bytes = b""


_NOT_FOUND = Answer(404, body=b"Not found")


class StandIn:
    """Answers requests from memory alone: a path is only ever looked up, never opened, so none can lead outside."""

    def __init__(self, packages: Mapping[str, bytes], pages: Mapping[str, bytes] | None = None) -> None:
        """`packages`: name to zip. `pages`: other things to serve, path to content."""
        self._contents = {name: unpack(name, package) for name, package in packages.items()}
        self._pages = dict(pages or {})
        self.records = Records()

    def answer(self, method: str, target: str, body: bytes = b"") -> Answer:
        """The answer to a request for `target`, a path with perhaps a query."""
        try:
            address = urlsplit(target)
        except ValueError:
            return Answer(400, body=b"This is no address")
        query = dict(parse_qsl(address.query))
        first, _, rest = address.path.lstrip("/").partition("/")
        if first == "record":
            return self._record(method, unquote(rest), query.get("learner", ""), body)
        if method != "GET":
            return Answer(405, body=b"Only records can be changed")
        return self._page(address.path, first, rest, query)

    def _page(self, path: str, first: str, rest: str, query: Mapping[str, str]) -> Answer:
        name, _, inner = rest.partition("/")
        content = self._contents.get(unquote(name))
        if path == "/":
            return _html(packages_page(self._contents.values()))
        if path == "/favicon.ico":
            return Answer(204)
        if path in self._pages:
            return _file(path, self._pages[path])
        if first == "assets" and rest in ASSETS:
            return _file(rest, asset(rest))
        if first == "play" and content:
            return _html(player_page(content, query))
        return self._file_of(content, unquote(inner)) if first == "content" and content else _NOT_FOUND

    def _file_of(self, content: Content, inner: str) -> Answer:
        return _file(inner, content.files[inner]) if inner in content.files else _NOT_FOUND

    def _record(self, method: str, package: str, learner: str, body: bytes) -> Answer:
        if package not in self._contents:
            return _NOT_FOUND
        if method == "DELETE":
            self.records.forget(package, learner)
        elif method == "POST":
            try:
                self.records.of(package, learner).take(json.loads(body))
            except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
                return Answer(400, body=b"This is no record")
        return _json(self.records.of(package, learner).as_json())


def _html(page: str) -> Answer:
    return Answer(200, _TYPES[".html"], page.encode())


def _json(value: Any) -> Answer:
    return Answer(200, _TYPES[".json"], json.dumps(value).encode())


def _file(name: str, content: bytes) -> Answer:
    return Answer(200, _TYPES.get(PurePosixPath(name).suffix.lower(), "application/octet-stream"), content)

"""The stand-in LMS on this machine: plays packages straight from memory."""

import sys
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from scormbuild.preview.stand_in import Answer, StandIn

HOST = "127.0.0.1"
_LONGEST_MESSAGE = 4_000_000


def listen(stand_in: StandIn, port: int) -> ThreadingHTTPServer:
    """A server on this machine only, not yet serving; port 0 takes a free one. Raises `OSError` if it is taken."""
    return _Server(stand_in, port)


def address_of(server: ThreadingHTTPServer) -> str:
    return f"http://{HOST}:{server.server_port}/"


def serve(packages: Mapping[str, bytes], port: int, ready: Callable[[str], None]) -> None:
    """Play `packages` (name to zip) until Ctrl-C; `ready` gets the address. Raises `OSError` if the port is taken."""
    with listen(StandIn(packages), port) as server:
        try:
            ready(address_of(server))
            server.serve_forever(poll_interval=0.1)
        except KeyboardInterrupt:
            return


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128  # Python's five turn a browser with several tabs away

    def __init__(self, stand_in: StandIn, port: int) -> None:
        super().__init__((HOST, port), _Handler)
        self.stand_in = stand_in

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves in the middle of an answer is nothing to report; anything else is."""
        if not isinstance(sys.exception(), ConnectionError | TimeoutError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """Hands requests from this machine to the stand-in."""

    server: "_Server"
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_DELETE(self) -> None:
        self._serve()

    def _serve(self) -> None:
        try:
            length = int(self.headers.get("Content-Length") or 0)
        except ValueError:
            self._refuse(Answer(400, body=b"Content-Length is no number"))
            return
        if not self._is_from_here() or not 0 <= length <= _LONGEST_MESSAGE:
            self._refuse(Answer(403, body=b"Refused"))
            return
        self._send(self.server.stand_in.answer(self.command, self.path, self.rfile.read(length)))

    def _refuse(self, answer: Answer) -> None:
        """What the browser sends after this is not read, so the connection cannot be used again."""
        self.close_connection = True
        self._send(answer)

    def _is_from_here(self) -> bool:
        """No other site's page may read or write records, not even under a name that leads to this machine."""
        here = {f"{name}:{self.connection.getsockname()[1]}" for name in (HOST, "localhost")}
        origin = self.headers.get("Origin")
        return self.headers.get("Host") in here and (not origin or origin.removeprefix("http://") in here)

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(answer.body)

    def log_message(self, *args: Any, **named: Any) -> None:
        """Nothing is printed for each request: the pages show what there is to see."""

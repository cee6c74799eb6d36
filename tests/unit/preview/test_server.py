"""The stand-in LMS as a server: what it answers, what it refuses, and how it stops."""

import http.client
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from scormbuild.preview.content import unpack
from scormbuild.preview.lms import ASSETS, PROFILES
from scormbuild.preview.records import Record
from scormbuild.preview.server import listen
from scormbuild.preview.stand_in import StandIn
from scormbuild.resources import resource

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" identifier="x">
<organizations><organization identifier="o"><title>Mượn &amp; trả &lt;b&gt;</title></organization></organizations>
<resources><resource identifier="r" href="index.html"/></resources></manifest>"""


def package(**files: str) -> bytes:
    output = BytesIO()
    with ZipFile(output, "w") as archive:
        for name, content in {"imsmanifest.xml": MANIFEST, "index.html": "<p>Hello", **files}.items():
            archive.writestr(name, content)
    return output.getvalue()


@pytest.fixture
def stand_in() -> StandIn:
    return StandIn({"tools en.zip": package(**{"media/a.svg": "<svg/>", "media/b.xyz": "?"})})


@pytest.fixture
def port(stand_in: StandIn) -> Iterator[int]:
    with listen(stand_in, 0) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield server.server_port
        server.shutdown()


def ask(port: int, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.putrequest(method, path, skip_host="Host" in headers)
    for name, value in {"Content-Length": str(len(body)), **headers}.items():
        connection.putheader(name, value)
    connection.endheaders(body.encode())
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, answer.headers["Content-Type"] or "", text


def test_the_list_names_every_package_and_escapes_titles(stand_in: StandIn) -> None:
    page = stand_in.answer("GET", "/").body.decode()
    assert "Mượn &amp; trả &lt;b&gt;" in page
    assert "/play/tools%20en.zip/" in page


def test_the_player_page_cannot_be_broken_out_of(stand_in: StandIn) -> None:
    answer = stand_in.answer("GET", "/play/tools%20en.zip/?learner=</script><b>&profile=moodle&mode=review")
    page = answer.body.decode()
    assert answer.kind.startswith("text/html")
    assert "<b>" not in page
    assert page.count("</script>") == page.count("<script")
    assert '<option value="moodle" selected>' in page
    assert "<option selected>review</option>" in page


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/content/tools%20en.zip/index.html", "text/html; charset=utf-8"),
        ("/content/tools%20en.zip/media/a.svg", "image/svg+xml"),
        ("/content/tools%20en.zip/media/b.xyz", "application/octet-stream"),
        *((f"/assets/{name}", "text/") for name in ASSETS),
    ],
)
def test_files_have_their_type(path: str, kind: str, port: int) -> None:
    status, told, body = ask(port, "GET", path)
    assert status == 200
    assert told.startswith(kind)
    assert body


@pytest.mark.parametrize(
    "path",
    [
        "/content/tools%20en.zip/../../etc/passwd",
        "/content/tools%20en.zip/%2e%2e/%2e%2e/etc/passwd",
        "/content/tools%20en.zip//etc/passwd",
        "/content/../preview/server.py",
        "/assets/lms.html.j2",
        "/assets/../lesson/lesson.html.j2",
        "/content/other.zip/index.html",
        "/play/other.zip/",
        "/record/other.zip",
        "/nothing",
    ],
)
def test_nothing_else_is_served(path: str, port: int) -> None:
    assert ask(port, "GET", path)[0] == 404


def test_records_are_kept_by_learner_joined_over_sessions_and_forgotten(stand_in: StandIn) -> None:
    def post(learner: str, **message: object) -> None:
        body = json.dumps({"session": 0, "from": 0, "values": {}, "log": [], **message}).encode()
        assert stand_in.answer("POST", f"/record/tools%20en.zip?learner={learner}", body).status == 200

    def get(learner: str) -> object:
        return json.loads(stand_in.answer("GET", f"/record/tools%20en.zip?learner={learner}").body)

    post("a", values={"x": "1"}, log=[1, 2])
    post("a", values={"x": "2"}, log=[3], **{"from": 1})
    post("a", values={"x": "3"}, log=[4], session=1)
    assert get("a") == {"values": {"x": "3"}, "sessions": 2, "log": [1, 3, 4]}
    assert get("b") == {"values": {}, "sessions": 0, "log": []}
    stand_in.answer("DELETE", "/record/tools%20en.zip?learner=a")
    assert get("a") == get("b")


def test_what_a_closing_page_sends_may_overtake_what_it_sent_before(stand_in: StandIn) -> None:
    def post(values: dict[str, str], start: int, log: list[int]) -> None:
        stand_in.answer(
            "POST",
            "/record/tools%20en.zip?learner=a",
            json.dumps({"session": 0, "from": start, "values": values, "log": log}).encode(),
        )

    post({"x": "1"}, 0, [0, 1])
    post({"x": "3"}, 3, [3, 4])
    post({"x": "2"}, 2, [2, 3])
    record = stand_in.records.of("tools en.zip", "a").as_json()
    assert (record["values"], record["log"]) == ({"x": "3"}, [0, 1, 2, 3, 4])


def test_two_messages_at_once_are_both_kept() -> None:
    """A closing page sends its last save and its goodbye together. The second comes while the first is being kept."""
    record = Record()

    class Log(list[Any]):
        def __iter__(self) -> Iterator[Any]:
            goodbye.start()
            goodbye.join(0.3)
            return super().__iter__()

    second = {"session": 0, "from": 1, "values": {"cmi.core.exit": "suspend"}, "log": [{"call": "LMSFinish"}]}
    goodbye = threading.Thread(target=record.take, args=[second])
    record.take({"session": 0, "from": 0, "values": {}, "log": Log([{"call": "LMSCommit"}])})
    goodbye.join()
    kept = record.as_json()
    assert [entry["call"] for entry in kept["log"]] == ["LMSCommit", "LMSFinish"]
    assert kept["values"] == {"cmi.core.exit": "suspend"}


def test_other_sites_and_bad_messages_are_refused(port: int) -> None:
    path = "/record/tools%20en.zip"
    assert ask(port, "POST", path, "{}", Origin="https://example.org")[0] == 403
    assert ask(port, "GET", "/", Host="example.org")[0] == 403
    assert ask(port, "GET", "/", Host=f"localhost:{port}")[0] == 200
    assert ask(port, "POST", path, "{}")[0] == 400
    assert ask(port, "POST", path, "no json")[0] == 400
    assert ask(port, "POST", "/")[0] == 405


@pytest.mark.parametrize(
    "message",
    [
        "[" * 200_000,
        '{"session": 1e400, "from": 0, "values": {"x": "2"}, "log": []}',
        '{"session": 0, "from": 0, "values": {"x": "2"}, "log": 7}',
        '{"session": 0, "from": 0, "values": {"x": "2"}, "log": [NaN]}',
        '{"session": 0, "values": {"x": "2"}, "log": []}',
        "[]",
    ],
)
def test_a_message_that_is_no_record_leaves_the_record_as_it_was(
    port: int, message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    path = "/record/tools%20en.zip"
    ask(port, "POST", path, '{"session": 0, "from": 0, "values": {"x": "1"}, "log": [1]}')
    before = ask(port, "GET", path)
    assert ask(port, "POST", path, message)[0] == 400
    assert ask(port, "GET", path) == before
    assert capfd.readouterr().err == ""


def test_requests_that_make_no_sense_are_answered(port: int, capfd: pytest.CaptureFixture[str]) -> None:
    assert ask(port, "GET", "http://[", Host=f"127.0.0.1:{port}")[0] == 400
    assert ask(port, "GET", "/", **{"Content-Length": "abc"})[0] == 400
    assert capfd.readouterr().err == ""


def test_the_pages_know_every_fault_of_the_api() -> None:
    script = resource("templates", "preview", "strict-api.js").read_text(encoding="utf-8")
    named = script.split("root.strictProfiles = {")[1].split("};")[0]
    assert [line.split('"')[1] for line in named.strip().splitlines()] == list(PROFILES)


def test_a_package_that_cannot_be_started_is_named() -> None:
    with pytest.raises(ValueError, match="no file to start with"):
        unpack("x.zip", package(**{"imsmanifest.xml": "<manifest/>"}))
    with pytest.raises(ValueError, match="cannot be read"):
        unpack("x.zip", package(**{"imsmanifest.xml": "<manifest"}))


def test_a_taken_port_is_an_error(port: int, stand_in: StandIn) -> None:
    with pytest.raises(OSError, match="in use"):
        listen(stand_in, port)


def test_it_stops_cleanly_on_ctrl_c() -> None:
    program = "from scormbuild.preview import serve; serve({}, 0, lambda address: print(address, flush=True))"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as started:
        assert started.stdout
        address = started.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:")
        started.send_signal(signal.SIGINT)
        _, said = started.communicate(timeout=10)
    assert (started.returncode, said) == (0, "")

"""A page's security policy against what the page itself uses."""

import base64
import hashlib

import pytest

from scormbuild.verify.page import parse_page
from scormbuild.verify.policy import policy_faults

SCRIPT = "document.title = 'ready';\n"
HASH = "'sha256-" + base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode() + "'"


def blocked(policy: str, body: str, **loaded: str) -> list[str]:
    page = parse_page(f'<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="{policy}">\n{body}'.encode())
    assert page is not None
    return [f"{found.at.line} {found.rule.code}" for found in policy_faults(page, "index.html", loaded)]


@pytest.mark.parametrize(
    ("policy", "body", "found"),
    [
        (f"default-src 'none'; script-src {HASH}", f"<script>{SCRIPT}</script>", []),
        (f"script-src {HASH}", "<script>" + SCRIPT.replace("\n", "\r\n") + "</script>", []),
        (f"script-src {HASH}", f"<script> {SCRIPT}</script>", ["2 P213"]),
        ("default-src 'none'", f"<script>{SCRIPT}</script>", ["2 P213"]),
        ("img-src 'none'", f"<script>{SCRIPT}</script>", []),
        ("script-src 'unsafe-inline'", f"<script>{SCRIPT}</script><p onclick='a()'>", []),
        (f"script-src 'unsafe-inline' {HASH}", "<script>a()</script>", ["2 P213"]),
        ("script-src 'nonce-abc'", f"<script nonce=abc>{SCRIPT}</script>", []),
        ("script-src 'none'", '<script type="application/json">{}</script>', []),
        ("script-src 'self'", "<p onclick='a()'>", ["2 P213"]),
        ("style-src 'self'", "<p style='color: red'>", ["2 P213"]),
        ("style-src 'unsafe-inline'", "<p style='color: red'><style>p {}</style>", []),
        ("script-src 'none'", "<script src=a.js></script>", ["2 P213"]),
        ("script-src https://lms.example", "<script src=a.js></script>", []),
        ("img-src 'self'", "<img src='data:image/gif;base64,R0'>", ["2 P213"]),
        ("img-src 'self' data:", "<img src='data:image/gif;base64,R0'><img src=a.png>", []),
        ("default-src 'self'; Default-Src 'none'", "<img src=a.png>", []),
        ("script-src 'self'; sandbox", "<p>", ["1 P215"]),
        (f"script-src {HASH}", "<a href='javascript:a()'>a</a>", ["2 P213"]),
    ],
)
def test_policy(policy: str, body: str, found: list[str]) -> None:
    assert blocked(policy, body) == found


def test_code_made_from_text() -> None:
    assert blocked("script-src 'self'", "<script src=a.js></script>", **{"a.js": "eval(b)"}) == ["0 P213"]
    assert blocked("script-src 'self' 'unsafe-eval'", "<script src=a.js></script>", **{"a.js": "eval(b)"}) == []

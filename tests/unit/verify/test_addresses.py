"""What an address in a manifest or page points at."""

import pytest

from scormbuild.verify.addresses import OUTSIDE, address_fault, target


@pytest.mark.parametrize(
    ("address", "base", "file"),
    [
        ("index.html", "", "index.html"),
        ("./a/../b.png?x=1#y", "", "b.png"),
        ("../b.png", "pages/one", "pages/b.png"),
        ("b%20c.png", "media", "media/b c.png"),
        ("../b.png", "", OUTSIDE),
        ("a/../../b.png", "pages", "b.png"),
        ("../../b.png", "pages", OUTSIDE),
        ("/b.png", "pages", OUTSIDE),
    ],
)
def test_target(address: str, base: str, file: str) -> None:
    assert target(address, base) == file


@pytest.mark.parametrize("address", ["index.html", "a/b.html?c=d#e", "a%20b.html", "./a.html"])
def test_usable(address: str) -> None:
    assert address_fault(address) == ""


@pytest.mark.parametrize(
    "address", [None, "", " ", "http://a/b", "//a/b", "C:/a", "/a", "a\\b", "../a", "b/../a", "%2e%2e/a", "a" * 2001]
)
def test_unusable(address: str | None) -> None:
    assert address_fault(address)

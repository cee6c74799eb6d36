"""Addresses in manifests and pages: what they point at within the package."""

import posixpath
import re
from urllib.parse import unquote

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
OUTSIDE = ""
"""What `target` gives for an address that leaves the package."""


def has_scheme(address: str) -> bool:
    return _SCHEME.match(address) is not None


def path(address: str) -> str:
    """An address without its query and fragment, with %-signs resolved."""
    return unquote(address.split("#", 1)[0].split("?", 1)[0])


def target(address: str, base: str = "") -> str:
    """The file of the package that a relative address means, seen from the folder `base`; or `OUTSIDE`."""
    joined = posixpath.normpath(posixpath.join(base, path(address)))
    return OUTSIDE if joined == ".." or joined.startswith(("../", "/")) else joined


def address_fault(address: str | None) -> str:
    """Why an address of a manifest cannot be used, or nothing."""
    if not address or not address.strip():
        return "has no address"
    if len(address) > 2000:
        return "has an address of more than 2000 characters"
    if has_scheme(address) or address.startswith("//"):
        return "has an address outside the package"
    if address.startswith("/") or "\\" in address:
        return "has an address that is not relative, or has a backslash"
    if target(address) == OUTSIDE or ".." in path(address).split("/"):
        return "has an address that climbs out of its folder"
    return ""

"""Style sheets: the addresses they use."""

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"/\*(?:[^*]|\*(?!/))*+(?:\*/)?")
_ADDRESS = re.compile(
    r"""\burl\(\s*+(?:"([^"\n]*+)"?|'([^'\n]*+)'?|([^)"'\s]++))|@import\s++(?:"([^"\n]*+)"?|'([^'\n]*+)'?)""",
    re.IGNORECASE,
)


def references(style: str) -> Iterator[tuple[str, int]]:
    """Every address in a style sheet, with its place in the text."""
    quiet = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), style)
    for found in _ADDRESS.finditer(quiet):
        address = next((group for group in found.groups() if group), "").strip()
        if address and "\\" not in address:
            yield address, found.start()

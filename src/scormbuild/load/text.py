"""Files of text: that they are files, of a bearable size, and UTF-8."""

import stat
from pathlib import Path

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics import file_rules as rules

MOST_BYTES = 4_000_000


def read_text(file: Path, name: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """A UTF-8 file's text, or why there is none."""
    content, trouble = read_bytes(file, name)
    return (None, trouble) if content is None else decoded(content, name)


def read_bytes(file: Path, name: str, most: int = MOST_BYTES) -> tuple[bytes | None, tuple[Diagnostic, ...]]:
    """A file's content, or why there is none."""
    content, trouble = _content(file, Location(name), most)
    return (None, (trouble,)) if trouble else (content, ())


def decoded(content: bytes, name: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text that UTF-8 stands for, or why there is none."""
    if _is_utf16(content):
        message = "this file is UTF-16 (“Unicode” in Notepad or Word)"
        return None, (rules.Y004.at(Location(name), message, "save it as UTF-8"),)
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        return None, (_not_utf8(content, len(content) - len(error.object) + error.start, name),)


def _content(file: Path, place: Location, most: int) -> tuple[bytes, Diagnostic | None]:
    """At most a byte more than may be; pipes and devices, which may never end, are not opened."""
    try:
        about = file.stat()
        if not stat.S_ISREG(about.st_mode):
            return b"", rules.Y003.at(place, "this is not an ordinary file", rules.Y003.remedy)
        with file.open("rb") as stream:
            content = stream.read(most + 1)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "unknown reason").lower()
        return b"", rules.Y003.at(place, f"cannot be read: {reason}", rules.Y003.remedy)
    if len(content) <= most:
        return content, None
    size = max(about.st_size, len(content)) / 1e6
    message = f"this file has {size:.0f} MB; the most that is read is {most / 1e6:.0f} MB"
    return b"", rules.Y005.at(place, message, rules.Y005.remedy)


def _is_utf16(content: bytes) -> bool:
    """By its mark, or by the empty half of most of its letters."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    sample = content[:2000]
    empty = (sample[::2].count(0), sample[1::2].count(0))
    return len(sample) > 3 and max(empty) > len(sample) // 4 and min(empty) <= len(sample) // 50


def _not_utf8(content: bytes, index: int, name: str) -> Diagnostic:
    line = content.count(b"\n", 0, index) + 1
    before = content[content.rfind(b"\n", 0, index) + 1 : index].decode("utf-8-sig")
    letter = content[index : index + 1].decode("cp1252", "replace")
    is_windows = letter.isprintable() and letter != "\ufffd" and b"\0" not in content
    first = f": the first letter in question is “{letter}”" if is_windows else ""
    place = Location(name, line, len(before) + 1)
    return rules.Y004.at(place, f"this is not UTF-8 text{first}", rules.Y004.remedy)

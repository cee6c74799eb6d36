"""The zip file itself: whether it can be opened anywhere, safely, and what is in it (CAM, section 2.4: the PIF)."""

import io
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.package_container import (
    P001,
    P002,
    P003,
    P004,
    P005,
    P006,
    P007,
    P008,
    P017,
    P018,
    P019,
)
from scormbuild.verify.names import name_faults, shown, unsafe
from scormbuild.verify.package import MANIFEST, Package

MOST_ENTRIES = 20_000
MOST_UNPACKED = 1 << 30
_BOMB_RATIO, _BOMB_SIZE = 200, 20 << 20
_LARGE = 50 << 20
_LONGEST_TEXT = 10 << 20
_TEXTS = (".html", ".htm", ".xhtml", ".css", ".js", ".xml", ".xsd", ".json", ".txt")
_END, _END_SIGNATURE = struct.Struct("<4s4H2LH"), b"PK\x05\x06"
_ENTRY_SIGNATURE = b"PK\x01\x02"
_MALFORMED = (
    *(zipfile.BadZipFile, zlib.error, struct.error, ValueError, OverflowError),
    *(OSError, EOFError, RuntimeError, IndexError, MemoryError),
)
"""What `zipfile` raises for bytes that nobody foresaw (NotImplementedError is a RuntimeError)."""


def read(name: str, content: bytes) -> tuple[Package | None, list[Diagnostic]]:
    """The package, or nothing where it cannot be opened or would be dangerous to unpack; and what is wrong with it."""
    at = Location(name)
    found = list(_outside(at, content))
    refused = list(_unopenable(at, content))
    if refused:
        return None, found + refused
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _unpack(name, archive, found)
    except _MALFORMED:
        return None, [*found, P001.at(at, "the file is damaged: its list of contents cannot be read")]


def _outside(at: Location, content: bytes) -> Iterator[Diagnostic]:
    if not at.file.casefold().endswith(".zip"):
        yield P007.at(at, "the name of the package does not end in .zip")
    if len(content) > _LARGE:
        yield P017.at(at, f"the package is {len(content) / (1 << 20):.0f} MB large")


def _unopenable(at: Location, content: bytes) -> Iterator[Diagnostic]:
    """Faults seen in the zip's last record, before anything is unpacked."""
    end = _end_record(content)
    if end is None:
        kind = "the end of the file is missing" if content.startswith(b"PK\x03\x04") else "it is not a zip file"
        yield P001.at(at, f"the package cannot be opened: {kind}" if content else "the file is empty")
        return
    _, disk, _, _, entries, size, start, _ = end
    if 0xFFFF in (disk, entries) or 0xFFFFFFFF in (size, start):
        yield P006.at(at, "the package is written in the Zip64 form")
    elif disk:
        yield P001.at(at, f"this is part {disk + 1} of a zip file that was split")
    elif content.count(_ENTRY_SIGNATURE) > MOST_ENTRIES:
        yield P005.at(at, f"the package holds more than {MOST_ENTRIES} files")


def _end_record(content: bytes) -> tuple[bytes, int, int, int, int, int, int, int] | None:
    """The “end of central directory” record (APPNOTE 4.3.16), or nothing."""
    start = content.rfind(_END_SIGNATURE, max(0, len(content) - _END.size - 0xFFFF))
    if start < 0 or start + _END.size > len(content):
        return None
    signature, disk, first, here, entries, size, offset, comment = _END.unpack_from(content, start)
    return signature, disk, first, here, entries, size, offset, comment


def _unpack(name: str, archive: zipfile.ZipFile, found: list[Diagnostic]) -> tuple[Package | None, list[Diagnostic]]:
    at, entries = Location(name), archive.infolist()
    bombs = list(_bombs(at, entries))
    if bombs:
        return None, found + bombs
    files = [entry for entry in entries if not entry.orig_filename.endswith("/")]
    found += name_faults(name, [true_name(entry) for entry in files])
    found += (fault for entry in entries for fault in _entry_faults(name, entry))
    if not files:
        return None, found
    texts: dict[str, bytes] = {}
    for entry in files:
        if _can_be_read(entry):
            found += _read_entry(_place(name, entry), archive, entry, texts)
    names = frozenset(each for each in map(true_name, files) if not unsafe(each))
    return Package(name, names, {each: text for each, text in texts.items() if each in names}), found


def true_name(entry: zipfile.ZipInfo) -> str:
    """The name as it is written in the zip. Unmarked names are most likely Unicode all the same."""
    name = entry.orig_filename
    if name.isascii() or entry.flag_bits & 0x800:
        return name
    try:
        return name.encode("cp437").decode("utf-8")
    except UnicodeError:
        return name


def _place(package: str, entry: zipfile.ZipInfo) -> Location:
    return Location(f"{package}/{shown(true_name(entry))}")


def _bombs(at: Location, entries: Sequence[zipfile.ZipInfo]) -> Iterator[Diagnostic]:
    """Checked on the sizes that the zip states: reading never goes beyond them."""
    total = sum(entry.file_size for entry in entries)
    if total > MOST_UNPACKED:
        yield P005.at(at, f"the package unpacks to {total / (1 << 20):.0f} MB; this is more than any course needs")
        return
    for entry in entries:
        if entry.file_size > _BOMB_SIZE and entry.file_size > _BOMB_RATIO * max(entry.compress_size, 1):
            ratio = entry.file_size // max(entry.compress_size, 1)
            yield P005.at(at, f"“{shown(entry.orig_filename)}” unpacks to {ratio} times its size, like a zip bomb")


def _entry_faults(package: str, entry: zipfile.ZipInfo) -> Iterator[Diagnostic]:
    at = _place(package, entry)
    mode = entry.external_attr >> 16
    if entry.flag_bits & 0x41:
        yield P002.at(at, "the file is locked with a password")
    if not _ordinary(entry):
        kind = {9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "XZ"}.get(entry.compress_type)
        yield P003.at(at, f"the file is compressed with {kind or 'an unknown method'}")
    if _has_zip64(entry.extra):
        yield P006.at(at, "the file is written in the Zip64 form")
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        kind = "a link to another file" if stat.S_ISLNK(mode) else "a device, not a file"
        yield P008.at(at, f"this is {kind}")
    if entry.orig_filename.endswith("/") and entry.file_size:
        yield P018.at(at, "this folder holds data of its own")
    if not entry.orig_filename.endswith("/") and (stat.S_ISDIR(mode) or entry.external_attr & 0x10):
        yield P018.at(at, "this is marked as a folder, but its name does not end in “/”")
    if not entry.flag_bits & 0x800 and not entry.orig_filename.isascii():
        yield P019.at(at, "the file name has letters beyond plain English, and is not marked as Unicode")


def _ordinary(entry: zipfile.ZipInfo) -> bool:
    return entry.compress_type in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}


def _can_be_read(entry: zipfile.ZipInfo) -> bool:
    return _ordinary(entry) and not entry.flag_bits & 0x41


def _has_zip64(extra: bytes) -> bool:
    """Whether an entry has the extra field 0x0001 (APPNOTE 4.5.3)."""
    place = 0
    while place + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, place)
        if kind == 1:
            return True
        place += 4 + size
    return False


def _read_entry(
    at: Location, archive: zipfile.ZipFile, entry: zipfile.ZipInfo, texts: dict[str, bytes]
) -> Iterator[Diagnostic]:
    """Unpacks one file to check it, and keeps it if it is a text."""
    name = true_name(entry)
    wanted = name == MANIFEST or (name.casefold().endswith(_TEXTS) and entry.file_size <= _LONGEST_TEXT)
    parts: list[bytes] = []
    try:
        with archive.open(entry) as stream:
            while part := stream.read(1 << 20):
                if wanted:
                    parts.append(part)
    except _MALFORMED as reason:
        yield P004.at(at, f"the file is damaged and cannot be unpacked{_told(reason)}")
        return
    if wanted:
        texts[name] = b"".join(parts)


def _told(reason: BaseException) -> str:
    return ": its check sum is wrong" if re.match("Bad CRC", str(reason)) else ""

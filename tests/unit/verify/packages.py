"""Packages to judge: a base package, other files laid over it, and zips that no folder of files can express."""

import io
import stat
import struct
import zipfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from tests.xsd import control_documents

RULES = Path(__file__).parents[2] / "rules"
NAME = "lesson.zip"
Files = Mapping[str, bytes]


def files_in(folder: Path) -> dict[str, bytes]:
    """The files of a folder by their paths in it, in order."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def base() -> dict[str, bytes]:
    return files_in(RULES / "_package")


def entry(name: str, method: int = zipfile.ZIP_DEFLATED) -> zipfile.ZipInfo:
    """An entry that is the same at any time, on any system."""
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.create_system, info.external_attr, info.compress_type = 3, (stat.S_IFREG | 0o644) << 16, method
    return info


def zipped(files: Iterable[tuple[zipfile.ZipInfo, bytes]]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for info, content in files:
            archive.writestr(info, content)
    return stream.getvalue()


def package(files: Files) -> bytes:
    return zipped((entry(name), content) for name, content in sorted(files.items()))


def with_listed(files: Files, *extra: str) -> dict[str, bytes]:
    """The files of a package with these added, and listed in the manifest."""
    lines = "".join(f'\n      <file href="{name}"/>' for name in extra).encode()
    manifest = files["imsmanifest.xml"].replace(b'<file href="lesson.js"/>', b'<file href="lesson.js"/>' + lines)
    return {**files, "imsmanifest.xml": manifest, **dict.fromkeys(extra, b"text")}


def _with_entry(info: zipfile.ZipInfo, content: bytes = b"text") -> bytes:
    files = with_listed(base(), info.filename)
    del files[info.filename]
    return zipped([*((entry(name), body) for name, body in sorted(files.items())), (info, content)])


def _with_unlisted(info: zipfile.ZipInfo) -> bytes:
    return zipped([*((entry(name), body) for name, body in sorted(base().items())), (info, b"text")])


def _marked(flag: int) -> bytes:
    """The base package with a flag set on lesson.css, in its list of contents."""
    content = bytearray(package(base()))
    place = content.index(b"lesson.css", content.index(b"PK\x01\x02")) - 46
    struct.pack_into("<H", content, place + 8, flag)
    return bytes(content)


def _method(method: int) -> bytes:
    return zipped((entry(name, method if name == "lesson.css" else 8), body) for name, body in sorted(base().items()))


def _broken() -> bytes:
    """The base package with one bit of lesson.css turned over."""
    files = zipped((entry(name, zipfile.ZIP_STORED), body) for name, body in sorted(base().items()))
    content = bytearray(files)
    content[content.index(b"max-width")] ^= 1
    return bytes(content)


def _bomb() -> bytes:
    return zipped([(entry("imsmanifest.xml"), b""), (entry("zeros.bin"), bytes(30 << 20))])


def _crowd() -> bytes:
    return zipped((entry(f"{number}.txt", zipfile.ZIP_STORED), b"") for number in range(20_001))


def _zip64() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in sorted(base().items()):
            with archive.open(entry(name), "w", force_zip64=name == "lesson.css") as out:
                out.write(content)
    # The list of contents of a small file does not repeat the extra field, so it is put there too.
    return _with_extra(stream.getvalue(), struct.pack("<HHQQ", 1, 16, 40, 40))


def _with_extra(content: bytes, extra: bytes) -> bytes:
    place = content.index(b"lesson.css", content.index(b"PK\x01\x02"))
    changed = bytearray(content[: place + 10] + extra + content[place + 10 :])
    struct.pack_into("<H", changed, place - 46 + 30, len(extra))
    end = changed.rindex(b"PK\x05\x06")
    struct.pack_into("<L", changed, end + 12, struct.unpack_from("<L", changed, end + 12)[0] + len(extra))
    return bytes(changed)


def _link() -> bytes:
    info = entry("shortcut.txt")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return _with_entry(info, b"/etc/passwd")


def _folder_with_data() -> bytes:
    info = entry("media/")
    files = [*((entry(name), body) for name, body in sorted(base().items())), (info, b"text")]
    return zipped(files)


def _unmarked() -> bytes:
    """A Chinese name in UTF-8 without the mark that says so."""
    content = _with_entry(entry("租客.txt"))
    return content.replace(b"\x00\x08\x08\x00\x00\x00\x21\x00", b"\x00\x00\x08\x00\x00\x00\x21\x00")


def _twice() -> bytes:
    return package(with_listed(base(), "a.txt", "A.txt"))


def _large() -> bytes:
    files = [(entry(name), body) for name, body in sorted(with_listed(base(), "film.mp4").items())]
    return zipped([(info, bytes(51 << 20) if info.filename == "film.mp4" else body) for info, body in _stored(files)])


def _stored(files: Iterable[tuple[zipfile.ZipInfo, bytes]]) -> Iterable[tuple[zipfile.ZipInfo, bytes]]:
    return ((entry(info.filename, zipfile.ZIP_STORED), body) for info, body in files)


def _altered() -> dict[str, bytes]:
    return {**control_documents(), "ims_xml.xsd": b"<xsd:schema xmlns:xsd='http://www.w3.org/2001/XMLSchema'/>"}


def _with_schemas() -> dict[str, bytes]:
    """The base package with the official schema files, named in its manifest."""
    spaces = {
        "http://www.imsproject.org/xsd/imscp_rootv1p1p2": "imscp_rootv1p1p2.xsd",
        "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1": "imsmd_rootv1p2p1.xsd",
        "http://www.adlnet.org/xsd/adlcp_rootv1p2": "adlcp_rootv1p2.xsd",
    }
    pairs = " ".join(f"{space} {file}" for space, file in spaces.items())
    named = f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="{pairs}" version='.encode()
    files = {**base(), **control_documents()}
    return {
        **files,
        "imsmanifest.xml": files["imsmanifest.xml"].replace(b"version=", named, 2).replace(named, b"version=", 1),
    }


def _annotated() -> dict[str, bytes]:
    """The official files as some tools ship them: other comments, other line ends."""
    documents = control_documents()
    return {name: body.replace(b"\n", b"\r\n") + b"<!-- by a tool -->" for name, body in documents.items()}


BAD: Mapping[str, Callable[[], bytes]] = {
    "P001": lambda: package(base())[:-40],
    "P002": lambda: _marked(1),
    "P003": lambda: _method(zipfile.ZIP_BZIP2),
    "P004": _broken,
    "P005": _bomb,
    "P006": _zip64,
    "P007": lambda: package(base()),
    "P008": _link,
    "P010": lambda: package({f"course/{name}": body for name, body in base().items()}),
    "P011": lambda: _with_unlisted(entry("..\\secret.txt")),
    "P012": _twice,
    "P017": _large,
    "P018": _folder_with_data,
    "P019": _unmarked,
    "P111": lambda: package({**base(), **_altered()}),
    "P112": lambda: package(base()),
}
"""Faults of the zip itself, or that need files the project has no copy of, by code."""

GOOD: Mapping[str, Callable[[], bytes]] = {
    "P003": lambda: _method(zipfile.ZIP_STORED),
    "P018": lambda: zipped([(entry("media/"), b""), *((entry(name), body) for name, body in base().items())]),
    "P019": lambda: _with_entry(entry("租客.txt")),
    "P111": lambda: package({**base(), **_annotated()}),
    "P109": lambda: package(_with_schemas()),
    "P110": lambda: package(_with_schemas()),
    "P112": lambda: package({**base(), **control_documents()}),
}

NAMES = {"P007": "lesson.pif"}
"""The file name of the bad package, where that is the fault."""

CROWD = _crowd

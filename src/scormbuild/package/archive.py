"""A zip file with the same bytes every time.

Entries are sorted, the manifest first; times and modes are fixed. The bytes still depend on the zlib that Python was
built with, so `digest` names the contents alone.
"""

import zipfile
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO

_EPOCH = (1980, 1, 1, 0, 0, 0)
_REGULAR_FILE = 0o100644
_UNIX = 3
_PACKED_ALREADY = (".png", ".jpg", ".jpeg", ".gif", ".webp")


def pack(files: Mapping[str, bytes], first: str) -> bytes:
    """A plain zip of the files, `first` at its beginning; only methods every LMS can unpack."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", allowZip64=False) as archive:
        for name in sorted(files, key=lambda name: (name != first, name)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = _UNIX
            entry.external_attr = _REGULAR_FILE << 16
            stored = name.endswith(_PACKED_ALREADY)
            entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name], compresslevel=9)
    return buffer.getvalue()


def digest(files: Mapping[str, bytes]) -> str:
    """The SHA-256 of what is in a package, the same on every machine: over the sorted names and content hashes."""
    whole = sha256()
    for name in sorted(files):
        whole.update(name.encode() + b"\0" + sha256(files[name]).digest())
    return whole.hexdigest()

"""What a build was asked for and what came of it, and whether all that is still so.

A build depends on the bytes of the course, of the builder and of its libraries, and on the day (facts are read again by
a day). Where none of them has changed and the packages lie where they were written, there is nothing to make.
"""

import json
import os
import re
import sys
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import file_digest, sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from scormbuild.cli.output import Unwritable, write_in_place
from scormbuild.load.find import find_course
from scormbuild.resources import resource


@dataclass(frozen=True)
class Request:
    """What an author asked for."""

    course: Path | None
    topic: str | None
    release: bool
    language: str | None
    beside: str | None
    output: Path
    documents: Path | None
    form: str


@dataclass(frozen=True)
class Built:
    """What came of it: packages by file name, and what to print, each text with whether it goes to standard error."""

    packages: Mapping[str, bytes]
    told: tuple[tuple[str, bool], ...]
    failed: bool = False


def state_of(request: Request) -> str:
    """A digest of everything that the outcome depends on; empty where that cannot be told."""
    folder = find_course(request.course)
    if folder is None:
        return ""
    try:
        if _ELSEWHERE.search((folder / "settings.yaml").read_bytes()):
            return ""
        asked = json.dumps([asdict(request), str(folder), str(Path.cwd()), *_outside()], default=str)
        parts = [asked, *_course(folder), *(_course(request.documents) if request.documents else ()), *_builder()]
    except OSError:
        return ""
    return sha256("\0".join(parts).encode(errors="surrogateescape")).hexdigest()


_ELSEWHERE = re.compile(rb"^control_documents:", re.MULTILINE)
"""What makes a course depend on files outside its folder."""


def _outside() -> tuple[str, ...]:
    """The day, Python, its zlib, and the versions of everything installed beside us."""
    folders = (Path(path) for path in sys.path)
    installed = {entry.name for folder in folders if folder.is_dir() for entry in folder.iterdir()}
    versions = sorted(name for name in installed if name.endswith(".dist-info"))
    return (date.today().isoformat(), sys.version, zlib.ZLIB_RUNTIME_VERSION, *versions)


def _course(folder: Path) -> Iterator[str]:
    """Every file below a folder by name and digest; read piece by piece, because some may be huge."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("rb") as stream:
                yield f"{path.relative_to(folder).as_posix()}\0{file_digest(stream, 'sha256').hexdigest()}"


def _builder() -> Iterator[str]:
    for root in (files("scormbuild"), resource("templates")):
        yield from _inside(root, "")


def _inside(folder: Traversable, above: str) -> Iterator[str]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        name = f"{above}/{entry.name}"
        if entry.is_dir():
            yield from _inside(entry, name) if entry.name != "__pycache__" else ()
        else:
            yield f"{name}\0{sha256(entry.read_bytes()).hexdigest()}"


def recall(output: Path, state: str) -> Built | None:
    """What the last build into this folder told, if its state was the same and its packages still lie there."""
    try:
        record = json.loads(_record(output).read_text(encoding="utf-8"))
        if not state or record["state"] != state:
            return None
        for name, digest in record["packages"].items():
            if sha256((output / name).read_bytes()).hexdigest() != digest:
                return None
        return Built({}, tuple((str(text), bool(on_stderr)) for text, on_stderr in record["told"]))
    except (OSError, RuntimeError, ValueError, TypeError, KeyError, AttributeError):
        return None


def remember(output: Path, state: str, built: Built) -> None:
    """Note what was built. That nothing can be noted is no trouble: the next build then makes everything anew."""
    packages = {name: sha256(content).hexdigest() for name, content in built.packages.items()}
    text = json.dumps({"state": state, "packages": packages, "told": built.told}, ensure_ascii=False)
    try:
        write_in_place({_record(output): text.encode()}, "")
    except (Unwritable, RuntimeError):
        return


def _record(output: Path) -> Path:
    """Where a build into this folder is noted: in the user's cache, one file for each folder."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "scormbuild" / f"{sha256(str(output.resolve()).encode()).hexdigest()[:32]}.json"

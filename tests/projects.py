"""Small projects for tests."""

from collections.abc import Iterable, Mapping
from pathlib import Path

RULES = Path(__file__).parent / "rules" / "_course"
BASE = (RULES / "course" / "tools" / "course.yaml").read_text()
"""The smallest valid course: one page and one question."""


def project(folder: Path, course: str = BASE, more: Mapping[str, str | bytes] | None = None) -> Path:
    """Write a project with the topic “tools” into a folder; `more` holds files of the topic, or beside it (`../`)."""
    files = {
        "course/settings.yaml": (RULES / "course" / "settings.yaml").read_text(),
        "course/law/house.yaml": (RULES / "course" / "law" / "house.yaml").read_text(),
        "course/tools/course.yaml": course,
        **{f"course/tools/{name}".replace("tools/../", ""): content for name, content in (more or {}).items()},
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def course_text(pages: Iterable[str]) -> str:
    """The base course with these pages before its own."""
    page = "  - page: {}\n    title: Rules\n    body:\n      - text: Bring it back.\n    cites: [house-rules-1]\n"
    return BASE.replace("contents:\n", "contents:\n" + "".join(page.format(name) for name in pages))

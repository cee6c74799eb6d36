"""Golden files: what was read by people once, and has to stay so until somebody reads it again."""

import os
from pathlib import Path

ANEW = "WRITE_GOLDEN"
"""The environment variable with which they are written anew, as `make golden` does."""


def hold(file: Path, lines: list[str]) -> None:
    """Compare a text with what its file holds, to the letter; or write it, when asked to."""
    text = "\n".join(lines) + "\n"
    assert text.strip(), f"there is nothing to put into {file.name}"
    if os.environ.get(ANEW):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    kept = file.read_text(encoding="utf-8") if file.is_file() else ""
    assert text == kept, f"{file.name} tells something else: if that is meant, run `make golden` and read what changed"

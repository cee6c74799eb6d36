"""Which packages are played, and how they are built: by the command that authors use."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
SAMPLE = HERE / "sample" / "course"
REAL = HERE.parents[1] / "course"


@dataclass(frozen=True, order=True)
class Which:
    """One package: a topic of a `course` folder in one language."""

    course: Path
    topic: str
    language: str

    def __str__(self) -> str:
        return f"{self.topic}-{self.language}"


def packages_of(course: Path) -> Iterator[Which]:
    """The packages that a `course` folder makes: one for each topic in English and in each translation."""
    for file in sorted(course.glob("*/course.yaml")):
        yield Which(course, file.parent.name, "en")
        for translation in sorted((file.parent / "i18n").glob("*.yaml")):
            yield Which(course, file.parent.name, translation.stem)


EVERY_PACKAGE = (*packages_of(SAMPLE), *packages_of(REAL))
IN_ENGLISH = tuple(which for which in EVERY_PACKAGE if which.language == "en")
"""A package differs from its translations in texts alone, so what takes long is done with these."""


def build(course: Path, output: Path) -> Mapping[str, bytes]:
    """The packages of a `course` folder, by file name."""
    command = [sys.executable, "-m", "scormbuild", "build", str(course), "--output", str(output)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}"
    return {file.name: file.read_bytes() for file in sorted(output.glob("*.zip"))}

"""The same source gives the same bytes, whatever order Python happens to keep its sets in."""

import os
import subprocess
import sys
from pathlib import Path

REAL = Path(__file__).parents[2] / "course" / "work-and-immigration"


def _built(seed: str, output: Path) -> dict[str, bytes]:
    command = [sys.executable, "-m", "scormbuild", "build", str(REAL), "--no-cache", "--output", str(output)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed})
    return {package.name: package.read_bytes() for package in sorted(output.glob("*.zip"))}


def test_a_build_does_not_depend_on_the_order_of_sets(tmp_path: Path) -> None:
    first, *others = (_built(seed, tmp_path / seed) for seed in ("0", "1", "2"))
    assert len(first) == 5
    assert [other == first for other in others] == [True, True]

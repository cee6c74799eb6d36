"""Speed, memory and weight, measured by hand: `make bench`. Machines are noisy, so compare the ratios of one run."""

import gzip
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench import sample
from tests.bench.browser import HAND_WRITTEN, openings

from scormbuild.load.project import load_project
from scormbuild.model.record import widest
from scormbuild.verify.page import parse_page
from scormbuild.verify.weight import MOST_SCRIPT, MOST_STYLE, script_weight, style_weight

REAL = Path(__file__).parents[2] / "course"
CLICK_ALONE = "import click\n@click.group()\ndef main(): pass\nmain(['--help'])"


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = sample.write(Path(name))
        build = [sys.executable, "-m", "scormbuild", "build", str(folder), "--output", str(folder / "dist")]
        seconds, peak = timed([*build, "--no-cache"])
        package = next((folder / "dist").glob("*.zip"))
        with zipfile.ZipFile(package) as archive:
            document = archive.read("index.html")
        page = parse_page(document)
        project, _ = load_project(folder / "course")
        assert project and page
        lines = [
            ("cold build, 40 pages", f"{seconds:.2f} s", "≤ 0.4 s"),
            ("peak memory of the build", f"{peak:.0f} MiB", ""),
            ("zip", f"{package.stat().st_size / 1000:.1f} kB", "coursekit 44.2, hand-written 51.4"),
            ("document, gzipped", f"{len(gzip.compress(document)) / 1000:.1f} kB", ""),
            ("script, gzipped", f"{script_weight(page)} B", f"≤ {MOST_SCRIPT:,}"),
            ("style, gzipped", f"{style_weight(page)} B", f"≤ {MOST_STYLE:,}"),
            ("fullest record", f"{widest(project.topics[0].course.value)} characters", "≤ 4,000"),
            ("--help against click alone", f"{ratio():.2f} ×", "≤ 1.5 ×"),
            *everything(Path(name) / "all"),
        ]
        for what, value, aim in lines:
            print(f"{what:32} {value:>18}   {aim}")
        print_openings(
            {"40 pages": package, **{_named(zipped): zipped for zipped in sorted((Path(name) / "all").glob("*.zip"))}}
        )


def print_openings(packages: Mapping[str, Path]) -> None:
    """A table: what opening each package costs on Slow 3G with a processor four times slower than this one.

    The server compresses nothing, as many LMSs do not. “start” is when the start page's button is there and works,
    “ready” when the player plays, though parts may still be on their way.
    """
    print(
        "\nSlow 3G, CPU ×4    requests  API calls  first paint  start  ready   script  style  (aims: 1, 2.2 s, 2.5 s)"
    )
    for what, opened in openings(packages).items():
        weights = "" if what == HAND_WRITTEN else _weights(packages[what])
        seconds = f"{opened.paint:11.2f}  {opened.start:5.2f}  {opened.ready:5.1f}"
        print(f"{what:28} {opened.requests:3} {opened.calls:10} {seconds}  {weights}")


def _weights(package: Path) -> str:
    with zipfile.ZipFile(package) as archive:
        page = parse_page(archive.read("index.html"))
    return f"{script_weight(page):7,} {style_weight(page):6,}" if page else ""


def _named(package: Path) -> str:
    return package.name.removesuffix("-scorm12.zip").rpartition("-")[0]


def everything(output: Path) -> list[tuple[str, str, str]]:
    """All packages of this repository: made anew, and again where nothing has changed."""
    build = [sys.executable, "-m", "scormbuild", "build", str(REAL), "--output", str(output)]
    anew, peak = timed([*build, "--no-cache"])
    again, _ = timed(build)
    count = len(list(output.glob("*.zip")))
    return [
        (f"all {count} packages", f"{anew:.2f} s", "≤ 1.5 s"),
        ("peak memory of a process", f"{peak:.0f} MiB", "≤ 150"),
        ("again, nothing changed", f"{again:.2f} s", "≤ 0.3 s"),
    ]


def timed(command: list[str]) -> tuple[float, float]:
    """The median of five runs in seconds, and the most memory that one of its processes took, in MiB."""
    peaks: list[float] = []

    def once() -> None:
        with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as child:
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise subprocess.CalledProcessError(child.returncode, command)
        peaks.append(used.ru_maxrss / 1024)

    return seconds_of(once, 5), max(peaks)


def seconds_of(once: Callable[[], object], times: int) -> float:
    runs = []
    for _ in range(times):
        start = time.perf_counter()
        once()
        runs.append(time.perf_counter() - start)
    return median(runs)


def ratio() -> float:
    ours = [sys.executable, "-c", "from scormbuild.cli import main; main(['--help'])"]
    bare = [sys.executable, "-c", CLICK_ALONE]
    first, second = (
        seconds_of(partial(subprocess.run, command, check=True, capture_output=True), 15) for command in (ours, bare)
    )
    return first / second


if __name__ == "__main__":
    main()

"""How easy the pages are to read, for `scormbuild check --readability`."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from scormbuild.check.readability import Reading, hard_pages, readings
from scormbuild.diagnostics import Diagnostic
from scormbuild.load.project import Project


def measured(project: Project) -> tuple[list[Diagnostic], list[str]]:
    """A note for each page above the aim, and a line for each topic."""
    found = [reading for topic in project.topics for reading in readings(topic, project.library)]
    return list(hard_pages(found)), list(_told(found))


def _told(measured: Sequence[Reading]) -> Iterator[str]:
    """A line for each topic: its pages, their middle, and the hardest."""
    for topic, pages in groupby(measured, lambda reading: reading.topic):
        by_grade = sorted(pages, key=lambda reading: reading.grade)
        middle, hardest = by_grade[len(by_grade) // 2], by_grade[-1]
        count = f"{len(by_grade)} page{'' if len(by_grade) == 1 else 's'}"
        yield f"{topic}: {count}, reading grade {middle.grade} in the middle, {hardest.grade} at most ({hardest.page})"

"""`scormbuild translate status`."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import click

from scormbuild.check.reviews import localised
from scormbuild.cli.options import course_argument, topic_option
from scormbuild.cli.show import table
from scormbuild.cli.works import language_option, task
from scormbuild.load.folders import shown
from scormbuild.load.project import Project
from scormbuild.translate.state import State, standing
from scormbuild.translate.works import SHARED, Work


@dataclass(frozen=True)
class Line:
    """How far one topic is in one language; `topic` is None for what the topics share."""

    topic: str | None
    language: str
    texts: int
    current: int
    stale: int
    missing: int
    orphan: int
    status: str | None
    file: str


@click.command("status")
@course_argument
@topic_option
@language_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
              help="A table, or JSON for scripts.")  # fmt: skip
def command(course: Path | None, topic: str | None, language: str | None, form: str) -> None:
    """Count what is translated of COURSE, topic by topic and language by language. Writes nothing."""
    asked = task(course, topic, language, form)
    drafts = _drafts(asked.project)
    lines = [_line(work, drafts) for work in asked.works]
    if form == "json":
        click.echo(json.dumps([asdict(line) for line in lines], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_table(lines)))


def _line(work: Work, drafts: Mapping[tuple[str, str], bool]) -> Line:
    held = standing(work.units, work.translation)
    counts = {state: sum(each is state for each in held.states.values()) for state in State}
    return Line(
        topic=work.topic.name if work.topic else None,
        language=work.language,
        texts=len(work.units),
        current=counts[State.CURRENT],
        stale=counts[State.STALE],
        missing=counts[State.MISSING],
        orphan=len(held.orphans) + len(work.translation.orphans),
        status=_status(work, drafts),
        file=shown(work.file),
    )


def _drafts(project: Project) -> Mapping[tuple[str, str], bool]:
    """Of each topic and language, whether anything is unsigned that its package needs."""
    packages = (each for topic in project.topics for each in localised(topic, project))
    return {(each.topic, each.language): each.draft for each in packages}


def _status(work: Work, drafts: Mapping[tuple[str, str], bool]) -> str | None:
    """`reviewed` once everything is signed that the packages need which show these texts, else `draft`."""
    if work.loaded is None:
        return None
    shown_in = [
        draft
        for (topic, language), draft in drafts.items()
        if language == work.language and work.name in (topic, SHARED)
    ]
    return "reviewed" if shown_in and not any(shown_in) else "draft"


_NUMBERS = ("texts", "current", "stale", "missing", "orphan")


def _table(lines: Sequence[Line]) -> Iterator[str]:
    rows = (
        (line.topic or SHARED, line.language, *(getattr(line, each) for each in _NUMBERS), line.status or "no file yet")
        for line in lines
    )
    yield from table(("topic", "language", *_NUMBERS, "status"), rows)
    texts, current = sum(line.texts for line in lines), sum(line.current for line in lines)
    yield f"{current} of {texts} texts are translated and current ({current * 100 // texts} %)."

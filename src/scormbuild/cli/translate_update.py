"""`scormbuild translate update`."""

from collections.abc import Mapping
from pathlib import Path

import click

from scormbuild.cli.options import course_argument, topic_option
from scormbuild.cli.works import Task, language_option, save, task
from scormbuild.load.folders import shown
from scormbuild.translate.update import Updated, renderings, update
from scormbuild.translate.works import Work


@click.command("update")
@course_argument
@topic_option
@language_option
def command(course: Path | None, topic: str | None, language: str | None) -> None:
    """Bring every translation file of COURSE into the order of the course, and make those that are not there.

    No rendering is lost: texts that moved are followed; where a source changed, the old one is kept under “was:”; what
    belongs to no text any more is kept under “orphans:” for one round.
    """
    asked = task(course, topic, language)
    updates = {work.file: update(work.units, work.translation, _elsewhere(work, asked)) for work in asked.works}
    written = save(asked, {file: each.translation for file, each in updates.items()})
    for file, updated in updates.items():
        click.echo(f"{shown(file)}: {_told(updated, file in written)}")


def _elsewhere(work: Work, asked: Task) -> Mapping[str, str]:
    """What the project's other files say in the same language."""
    return renderings(each.translation for each in asked.works if each.language == work.language and each is not work)


def _told(done: Updated, is_written: bool) -> str:
    counts = {
        "added": done.added,
        "found in another file": done.shared,
        "moved": done.moved,
        "changed in the course": done.changed,
        "left over, kept under orphans": done.left_over,
        "left over for long, removed": done.dropped,
    }
    said = ", ".join(f"{count} {what}" for what, count in counts.items() if count)
    return said or ("put in order" if is_written else "up to date")

"""`scormbuild check`."""

import sys
from pathlib import Path

import click

from scormbuild.cli.project import course_argument, read_and_check, release_option, topic_option
from scormbuild.cli.show import format_option, show, summary


@click.command("check")
@course_argument
@topic_option
@release_option
@format_option
def command(course: Path | None, topic: str | None, release: bool, form: str) -> None:
    """Name every mistake in the courses of COURSE (default: the project you are in). Writes nothing."""
    project, report = read_and_check(course, topic, release=release)
    show(report, form)
    count = len(project.topics) if project else 0
    subject = f"{count} topic{'' if count == 1 else 's'} checked: " if count else ""
    click.echo(f"{subject}{summary(report)}.", err=form != "text")
    sys.exit(1 if report.has_errors else 0)

"""`scormbuild check`."""

import importlib
import sys
from pathlib import Path

import click

from scormbuild.cli.options import course_argument, release_option, topic_option
from scormbuild.cli.project import read_and_check
from scormbuild.cli.show import format_option, show, summary
from scormbuild.diagnostics import Diagnostic, Report
from scormbuild.load.project import Project


@click.command("check")
@course_argument
@topic_option
@release_option
@click.option("--readability", is_flag=True, help="Also say how easy the pages are to read (in English).")
@format_option
def command(course: Path | None, topic: str | None, release: bool, readability: bool, form: str) -> None:
    """Name every mistake in the courses of COURSE (default: the project you are in). Writes nothing."""
    project, report = read_and_check(course, topic, release=release)
    notes, lines = _measured(project) if project and readability else ([], [])
    report += Report.of(notes)
    show(report, form)
    for line in lines:
        click.echo(line, err=form != "text")
    count = len(project.topics) if project else 0
    subject = f"{count} topic{'' if count == 1 else 's'} checked: " if count else ""
    click.echo(f"{subject}{summary(report)}.", err=form != "text")
    sys.exit(1 if report.has_errors else 0)


def _measured(project: Project) -> tuple[list[Diagnostic], list[str]]:
    """Notes on pages that are hard to read, and a line for each topic. What measures is an optional extra."""
    try:
        measured = importlib.import_module("scormbuild.cli.readability").measured
    except ImportError as error:
        hint = "    hint: install it with: pip install 'scormbuild[readability]'"
        raise click.ClickException(f"the library that measures reading ease is not installed\n{hint}") from error
    notes: list[Diagnostic]
    lines: list[str]
    notes, lines = measured(project)
    return notes, lines

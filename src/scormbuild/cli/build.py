"""`scormbuild build`."""

import os
import sys
from pathlib import Path

import click

from scormbuild.cli.output import write
from scormbuild.cli.project import course_argument, read_and_check, release_option, topic_option
from scormbuild.cli.show import format_option, show, summary
from scormbuild.cli.stages import Made, make_all, orders
from scormbuild.diagnostics import Diagnostic, Location, Report
from scormbuild.diagnostics.file_rules import C011
from scormbuild.load.control_documents import read_control_documents
from scormbuild.load.folders import shown
from scormbuild.load.project import Project


@click.command("build")
@course_argument
@topic_option
@release_option
@click.option("--language", metavar="TAG", help="Only this language, such as en or vi.")
@click.option("--beside", metavar="TAG", help="Carry this language too, to be shown beside the text; or “none”.")
@click.option("--output", type=click.Path(path_type=Path), default=Path("dist"), show_default=True, help="Where to.")
@click.option("--control-documents", "documents", type=click.Path(path_type=Path), metavar="DIR",
              help="Copy ADL’s four .xsd files from this folder into every package.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Processes to use.")
@format_option
def command(
    course: Path | None,
    topic: str | None,
    release: bool,
    language: str | None,
    beside: str | None,
    output: Path,
    documents: Path | None,
    jobs: int,
    form: str,
) -> None:
    """Build a SCORM 1.2 package for every topic and language of COURSE (default: the project you are in)."""
    project, report = read_and_check(course, topic, release=release, language=language)
    made: list[Made] = []
    if project and not report.has_errors:
        made, trouble = _make(project, (language, beside), documents, jobs)
        report += trouble
    show(report, form)
    if report.has_errors or not made:
        click.echo(f"Nothing was built: {summary(report)}.", err=True)
        sys.exit(1)
    write({each.package.name: each.package.content for each in made}, output)
    for line in _told(made, output, report):
        click.echo(line, err=form != "text")


def _make(
    project: Project, languages: tuple[str | None, str | None], documents: Path | None, jobs: int
) -> tuple[list[Made], Report]:
    named = project.settings.value.control_documents
    folder = documents or (project.folder / named if named else None)
    files, missing = read_control_documents(folder, shown(folder)) if folder else ({}, ())
    unknown = [_unknown(tag, project) for tag in languages if tag not in (None, "none", *_spoken(project))]
    if unknown or missing:
        return [], Report.of((*unknown, *missing))
    wanted = orders(project, *languages)
    with click.progressbar(
        length=len(wanted), label="Building", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        made = []
        for each in make_all(wanted, project, files, min(jobs, os.cpu_count() or 1)):
            made.append(each)
            bar.update(1)
    return made, Report.of(found for each in made for found in each.report)


def _spoken(project: Project) -> set[str]:
    return {tag for topic in project.topics for tag in (topic.course.value.language, *topic.translations)}


def _unknown(tag: str | None, project: Project) -> Diagnostic:
    message = f"no topic is written in or translated into “{tag}”"
    return C011.at(Location(shown(project.folder)), message, C011.remedy)


def _told(made: list[Made], output: Path, report: Report) -> list[str]:
    width = max(len(each.package.name) for each in made)
    warnings = f"; {summary(report)}" if report.diagnostics else ""
    size = sum(len(each.package.content) for each in made) / 1000
    count = f"{len(made)} package{'s' if len(made) > 1 else ''}"
    last = f"{count} written to {output}/, {size:.1f} kB in all{warnings}"
    return [*(_line(each, width) for each in made), last]


def _line(made: Made, width: int) -> str:
    """Name, size, the first digits of the digest of what is inside, and what is not finished about it."""
    gaps = f"{made.gaps} text{'s' if made.gaps > 1 else ''} not translated" if made.gaps else ""
    notes = ", ".join(filter(None, ("draft" if made.draft else "", gaps)))
    package = made.package
    return f"{package.name:{width}}  {len(package.content) / 1000:6.1f} kB  {package.digest[:12]}  {notes}".rstrip()

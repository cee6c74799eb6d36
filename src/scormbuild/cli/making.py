"""Making packages: reading and checking a project, and building every package that was asked for."""

import sys
from pathlib import Path

import click

from scormbuild.cli.built import Built, Request
from scormbuild.cli.project import read_and_check
from scormbuild.cli.show import shown_report, summary
from scormbuild.cli.stages import Made, collect_seldom, make_all, orders
from scormbuild.diagnostics import Diagnostic, Location, Report
from scormbuild.diagnostics.file_rules import C011
from scormbuild.load.control_documents import read_control_documents
from scormbuild.load.folders import shown
from scormbuild.load.project import Project


def build(request: Request, jobs: int) -> Built:
    """Every package, or what is in the way of them."""
    collect_seldom()
    project, report = read_and_check(request.course, request.topic, release=request.release, language=request.language)
    made: list[Made] = []
    if project and not report.has_errors:
        made, trouble = _make(project, request, jobs)
        report += trouble
    told = [(text, False) for text in shown_report(report, request.form)]
    if report.has_errors or not made:
        return Built({}, (*told, (f"Nothing was built: {summary(report)}.", True)), failed=True)
    on_stderr = request.form != "text"
    lines = [(line, on_stderr) for line in _told(made, request.output, report)]
    return Built({each.package.name: each.package.content for each in made}, (*told, *lines))


def _make(project: Project, request: Request, jobs: int) -> tuple[list[Made], Report]:
    named = project.settings.value.control_documents
    folder = request.documents or (project.folder / named if named else None)
    files, missing = read_control_documents(folder, shown(folder)) if folder else ({}, ())
    unknown = [
        _unknown(tag, project)
        for tag in (request.language, request.beside)
        if tag not in (None, "none", *_spoken(project))
    ]
    if unknown or missing:
        return [], Report.of((*unknown, *missing))
    wanted = orders(project, request.language, request.beside)
    with click.progressbar(
        length=len(wanted), label="Building", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        made = []
        for each in make_all(wanted, project, files, jobs):
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

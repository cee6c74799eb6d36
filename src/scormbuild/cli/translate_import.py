"""`scormbuild translate import`."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from scormbuild.cli.formats import format_of, module
from scormbuild.cli.show import show, summary
from scormbuild.cli.works import Task, save, stop, task
from scormbuild.diagnostics import Diagnostic, Location, Report
from scormbuild.diagnostics.exchange_rules import T030, T032, T033
from scormbuild.load.folders import shown
from scormbuild.load.text import read_bytes
from scormbuild.translate.exchange import Reply, Returned, Taken, take
from scormbuild.translate.update import update
from scormbuild.translate.works import SHARED, Work

MOST_BYTES = 20_000_000


@click.command("import")
@click.argument("paths", type=click.Path(path_type=Path), nargs=-1, required=True, metavar="FILES... [COURSE]")
def command(paths: tuple[Path, ...]) -> None:
    """Take back what translators have written into FILES: XLIFF, Excel or CSV, as export wrote them.

    Texts whose source has changed meanwhile are named and left as they are; the rest is taken. If anything is wrong
    with a file, nothing is changed. COURSE is a folder (default: the project you are in).
    """
    *files, last = paths
    course = last if files and last.is_dir() else None
    asked = task(course, None, None)
    read, trouble = _read(files if course else paths)
    addressed = {work.file: (work, [*_replies(work, read, asked)]) for work in asked.works}
    trouble += [found for each in read for found in _misaddressed(each, asked)]
    taken = {file: _taken(work, replies) for file, (work, replies) in addressed.items() if replies}
    report = Report.of([*trouble, *(found for each in taken.values() for found in each.trouble)])
    if report.has_errors:
        stop(report)
    show(report, "text")
    save(asked, {file: each.translation for file, each in taken.items() if each.count})
    for line in _told(taken, report):
        click.echo(line)


def _read(files: Sequence[Path]) -> tuple[list[Returned], list[Diagnostic]]:
    found: list[Returned] = []
    trouble: list[Diagnostic] = []
    for file in files:
        form, name = format_of(file.suffix), shown(file)
        if form is None:
            trouble.append(T030.at(Location(name), "this is no file that can be read back", T030.remedy))
            continue
        content, unreadable = read_bytes(file, name, MOST_BYTES)
        returned, wrong = module(form).returned(content, name) if content is not None else ((), unreadable)
        found += returned
        trouble += wrong
    return found, trouble


def _is_for(each: Returned, work: Work, asked: Task) -> bool:
    """An answer to another project is no answer, whatever its topics are called."""
    is_ours = each.project == asked.project.settings.value.identifier
    return is_ours and (each.topic, each.language) == (work.name, work.language)


def _replies(work: Work, read: Sequence[Returned], asked: Task) -> Iterator[Reply]:
    for each in read:
        if _is_for(each, work, asked):
            yield from each.replies


def _misaddressed(each: Returned, asked: Task) -> Iterator[Diagnostic]:
    settings = asked.project.settings.value
    if each.project != settings.identifier:
        message = f"this is from the project “{each.project}”; here is “{settings.identifier}”"
        yield T032.at(each.place, message, T032.remedy)
    elif each.language not in settings.languages:
        yield T033.at(each.place, f"this is in “{each.language}”, which the project does not build", T033.remedy)
    elif not any(_is_for(each, work, asked) for work in asked.works):
        message = "nothing is shared here" if each.topic == SHARED else f"there is no topic “{each.topic}” to translate"
        yield T032.at(each.place, message, T032.remedy)


def _taken(work: Work, replies: Sequence[Reply]) -> Taken:
    return take(work.units, update(work.units, work.translation).translation, replies)


def _told(taken: Mapping[Path, Taken], report: Report) -> Iterator[str]:
    for file, each in taken.items():
        yield f"{shown(file)}: {each.count} text{'' if each.count == 1 else 's'} taken"
    if report.diagnostics:
        yield f"What was left out is named above: {summary(report)}."

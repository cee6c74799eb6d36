"""What the commands of `scormbuild translate` share: reading a project, and choosing what to work on."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import click

from scormbuild.check.references import ids_are_unique
from scormbuild.cli.output import write_in_place
from scormbuild.cli.project import read
from scormbuild.cli.show import show, summary
from scormbuild.diagnostics import Report
from scormbuild.diagnostics.file_rules import C011
from scormbuild.load.folders import shown
from scormbuild.load.project import Project
from scormbuild.load.text import read_text
from scormbuild.model.translation import Translation
from scormbuild.translate.file import Remarks, file_text, remarks
from scormbuild.translate.works import Work, works

language_option = click.option("--language", metavar="TAG", help="Only this language, such as en or vi.")


@dataclass(frozen=True)
class Task:
    """A project that can be read whole, and what of it was asked for."""

    project: Project
    works: Sequence[Work]


def task(course: Path | None, topic: str | None, language: str | None, form: str = "text") -> Task:
    """What there is to translate. Anything unreadable, or an id used twice, ends the command: no text may be lost."""
    project, report = read(course, topic)
    chosen: list[Work] = []
    if project:
        report += Report.of(found for each in project.topics for found in ids_are_unique(each, project))
        chosen = [*works(project, shared=project.is_whole, language=language)]
        if not chosen and not report.has_errors:
            message = f"there is nothing to translate into “{language}”" if language else "there is no language"
            place = project.settings.source.value_at(("languages",))
            report += Report.of([C011.at(place, message, "name it under “languages:” in settings.yaml")])
    if project is None or report.has_errors:
        stop(report, form)
    return Task(project, chosen)


def stop(report: Report, form: str = "text") -> NoReturn:
    """Say what is wrong, and that nothing has changed."""
    show(report, form)
    click.echo(f"Nothing was done: {summary(report)}.", err=True)
    sys.exit(1)


def save(task: Task, translations: Mapping[Path, Translation]) -> frozenset[Path]:
    """Write those that differ from what lies there, all or none of them; the files that were written."""
    works = {work.file: work for work in task.works}
    new = {file: _content(works[file], each, task.project.folder) for file, each in translations.items()}
    changed = {file: content for file, content in new.items() if content != _present(file)}
    write_in_place(changed, "check who may write to this folder; nothing in it has changed")
    return frozenset(changed)


def _content(work: Work, translation: Translation, folder: Path) -> bytes:
    text, _ = read_text(work.file, shown(work.file)) if work.loaded else (None, ())
    kept = remarks(text, work.loaded.source) if text and work.loaded else Remarks()
    schema = folder.parent / "schemas" / "translation.schema.json"
    above = "../../../" if work.topic else "../../"
    return file_text(translation, kept, f"{above}schemas/{schema.name}" if schema.is_file() else "").encode()


def _present(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None

"""`scormbuild review`."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import get_args

import click

from scormbuild.check.reviews import localised
from scormbuild.cli.options import course_argument, topic_option
from scormbuild.cli.output import write
from scormbuild.cli.project import read_and_check
from scormbuild.cli.show import printable, show, table
from scormbuild.cli.signing import with_review
from scormbuild.diagnostics import Report, Severity
from scormbuild.load.project import Project, Topic
from scormbuild.model.reviews import Kind
from scormbuild.translate.localise import LocalizedCourse

KINDS: tuple[str, ...] = get_args(Kind)
DAY = click.DateTime(formats=["%Y-%m-%d"])
Row = tuple[str, str, str, str, str]


@click.group("review")
def command() -> None:
    """Show who has signed what, or sign a topic as somebody has reviewed it."""


@command.command("status")
@course_argument
@topic_option
def status(course: Path | None, topic: str | None) -> None:
    """Show how far each review of each topic and language is."""
    project = _project(course, topic)
    rows = [row for each in project.topics for row in _rows(each, project)]
    for line in table(("topic", "language", "review", "signed", "by"), rows):
        click.echo(line)


def _rows(topic: Topic, project: Project) -> Iterator[Row]:
    for localized in localised(topic, project):
        for sign_off in localized.sign_offs:
            if sign_off.language == localized.language:
                signed = f"{sign_off.of - len(sign_off.unsigned)} of {sign_off.of}"
                names = ", ".join(dict.fromkeys(f"{each.by} ({each.day})" for each in sign_off.signatures))
                yield topic.name, localized.language, sign_off.kind, signed, names


@command.command("sign")
@course_argument
@click.option("--topic", metavar="NAME", required=True, help="The topic they reviewed: the name of its folder.")
@click.option("--kind", type=click.Choice(KINDS), required=True, help="What they looked at.")
@click.option("--language", metavar="TAG", help="The language they read; the course’s own if left out.")
@click.option("--by", required=True, help="Their name, as they give it.")
@click.option("--role", required=True, help="Their role, as they give it.")
@click.option("--on", "day", type=DAY, metavar="DAY", help="The day they signed, such as 2027-01-31; else today.")
@click.option("--law-as-of", type=DAY, metavar="DAY", help="In a legal review: the law is as taught as of this day.")
@click.option("--only", multiple=True, metavar="KEY", help="Only texts whose key begins so, such as a page’s id.")
def sign(
    course: Path | None, topic: str, kind: Kind, language: str | None, by: str, role: str,
    day: datetime | None, law_as_of: datetime | None, only: tuple[str, ...],
) -> None:  # fmt: skip
    """Note that somebody reviewed a topic: every text as it now stands, under their name.

    Sign only for a person who has read the texts and has said so.
    """
    project = _project(course, topic)
    [read] = project.topics
    localized = _in_language(read, project, language)
    _may_be_signed(localized, kind, law_as_of)
    signed_on = (day or datetime.now()).date()
    if signed_on > date.today():
        raise click.UsageError(f"{signed_on} is still to come: nobody can have signed on that day")
    texts = {text.key: text.fingerprint for text in localized.texts if text.key.startswith(only or "")}
    if not texts:
        raise click.UsageError(f"no text of “{topic}” begins with {' or '.join(f'“{key}”' for key in only)}")
    about = {"review": kind, "language": localized.language, "by": by, "role": role, "on": signed_on.isoformat()}
    about |= {"law_as_of": law_as_of.date().isoformat()} if law_as_of else {}
    write({"reviews.yaml": with_review(read.reviews, {**about, "units": texts})}, project.folder / topic)
    click.echo(f"{len(texts)} texts of {topic} ({localized.language}) signed: {kind}, {printable(by)}, {signed_on}")


def _may_be_signed(localized: LocalizedCourse, kind: Kind, law_as_of: datetime | None) -> None:
    """Ends with a message where a review of this kind makes no sense for what is there."""
    in_source = localized.language == localized.source_language
    if (kind == "legal") != bool(law_as_of):
        raise click.UsageError("--law-as-of belongs to every legal review, and to no other")
    if kind == "translation" and in_source:
        raise click.UsageError("name the language of the translation with --language")
    if kind == "legal" and not in_source:
        raise click.UsageError(f"the law is reviewed in the course’s own language, “{localized.source_language}”")
    if localized.gaps:
        count = f"{len(localized.gaps)} text{'' if len(localized.gaps) == 1 else 's'}"
        raise click.ClickException(
            f"{count} of “{localized.language}” cannot have been read, because there is no current translation; "
            f"the first is “{localized.gaps[0]}”"
        )


def _in_language(topic: Topic, project: Project, language: str | None) -> LocalizedCourse:
    there = {each.language: each for each in localised(topic, project)}
    chosen = language or topic.course.value.language
    if chosen not in there:
        raise click.UsageError(f"“{topic.name}” is not there in “{chosen}”, but in {', '.join(there)}")
    return there[chosen]


def _project(course: Path | None, topic: str | None) -> Project:
    """A project without errors, or an end with what is wrong."""
    project, report = read_and_check(course, topic)
    errors = [found for found in report if found.rule.severity is Severity.ERROR]
    if project is None or errors:
        show(Report.of(errors), "text")
        raise click.ClickException("put this right first")
    return project

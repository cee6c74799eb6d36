"""`scormbuild translate export`."""

from pathlib import Path

import click

from scormbuild.cli.formats import FORMATS, module
from scormbuild.cli.options import course_argument, topic_option
from scormbuild.cli.output import write
from scormbuild.cli.works import language_option, task
from scormbuild.translate.exchange import DoesNotFitError, job


@click.command("export")
@course_argument
@click.option("--format", "form", type=click.Choice([*FORMATS]), required=True,
              help="xliff for translators’ tools, xlsx or csv for spreadsheets, sheet for readers.")  # fmt: skip
@topic_option
@language_option
@click.option("--output", type=click.Path(path_type=Path), default=Path("translations"), show_default=True,
              help="Where to.")  # fmt: skip
def command(course: Path | None, form: str, topic: str | None, language: str | None, output: Path) -> None:
    """Write what translators work on, a file for each topic and language, and one for what the topics share."""
    asked = task(course, topic, language)
    jobs = [job(work, asked.project) for work in asked.works]
    ending, written = FORMATS[form].ending, module(form).written
    try:
        files = {f"{each.name}.{ending}": written(each) for each in jobs}
    except DoesNotFitError as error:
        raise click.ClickException(f"{error}; use --format xliff or csv") from error
    write(files, output)
    for each in jobs:
        click.echo(f"{output / each.name}.{ending}: {len(each.rows)} texts")

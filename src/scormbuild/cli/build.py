"""`scormbuild build`. What it takes to make packages is imported only where something has changed."""

import importlib
import os
import sys
from pathlib import Path

import click

from scormbuild.cli.built import Built, Request, recall, remember, state_of
from scormbuild.cli.options import course_argument, release_option, topic_option
from scormbuild.cli.output import write
from scormbuild.cli.show import format_option


@click.command("build")
@course_argument
@topic_option
@release_option
@click.option("--language", metavar="TAG", help="Only this language, such as en or vi.")
@click.option("--beside", metavar="TAG", help="Carry this language too, to be shown beside the text; or “none”.")
@click.option("--output", type=click.Path(path_type=Path), default=Path("dist"), show_default=True, help="Where to.")
@click.option("--control-documents", "documents", type=click.Path(path_type=Path), metavar="DIR",
              help="Copy ADL’s four .xsd files from this folder into every package.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(1, 64), help="Processes to use; else one for each processor.")
@click.option("--no-cache", is_flag=True, help="Make every package anew, even where nothing has changed.")
@format_option
def command(
    course: Path | None, topic: str | None, release: bool, language: str | None, beside: str | None, output: Path,
    documents: Path | None, jobs: int | None, no_cache: bool, form: str,
) -> None:  # fmt: skip
    """Build a SCORM 1.2 package for every topic and language of COURSE (default: the project you are in)."""
    request = Request(course, topic, release, language, beside, output, documents, form)
    state = state_of(request)
    built = None if no_cache else recall(output, state)
    if built is None:
        built = importlib.import_module("scormbuild.cli.making").build(request, jobs or os.cpu_count() or 1)
        if not built.failed:
            write(built.packages, output)
            remember(output, state, built)
    _tell(built)


def _tell(built: Built) -> None:
    for text, on_stderr in built.told:
        click.echo(text, err=on_stderr)
    if built.failed:
        sys.exit(1)

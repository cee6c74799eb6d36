"""`scormbuild preview`."""

import sys
from pathlib import Path

import click

from scormbuild.cli.options import course_argument, topic_option
from scormbuild.cli.project import read_and_check
from scormbuild.cli.show import show, summary
from scormbuild.cli.stages import make_all, orders
from scormbuild.load.folders import reason
from scormbuild.preview.server import serve


@click.command("preview")
@course_argument
@topic_option
@click.option("--port", type=click.IntRange(0, 65535), default=8600, show_default=True, help="0 takes any free port.")
def command(course: Path | None, topic: str | None, port: int) -> None:
    """Try the packages of COURSE in a strict stand-in LMS in your browser. Nothing leaves this computer."""
    project, report = read_and_check(course, topic)
    show(report, "text")
    if project is None or report.has_errors:
        click.echo(f"There is nothing to try: {summary(report)}.", err=True)
        sys.exit(1)
    packages = {made.package.name: made.package.content for made in make_all(orders(project, None), project, {}, 1)}
    try:
        serve(packages, port, lambda address: click.echo(f"Open {address} in your browser. Stop with Ctrl-C."))
    except OSError as error:
        raise click.ClickException(f"port {port} cannot be used: {reason(error)}; try --port 0") from error

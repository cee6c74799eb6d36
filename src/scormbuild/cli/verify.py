"""`scormbuild verify`."""

import sys
from pathlib import Path

import click

from scormbuild.cli.show import format_option, show, summary
from scormbuild.diagnostics import Report
from scormbuild.verify import verify


@click.command("verify")
@click.argument("packages", type=click.Path(exists=True, dir_okay=False, path_type=Path), nargs=-1, required=True)
@format_option
def command(packages: tuple[Path, ...], form: str) -> None:
    """Check SCORM 1.2 packages, whoever made them: the zip, the manifest, the pages."""
    report = Report()
    for path in packages:
        try:
            report += verify(path.name, path.read_bytes())
        except OSError as error:
            raise click.FileError(str(path), (error.strerror or "unknown reason").lower()) from error
    show(report, form)
    click.echo(
        f"{len(packages)} package{'s' if len(packages) > 1 else ''} checked: {summary(report)}.", err=form != "text"
    )
    sys.exit(1 if report.has_errors else 0)

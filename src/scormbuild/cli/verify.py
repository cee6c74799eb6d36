"""`scormbuild verify`."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from scormbuild.cli.show import format_option, printable, show, summary
from scormbuild.diagnostics import Report
from scormbuild.load.folders import reason
from scormbuild.verify import verify


class Unreadable(click.ClickException):
    """Something that was to be checked cannot be read, or is no package at all."""

    exit_code = 2

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{printable(str(path))}: {why}")


@click.command("verify")
@click.argument("packages", type=click.Path(exists=True, path_type=Path), nargs=-1, required=True)
@format_option
def command(packages: tuple[Path, ...], form: str) -> None:
    """Check SCORM 1.2 packages, whoever made them: the zip, the manifest, the pages. A folder means every zip in it."""
    paths = [*dict.fromkeys(path for given in packages for path in _zips(given))]
    report = Report.of(found for path in paths for found in verify(path.as_posix(), _content(path)))
    show(report, form)
    click.echo(f"{len(paths)} package{'s' if len(paths) > 1 else ''} checked: {summary(report)}.", err=form != "text")
    sys.exit(1 if report.has_errors else 0)


def _zips(given: Path) -> Iterator[Path]:
    if not given.is_dir():
        yield given
        return
    try:
        found = sorted(path for path in given.iterdir() if path.suffix.lower() == ".zip")
    except OSError as error:
        raise Unreadable(given, f"cannot be read: {reason(error)}") from error
    if not found:
        raise Unreadable(given, "there is no zip file in this folder")
    yield from found


def _content(path: Path) -> bytes:
    if path.exists() and not path.is_file():  # reading a pipe or a device might never end
        raise Unreadable(path, "this is not an ordinary file")
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(path, f"cannot be read: {reason(error)}") from error

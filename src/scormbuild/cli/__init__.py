"""The command line. Each command is a file of its own and is imported when it is called."""

import importlib
import io
import sys
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

import click

from scormbuild import __version__
from scormbuild.cli.show import printable

COMMANDS = {
    "build": "Build every package into dist/.",
    "check": "Name every mistake in the courses, with its place and remedy.",
    "explain": "Say what a rule means and how to put it right.",
    "preview": "Try the packages in a strict stand-in LMS on this computer.",
    "review": "Show who has signed what, or sign a topic for somebody who reviewed it.",
    "schema": "Print or write the JSON Schemas for editors.",
    "translate": "Bring translations up to date, and give them to translators and back.",
    "verify": "Check any SCORM 1.2 package, whoever made it.",
}


class Commands(click.Group):
    """Knows its commands by name and imports only the one that is called, from the module `<prefix><name>`."""

    def __init__(self, *args: Any, summaries: Mapping[str, str], prefix: str, **named: Any) -> None:
        super().__init__(*args, **named)
        self.summaries = summaries
        self.prefix = prefix

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.summaries and not args[0].startswith("-"):
            close = get_close_matches(args[0].lower(), self.summaries, n=1)
            hint = f" Did you mean {close[0]}?" if close else ""
            context.fail(f"there is no command “{printable(args[0])}”.{hint}")
        return super().resolve_command(context, args)

    def list_commands(self, context: click.Context) -> list[str]:
        return list(self.summaries)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in self.summaries:
            return None
        command: click.Command = importlib.import_module(f"{self.prefix}{name}").command
        return command

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([*self.summaries.items()])


class _Everything(Commands):
    """The command line itself."""

    def main(self, *args: Any, **named: Any) -> Any:
        for stream in (sys.stdout, sys.stderr):
            _encodes_everything(stream)
        return super().main(*args, **named)


def _encodes_everything(stream: object) -> None:
    """No letter may stop a command: files and pipes get UTF-8, and a terminal that cannot show a letter its number."""
    if not isinstance(stream, io.TextIOWrapper) or stream.encoding.lower().replace("-", "") == "utf8":
        return
    if stream.isatty():
        stream.reconfigure(errors="backslashreplace")
    else:
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@click.command(
    cls=_Everything,
    summaries=COMMANDS,
    prefix="scormbuild.cli.",
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with: scormbuild check",
)
@click.version_option(__version__, package_name="scormbuild")
def main() -> None:
    """Build SCORM 1.2 packages from courses written in YAML, one for each topic and language."""

"""The command line. Each command is a file of its own and is imported when it is called."""

import importlib

import click

from scormbuild import __version__

COMMANDS = {
    "build": "Build every package into dist/.",
    "check": "Name every mistake in the courses, with its place and remedy.",
    "explain": "Say what a rule means and how to put it right.",
    "preview": "Try the packages in a strict stand-in LMS on this computer.",
    "schema": "Print or write the JSON Schemas for editors.",
    "verify": "Check any SCORM 1.2 package, whoever made it.",
}


class _Commands(click.Group):
    """Knows the commands by name and imports only the one that is called."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"scormbuild.cli.{name}").command
        return command

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, package_name="scormbuild")
def main() -> None:
    """Build SCORM 1.2 packages from courses written in YAML, one for each topic and language."""

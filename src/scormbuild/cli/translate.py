"""`scormbuild translate`: its commands are `translate_status.py`, `translate_update.py` and so on."""

import click

from scormbuild.cli import Commands

COMMANDS = {
    "status": "Count what is translated, changed, missing and left over.",
    "update": "Bring every translation file into the order of the course.",
    "export": "Write what translators work on: XLIFF, tables, or a page to read.",
    "import": "Take back what translators have written.",
}


@click.command(
    "translate",
    cls=Commands,
    summaries=COMMANDS,
    prefix="scormbuild.cli.translate_",
    epilog="Start with: scormbuild translate status",
)
def command() -> None:
    """Bring translations up to date, and give them to translators and back."""

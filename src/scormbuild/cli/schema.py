"""`scormbuild schema`."""

from pathlib import Path

import click

from scormbuild.cli.output import write
from scormbuild.model.schema import FILES, schema_text


@click.command("schema")
@click.argument("name", type=click.Choice([*FILES]), required=False)
@click.option(
    "--output", type=click.Path(path_type=Path), metavar="DIR", help="Write into this folder: all schemas, or NAME."
)
def command(name: str | None, output: Path | None) -> None:
    """Print the JSON Schema of one kind of file.

    It lets your editor offer keys and mark mistakes while you write.
    """
    if output:
        names = [name] if name else [*FILES]
        write({f"{each}.schema.json": schema_text(each).encode() for each in names}, output)
        click.echo(f"{len(names)} schema{'s' if len(names) > 1 else ''} written to {output}/")
    elif name:
        click.echo(schema_text(name), nl=False)
    else:
        raise click.UsageError(f"name one of {', '.join(FILES)}, or a folder with --output")

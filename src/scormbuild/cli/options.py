"""The arguments and options that commands over a project share."""

from pathlib import Path

import click

course_argument = click.argument("course", type=click.Path(path_type=Path), required=False)
topic_option = click.option("--topic", metavar="NAME", help="Only this topic: the name of its folder.")
release_option = click.option("--release", is_flag=True, help="Hold it to what a published course needs.")

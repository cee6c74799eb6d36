"""The one Jinja environment: everything escaped, nothing undefined, templates read through `resources`."""

from functools import cache

from jinja2 import Environment, FunctionLoader, StrictUndefined

from scormbuild.resources import resource


def read_template(*parts: str) -> str:
    """The text of a file below `templates/`."""
    return resource("templates", *parts).read_text(encoding="utf-8")


@cache
def environment() -> Environment:
    """Made once a process, because compiling the templates costs more than filling them in."""
    return Environment(
        loader=FunctionLoader(lambda name: read_template(*name.split("/"))),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )

"""The formats that translations are exchanged in. What writes and reads each is imported only when it is asked for."""

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import click


@dataclass(frozen=True)
class Format:
    """A format: how its files end, and the extra that must be installed for it."""

    ending: str
    extra: str = ""
    is_read: bool = True


FORMATS: Mapping[str, Format] = {
    "xliff": Format("xlf"),
    "sheet": Format("html", is_read=False),
    "xlsx": Format("xlsx", extra="sheets"),
    "csv": Format("csv"),
}


def format_of(ending: str) -> str | None:
    """The format that files with an ending such as `.xlf` are read as."""
    also = {".xliff": "xliff", **{f".{each.ending}": name for name, each in FORMATS.items() if each.is_read}}
    return also.get(ending.lower())


def module(name: str) -> Any:
    """The module of `scormbuild.translate` for a format, with its `written` and, if it is read, its `returned`."""
    try:
        return importlib.import_module(f"scormbuild.translate.{name}")
    except ImportError as error:
        hint = f"    hint: install it with: pip install 'scormbuild[{FORMATS[name].extra}]', or use --format csv"
        raise click.ClickException(f"the library for {name} files is not installed\n{hint}") from error

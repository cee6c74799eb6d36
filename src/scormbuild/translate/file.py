"""A translation as the text of its file: `i18n/<language>.yaml`, with the remarks that people wrote into it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from scormbuild.load.yaml import Source
from scormbuild.model.translation import Rendering, Translation

WIDTH = 120


@dataclass(frozen=True)
class Remarks:
    """Comments of a file: those at its head, and those above or within a unit, by its key."""

    head: tuple[str, ...] = ()
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def remarks(text: str, source: Source) -> Remarks:
    """The comments that stand on lines of their own in a file."""
    lines = text.splitlines()
    starts = {place.line: path for path, place in source.keys.items() if len(path) == 2}
    first = min((place.line for place in source.keys.values()), default=1)
    found: dict[str, list[str]] = {}
    outer = max((source.keys[path].column for path in starts.values()), default=1)
    key, inner, waiting = "", 1, list[str]()
    for number, line in enumerate(lines[first - 1 :], first):
        if path := starts.get(number):
            key, outer = str(path[1]), source.keys[path].column
            inner = source.keys.get((*path, "source"), source.keys[path]).column
            found[key], waiting = waiting, []
        elif _is_comment(line, outer):
            waiting.append(line.strip())
        elif _is_comment(line, inner):
            found[key].append(line.strip())
    found.setdefault(key, []).extend(waiting)
    return Remarks(tuple(lines[: first - 1]), {key: tuple(each) for key, each in found.items() if each})


def _is_comment(text: str, column: int) -> bool:
    """A line is a comment, and not part of a text, only if it stands no deeper than the keys around it."""
    own = text.lstrip(" ")
    return own.startswith("#") and len(text) - len(own) < column


def file_text(translation: Translation, kept: Remarks, schema: str = "") -> str:
    """The file in the order of the translation; `schema` is where its JSON Schema lies, for editors."""
    head = [*kept.head]
    if schema and not any("yaml-language-server" in line for line in head):
        head.insert(0, f"# yaml-language-server: $schema={schema}")
    return "\n".join([*head, *_remarked(_dumped(translation), kept.units)]) + "\n"


def _remarked(text: str, remarks: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """The lines, with each unit's remarks above its key (which stands alone on its line)."""
    for line in text.split("\n"):
        own = _KEY.fullmatch(line) if remarks else None
        if own:
            yield from (f"  {remark}" for remark in remarks.get(own[1], ()))
        yield line


_KEY = re.compile(r"  ([^\s:#]+):")


def _dumped(translation: Translation) -> str:
    data: dict[str, Any] = {"language": translation.language}
    if translation.status:
        data["status"] = translation.status
    data["units"] = {key: _fields(entry) for key, entry in translation.units.items()}
    if translation.orphans:
        data["orphans"] = {key: _fields(entry) for key, entry in translation.orphans.items()}
    dumped: str = yaml.dump(
        data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH, default_flow_style=False
    )
    return dumped.rstrip("\n")


def _fields(entry: Rendering) -> Mapping[str, str | None]:
    was = {"was": entry.was} if entry.was else {}
    return {"source": entry.source, **was, "text": entry.text or None}


class _Dumper(yaml.CSafeDumper):
    """Texts of several lines as blocks, and nothing written after a key that waits for its text."""


def _text(dumper: yaml.CSafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


def _nothing(dumper: yaml.CSafeDumper, _: None) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:null", "")


_Dumper.add_representer(str, _text)
_Dumper.add_representer(type(None), _nothing)

"""What the models know of a place in a file: the keys that may stand there, and the kinds of item."""

from collections.abc import Iterator
from typing import Any, get_args

from scormbuild.model.parts import ByKey, KeyPath, Part


def without_tags(loc: KeyPath, data: Any) -> KeyPath:
    """Where an error is in the file: pydantic's place without the class names that tell a union's members apart.

    A step that leads nowhere in the data is a class name, unless it is the last one (a missing key).
    """
    path: list[str | int] = []
    for number, step in enumerate(loc):
        leads = step in data if isinstance(data, dict) else isinstance(data, tuple) and isinstance(step, int)
        if leads:
            data = data[step]
        if leads or (number == len(loc) - 1 and not _is_class_name(step)):
            path.append(step)
    return tuple(path)


def _is_class_name(step: str | int) -> bool:
    return isinstance(step, str) and step[:1].isupper()


def keys_at(model: type[Part], loc: KeyPath) -> list[str]:
    """The keys of the item at a place, the one that says what it is first."""
    keys = [field.alias or name for part in _parts_at(model, loc)[:1] for name, field in part.model_fields.items()]
    first = choices_at(model, loc)[:1]
    return [*first, *(key for key in keys if key not in first)]


def choices_at(model: type[Part], loc: KeyPath) -> list[str]:
    """The telling keys of the items that may stand at a place."""
    return [part.telling_key() for part in _parts_at(model, loc)]


def _parts_at(model: type[Part], loc: KeyPath) -> list[type[Part]]:
    here = [model]
    for step in loc:
        if isinstance(step, int):
            continue
        named = [part for part in here if part.__name__ == step]
        here = named or [inner for part in here for inner in _inside(part, step)] or here
    return here


def _inside(part: type[Part], key: str) -> Iterator[type[Part]]:
    for name, field in part.model_fields.items():
        if key == (field.alias or name):
            chosen = [mark for mark in field.metadata if isinstance(mark, ByKey)]
            yield from chosen[0].parts if chosen else _mentioned(field.annotation)


def _mentioned(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from _mentioned(inner)

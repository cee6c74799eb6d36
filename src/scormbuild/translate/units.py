"""Units: every text a learner reads, found from the model alone, under a key made of the author's ids and the field."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, get_args

from scormbuild.model.course import Course
from scormbuild.model.library import Library
from scormbuild.model.parts import KeyPath, Markup, Part, Readable

P = TypeVar("P", bound=Part)


@dataclass(frozen=True)
class Unit:
    """One text. `path` is where it stands in course.yaml, in the author's keys and positions from 0.

    A text of the library has no such path: `Project.places` knows its entry by the first two steps of `key`.
    """

    key: str
    markup: Markup
    source: str
    path: KeyPath


def words_of(text: str) -> str:
    """A text with its line breaks and spacing evened out: rewrapping a sentence does not change it."""
    return " ".join(text.split())


def units(course: Course) -> tuple[Unit, ...]:
    """All texts of a course as they are read."""
    return _collected(lambda text: rewrite(course, text))


def library_units(library: Library) -> tuple[Unit, ...]:
    """All texts that the topics share: what facts say, what services do, what terms mean."""
    return _collected(lambda text: rewrite_library(library, text))


def _collected(rewriting: Callable[[Callable[[Unit], str]], object]) -> tuple[Unit, ...]:
    found: list[Unit] = []

    def collect(unit: Unit) -> str:
        found.append(unit)
        return unit.source

    rewriting(collect)
    return tuple(found)


def rewrite(course: Course, text: Callable[[Unit], str]) -> Course:
    """The course with every text replaced by what `text` gives for its unit."""
    return _part(course, (), (), text)


def rewrite_library(library: Library, text: Callable[[Unit], str]) -> Library:
    """The library with every text replaced; keys are such as `law/<id>/says` and `directory/<id>/hours`."""
    return Library(
        {name: _rewritten(fact, ("law", name), (), text) for name, fact in library.law.items()},
        {name: _rewritten(service, ("directory", name), (), text) for name, service in library.services.items()},
        {name: _rewritten(term, ("glossary", name), (), text) for name, term in library.terms.items()},
    )


def _part(part: P, key: tuple[str, ...], path: KeyPath, text: Callable[[Unit], str]) -> P:
    own_id = getattr(part, "id", None)
    if own_id is not None:
        key = (*_ids(key), own_id)
    return _rewritten(part, key, path, text)


def _rewritten(part: P, key: tuple[str, ...], path: KeyPath, text: Callable[[Unit], str]) -> P:
    changed = {}
    for name, (alias, markup) in _fields(type(part)).items():
        value = getattr(part, name)
        new = _value(value, markup, (*key, alias), (*path, alias), text)
        if new is not value:
            changed[name] = new
    return part.model_copy(update=changed) if changed else part


def _ids(key: tuple[str, ...]) -> tuple[str, ...]:
    """The ids in a key so far: fields and positions between them do not belong to a permanent name."""
    return key[: max(0, len(key) - 2)]


def _value(value: Any, markup: Markup | None, key: tuple[str, ...], path: KeyPath, text: Callable[[Unit], str]) -> Any:
    if isinstance(value, str) and markup:
        return text(Unit("/".join(key), markup, value, path))
    if isinstance(value, Part):
        return _part(value, key, path, text)
    if isinstance(value, tuple):
        new = tuple(
            _value(each, markup, (*key, str(number + 1)), (*path, number), text) for number, each in enumerate(value)
        )
        return value if all(a is b for a, b in zip(value, new, strict=True)) else new
    return value


@cache
def _fields(part: type[Part]) -> Mapping[str, tuple[str, Markup | None]]:
    return {
        name: (field.alias or name, _markup(field.annotation, field.metadata))
        for name, field in part.model_fields.items()
    }


def _markup(annotation: Any, metadata: list[Any]) -> Markup | None:
    """How a field's text is marked: on the field itself, or on the `str` within `str | None` or `tuple[str, ...]`."""
    own = [mark.markup for mark in metadata if isinstance(mark, Readable)]
    inner = (_markup(each, list(getattr(each, "__metadata__", ()))) for each in get_args(annotation))
    return own[0] if own else next(filter(None, inner), None)

"""Units: every text a learner reads, found from the model alone, under a key made of the author's ids and the field."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, get_args

from scormbuild.model.citations import citations
from scormbuild.model.course import Course
from scormbuild.model.law import Fact
from scormbuild.model.parts import KeyPath, Markup, Part, Readable

P = TypeVar("P", bound=Part)


@dataclass(frozen=True)
class Unit:
    """One text. `path` is where it stands in its file, in the author's keys and positions from 0."""

    key: str
    markup: Markup
    source: str
    path: KeyPath


def units(course: Course, law: Mapping[str, Fact]) -> tuple[Unit, ...]:
    """All texts of a course as they are read, then those of the facts it quotes (their path is that of the quote)."""
    found: list[Unit] = []

    def collect(unit: Unit) -> str:
        found.append(unit)
        return unit.source

    rewrite(course, collect)
    for fact, path in quoted_facts(course, law):
        rewrite_fact(fact, path, collect)
    return tuple(found)


def quoted_facts(course: Course, law: Mapping[str, Fact]) -> Iterator[tuple[Fact, KeyPath]]:
    """The facts that pages show in their own words, each once, with the place of the first quote."""
    quotes = [each for each in citations(course) if each.path[-1] == "fact" and each.fact in law]
    first = {each.fact: each.path for each in reversed(quotes)}
    yield from ((law[name], first[name]) for name in dict.fromkeys(each.fact for each in quotes))


def rewrite(course: Course, text: Callable[[Unit], str]) -> Course:
    """The course with every text replaced by what `text` gives for its unit."""
    return _part(course, (), (), text)


def rewrite_fact(fact: Fact, path: KeyPath, text: Callable[[Unit], str]) -> Fact:
    """A quoted fact with its text replaced; its key is `law/<id>/says`."""
    says = text(Unit(f"law/{fact.id}/says", Markup.PHRASE, fact.says, path))
    return fact.model_copy(update={"says": says})


def _part(part: P, key: tuple[str, ...], path: KeyPath, text: Callable[[Unit], str]) -> P:
    own_id = getattr(part, "id", None)
    if own_id is not None:
        key = (*_ids(key), own_id)
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

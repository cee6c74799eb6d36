"""Ids and what hangs on them."""

from collections.abc import Iterator

from scormbuild.check.walk import items, last_id, named
from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.content_rules import P301
from scormbuild.diagnostics.file_rules import C014, C016, R001, R002, R003
from scormbuild.load.project import Project, Topic
from scormbuild.model.course import Lesson
from scormbuild.model.parts import Part
from scormbuild.model.record import SAFE, code, widest


def ids_are_unique(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Parts and questions by their id, scenes within their scenario."""
    first: dict[str, Location] = {}
    for name, place in named(topic):
        if name in first:
            message = f"the id “{last_id(name)}” is used on line {first[name].line} already"
            yield R001.at(place, message, R001.remedy, name)
        first.setdefault(name, place)


def short_codes_are_unique(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Two different names must not share their three characters in the learner's record."""
    first: dict[str, str] = {}
    for name, place in named(topic):
        other = first.setdefault(code(name), name)
        if other != name:
            message = f"“{last_id(name)}” and “{last_id(other)}” have the same short code by chance"
            yield R002.at(place, message, R002.remedy, name)


def no_id_is_reserved(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """`law`, `directory` and `glossary` begin the translation keys of what topics share."""
    for name, place in named(topic):
        if name in ("law", "directory", "glossary"):
            yield R003.at(place, f"the id “{name}” is reserved", R003.remedy, name)


def record_fits_the_lms(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """The fullest record of any learner stays within `cmi.suspend_data` (SCORM 1.2 RTE, CMIString4096)."""
    most = widest(topic.course.value)
    if most > SAFE:
        message = f"a learner’s record could need {most} characters; {SAFE} are safe"
        yield P301.at(topic.course.source.key_at(("contents",)), message, P301.remedy)


def lessons_hold_something(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """After a lesson comes a page, a quiz or a scenario."""
    parts = [*items(topic, Part)]
    for (item, path), (following, _path) in zip(parts, [*parts[1:], (None, ())], strict=True):
        if isinstance(item, Lesson) and (following is None or isinstance(following, Lesson)):
            place = topic.course.source.value_at((*path, "lesson"))
            yield C014.at(place, f"there is nothing in the lesson “{item.id}”", C014.remedy, item.id)


def title_is_shown(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """In no language is the title one that an LMS takes for none."""
    titles: list[tuple[str | None, Location]] = [(topic.course.value.title, topic.course.source.value_at(("title",)))]
    for loaded in topic.translations.values():
        rendering = loaded.value.units.get("title")
        titles += [(rendering.text, loaded.source.value_at(("units", "title", "text")))] if rendering else []
    for title, place in titles:
        if title == "0":
            yield C016.at(place, "an LMS takes the title “0” for none", C016.remedy)

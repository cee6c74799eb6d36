"""Ids and what hangs on them."""

from collections.abc import Iterator

from scormbuild.check.walk import about, named
from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.content_rules import P301
from scormbuild.diagnostics.file_rules import R001, R002, R003
from scormbuild.load.project import Project, Topic
from scormbuild.model.record import SAFE, code, widest


def ids_are_unique(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Parts and questions by their id, scenes within their scenario."""
    first: dict[str, Location] = {}
    for name, place in named(topic):
        if name in first:
            message = f"the id “{about(name)}” is used on line {first[name].line} already"
            yield R001.at(place, message, R001.remedy, about(name))
        first.setdefault(name, place)


def short_codes_are_unique(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Two different names must not share their three characters in the learner's record."""
    first: dict[str, str] = {}
    for name, place in named(topic):
        other = first.setdefault(code(name), name)
        if other != name:
            message = f"“{about(name)}” and “{about(other)}” have the same short code by chance"
            yield R002.at(place, message, R002.remedy, about(name))


def no_id_is_reserved(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """`law` begins the translation keys of quoted facts."""
    for name, place in named(topic):
        if name == "law":
            yield R003.at(place, "the id “law” is reserved", R003.remedy, name)


def record_fits_the_lms(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """The fullest record of any learner stays within `cmi.suspend_data` (SCORM 1.2 RTE, CMIString4096)."""
    most = widest(topic.course.value)
    if most > SAFE:
        message = f"a learner’s record could need {most} characters; {SAFE} are safe"
        yield P301.at(topic.course.source.key_at(("contents",)), message, P301.remedy)

"""What a release needs of its translations: every text of every language that is built, current."""

from collections.abc import Callable, Iterable, Iterator

from scormbuild.check.translations import (
    Held,
    changed,
    not_translated,
    of_library,
    of_topic,
    place_in,
    place_of_missing,
    place_of_stale,
)
from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.content_rules import T001, T002, T008, T009
from scormbuild.load.project import Project
from scormbuild.translate.localise import needed_library
from scormbuild.translate.state import State
from scormbuild.translate.units import Unit, library_units


def as_errors(found: Iterable[Diagnostic], project: Project, language: str | None) -> Iterator[Diagnostic]:
    """What was found, with a list of every gap in what is built instead of the warnings of a draft."""
    yield from (each for each in found if each.rule not in (T001, T002))
    for topic in project.topics:
        for held in of_topic(topic, project):
            if language in (None, held[0].value.language):
                yield from _gaps(held, held[1], place_in(topic))
    yield from _shared_gaps(project, language)


def _shared_gaps(project: Project, language: str | None) -> Iterator[Diagnostic]:
    """Of what the topics share, the texts that their packages show; without a file, none of them is translated."""
    held = {each[0].value.language: each for each in of_library(project)}
    for number, built in enumerate(project.settings.value.languages):
        if language not in (None, built):
            continue
        shown = _shown(project, built)
        if built in held:
            texts = [unit for unit in held[built][1] if unit.key in shown]
            yield from _gaps(held[built], texts, lambda unit: project.place_of(unit.key))
        elif shown:
            place = project.settings.source.value_at(("languages", number))
            message = f"{len(shown)} texts that the topics share are not translated: there is no i18n/{built}.yaml"
            yield T008.at(place, message, "run “scormbuild translate update”, which makes it", built)


def _shown(project: Project, language: str) -> set[str]:
    """The texts of the library in the packages of one language."""
    topics = (topic.course.value for topic in project.topics if language in topic.translations)
    return {unit.key for course in topics for unit in library_units(needed_library(course, project.library))}


def _gaps(held: Held, texts: Iterable[Unit], place_of: Callable[[Unit], Location]) -> Iterator[Diagnostic]:
    loaded, _texts, found = held
    for unit in texts:
        if found.states[unit.key] is State.MISSING:
            place = place_of_missing(unit, loaded) or place_of(unit)
            yield T008.at(place, not_translated(unit, loaded.value.language), T008.remedy, unit.key)
        elif found.states[unit.key] is State.STALE:
            yield T009.at(place_of_stale(unit, held), changed(unit), T009.remedy, unit.key)

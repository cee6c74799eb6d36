"""How far each translation is."""

from collections.abc import Iterator

from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.content_rules import T001, T002, T003, T004
from scormbuild.load.project import Project, Topic
from scormbuild.translate.state import State, standing
from scormbuild.translate.units import Unit, units


def files_belong_to_the_project(topic: Topic, project: Project) -> Iterator[Diagnostic]:
    """A translation is into another language than the course's, and into one that the project builds."""
    for language, loaded in topic.translations.items():
        place = loaded.source.value_at(("language",))
        if language == topic.course.value.language:
            yield T004.at(place, f"the course itself is in “{language}”", "remove this file, or correct its language")
        elif language not in project.settings.value.languages:
            hint = f"add “{language}” to “languages:” in settings.yaml, or remove this file"
            yield T004.at(place, f"the project does not build “{language}”", hint)


def texts_are_current(topic: Topic, project: Project) -> Iterator[Diagnostic]:
    """Missing texts are named where they stand in the course, stale ones in the translation."""
    texts = units(topic.course.value, project.law)
    for language, loaded in topic.translations.items():
        states = standing(texts, loaded.value).states
        for unit in texts:
            if states[unit.key] is State.MISSING:
                place = topic.course.source.value_at(unit.path)
                yield T001.at(place, f"“{unit.key}” is not translated into {language}", _add(unit, language), unit.key)
            elif states[unit.key] is State.STALE:
                place = loaded.source.value_at(("units", unit.key, "source"))
                yield T002.at(place, f"the source of “{unit.key}” has changed", T002.remedy, unit.key)


def nothing_is_left_over(topic: Topic, project: Project) -> Iterator[Diagnostic]:
    """Renderings whose text has gone from the course."""
    texts = units(topic.course.value, project.law)
    for loaded in topic.translations.values():
        for key in standing(texts, loaded.value).orphans:
            place = loaded.source.key_at(("units", key))
            yield T003.at(place, f"the course has no text “{key}”", T003.remedy, key)


def _add(unit: Unit, language: str) -> str:
    return f"add “{unit.key}:” with its source and text to i18n/{language}.yaml"

"""How far each translation is."""

from collections.abc import Iterator, Sequence

from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.content_rules import T001, T002, T003, T004, T006
from scormbuild.load.project import Loaded, Project, Topic
from scormbuild.model.parts import LONGEST_PLAIN, Markup
from scormbuild.model.translation import Translation
from scormbuild.translate.state import Standing, State, standing
from scormbuild.translate.units import Unit, units

MANY = 10
"""More missing texts than this are told in one line."""


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
    for loaded, texts, found in _standings(topic, project):
        missing = [unit for unit in texts if found.states[unit.key] is State.MISSING]
        yield from _missing(missing, len(texts), topic, loaded)
        for unit in (unit for unit in texts if found.states[unit.key] is State.STALE):
            place = loaded.source.value_at(("units", unit.key, "source"))
            now = unit.source if len(unit.source) <= 80 else f"{unit.source[:77]}…"
            message = f"the source of “{unit.key}” has changed; it now reads “{' '.join(now.split())}”"
            yield T002.at(place, message, T002.remedy, unit.key)


def _missing(
    missing: Sequence[Unit], all_texts: int, topic: Topic, loaded: Loaded[Translation]
) -> Iterator[Diagnostic]:
    """One diagnostic for each text, or a single one where a translation has only begun."""
    language = loaded.value.language
    if len(missing) > MANY:
        message = f"{len(missing)} of {all_texts} texts are not translated; the first is “{missing[0].key}”"
        yield T001.at(loaded.source.key_at(("units",)), message, T001.remedy, language)
        return
    for unit in missing:
        place = topic.course.source.value_at(unit.path)
        hint = f"add “{unit.key}:” with its source and text to i18n/{language}.yaml"
        yield T001.at(place, f"“{unit.key}” is not translated into {language}", hint, unit.key)


def nothing_is_left_over(topic: Topic, project: Project) -> Iterator[Diagnostic]:
    """Renderings whose text has gone from the course."""
    for loaded, _texts, found in _standings(topic, project):
        for key in found.orphans:
            place = loaded.source.key_at(("units", key))
            yield T003.at(place, f"the course has no text “{key}”", T003.remedy, key)


def titles_stay_short(topic: Topic, project: Project) -> Iterator[Diagnostic]:
    """What is plain in the course keeps its limit in every language (M16: manifest titles)."""
    for loaded, texts, found in _standings(topic, project):
        for unit in (unit for unit in texts if unit.markup is Markup.PLAIN):
            length = len(found.texts.get(unit.key, ""))
            if length > LONGEST_PLAIN:
                place = loaded.source.value_at(("units", unit.key, "text"))
                message = f"this title has {length} characters; {LONGEST_PLAIN} are allowed"
                yield T006.at(place, message, T006.remedy, unit.key)


def _standings(topic: Topic, project: Project) -> Iterator[tuple[Loaded[Translation], Sequence[Unit], Standing]]:
    """Each translation into a language that the project builds, and how far it is."""
    texts = units(topic.course.value, project.law)
    for language, loaded in topic.translations.items():
        if language != topic.course.value.language and language in project.settings.value.languages:
            yield loaded, texts, standing(texts, loaded.value)

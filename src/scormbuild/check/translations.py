"""How far each translation is."""

from collections.abc import Callable, Iterator, Sequence

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.content_rules import T001, T002, T003, T004, T006, T007
from scormbuild.load.project import Loaded, Project, Topic
from scormbuild.model.parts import LONGEST_PLAIN, Markup
from scormbuild.model.translation import Translation
from scormbuild.translate.state import Standing, State, standing
from scormbuild.translate.units import Unit, library_units, units, words_of

MANY = 10
"""More missing texts than this are told in one line."""

Held = tuple[Loaded[Translation], Sequence[Unit], Standing]
"""A translation into a language that the project builds, the texts it is for, and how far it is."""


def files_belong_to_the_project(topic: Topic, project: Project) -> Iterator[Diagnostic]:
    """A translation is into another language than the course's, and into one that the project builds."""
    for language, loaded in topic.translations.items():
        place = loaded.source.value_at(("language",))
        if language == topic.course.value.language:
            yield T004.at(place, f"the course itself is in “{language}”", "remove this file, or correct its language")
        else:
            yield from _is_built(language, place, project)


def shared_files_belong_to_the_project(project: Project) -> Iterator[Diagnostic]:
    """A translation of the library is into a language that the project builds."""
    for language, loaded in project.translations.items():
        yield from _is_built(language, loaded.source.value_at(("language",)), project)


def _is_built(language: str, place: Location, project: Project) -> Iterator[Diagnostic]:
    if language not in project.settings.value.languages:
        hint = f"add “{language}” to “languages:” in settings.yaml, or remove this file"
        yield T004.at(place, f"the project does not build “{language}”", hint)


def translations_keep_up(topic: Topic, project: Project) -> Iterator[Diagnostic]:
    """Texts that are missing, stale or left over, and titles that are too long.

    Missing texts are named where they stand in the course, everything else in the translation.
    """
    for held in of_topic(topic, project):
        yield from _behind(held, place_in(topic))
        yield from _left_over(held, "the course")
        yield from _long_titles(held)


def place_in(topic: Topic) -> Callable[[Unit], Location]:
    return lambda unit: topic.course.source.value_at(unit.path)


def shared_translations_keep_up(project: Project) -> Iterator[Diagnostic]:
    """The same for facts, services and terms, as far as those could be read.

    A language without a file lacks them all.
    """
    for held in of_library(project):
        yield from _behind(held, lambda unit: project.place_of(unit.key))
        yield from _left_over(held, "the library") if not project.left_out else ()
    for number, language in enumerate(project.settings.value.languages):
        texts = library_units(project.library)
        used = any(language in topic.translations for topic in project.topics)
        if texts and used and language not in project.translations:
            place = project.settings.source.value_at(("languages", number))
            message = f"no text of the library is translated: there is no file i18n/{language}.yaml beside the topics"
            yield T001.at(place, message, T001.remedy, language)


def _behind(held: Held, place_of: Callable[[Unit], Location]) -> Iterator[Diagnostic]:
    loaded, texts, found = held
    missing = [unit for unit in texts if found.states[unit.key] is State.MISSING]
    yield from _missing(missing, len(texts), loaded, place_of)
    for unit in (unit for unit in texts if found.states[unit.key] is State.STALE):
        yield T002.at(place_of_stale(unit, held), changed(unit), T002.remedy, unit.key)


def changed(unit: Unit) -> str:
    """What has happened to a text whose translation is stale."""
    now = words_of(unit.source)
    return f"the source of “{unit.key}” has changed; it now reads “{now if len(now) <= 80 else f'{now[:77]}…'}”"


def place_of_stale(unit: Unit, held: Held) -> Location:
    """Where a translator has to work: at the sentence that is no longer the course's."""
    loaded, _texts, found = held
    path = found.found[unit.key].path
    return loaded.source.value_at((*path, "was" if found.found[unit.key].entry.was else "source"))


def place_of_missing(unit: Unit, loaded: Loaded[Translation]) -> Location | None:
    """Where the file waits for a translation, if it has a place for it."""
    return loaded.source.keys.get(("units", unit.key, "text"))


def _missing(
    missing: Sequence[Unit], all_texts: int, loaded: Loaded[Translation], place_of: Callable[[Unit], Location]
) -> Iterator[Diagnostic]:
    """One diagnostic for each text, or a single one where a translation has only begun."""
    language = loaded.value.language
    if len(missing) > MANY:
        message = f"{len(missing)} of {all_texts} texts are not translated; the first is “{missing[0].key}”"
        yield T001.at(loaded.source.key_at(("units",)), message, T001.remedy, language)
        return
    for unit in missing:
        waiting = place_of_missing(unit, loaded)
        hint = "write it after “text:”" if waiting else T001.remedy
        yield T001.at(waiting or place_of(unit), not_translated(unit, language), hint, unit.key)


def not_translated(unit: Unit, language: str) -> str:
    return f"“{unit.key}” is not translated into {language}"


def _left_over(held: Held, where: str) -> Iterator[Diagnostic]:
    """Renderings whose text has gone."""
    loaded, _texts, found = held
    for key in found.orphans:
        place = loaded.source.key_at(("units", key))
        yield T003.at(place, f"{where} has no text “{key}”", T003.remedy, key)


def _long_titles(held: Held) -> Iterator[Diagnostic]:
    """What is plain in the course keeps its limit in every language (M16: manifest titles)."""
    loaded, texts, found = held
    for unit in (unit for unit in texts if unit.markup is Markup.PLAIN):
        length = len(found.texts.get(unit.key, ""))
        if length > LONGEST_PLAIN:
            place = loaded.source.value_at((*found.found[unit.key].path, "text"))
            message = f"this title has {length} characters; {LONGEST_PLAIN} are allowed"
            yield T006.at(place, message, T006.remedy, unit.key)


def terms_have_renderings(project: Project) -> Iterator[Diagnostic]:
    """Every term of the glossary is rendered in every language that the project builds."""
    for name, term in project.library.terms.items():
        lacking = [language for language in project.settings.value.languages if language not in term.renderings]
        if lacking:
            place = project.places[f"glossary/{name}"]
            message = f"“{term.word}” has no rendering in {', '.join(lacking)}"
            yield T007.at(place, message, T007.remedy, name)


def of_topic(topic: Topic, project: Project) -> Iterator[Held]:
    """A topic's translations into the languages that are built."""
    texts = units(topic.course.value)
    for language, loaded in topic.translations.items():
        if language != topic.course.value.language and language in project.settings.value.languages:
            yield loaded, texts, standing(texts, loaded.value)


def of_library(project: Project) -> Iterator[Held]:
    """The same for what the topics share."""
    texts = library_units(project.library)
    for language, loaded in project.translations.items():
        if language in project.settings.value.languages:
            yield loaded, texts, standing(texts, loaded.value)

"""A course in one language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scormbuild.model.citations import citations
from scormbuild.model.course import Course
from scormbuild.model.library import Library
from scormbuild.model.translation import Translation
from scormbuild.translate.state import standing
from scormbuild.translate.terms import terms_in
from scormbuild.translate.units import Unit, library_units, rewrite, rewrite_library, units


class Untranslated(str):
    """A text that stays in the source language because its translation is missing or stale."""


@dataclass(frozen=True)
class LocalizedCourse:
    """A course as learners of one language get it.

    `course` and `library` hold renderings; a gap holds an `Untranslated`, and its key is in `gaps`. The library has
    the facts that the course cites in the order of ids, every service, and the terms that occur in the course.
    `draft` is true until course and translation are signed off.
    """

    topic: str
    course: Course
    language: str
    source_language: str
    library: Library
    gaps: tuple[str, ...]
    draft: bool


def localise(
    topic: str, course: Course, library: Library, translation: Translation | None, shared: Translation | None
) -> LocalizedCourse:
    """The course in the translation's language, or in its own where there is none; `shared` is the library's."""
    gaps: list[str] = []
    text: Callable[[Unit], str] = _source
    shared_text: Callable[[Unit], str] = _source
    needed = needed_library(course, library)
    if translation:
        text = _rendering(standing(units(course), translation).texts, gaps)
        shared_text = _rendering(standing(library_units(library), shared).texts if shared else {}, gaps)
    return LocalizedCourse(
        topic=topic,
        course=rewrite(course, text),
        language=translation.language if translation else course.language,
        source_language=course.language,
        library=rewrite_library(needed, shared_text),
        gaps=tuple(gaps),
        draft=course.status == "draft" or any(each and each.status == "draft" for each in (translation, shared)),
    )


def needed_library(course: Course, library: Library) -> Library:
    """What of the library a package shows."""
    cited = sorted({citation.fact for citation in citations(course)})
    occurring = terms_in((unit.source for unit in units(course)), library.terms)
    return Library(
        {name: library.law[name] for name in cited if name in library.law},
        library.services,
        {term.id: term for term in occurring},
    )


def _source(unit: Unit) -> str:
    return unit.source


def _rendering(texts: Mapping[str, str], gaps: list[str]) -> Callable[[Unit], str]:
    def text(unit: Unit) -> str:
        if unit.key in texts:
            return texts[unit.key]
        gaps.append(unit.key)
        return Untranslated(unit.source)

    return text

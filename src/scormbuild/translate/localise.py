"""A course in one language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from scormbuild.model.citations import citations
from scormbuild.model.course import Course
from scormbuild.model.law import Fact
from scormbuild.model.translation import Translation
from scormbuild.translate.state import standing
from scormbuild.translate.units import Unit, quoted_facts, rewrite, rewrite_fact, units


class Untranslated(str):
    """A text that stays in the source language because its translation is missing or stale."""


@dataclass(frozen=True)
class LocalizedCourse:
    """A course as learners of one language get it.

    `course` and `facts` hold renderings; a gap holds an `Untranslated`, and its key is in `gaps`. `facts` are those
    the course cites, by id and in the order of ids. `draft` is true until course and translation are signed off.
    """

    topic: str
    course: Course
    language: str
    source_language: str
    facts: Mapping[str, Fact]
    gaps: tuple[str, ...]
    draft: bool


def localise(topic: str, course: Course, law: Mapping[str, Fact], translation: Translation | None) -> LocalizedCourse:
    """The course in the translation's language, or in its own where there is none."""
    texts: Mapping[str, str] | None = None
    if translation:
        texts = standing(units(course, law), translation).texts
    gaps: list[str] = []
    text = _source if texts is None else _rendering(texts, gaps)
    quoted = {fact.id: rewrite_fact(fact, path, text) for fact, path in quoted_facts(course, law)}
    return LocalizedCourse(
        topic=topic,
        course=rewrite(course, text),
        language=translation.language if translation else course.language,
        source_language=course.language,
        facts={
            name: quoted.get(name, law[name])
            for name in sorted({citation.fact for citation in citations(course)})
            if name in law
        },
        gaps=tuple(gaps),
        draft=course.status == "draft" or bool(translation and translation.status == "draft"),
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

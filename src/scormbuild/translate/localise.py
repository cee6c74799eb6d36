"""A course in one language."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from scormbuild.model.citations import citations
from scormbuild.model.course import Course
from scormbuild.model.glossary import Term
from scormbuild.model.library import Library
from scormbuild.model.reviews import Kind, Review
from scormbuild.model.translation import Translation
from scormbuild.translate.phrases import Phrases, client_phrases
from scormbuild.translate.reviews import SignOff, Text, needed, seen, sign_off
from scormbuild.translate.state import standing
from scormbuild.translate.terms import longest_terms, terms_in
from scormbuild.translate.units import Unit, library_units, rewrite, rewrite_library, units

T = TypeVar("T")


class Untranslated(str):
    """A text that stays in the source language because its translation is missing or stale."""


@dataclass(frozen=True)
class LocalizedCourse:
    """A course as learners of one language get it.

    `course` and `library` hold renderings; a gap holds an `Untranslated`, and its key is in `gaps`. The library has
    the facts that the course cites in the order of ids, every service, and the terms that occur in the course, those in
    the fewest of its parts first.
    `texts` are those it shows, with their fingerprints; `sign_offs` say how far each review is that it needs.
    `phrases` has each sentence to say to a client, as it reads here, in every language there is;
    `terms_in` has the ids of the terms to explain in each text, as it reads here, whose source holds some.
    `held_back`: an author wants it to stay a draft whatever is signed.
    """

    topic: str
    course: Course
    language: str
    source_language: str
    library: Library
    gaps: tuple[str, ...]
    texts: tuple[Text, ...]
    sign_offs: tuple[SignOff, ...]
    phrases: Phrases
    terms_in: Mapping[str, tuple[str, ...]]
    held_back: bool

    @property
    def draft(self) -> bool:
        return self.awaits is not None

    @property
    def awaits(self) -> Kind | None:
        """The first kind of review that keeps it a draft; one that is held back awaits the legal one again."""
        if self.held_back:
            return "legal"
        return next((sign_off.kind for sign_off in self.sign_offs if not sign_off.is_whole), None)

    @property
    def reviewed_on(self) -> str:
        """The day of the last signature that made it whole."""
        return max(sign_off.last_day for sign_off in self.sign_offs)

    @property
    def law_as_of(self) -> str:
        """The day as of which the legal reviewers say the law is as taught."""
        return next(sign_off.law_as_of or sign_off.last_day for sign_off in self.sign_offs if sign_off.kind == "legal")


@dataclass(frozen=True)
class Common:
    """What a topic's packages have in common: the part of the library they show, all its texts and the whole library's,
    phrases in every language, and the terms to explain in each text by its key."""

    shown: Library
    of_course: tuple[Unit, ...]
    of_library: tuple[Unit, ...]
    phrases: Phrases
    terms_in: Mapping[str, tuple[str, ...]]


def in_common(course: Course, library: Library, translations: Sequence[Translation]) -> Common:
    texts = units(course)
    found = longest_terms({unit.key: unit.source for unit in texts}, library.terms)
    return Common(
        shown=_fewest_first(needed_library(course, library), found),
        of_course=texts,
        of_library=library_units(library),
        phrases=client_phrases(course, translations),
        terms_in={key: explained for key, terms in found.items() if (explained := _to_explain(terms))},
    )


def _to_explain(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(term.id for term in terms if term.explain)


def _fewest_first(shown: Library, found: Mapping[str, tuple[Term, ...]]) -> Library:
    """The terms in the order of how many parts of the course they stand in; a unit's key begins with its part."""
    in_parts = {(key.partition("/")[0], term.id) for key, terms in found.items() for term in terms}
    parts = Counter(term for _, term in in_parts)
    return replace(shown, terms=dict(sorted(shown.terms.items(), key=lambda entry: parts[entry[0]])))


def localise(
    topic: str,
    course: Course,
    library: Library,
    translation: Translation | None,
    shared: Translation | None,
    reviews: Sequence[Review] = (),
    common: Common | None = None,
) -> LocalizedCourse:
    """The course in the translation's language, or in its own where there is none; `shared` is the library's.

    Without `common`, which is worth working out once for all languages, no other language's phrases are known.
    """
    common = common or in_common(course, library, ())
    shown = common.shown
    texts = (*common.of_course, *library_units(shown))
    renderings = _renderings(common, translation, shared) if translation else None
    gaps = () if renderings is None else tuple(text.key for text in texts if text.key not in renderings)
    language = translation.language if translation else course.language
    own = seen(texts, renderings)
    text = _source if renderings is None else _rendering(renderings)
    return LocalizedCourse(
        topic=topic,
        course=rewrite(course, text),
        language=language,
        source_language=course.language,
        library=rewrite_library(shown, text),
        gaps=gaps,
        texts=own,
        sign_offs=tuple(
            sign_off(need, own if need[1] == language else seen(texts, None), reviews)
            for need in needed(language, course.language)
        ),
        phrases=_by_text(texts, text, common.phrases),
        terms_in=_by_text(common.of_course, text, common.terms_in),
        held_back=any(each and each.status == "draft" for each in (course, translation, shared)),
    )


def _renderings(common: Common, translation: Translation, shared: Translation | None) -> Mapping[str, str]:
    """Every current rendering of the topic and of what topics share, by key."""
    of_library = standing(common.of_library, shared).texts if shared else {}
    return {**of_library, **standing(common.of_course, translation).texts}


def needed_library(course: Course, library: Library) -> Library:
    """What of the library a package shows."""
    cited = sorted({citation.fact for citation in citations(course)})
    occurring = terms_in((unit.source for unit in units(course)), library.terms)
    return Library(
        {name: library.law[name] for name in cited if name in library.law},
        library.services,
        {term.id: term for term in occurring},
    )


def _by_text(texts: Iterable[Unit], text: Callable[[Unit], str], by_key: Mapping[str, T]) -> Mapping[str, T]:
    """What is known of units, under each text as it reads in this language."""
    return {text(unit): by_key[unit.key] for unit in texts if unit.key in by_key}


def _source(unit: Unit) -> str:
    return unit.source


def _rendering(renderings: Mapping[str, str]) -> Callable[[Unit], str]:
    def text(unit: Unit) -> str:
        return renderings[unit.key] if unit.key in renderings else Untranslated(unit.source)

    return text

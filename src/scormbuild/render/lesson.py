"""A course in one language as one HTML document with its style and script inside, plus its media."""

import base64
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from markupsafe import Markup

from scormbuild.model.course import Course, Lesson
from scormbuild.model.page import Page, Setting
from scormbuild.model.picture import pixels
from scormbuild.model.quiz import Quiz
from scormbuild.model.scenario import Scenario
from scormbuild.model.settings import Settings
from scormbuild.render.environment import environment
from scormbuild.render.examples import sections
from scormbuild.render.look_up import (
    NEED_SCRIPT,
    citing,
    dialled,
    renderings,
    screens,
    shelves,
    speaking,
    spoken,
    with_numbers_to_dial,
    without_scheme,
)
from scormbuild.render.markdown import Texts
from scormbuild.render.player_data import player_data
from scormbuild.render.questions import asked, mixed, options
from scormbuild.render.read_again import read_again
from scormbuild.render.script import MARK, early_script, script, styles
from scormbuild.render.terms import running_texts, sparing
from scormbuild.render.words import words
from scormbuild.translate.localise import LocalizedCourse

Files = Mapping[str, bytes]
"""Path in the package (POSIX, relative) to content."""

Item = Page | Quiz | Scenario


@dataclass(frozen=True)
class Chapter:
    """What stands under one lesson's heading; `lesson` is None for what comes before the first."""

    lesson: Lesson | None
    items: tuple[Item, ...]


def render(
    localized: LocalizedCourse, settings: Settings, media: Mapping[str, bytes], beside: LocalizedCourse | None = None
) -> Files:
    """The package's files. `media` holds the topic's pictures by their path below `media/`.

    `beside` is the same course in a language that learners can have shown beside the text.
    Raises `MissingWordsError` if the interface does not speak the language of either.
    """
    document = _document(localized, settings, media, beside)
    pictures = {f"media/{path}": content for path, content in sorted(media.items())}
    return {"index.html": document.encode(), **pictures}


def _document(
    localized: LocalizedCourse, settings: Settings, media: Mapping[str, bytes], beside: LocalizedCourse | None
) -> str:
    spoken = words(localized.language)
    told = _told(localized, media)
    second = environment().get_template("lesson/beside.html.j2").render(_told(beside, media)) if beside else ""
    return (
        environment()
        .get_template("lesson/lesson.html.j2")
        .render(
            told | {"running": running_texts(localized, told["texts"])},
            sparing=sparing(localized.library.terms),
            settings=settings,
            asked=asked,
            options=options,
            mixed=mixed,
            read_again=read_again(localized.course),
            **_to_look_up(localized),
            workplaces=_workplaces(localized.course),
            beside=Markup(second),
            beside_language=beside.language if beside else "",
            data=_embedded(player_data(localized, settings, spoken)),
            mark=Markup(MARK),
            early=Markup(early_script()),
            script=Markup(script()),
            styles=[Markup(sheet) for sheet in styles()],
            policy=policy((MARK, early_script(), script()), styles()),
        )
    )


def _told(localized: LocalizedCourse, media: Mapping[str, bytes]) -> dict[str, Any]:
    """What templates need to show pages in one language."""
    spoken = words(localized.language)
    texts = Texts(localized.source_language, spoken.say("new_tab"))
    return {
        "localized": localized,
        "course": localized.course,
        "chapters": chapters(localized.course),
        "sections": sections,
        "final": next(iter(localized.course.final_quizzes), None),
        "texts": texts,
        "running": texts,
        "words": spoken,
        "say": spoken.say,
        "after_colon": "" if localized.language.startswith("zh") else " ",
        "size_of": lambda path: pixels(media.get(path, b"")),
        "law": _named(localized.library.law),
        "services": _named(localized.library.services),
        "dialled": dialled,
        "with_numbers_to_dial": with_numbers_to_dial,
        "without_scheme": without_scheme,
        "in_other_languages": _in_other_languages(localized),
        "foreign": localized.source_language if localized.language != localized.source_language else None,
    }


def _in_other_languages(localized: LocalizedCourse) -> Any:
    def renderings_of(sentence: str) -> list[tuple[str, str]]:
        spoken = localized.phrases.get(sentence, {})
        return [(language, text) for language, text in spoken.items() if language != localized.language]

    return renderings_of


def chapters(course: Course) -> tuple[Chapter, ...]:
    """The contents under the lessons they belong to."""
    return tuple(_chapters(course))


def _chapters(course: Course) -> Iterator[Chapter]:
    lesson: Lesson | None = None
    items: list[Item] = []
    for item in course.contents:
        if not isinstance(item, Lesson):
            items.append(item)
            continue
        if items:
            yield Chapter(lesson, tuple(items))
        lesson, items = item, []
    if items:
        yield Chapter(lesson, tuple(items))


def policy(scripts: Iterable[str], sheets: Iterable[str]) -> str:
    """The content security policy: exactly these scripts and styles, the package's own media, no connection."""
    return (
        f"default-src 'none'; script-src {_hashes(scripts)}; style-src {_hashes(sheets)}; img-src 'self' data:; "
        "media-src 'self'; font-src 'none'; connect-src 'none'; form-action 'none'; base-uri 'none'"
    )


def _hashes(texts: Iterable[str]) -> str:
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


def _embedded(data: Mapping[str, Any]) -> Markup:
    """JSON that no `</script>` or `<!--` in it can end early."""
    return Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def _named(entries: Mapping[str, Any]) -> Any:
    def named(ids: Iterable[str]) -> list[Any]:
        return [entries[name] for name in ids if name in entries]

    return named


def _to_look_up(localized: LocalizedCourse) -> dict[str, Any]:
    library = localized.library
    languages = spoken(library.services.values())
    return {
        "library": library,
        "look_ups": screens(localized.course, library),
        "need_script": NEED_SCRIPT,
        "cited_in": citing(localized.course),
        "shelves": shelves(library.services.values()),
        "spoken": languages,
        "speaking": lambda service: speaking(service, languages),
        "renderings": lambda term: renderings(term, localized.language),
    }


def _workplaces(course: Course) -> tuple[str, ...]:
    """The settings to choose from, where the course has examples for some."""
    return get_args(Setting) if any(each.meant_for for each in course.blocks) else ()

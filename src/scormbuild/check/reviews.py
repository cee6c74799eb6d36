"""Whether a course that is to be published has been signed."""

from collections.abc import Iterator

from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.content_rules import L010
from scormbuild.load.project import Project, Topic
from scormbuild.translate.localise import LocalizedCourse, in_common, localise


def releases_are_signed(project: Project, language: str | None) -> Iterator[Diagnostic]:
    """Every text of every package has been signed as it now stands, in each way that the package needs.

    `language`: only the packages in this one are to be published.
    """
    for topic in project.topics:
        for localized in localised(topic, project):
            if language in (None, localized.language):
                yield from _unsigned(topic, localized, alone=language is not None)


def localised(topic: Topic, project: Project) -> Iterator[LocalizedCourse]:
    """The topic in every language it is there in, its own first."""
    reviews = topic.reviews.value.reviews if topic.reviews else ()
    common = in_common(topic.course.value, project.library, ())
    yield localise(topic.name, topic.course.value, project.library, None, None, reviews, common)
    for language, loaded in topic.translations.items():
        if language in project.settings.value.languages:
            shared = project.translations.get(language)
            texts = shared.value if shared else None
            yield localise(topic.name, topic.course.value, project.library, loaded.value, texts, reviews, common)


def _unsigned(topic: Topic, localized: LocalizedCourse, *, alone: bool) -> Iterator[Diagnostic]:
    """What one package lacks; what lacks in the course's own language is told once, unless that is left out."""
    place = topic.course.source.value_at(("title",))
    for sign_off in localized.sign_offs:
        own = alone or sign_off.language == localized.language
        if not sign_off.is_whole and own:
            message = (
                f"{len(sign_off.unsigned)} of {sign_off.of} texts have no {sign_off.kind} signature "
                f"in {sign_off.language}; the first is “{sign_off.unsigned[0]}”"
            )
            yield L010.at(place, message, L010.remedy, localized.language)
    if localized.held_back and (alone or localized.language == localized.source_language):
        yield L010.at(place, "“status: draft” holds this course back", "remove that line from it and its translations")

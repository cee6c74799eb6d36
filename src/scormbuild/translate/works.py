"""What there is to translate in a project: each topic, and what the topics share, in each language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from scormbuild.diagnostics import Location
from scormbuild.load.project import Loaded, Project, Topic
from scormbuild.model.translation import Translation
from scormbuild.translate.units import Unit, library_units, units

SHARED = "_shared"
"""How files call what the topics share; no topic can be named so."""


@dataclass(frozen=True)
class Work:
    """One topic's texts, or the shared ones (`topic` is None), in one language; `loaded` is what is there of it."""

    topic: Topic | None
    language: str
    source_language: str
    file: Path
    units: Sequence[Unit]
    loaded: Loaded[Translation] | None

    @property
    def name(self) -> str:
        return self.topic.name if self.topic else SHARED

    @property
    def translation(self) -> Translation:
        """What is there, or a beginning."""
        return self.loaded.value if self.loaded else Translation(language=self.language, units={}, orphans={})


def works(project: Project, *, shared: bool, language: str | None = None) -> Iterator[Work]:
    """Every topic in every language of the project, or in one; with `shared`, what the topics share comes first."""
    for tag in project.settings.value.languages:
        if language not in (None, tag):
            continue
        if shared and (texts := library_units(project.library)):
            file, loaded = _file(project.folder, tag), project.translations.get(tag)
            yield Work(None, tag, _language_of(project), file, texts, loaded)
        for topic in project.topics:
            own = topic.course.value.language
            if tag != own:
                file = _file(project.folder / topic.name, tag)
                yield Work(topic, tag, own, file, units(topic.course.value), topic.translations.get(tag))


def place_of(unit: Unit, work: Work, project: Project) -> Location:
    """Where a text stands that is to be translated."""
    return work.topic.course.source.value_at(unit.path) if work.topic else project.place_of(unit.key)


def _file(folder: Path, language: str) -> Path:
    return folder / "i18n" / f"{language}.yaml"


def _language_of(project: Project) -> str:
    """The language that facts, services and terms are written in: that of the courses."""
    return project.topics[0].course.value.language if project.topics else "en"

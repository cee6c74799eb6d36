"""A whole project: settings, the law library, and every topic with its translations, media and excuses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from scormbuild.diagnostics import Diagnostic, Location, Report
from scormbuild.diagnostics.content_rules import L004, T004
from scormbuild.diagnostics.file_rules import C012
from scormbuild.load.folders import Entry, entries, not_read, shown
from scormbuild.load.media import Media, read_media
from scormbuild.load.shape import shaped
from scormbuild.load.yaml import Source, read_yaml
from scormbuild.model.allowances import Allowances
from scormbuild.model.course import Course
from scormbuild.model.law import Fact, LawFile
from scormbuild.model.parts import FORMS, ID_PATTERN, LONGEST_ID, Part
from scormbuild.model.settings import Settings
from scormbuild.model.translation import Translation

P = TypeVar("P", bound=Part)


@dataclass(frozen=True)
class Loaded(Generic[P]):
    """A file that is what it should be, and what stands where in it."""

    source: Source
    value: P


@dataclass(frozen=True)
class Topic:
    """One folder below `course/`. Translations are by language, media by their path below `media/`."""

    name: str
    course: Loaded[Course]
    translations: Mapping[str, Loaded[Translation]]
    allowances: Loaded[Allowances] | None
    media: Mapping[str, Media]


@dataclass(frozen=True)
class Project:
    """Everything under `course/` that is valid in itself. `law_is_whole`: no file of the law library was left out."""

    folder: Path
    settings: Loaded[Settings]
    law: Mapping[str, Fact]
    law_is_whole: bool
    topics: tuple[Topic, ...]


def find_course(named: Path | None) -> Path | None:
    """The `course` folder that a path means: that folder, its project, or one of its topics.

    Without a path: the same for the working directory, or the nearest folder above it.
    """
    try:
        start = (named or Path.cwd()).resolve()
        is_topic = (start / "course.yaml").is_file()
        above = start.parents if named is None else (start.parent,) if is_topic else ()
        candidates = (path for folder in (start, *above) for path in (folder, folder / "course"))
        return next((path for path in candidates if (path / "settings.yaml").is_file()), None)
    except (OSError, RuntimeError, ValueError):  # no such folder, links in a circle, a name no system takes
        return None


def load_project(folder: Path, topic: str | None = None) -> tuple[Project | None, Report]:
    """Read a `course` folder, or one topic of it; what is not valid is left out and named in the report."""
    reader = _Reader(folder)
    settings = reader.file(folder / "settings.yaml", Settings)
    law, law_is_whole = reader.law()
    topics = tuple(reader.topics(topic))
    project = Project(folder, settings, law, law_is_whole, topics) if settings else None
    return project, Report.of(reader.trouble)


@dataclass
class _Reader:
    """Reads one file after the other and keeps what is wrong with them."""

    folder: Path
    trouble: list[Diagnostic] = field(default_factory=list)

    def file(self, path: Path, model: type[P]) -> Loaded[P] | None:
        source, unreadable = read_yaml(path, shown(path))
        self.trouble += unreadable
        if source is None:
            return None
        value, misshapen = shaped(model, source)
        self.trouble += misshapen
        return Loaded(source, value) if value is not None else None

    def law(self) -> tuple[Mapping[str, Fact], bool]:
        facts: dict[str, Fact] = {}
        places: dict[str, Location] = {}
        files = [entry for name, entry in entries(self.folder / "law", self.trouble).items() if name != "README.md"]
        loaded = [self.file(entry.path, LawFile) for entry in files if entry.path.suffix == ".yaml"]
        self.trouble += (not_read(entry) for entry in files if entry.path.suffix != ".yaml")
        for each in filter(None, loaded):
            for number, fact in enumerate(each.value.facts):
                place = each.source.value_at(("facts", number, "fact"))
                if fact.id in facts:
                    message = f"the fact “{fact.id}” stands in {places[fact.id]} already"
                    self.trouble.append(L004.at(place, message, L004.remedy, fact.id))
                facts.setdefault(fact.id, fact)
                places.setdefault(fact.id, place)
        return facts, None not in loaded

    def topics(self, wanted: str | None) -> Iterator[Topic]:
        for name, entry in entries(self.folder, self.trouble).items():
            if not entry.is_folder:
                if name not in _BESIDE_TOPICS:
                    self.trouble.append(not_read(entry))
            elif name != "law" and wanted in (None, name):
                yield from self._topic(entry)

    def _topic(self, entry: Entry) -> Iterator[Topic]:
        folder, name = entry.path, entry.path.name
        inside = entries(folder, self.trouble)
        if "course.yaml" not in inside:
            if any(inner.endswith((".yaml", ".yml", ".yaml.txt")) for inner in inside):
                self.trouble.append(not_read(entry, "a topic is a folder with a course.yaml in it"))
            return
        if not ID_PATTERN.fullmatch(name) or len(name) > LONGEST_ID:
            message = f"“{name}” cannot be a topic’s name"
            self.trouble.append(C012.at(Location(shown(folder)), message, FORMS[ID_PATTERN.pattern]))
            return
        self.trouble += (not_read(each) for inner, each in inside.items() if inner not in _IN_A_TOPIC)
        course = self.file(folder / "course.yaml", Course)
        translations = dict(self._translations(folder / "i18n"))
        allowances = self.file(folder / "allow.yaml", Allowances) if "allow.yaml" in inside else None
        media = read_media(folder / "media", self.trouble)
        if course:
            yield Topic(name, course, translations, allowances, media)

    def _translations(self, folder: Path) -> Iterator[tuple[str, Loaded[Translation]]]:
        for entry in entries(folder, self.trouble).values():
            path = entry.path
            loaded = self.file(path, Translation) if path.suffix == ".yaml" else None
            if path.suffix != ".yaml":
                self.trouble.append(not_read(entry))
            elif loaded and loaded.value.language != path.stem:
                place = loaded.source.value_at(("language",))
                message = f"this file is named {path.name}, but its language is “{loaded.value.language}”"
                self.trouble.append(T004.at(place, message, T004.remedy))
            elif loaded:
                yield loaded.value.language, loaded


_BESIDE_TOPICS = {"settings.yaml", "README.md"}
_IN_A_TOPIC = {"course.yaml", "allow.yaml", "i18n", "media", "README.md"}

"""A whole project: settings, the shared library, and every topic with its translations, media and excuses."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from scormbuild.diagnostics import Diagnostic, Location, Report, Rule
from scormbuild.diagnostics.content_rules import L004, T004
from scormbuild.diagnostics.file_rules import C012, R007
from scormbuild.load.folders import Entry, entries, not_read, shown
from scormbuild.load.media import Media, read_media
from scormbuild.load.shape import shaped
from scormbuild.load.yaml import Source, read_yaml
from scormbuild.model.allowances import Allowances
from scormbuild.model.course import Course
from scormbuild.model.directory import Directory, Service
from scormbuild.model.glossary import Glossary, Term
from scormbuild.model.law import Fact, LawFile
from scormbuild.model.library import Library
from scormbuild.model.parts import FORMS, ID_PATTERN, LONGEST_ID, KeyPath, Part
from scormbuild.model.reviews import Reviews
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
    """One folder below `course/`. Translations are by language, media by their path below `media/`.

    `reviews` is None where nobody has signed anything yet.
    """

    name: str
    course: Loaded[Course]
    translations: Mapping[str, Loaded[Translation]]
    allowances: Loaded[Allowances] | None
    reviews: Loaded[Reviews] | None
    media: Mapping[str, Media]


@dataclass(frozen=True)
class Project:
    """Everything under `course/` that is valid in itself.

    `places` tells where each entry of the library stands, under `law/<id>`, `directory/<id>` and `glossary/<id>`;
    `left_out` names those of the three, and `topics`, of which a file could not be read. `translations` are those of
    the library, by language. `is_whole`: every topic was asked for.
    """

    folder: Path
    settings: Loaded[Settings]
    library: Library
    places: Mapping[str, Location]
    left_out: frozenset[str]
    translations: Mapping[str, Loaded[Translation]]
    allowances: Loaded[Allowances] | None
    topics: tuple[Topic, ...]
    is_whole: bool

    def place_of(self, key: str) -> Location:
        """Where the entry of the library stands that a unit such as `law/<id>/says` belongs to."""
        return self.places["/".join(key.split("/")[:2])]


def load_project(folder: Path, topic: str | None = None) -> tuple[Project | None, Report]:
    """Read a `course` folder, or one topic of it; what is not valid is left out and named in the report."""
    reader = _Reader(folder)
    settings = reader.file(folder / "settings.yaml", Settings)
    library = Library(reader.law(), reader.services(), reader.terms())
    translations = dict(reader.translations(folder / "i18n"))
    allowances = reader.beside("allow.yaml", Allowances)
    topics = tuple(reader.topics(topic))
    if settings is None:
        return None, Report.of(reader.trouble)
    places, left_out = reader.places, frozenset(reader.left_out)
    project = Project(
        folder, settings, library, places, left_out, translations, allowances, topics, is_whole=topic is None
    )
    return project, Report.of(reader.trouble)


@dataclass
class _Reader:
    """Reads one file after the other and keeps what is wrong with them."""

    folder: Path
    trouble: list[Diagnostic] = field(default_factory=list)
    places: dict[str, Location] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)

    def file(self, path: Path, model: type[P]) -> Loaded[P] | None:
        source, unreadable = read_yaml(path, shown(path))
        self.trouble += unreadable
        if source is None:
            return None
        value, misshapen = shaped(model, source)
        self.trouble += misshapen
        return Loaded(source, value) if value is not None else None

    def beside(self, name: str, model: type[P]) -> Loaded[P] | None:
        """A file beside the topics, if there is one."""
        path = self.folder / name
        return self.file(path, model) if os.path.lexists(path) else None

    def law(self) -> Mapping[str, Fact]:
        facts: dict[str, Fact] = {}
        files = [entry for name, entry in entries(self.folder / "law", self.trouble).items() if name != "README.md"]
        self.trouble += (not_read(entry) for entry in files if entry.path.suffix != ".yaml")
        for entry in (entry for entry in files if entry.path.suffix == ".yaml"):
            loaded = self.file(entry.path, LawFile)
            if loaded is None:
                self.left_out.add("law")
                continue
            for number, fact in enumerate(loaded.value.facts):
                if self._is_new(f"law/{fact.id}", loaded.source, ("facts", number, "fact"), L004):
                    facts[fact.id] = fact
        return facts

    def services(self) -> Mapping[str, Service]:
        return self._listed("directory", Directory, ("services", "service"))

    def terms(self) -> Mapping[str, Term]:
        return self._listed("glossary", Glossary, ("terms", "term"))

    def _listed(self, name: str, model: type[P], keys: tuple[str, str]) -> dict[str, Any]:
        """The entries of a file beside the topics by their ids; `keys`: that of the list, and that of an entry's id."""
        loaded = self._shared(name, model)
        group, telling = keys
        return {
            entry.id: entry
            for number, entry in enumerate(getattr(loaded.value, group) if loaded else ())
            if loaded and self._is_new(f"{name}/{entry.id}", loaded.source, (group, number, telling), R007)
        }

    def _shared(self, name: str, model: type[P]) -> Loaded[P] | None:
        loaded = self.beside(f"{name}.yaml", model)
        if loaded is None and os.path.lexists(self.folder / f"{name}.yaml"):
            self.left_out.add(name)
        return loaded

    def _is_new(self, name: str, source: Source, path: KeyPath, rule: Rule) -> bool:
        """Notes where an entry stands; one whose id was used before is named and left out."""
        place, own_id = source.value_at(path), name.rpartition("/")[2]
        if name in self.places:
            message = f"“{own_id}” stands in {self.places[name]} already"
            self.trouble.append(rule.at(place, message, rule.remedy, own_id))
        return self.places.setdefault(name, place) is place

    def topics(self, wanted: str | None) -> Iterator[Topic]:
        for name, entry in entries(self.folder, self.trouble).items():
            if not entry.is_folder:
                if name not in _BESIDE_TOPICS:
                    self.trouble.append(not_read(entry))
            elif name not in _SHARED_FOLDERS and wanted in (None, name):
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
        translations = dict(self.translations(folder / "i18n"))
        allowances = self.file(folder / "allow.yaml", Allowances) if "allow.yaml" in inside else None
        reviews = self.file(folder / "reviews.yaml", Reviews) if "reviews.yaml" in inside else None
        media = read_media(folder / "media", self.trouble)
        if course is None:
            self.left_out.add("topics")
        else:
            yield Topic(name, course, translations, allowances, reviews, media)

    def translations(self, folder: Path) -> Iterator[tuple[str, Loaded[Translation]]]:
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


_BESIDE_TOPICS = {"settings.yaml", "directory.yaml", "glossary.yaml", "allow.yaml", "README.md"}
_SHARED_FOLDERS = {"law", "i18n"}
_IN_A_TOPIC = {"course.yaml", "allow.yaml", "reviews.yaml", "i18n", "media", "README.md"}

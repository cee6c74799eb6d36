"""A whole project: settings, the law library, and every topic with its translations, media and excuses."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from scormbuild.diagnostics import Diagnostic, Location, Report, Rule
from scormbuild.diagnostics import content_rules as content
from scormbuild.diagnostics import file_rules as rules
from scormbuild.load.media import Media, read_media
from scormbuild.load.shape import shaped
from scormbuild.load.yaml import Source, read_yaml
from scormbuild.model.allowances import Allowances
from scormbuild.model.course import Course
from scormbuild.model.law import Fact, LawFile
from scormbuild.model.parts import FORMS, ID_PATTERN, Part
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
    """Everything under `course/` that is valid in itself."""

    folder: Path
    settings: Loaded[Settings]
    law: Mapping[str, Fact]
    topics: tuple[Topic, ...]


def find_course(named: Path | None) -> Path | None:
    """The `course` folder that a path means: that folder, its project, or one of its topics.

    Without a path: the same for the working directory, or the nearest folder above it.
    """
    start = (named or Path.cwd()).resolve()
    above = (start, start.parent) if named else (start, *start.parents)
    candidates = (candidate for folder in above for candidate in (folder, folder / "course"))
    return next((path for path in candidates if start.is_dir() and (path / "settings.yaml").is_file()), None)


def load_project(folder: Path, topic: str | None = None) -> tuple[Project | None, Report]:
    """Read a `course` folder, or one topic of it; what is not valid is left out and named in the report."""
    reader = _Reader(folder)
    settings = reader.file(folder / "settings.yaml", Settings)
    law = reader.law()
    topics = tuple(reader.topics(topic))
    project = Project(folder, settings, law, topics) if settings else None
    return project, Report.of(reader.trouble)


def shown(path: Path) -> str:
    """A path as diagnostics print it: relative to the working directory where it lies below it."""
    here = Path.cwd()
    return path.relative_to(here).as_posix() if path.is_relative_to(here) else path.as_posix()


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

    def law(self) -> Mapping[str, Fact]:
        facts: dict[str, Fact] = {}
        places: dict[str, Location] = {}
        for path in _sorted((self.folder / "law").glob("*.yaml")):
            loaded = self.file(path, LawFile)
            for number, fact in enumerate(loaded.value.facts if loaded else ()):
                place = loaded.source.value_at(("facts", number, "fact")) if loaded else Location(shown(path))
                if fact.id in facts:
                    message = f"the fact “{fact.id}” stands in {places[fact.id]} already"
                    self.trouble.append(content.L004.at(place, message, content.L004.remedy, fact.id))
                facts.setdefault(fact.id, fact)
                places.setdefault(fact.id, place)
        return facts

    def topics(self, wanted: str | None) -> Iterator[Topic]:
        for folder in _sorted(path for path in self.folder.iterdir() if path.is_dir()):
            if folder.name.startswith(".") or folder.name == "law" or wanted not in (None, folder.name):
                continue
            if not (folder / "course.yaml").exists():
                if any(folder.glob("*.y*ml")):
                    self._report(rules.C011, folder, "this folder has no course.yaml, so it is not built")
            elif not ID_PATTERN.match(folder.name):
                self._report(rules.C012, folder, f"“{folder.name}” cannot be a topic’s name")
            else:
                yield from self._topic(folder)

    def _topic(self, folder: Path) -> Iterator[Topic]:
        course = self.file(folder / "course.yaml", Course)
        translations = dict(self._translations(folder / "i18n"))
        allowances = self.file(folder / "allow.yaml", Allowances) if (folder / "allow.yaml").exists() else None
        media, trouble = read_media(folder / "media", shown(folder / "media"))
        self.trouble += trouble
        if course:
            yield Topic(folder.name, course, translations, allowances, media)

    def _translations(self, folder: Path) -> Iterator[tuple[str, Loaded[Translation]]]:
        for path in _sorted(folder.glob("*")):
            if path.name.startswith("."):
                continue
            loaded = self.file(path, Translation) if path.suffix == ".yaml" else None
            if path.suffix != ".yaml":
                self._report(content.T004, path, "a translation’s file name ends with .yaml")
            elif loaded and loaded.value.language != path.stem:
                place = loaded.source.value_at(("language",))
                message = f"this file is named {path.name}, but its language is “{loaded.value.language}”"
                self.trouble.append(content.T004.at(place, message, content.T004.remedy))
            elif loaded:
                yield loaded.value.language, loaded

    def _report(self, rule: Rule, path: Path, message: str) -> None:
        hint = FORMS[ID_PATTERN.pattern] if rule is rules.C012 else rule.remedy
        self.trouble.append(rule.at(Location(shown(path)), message, hint))


def _sorted(paths: Iterable[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: path.name)

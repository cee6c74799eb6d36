"""What commands over a project share: finding it, reading it, checking it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from scormbuild.check import check
from scormbuild.diagnostics import Diagnostic, Location, Report
from scormbuild.diagnostics.content_rules import T005
from scormbuild.diagnostics.file_rules import C010, C011
from scormbuild.load.find import find_course
from scormbuild.load.folders import shown
from scormbuild.load.project import Project, load_project
from scormbuild.render.words import languages


def read_and_check(
    course: Path | None,
    topic: str | None,
    *,
    release: bool = False,
    language: str | None = None,
    today: date | None = None,
) -> tuple[Project | None, Report]:
    """The project that a path (or the working directory) means, and everything wrong with it, as of `today`."""
    project, report = read(course, topic)
    if project:
        day = (today or date.today()).isoformat()
        report += check(project, day, release=release, language=language) + Report.of(_without_words(project))
    return project, report


def read(course: Path | None, topic: str | None) -> tuple[Project | None, Report]:
    """The project that a path (or the working directory) means, and what cannot be read of it."""
    folder = find_course(course)
    if folder is None:
        place = Location((course or Path()).as_posix())
        there = course is None or _is_folder(course)
        message = "there is no course project here" if there else "there is no such folder"
        return None, Report.of([C010.at(place, message, C010.remedy)])
    if course and topic is None and course.resolve().parent == folder:
        topic = course.resolve().name
    project, report = load_project(folder, topic)
    if project and not project.topics and not report.has_errors:
        message = f"there is no topic “{topic}”" if topic else "there is no topic"
        report += Report.of([C011.at(Location(shown(folder)), message, C011.remedy)])
    return project, report


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _without_words(project: Project) -> Iterator[Diagnostic]:
    """The languages of the project in which the player has no buttons and announcements."""
    settings = project.settings.source
    asked = [(tag, settings.value_at(("languages", n))) for n, tag in enumerate(project.settings.value.languages)]
    asked += [(topic.course.value.language, topic.course.source.value_at(("language",))) for topic in project.topics]
    for language, place in asked:
        if language not in languages():
            message = f"the player does not speak “{language}”; it speaks {', '.join(languages())}"
            yield T005.at(place, message, T005.remedy)

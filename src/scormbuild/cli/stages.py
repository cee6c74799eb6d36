"""From a checked project to finished packages, stage by stage."""

import gc
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import repeat

from scormbuild.check.walk import images
from scormbuild.diagnostics import Location, Report, Severity
from scormbuild.diagnostics.content_rules import P302, P304
from scormbuild.load.project import Project, Topic
from scormbuild.model.course import Course
from scormbuild.model.library import Library
from scormbuild.model.reviews import Review
from scormbuild.model.settings import Settings
from scormbuild.model.translation import Translation
from scormbuild.package.scorm12 import Package, package
from scormbuild.render.lesson import render
from scormbuild.translate.localise import Common, LocalizedCourse, in_common, localise
from scormbuild.verify import verify
from scormbuild.verify.weight import over_budget


@dataclass(frozen=True)
class Order:
    """One package to make: a course, its translation and the library's, or none for its own language.

    `pictures` are by their path below `media/`. `beside` is the order for the language that a learner can have shown
    beside it, if there is to be one. Orders travel to other processes, so they hold no more than they need.
    """

    topic: str
    course: Course
    pictures: Mapping[str, bytes]
    reviews: tuple[Review, ...]
    common: Common
    translation: Translation | None = None
    shared: Translation | None = None
    beside: "Order | None" = None

    @property
    def language(self) -> str:
        return self.translation.language if self.translation else self.course.language


@dataclass(frozen=True)
class Made:
    """A package, how many of its texts stay in the source language, and what its own check says."""

    package: Package
    draft: bool
    gaps: int
    report: Report


def orders(project: Project, language: str | None, beside: str | None = None) -> list[Order]:
    """Every package of a project, or those of one language.

    `beside` is the language to carry as a second one; without it translations carry the course's own language.
    """
    return [
        replace(order, beside=_beside(order, of_topic, beside))
        for topic in project.topics
        for of_topic in [_orders(topic, project)]
        for order in of_topic.values()
        if language in (None, order.language)
    ]


def _orders(topic: Topic, project: Project) -> dict[str, Order]:
    course, translations = topic.course.value, [loaded.value for loaded in topic.translations.values()]
    shared = {language: loaded.value for language, loaded in project.translations.items()}
    own = Order(
        topic=topic.name,
        course=course,
        pictures={name: topic.media[name].content for name in sorted({image.image for image, _ in images(topic)})},
        reviews=topic.reviews.value.reviews if topic.reviews else (),
        common=in_common(course, project.library, translations),
    )
    others = (replace(own, translation=each, shared=shared.get(each.language)) for each in translations)
    return {order.language: order for order in (own, *others)}


def _beside(order: Order, of_topic: Mapping[str, Order], beside: str | None) -> Order | None:
    wanted = beside or order.course.language
    return of_topic.get(wanted) if wanted != order.language else None


def make_all(
    wanted: list[Order], project: Project, control_documents: Mapping[str, bytes], jobs: int
) -> Iterator[Made]:
    """Make packages in order, in this process or in several."""
    if jobs == 1 or len(wanted) < 2:
        yield from (make(order, project.settings.value, project.library, control_documents) for order in wanted)
        return
    common = (repeat(project.settings.value), repeat(project.library), repeat(control_documents))
    at_once = max(1, len(wanted) // (2 * jobs))  # what orders share travels once for each handful
    with ProcessPoolExecutor(jobs, initializer=collect_seldom) as pool:
        yield from pool.map(make, wanted, *common, chunksize=at_once)


def collect_seldom() -> None:
    """Look for garbage less often: nearly all that a build makes is kept to its end, so the search takes a sixth of its
    time and finds nothing (type checkers that load as much do the same)."""
    gc.set_threshold(200_000)


def make(order: Order, settings: Settings, library: Library, control_documents: Mapping[str, bytes]) -> Made:
    """Localise, render, package, and let the judge look at what came out."""
    localized = _localised(order, library)
    beside = _localised(order.beside, library) if order.beside else None
    files = render(localized, settings, order.pictures, beside)
    made = package(localized, files, settings, control_documents)
    return Made(made, localized.draft, len(localized.gaps), _judged(made) + _weighed(made, files["index.html"]))


def _localised(order: Order, library: Library) -> LocalizedCourse:
    return localise(order.topic, order.course, library, order.translation, order.shared, order.reviews, order.common)


def _judged(made: Package) -> Report:
    """What would trouble an LMS; mere notes are for `scormbuild verify`."""
    found = verify(made.name, made.content)
    report = Report.of(each for each in found if each.rule.severity is not Severity.NOTE)
    if report.has_errors:
        report += Report.of([P302.at(Location(made.name), "this package would fail in an LMS", P302.remedy)])
    return report


def _weighed(made: Package, page: bytes) -> Report:
    at = Location(f"{made.name}/index.html")
    return Report.of(P304.at(at, excess, P304.remedy) for excess in over_budget(page))

"""From a checked project to finished packages, stage by stage."""

from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import repeat

from scormbuild.check.walk import images
from scormbuild.diagnostics import Location, Report, Severity
from scormbuild.diagnostics.content_rules import P302
from scormbuild.load.project import Project, Topic
from scormbuild.model.library import Library
from scormbuild.model.settings import Settings
from scormbuild.model.translation import Translation
from scormbuild.package.scorm12 import Package, package
from scormbuild.render.lesson import render
from scormbuild.translate.localise import Common, LocalizedCourse, in_common, localise
from scormbuild.verify import verify


@dataclass(frozen=True)
class Order:
    """One package to make: a topic, its translation and the library's, or none for its own language.

    `beside` is the order for the language that a learner can have shown beside it, if there is to be one.
    """

    topic: Topic
    translation: Translation | None
    shared: Translation | None
    common: Common
    beside: "Order | None" = None

    @property
    def language(self) -> str:
        return self.translation.language if self.translation else self.topic.course.value.language


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
    translations = [loaded.value for loaded in topic.translations.values()]
    common = in_common(topic.course.value, project.library, translations)
    shared = {language: loaded.value for language, loaded in project.translations.items()}
    own = Order(topic, None, None, common)
    others = (Order(topic, each, shared.get(each.language), common) for each in translations)
    return {order.language: order for order in (own, *others)}


def _beside(order: Order, of_topic: Mapping[str, Order], beside: str | None) -> Order | None:
    wanted = beside or order.topic.course.value.language
    return of_topic.get(wanted) if wanted != order.language else None


def make_all(
    wanted: list[Order], project: Project, control_documents: Mapping[str, bytes], jobs: int
) -> Iterator[Made]:
    """Make packages in order, in this process or in several."""
    if jobs == 1 or len(wanted) < 2:
        yield from (make(order, project.settings.value, project.library, control_documents) for order in wanted)
        return
    with ProcessPoolExecutor(jobs) as pool:
        settings = project.settings.value
        yield from pool.map(make, wanted, repeat(settings), repeat(project.library), repeat(control_documents))


def make(order: Order, settings: Settings, library: Library, control_documents: Mapping[str, bytes]) -> Made:
    """Localise, render, package, and let the judge look at what came out."""
    topic = order.topic
    localized = _localised(order, library)
    beside = _localised(order.beside, library) if order.beside else None
    used = {image.image for image, _ in images(topic)}
    files = render(localized, settings, {name: topic.media[name].content for name in sorted(used)}, beside)
    made = package(localized, files, settings, control_documents)
    return Made(made, localized.draft, len(localized.gaps), _judged(made))


def _localised(order: Order, library: Library) -> LocalizedCourse:
    topic = order.topic
    reviews = topic.reviews.value.reviews if topic.reviews else ()
    return localise(topic.name, topic.course.value, library, order.translation, order.shared, reviews, order.common)


def _judged(made: Package) -> Report:
    """What would trouble an LMS; mere notes are for `scormbuild verify`."""
    found = verify(made.name, made.content)
    report = Report.of(each for each in found if each.rule.severity is not Severity.NOTE)
    if report.has_errors:
        report += Report.of([P302.at(Location(made.name), "this package would fail in an LMS", P302.remedy)])
    return report

"""Whether what is to be learnt is also asked."""

from collections.abc import Iterator

from scormbuild.check.walk import did_you_mean, items, questions
from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.activity_rules import Q007, Q008
from scormbuild.diagnostics.file_rules import R006
from scormbuild.load.project import Project, Topic
from scormbuild.model.parts import KeyPath
from scormbuild.model.quiz import Asked, Reflect
from scormbuild.model.scenario import Scenario


def served_objectives_exist(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Every `serves` names an objective of the course."""
    known = {objective.id for objective in topic.course.value.objectives}
    for item, path in _serving(topic):
        if item.serves and item.serves not in known:
            place = topic.course.source.value_at((*path, "serves"))
            hint = did_you_mean(item.serves, known) or R006.remedy
            yield R006.at(place, f"there is no objective “{item.serves}” in this course", hint, item.id)


def every_objective_is_tested(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Every objective is served by a question or a scenario; a mistyped one may be the one that is missing."""
    objectives = topic.course.value.objectives
    served = {item.serves for item, _path in _serving(topic)} - {None}
    mistyped = served - {objective.id for objective in objectives}
    for number, objective in enumerate(() if mistyped else objectives):
        if objective.id not in served:
            place = topic.course.source.value_at(("objectives", number, "objective"))
            yield Q007.at(place, f"nothing tests the objective “{objective.id}”", Q007.remedy, objective.id)


def everything_serves_one(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Where there are objectives, every question that can be right or wrong and every scenario serves one."""
    for item, path in _serving(topic) if topic.course.value.objectives else ():
        if item.serves is None and not isinstance(item, Reflect):
            place = topic.course.source.value_at((*path, type(item).telling_key()))
            yield Q008.at(place, f"“{item.id}” serves no objective", Q008.remedy, item.id)


def _serving(topic: Topic) -> Iterator[tuple[Asked | Scenario, KeyPath]]:
    yield from questions(topic)
    yield from items(topic, Scenario)

"""Whether everything that is taught rests on facts."""

from collections.abc import Iterator

from scormbuild.check.walk import did_you_mean, items, last_id, questions
from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.content_rules import L001, L002, L003, L007
from scormbuild.load.project import Project, Topic
from scormbuild.model.citations import citations
from scormbuild.model.page import FactQuote, Page
from scormbuild.model.parts import KeyPath
from scormbuild.model.scenario import Scenario


def everything_cites(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Every page (unless it quotes a fact), every question and every ending names the facts it rests on."""
    for name, path in _without_citation(topic):
        place = topic.course.source.value_at(path)
        yield L001.at(place, f"“{last_id(name)}” cites no fact", L001.remedy, name)


def cited_facts_hold(topic: Topic, project: Project) -> Iterator[Diagnostic]:
    """Every fact that the course cites is in the library and settled, as far as the library could be read."""
    for citation in citations(topic.course.value):
        place = topic.course.source.value_at(citation.path)
        yield from _cited(citation.fact, place, citation.about, project)


def terms_rest_on_facts(project: Project) -> Iterator[Diagnostic]:
    """The same for what the glossary cites."""
    for name, term in project.library.terms.items():
        for fact in term.cites:
            yield from _cited(fact, project.places[f"glossary/{name}"], name, project)


def _cited(name: str, place: Location, about: str, project: Project) -> Iterator[Diagnostic]:
    fact = project.library.law.get(name)
    if fact is None and "law" not in project.left_out:
        hint = did_you_mean(name, project.library.law) or L002.remedy
        yield L002.at(place, f"there is no fact “{name}” in the law library", hint, about)
    elif fact and fact.confidence == "needs-check":
        yield L003.at(place, f"the fact “{name}” is marked needs-check", L003.remedy, about)


def facts_are_cited(project: Project) -> Iterator[Diagnostic]:
    """Every fact of the library is cited by some topic, as far as all topics were read."""
    cited = {citation.fact for topic in project.topics for citation in citations(topic.course.value)}
    for name in project.library.law if project.is_whole and "topics" not in project.left_out else ():
        if name not in cited:
            yield L007.at(project.places[f"law/{name}"], f"nothing cites the fact “{name}”", L007.remedy, name)


def _without_citation(topic: Topic) -> Iterator[tuple[str, KeyPath]]:
    for page, path in items(topic, Page):
        if not page.cites and not any(isinstance(block, FactQuote) for block in page.body):
            yield page.id, (*path, "page")
    for question, path in questions(topic):
        if not question.cites:
            yield question.id, (*path, question.telling_key())
    for scenario, path in items(topic, Scenario):
        for number, scene in enumerate(scenario.scenes):
            if scene.ending and not scene.cites:
                yield f"{scenario.id}/{scene.id}", (*path, "scenes", number, "scene")

"""Whether everything that is taught rests on facts."""

from collections.abc import Iterator

from scormbuild.check.walk import did_you_mean, items, last_id, questions
from scormbuild.diagnostics import Diagnostic
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


def cited_facts_exist(topic: Topic, project: Project) -> Iterator[Diagnostic]:
    """Every cited id is in the library, as far as the library could be read."""
    for citation in citations(topic.course.value):
        if "law" not in project.left_out and citation.fact not in project.library.law:
            place = topic.course.source.value_at(citation.path)
            message = f"there is no fact “{citation.fact}” in the law library"
            hint = did_you_mean(citation.fact, project.library.law) or L002.remedy
            yield L002.at(place, message, hint, citation.about)


def cited_facts_are_settled(topic: Topic, project: Project) -> Iterator[Diagnostic]:
    """No cited fact is marked `needs-check`."""
    for citation in citations(topic.course.value):
        fact = project.library.law.get(citation.fact)
        if fact and fact.confidence == "needs-check":
            place = topic.course.source.value_at(citation.path)
            yield L003.at(place, f"the fact “{fact.id}” is marked needs-check", L003.remedy, citation.about)


def terms_rest_on_facts(project: Project) -> Iterator[Diagnostic]:
    """What the glossary cites is in the library and settled, as far as that could be read."""
    for name, term in project.library.terms.items():
        place = project.places[f"glossary/{name}"]
        for cited in term.cites if "law" not in project.left_out else ():
            fact = project.library.law.get(cited)
            if fact is None:
                hint = did_you_mean(cited, project.library.law) or L002.remedy
                yield L002.at(place, f"there is no fact “{cited}” in the law library", hint, name)
            elif fact.confidence == "needs-check":
                yield L003.at(place, f"the fact “{cited}” is marked needs-check", L003.remedy, name)


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

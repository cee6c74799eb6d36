"""Where to read again: the pages that rest on the same facts as a question or an objective."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from math import sqrt

from scormbuild.model.citations import citations
from scormbuild.model.course import Course
from scormbuild.model.page import Page
from scormbuild.model.quiz import Quiz, Reflect

FOR_A_QUESTION = 2
FOR_AN_OBJECTIVE = 3


def read_again(course: Course) -> Mapping[str, tuple[Page, ...]]:
    """The pages by the id of each question of the final quiz and of each objective, in reading order.

    A fact that few pages rest on says more than one that many do, and a page that rests on few more than one that
    rests on everything; of two that say as much the first is taken. What nothing was found for is not in the mapping.
    """
    pages = {item.id: item for item in course.contents if isinstance(item, Page)}
    resting: dict[str, dict[str, None]] = defaultdict(dict)
    facts: dict[str, dict[str, None]] = defaultdict(dict)
    for citation in citations(course):
        if citation.about in pages:
            resting[citation.fact][citation.about] = None
        facts[citation.about][citation.fact] = None

    def closest(cited: Counter[str], most: int) -> tuple[Page, ...]:
        close: dict[str, float] = defaultdict(float)
        for fact, times in cited.items():
            for page in resting[fact]:
                close[page] += times / len(resting[fact]) / sqrt(len(facts[page]))
        best = sorted((name for name in pages if name in close), key=lambda name: -close[name])[:most]
        return tuple(page for name, page in pages.items() if name in best)

    found: dict[str, tuple[Page, ...]] = {}
    by_objective: dict[str, Counter[str]] = defaultdict(Counter)
    for quiz in (item for item in course.contents if isinstance(item, Quiz)):
        for question in (each for each in quiz.questions if not isinstance(each, Reflect)):
            if question.serves:
                by_objective[question.serves].update([*facts[question.id]])
            if quiz in course.final_quizzes:
                found[question.id] = closest(Counter([*facts[question.id]]), FOR_A_QUESTION)
    for objective, cited in by_objective.items():
        found[objective] = closest(cited, FOR_AN_OBJECTIVE)
    return {name: closest_pages for name, closest_pages in found.items() if closest_pages}

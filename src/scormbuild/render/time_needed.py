"""How the time a course takes is spread over its parts, so that a learner sees how much is left."""

from collections import Counter
from collections.abc import Mapping

from scormbuild.model.course import Course, Lesson
from scormbuild.model.quiz import Quiz
from scormbuild.model.scenario import Scenario
from scormbuild.render.questions import asked
from scormbuild.translate.units import units


def seconds_by_part(course: Course) -> Mapping[str, int]:
    """The author's minutes in seconds by the id of each part, spread by how much there is to read in it.

    Of a story one way is read, about half of it, and of a final quiz what is drawn.
    """
    letters: Counter[int] = Counter()
    for unit in units(course):
        if unit.path[0] == "contents":
            letters[int(unit.path[1])] += len(unit.source)
    parts = {
        item.id: letters[number] * _share(item)
        for number, item in enumerate(course.contents)
        if not isinstance(item, Lesson)
    }
    all_of_it = sum(parts.values()) or 1
    return {name: round(60 * course.minutes * amount / all_of_it) for name, amount in parts.items()}


def _share(item: object) -> float:
    match item:
        case Scenario():
            return 0.5
        case Quiz(draw=int(drawn)):
            return drawn / len(asked(item))
        case _:
            return 1

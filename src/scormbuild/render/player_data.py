"""What the player has to know about a course, as JSON: no text of the course, which stands in the document."""

from typing import Any

from scormbuild.model.course import Course, Lesson
from scormbuild.model.page import Page
from scormbuild.model.quiz import Question, Quiz
from scormbuild.model.record import code
from scormbuild.model.scenario import Scenario, Scene
from scormbuild.model.settings import Settings
from scormbuild.render.questions import answer_data, asked
from scormbuild.render.time_needed import seconds_by_part
from scormbuild.render.words import Words
from scormbuild.translate.localise import LocalizedCourse


def player_data(localized: LocalizedCourse, settings: Settings, spoken: Words) -> dict[str, Any]:
    """The object that `player/main.js` reads from the document."""
    course = localized.course
    seconds = seconds_by_part(course)
    return {
        "id": localized.topic,
        "language": localized.language,
        "version": settings.version,
        "pass": course.pass_mark,
        "onFail": settings.on_fail,
        "objectives": [{"id": objective.id, "code": code(objective.id)} for objective in course.objectives],
        "neutralTitle": settings.neutral_title,
        "saveEvery": settings.save_every,
        "parts": [
            {**_part(item, course, spoken), "seconds": seconds[item.id]}
            for item in course.contents
            if not isinstance(item, Lesson)
        ],
        "words": spoken.of_player(),
    }


def _part(item: Page | Quiz | Scenario, course: Course, spoken: Words) -> dict[str, Any]:
    part: dict[str, Any] = {"id": item.id, "code": code(item.id), "kind": item.telling_key()}
    if isinstance(item, Quiz):
        questions = [_question(question, spoken) for question in asked(item)]
        part |= {"final": item in course.final_quizzes, "draw": item.draw, "questions": questions}
    elif isinstance(item, Scenario):
        scenes = [_scene(item.id, scene) for scene in item.scenes]
        part |= {"start": item.scenes[0].id, "serves": item.serves, "scenes": scenes}
    return part


def _question(question: Question, spoken: Words) -> dict[str, Any]:
    return {
        "id": question.id,
        "code": code(question.id),
        "kind": question.telling_key(),
        "serves": question.serves,
        **answer_data(question, spoken),
    }


def _scene(scenario: str, scene: Scene) -> dict[str, Any]:
    return {
        "id": scene.id,
        "code": code(f"{scenario}/{scene.id}"),
        "choices": [choice.then for choice in scene.choices],
        "ending": scene.ending,
    }

"""What holds for every valid course."""

import io
import json
import subprocess
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from lxml import html
from pydantic import ValidationError
from tests.property.courses import courses, stories

from scormbuild.check import check
from scormbuild.cli.stages import make, orders
from scormbuild.load.project import Loaded, Project, Topic
from scormbuild.load.yaml import Source
from scormbuild.model.course import Course, Lesson
from scormbuild.model.library import Library
from scormbuild.model.quiz import ChooseMany, FillInNumber, Match, PutInOrder, Question, Quiz, Reflect
from scormbuild.model.record import LIMIT, code, widest
from scormbuild.model.scenario import Scenario
from scormbuild.model.schema import FILES, schema_text
from scormbuild.model.settings import Settings
from scormbuild.model.translation import Translation
from scormbuild.translate.localise import localise
from scormbuild.translate.state import State, standing
from scormbuild.translate.units import units

TODAY = date(2026, 7, 18)
PLAYER = Path(__file__).parents[1] / "player"
NOWHERE = Source("course.yaml", {}, {}, {})
SETTINGS = Settings.model_validate({"publisher": "P", "identifier": "example.p", "version": "1"})
LIBRARY = Library()
TODAY = "2026-11-24"
SLOW = settings(
    max_examples=40,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),  # shrinking a whole course takes many minutes
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def longest_response(question: Question) -> int:
    """How many characters of an answer the player keeps at the most."""
    match question:
        case ChooseMany(answers=offered) | Match(pairs=offered) | PutInOrder(steps=offered):
            return len(offered)
        case FillInNumber():
            return 3
        case _:
            return 1


def course_with(part: dict[str, Any]) -> Course:
    """The smallest course with this part in it."""
    head = {"title": "Tools", "language": "en", "minutes": 5, "summary": "Borrowing."}
    return Course.model_validate({**head, "contents": [part]})


def project(course: Course) -> Project:
    topic = Topic("topic", Loaded(NOWHERE, course), {}, None, None, {})
    loaded = Loaded(NOWHERE, SETTINGS)
    return Project(Path(), loaded, LIBRARY, {}, frozenset(), {}, None, (topic,), is_whole=True)


@SLOW
@given(courses())
def test_any_valid_course_builds_and_its_package_passes_the_judge(data: dict[str, Any]) -> None:
    course = Course.model_validate(data)
    whole = project(course)
    assume(not check(whole, TODAY).has_errors)  # two of the drawn ids may share a short code
    [order] = orders(whole, None)
    first, again = (make(order, SETTINGS, LIBRARY, {}) for _ in range(2))
    assert not first.report.has_errors, [str(found) for found in first.report]
    assert first.package.content == again.package.content


@settings(SLOW, max_examples=300)
@given(stories())
def test_in_a_story_without_mistakes_every_path_ends(scenes: list[dict[str, Any]]) -> None:
    """Whatever leads where: the rules find something, or every walk comes to an ending and some to a good one."""
    course = course_with({"scenario": "story", "title": "A story", "scenes": scenes})
    found = {each.rule.code for each in check(project(course), TODAY)}
    endings: set[str | None] = set()
    paths, by_id = [(scenes[0]["scene"],)], {scene["scene"]: scene for scene in scenes}
    while paths:
        path = paths.pop()
        scene = by_id.get(path[-1])
        if scene is None or len(path) > len(scenes) or not (scene.get("choices") or scene.get("ending")):
            assert found & {"S001", "S003", "S005"}, path
            return
        endings.add(scene.get("ending"))
        paths += {(*path, choice["then"]) for choice in scene.get("choices", ())}
    assert "good" in endings or found & {"S001", "S006"}


@settings(SLOW, max_examples=300)
@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=12), st.integers(-5, 900))
def test_what_the_loader_accepts_the_schema_accepts(name: str, tag: str, title: str, number: int) -> None:
    page = {"page": name, "title": title, "body": [{"text": title}]}
    course = {"title": title, "language": tag, "minutes": number, "summary": title, "contents": [page]}
    fact = {
        "fact": name,
        "says": title,
        "citation": title,
        "jurisdiction": "canada",
        "as_of": tag,
        "confidence": "high",
    }
    for kind, data in (("course", course), ("law", {"facts": [fact]})):
        try:
            FILES[kind].model_validate(data)
        except ValidationError:
            continue
        jsonschema.Draft202012Validator(json.loads(schema_text(kind))).validate(data)


@SLOW
@given(courses())
def test_the_schema_accepts_any_valid_course(data: dict[str, Any]) -> None:
    Course.model_validate(data)
    jsonschema.Draft202012Validator(json.loads(schema_text("course"))).validate(data)


@SLOW
@given(courses())
def test_a_full_translation_leaves_no_gap_and_no_source_text(data: dict[str, Any]) -> None:
    course = Course.model_validate(data)
    texts = units(course)
    entries = {unit.key: {"source": unit.source, "text": f"⟦{number}⟧"} for number, unit in enumerate(texts)}
    translation = Translation.model_validate({"language": "vi", "units": entries})
    localized = localise("topic", course, LIBRARY, translation, None)
    assert localized.gaps == ()
    assert all(unit.source.startswith("⟦") for unit in units(localized.course))


@SLOW
@given(courses(), st.randoms(use_true_random=False))
def test_every_unit_is_current_stale_or_missing_and_none_twice(data: dict[str, Any], chance: Any) -> None:
    texts = units(Course.model_validate(data))
    kept = {unit.key: {"source": unit.source, "text": "x"} for unit in texts if chance.random() < 0.5}
    entries = kept or {texts[0].key: {"source": texts[0].source, "text": "x"}}
    state = standing(texts, Translation.model_validate({"language": "vi", "units": entries}))
    assert all(state.states[key] is State.CURRENT for key in entries)
    assert state.states.keys() == {unit.key for unit in texts}
    assert state.orphans == ()


@settings(SLOW, max_examples=12)
@given(courses())
def test_the_fullest_record_is_never_longer_than_the_build_computed(data: dict[str, Any]) -> None:
    """Packed by the player's own code: everything seen, every answer wide, every path as long as the scenario."""
    course = Course.model_validate(data)
    records = []
    for item in course.contents:
        if isinstance(item, Quiz):
            for question in item.questions:
                if not isinstance(question, Reflect):
                    response = "A" * longest_response(question)
                    records.append([code(question.id), {"tries": 999, "result": "wrong", "response": response}])
        elif isinstance(item, Scenario):
            path = "".join(code(f"{item.id}/{scene.id}") for scene in item.scenes)
            records.append([code(item.id), {"tries": 999, "result": "right", "response": path}])
    state = {
        "status": "passed", "best": 100, "attempts": 999, "saves": 999, "here": code("final-quiz"),
        "concluded": True, "seed": "___", "objectives": [[code(each.id), 100] for each in course.objectives],
        "seen": [code(item.id) for item in course.contents if not isinstance(item, Lesson)], "records": records,
    }  # fmt: skip
    packed = subprocess.run(
        ["node", str(PLAYER / "pack.mjs")], input=json.dumps(state), capture_output=True, text=True, check=True
    ).stdout.strip()
    assert len(packed) <= widest(course) <= LIMIT
    assert packed.isascii()


def test_a_hostile_title_is_only_ever_text() -> None:
    title = "</title><script>alert(1)</script>"
    course = Course.model_validate(
        {
            "title": title, "language": "en", "minutes": 1, "pass_mark": 1, "summary": title,
            "contents": [
                {"page": "p", "title": title, "body": [
                    {"text": title}, {"accordion": [{"heading": title, "text": title}]}]},
                {"quiz": "q", "title": title, "questions": [
                    {"true_or_false": "t", "ask": title, "answer": True, "if_true": title, "if_false": title}]},
            ],
        }
    )  # fmt: skip
    whole = project(course)
    made = make(orders(whole, None)[0], SETTINGS, LIBRARY, {})
    page = html.fromstring(_index(made.package.content))
    assert title in page.findtext(".//title")
    assert [script.text for script in page.iter("script") if script.text and script.text.startswith("alert(1)")] == []


def _index(package: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.read("index.html").decode()

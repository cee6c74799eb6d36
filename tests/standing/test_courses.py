"""The courses of this repository: nothing is wrong with them, they are full, and they build the same twice."""

import io
import zipfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

import pytest
from click.testing import CliRunner
from lxml import etree
from tests.xsd import scorm12_schema

from scormbuild.check.readability import AIM, readings
from scormbuild.cli import main
from scormbuild.cli.project import read_and_check
from scormbuild.load.project import Project, load_project
from scormbuild.model.course import Course
from scormbuild.model.page import (
    ClientPhrases,
    ContentNote,
    FactQuote,
    FurtherReading,
    Image,
    KeyPoint,
    Misconceptions,
    MustNot,
    Page,
    Referral,
    Setting,
    Steps,
)  # fmt: skip
from scormbuild.model.quiz import ChooseMany, ChooseOne, FillInNumber, Match, PutInOrder, Quiz, Reflect, TrueOrFalse
from scormbuild.model.record import SAFE, widest
from scormbuild.model.scenario import Scenario
from scormbuild.translate.units import units

COURSE = Path(__file__).parents[2] / "course"
TOPICS = [path.parent.name for path in sorted(COURSE.glob("*/course.yaml"))]


@pytest.fixture(scope="module")
def project() -> Project:
    project, report = load_project(COURSE)
    assert project is not None and not report.diagnostics
    return project


@pytest.fixture(scope="module")
def dist(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    return build(tmp_path_factory.mktemp("dist"))


def build(folder: Path, *options: str) -> Mapping[str, bytes]:
    result = CliRunner().invoke(main, ["build", str(COURSE), "--output", str(folder), *options])
    assert result.exit_code == 0, result.output
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_nothing_is_wrong_and_nothing_is_left_to_translate() -> None:
    assert [f"{found.at} {found.rule.code}" for found in read_and_check(COURSE, None)[1]] == []


def course_of(topic: str, project: Project) -> Course:
    return next(each for each in project.topics if each.name == topic).course.value


def pages_of(course: Course) -> list[Page]:
    return [item for item in course.contents if isinstance(item, Page)]


def test_the_four_topics_are_there(project: Project) -> None:
    assert {topic.name: topic.course.value.title for topic in project.topics} == {
        "violence": "Violence against migrant sex workers",
        "work-and-immigration": "Workplace and immigration issues",
        "human-rights": "Human rights and migrant sex workers",
        "law-enforcement": "Law enforcement and migrant sex workers",
    }


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_worth_an_hour(topic: str, project: Project) -> None:
    course = course_of(topic, project)
    scenarios = [item for item in course.contents if isinstance(item, Scenario)]
    [final] = course.final_quizzes
    assert len(pages_of(course)) >= 14
    assert len([item for item in course.contents if isinstance(item, Quiz)]) >= 3, "questions between lessons"
    assert len(final.questions) >= 16 and final.draw == 10
    assert len(scenarios) >= 3
    for scenario in scenarios:
        assert 6 <= len(scenario.scenes) <= 10
        assert sum(bool(scene.ending) for scene in scenario.scenes) >= 3
    assert widest(course) <= SAFE


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_has_what_a_worker_needs_afterwards(topic: str, project: Project) -> None:
    course = course_of(topic, project)
    blocks = [block for page in pages_of(course) for block in page.body]
    kinds = {type(block) for block in blocks}
    assert {Misconceptions, ClientPhrases, MustNot, Referral, FurtherReading} <= kinds
    assert {place for block in blocks if isinstance(block, Steps) for place in block.goes_into} == {"guide", "brochure"}
    assert {setting for block in blocks for setting in block.meant_for} == {*get_args(Setting)}
    questions = {type(question) for item in course.contents if isinstance(item, Quiz) for question in item.questions}
    assert questions == {ChooseOne, ChooseMany, TrueOrFalse, Match, PutInOrder, FillInNumber, Reflect}


@pytest.mark.parametrize("topic", TOPICS)
def test_key_points_come_first(topic: str, project: Project) -> None:
    """Only a content note or a picture may stand before a page's key point."""
    for page in pages_of(course_of(topic, project)):
        kinds = [type(block) for block in page.body if not isinstance(block, ContentNote | Image)]
        assert KeyPoint not in kinds[1:], page.id


@pytest.mark.parametrize("topic", TOPICS)
def test_every_objective_is_asked_in_the_final_quiz(topic: str, project: Project) -> None:
    course = course_of(topic, project)
    asked = Counter(question.serves for question in course.final_quizzes[0].questions)
    assert all(asked[objective.id] >= 2 for objective in course.objectives)


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_has_100_to_200_words(topic: str, project: Project) -> None:
    course = course_of(topic, project)
    words: Counter[str] = Counter()
    for unit in units(course):
        page, in_body, _ = unit.key.partition("/body/")
        if in_body:
            words[page] += len(unit.source.split())
    for page in pages_of(course):
        quoted = [project.library.law[block.fact].says for block in page.body if isinstance(block, FactQuote)]
        assert 100 <= words[page.id] + len(" ".join(quoted).split()) <= 200, page.id


@pytest.mark.parametrize("topic", TOPICS)
def test_pages_are_easy_to_read(topic: str, project: Project) -> None:
    found = list(readings(next(each for each in project.topics if each.name == topic), project.library))
    assert sorted(reading.grade for reading in found)[len(found) // 2] <= AIM
    assert {reading.page: reading.grade for reading in found if reading.grade > AIM + 1} == {}


def test_nothing_is_signed_or_confirmed_that_nobody_signed_or_confirmed(project: Project) -> None:
    assert [topic.name for topic in project.topics if topic.reviews] == []
    assert [service.id for service in project.library.services.values() if service.confirmed] == []


def test_every_topic_and_language_is_in_dist(dist: Mapping[str, bytes], project: Project) -> None:
    languages = ["en", *project.settings.value.languages]
    version = project.settings.value.version
    assert [*dist] == sorted(f"{topic}-{tag}-{version}-scorm12.zip" for topic in TOPICS for tag in languages)


def test_a_second_build_gives_the_same_bytes(dist: Mapping[str, bytes], tmp_path: Path) -> None:
    assert build(tmp_path, "--jobs", "2") == dist


def test_every_manifest_satisfies_the_official_schemas(dist: Mapping[str, bytes]) -> None:
    for content in dist.values():
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            scorm12_schema().assertValid(etree.fromstring(archive.read("imsmanifest.xml")))


def test_packages_say_that_they_are_drafts(dist: Mapping[str, bytes]) -> None:
    for content in dist.values():
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert b">Draft<" in archive.read("imsmanifest.xml")
            assert b'class="draft' in archive.read("index.html")

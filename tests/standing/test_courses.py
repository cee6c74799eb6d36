"""The courses of this repository: nothing is wrong with them, they are full, and they build the same twice."""

import io
import zipfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree
from tests.xsd import scorm12_schema

from scormbuild.cli import main
from scormbuild.cli.project import read_and_check
from scormbuild.load.project import Project, load_project
from scormbuild.model.page import FactQuote, Page
from scormbuild.model.quiz import Quiz
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


@pytest.mark.parametrize("topic", TOPICS)
def test_a_topic_is_worth_an_hour(topic: str, project: Project) -> None:
    course = next(each for each in project.topics if each.name == topic).course.value
    scenarios = [item for item in course.contents if isinstance(item, Scenario)]
    assert len([item for item in course.contents if isinstance(item, Page)]) >= 14
    assert len([item for item in course.contents if isinstance(item, Quiz)]) >= 3, "questions between lessons"
    assert len(course.final_quizzes[0].questions) >= 14
    assert len(scenarios) >= 3
    for scenario in scenarios:
        assert len(scenario.scenes) >= 6
        assert sum(bool(scene.ending) for scene in scenario.scenes) >= 3
    assert widest(course) <= SAFE


@pytest.mark.parametrize("topic", TOPICS)
def test_a_page_has_100_to_200_words(topic: str, project: Project) -> None:
    course = next(each for each in project.topics if each.name == topic).course.value
    words: Counter[str] = Counter()
    for unit in units(course):
        page, in_body, _ = unit.key.partition("/body/")
        if in_body:
            words[page] += len(unit.source.split())
    for page in (item for item in course.contents if isinstance(item, Page)):
        quoted = [project.library.law[block.fact].says for block in page.body if isinstance(block, FactQuote)]
        assert 100 <= words[page.id] + len(" ".join(quoted).split()) <= 200, page.id


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

"""Every course of this repository in every language: whole, marked as what it is, unsettled by nothing but a change."""

import io
import re
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree, html

from scormbuild.cli import main
from scormbuild.cli.project import read
from scormbuild.load.project import Project
from scormbuild.render.markdown import bare_words
from scormbuild.translate.localise import needed_library
from scormbuild.translate.state import State, standing
from scormbuild.translate.units import library_units, units

COURSE = Path(__file__).parents[2] / "course"
LANGUAGES = ("zh-Hans", "zh-Hant", "vi", "ko")
TOPICS = [path.parent.name for path in sorted(COURSE.glob("*/course.yaml"))]
CP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"


@pytest.fixture(scope="module")
def project() -> Project:
    project, _ = read(COURSE, None)
    assert project is not None
    return project


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    folder = tmp_path_factory.mktemp("dist")
    assert run("build", str(COURSE), "--output", str(folder)).exit_code == 0
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.zip"))}


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_the_project_speaks_five_languages(project: Project) -> None:
    assert set(project.settings.value.languages) == {*LANGUAGES}
    assert project.translations.keys() == {*LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_text_of_every_topic_is_current(topic: str, language: str, project: Project) -> None:
    found = next(each for each in project.topics if each.name == topic)
    state = standing(units(found.course.value), found.translations[language].value)
    assert set(state.states.values()) == {State.CURRENT}
    assert state.orphans == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_topics_share_is_current(language: str, project: Project) -> None:
    state = standing(library_units(project.library), project.translations[language].value)
    assert set(state.states.values()) == {State.CURRENT}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_a_package_says_its_language_and_title(
    topic: str, language: str, project: Project, built: Mapping[str, bytes]
) -> None:
    title = next(each for each in project.topics if each.name == topic).translations[language].value.units["title"].text
    content = built[f"{topic}-{language}-{project.settings.value.version}-scorm12.zip"]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        page = html.fromstring(archive.read("index.html").decode())
        manifest = etree.fromstring(archive.read("imsmanifest.xml"))
    assert page.get("lang") == language
    assert page.findtext(".//title") == title
    assert {found.text for found in manifest.iter(f"{CP}title")} == {title}
    assert manifest.get("identifier", "").endswith(f".{topic}-{language.lower()}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_no_english_is_left_outside_what_is_marked_as_english(
    topic: str, language: str, project: Project, built: Mapping[str, bytes]
) -> None:
    """What is marked with `lang="en"` is meant to be English: names, citations, words to be said in English."""
    found = next(each for each in project.topics if each.name == topic)
    content = built[f"{topic}-{language}-{project.settings.value.version}-scorm12.zip"]
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        page = html.fromstring(archive.read("index.html").decode())
    for element in page.xpath("//*[@lang='en'] | //template | //script | //style"):
        element.drop_tree()
    read_by_learners = _evened(page.text_content())
    library = needed_library(found.course.value, project.library)
    left = [
        text
        for unit in (*units(found.course.value), *library_units(library))
        if len(text := _evened(bare_words(unit.source))) > 25 and not _is_name(text) and text in read_by_learners
    ]
    assert left == []


def _is_name(text: str) -> bool:
    """Names of organizations stay beside their rendering: no full stop, and every longer word has a capital."""
    return not text.endswith((".", "?", "!", "”")) and all(len(word) < 4 or word[0].isupper() for word in text.split())


def _evened(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return shutil.copytree(COURSE, tmp_path / "course") / TOPICS[0] / "course.yaml"


def test_a_changed_sentence_makes_exactly_its_own_units_stale(copy: Path) -> None:
    text = copy.read_text(encoding="utf-8")
    summary = re.search(r"^summary: \|\n  (.+)$", text, re.MULTILINE)
    assert summary is not None
    copy.write_text(text.replace(summary[1], f"{summary[1]} And more."), encoding="utf-8")
    checked = run("check", "--topic", TOPICS[0]).stdout
    assert [*_codes(checked, "T00")] == ["T002"] * len(LANGUAGES)
    build = run("build", "--topic", TOPICS[0])
    assert build.exit_code == 0
    assert build.stdout.count("draft, 1 text not translated") == len(LANGUAGES)
    release = run("build", "--topic", TOPICS[0], "--release", "--output", "release")
    assert release.exit_code == 1 and not Path("release").exists()
    assert [*_codes(release.stdout, "T00")] == ["T009"] * len(LANGUAGES)


def test_a_moved_page_changes_nothing(copy: Path) -> None:
    text = copy.read_text(encoding="utf-8")
    parts = re.split(r"(?m)^(?=  - (?:page|quiz|scenario|lesson): )", text)
    pages = [number for number, part in enumerate(parts) if part.startswith("  - page: ")]
    parts[pages[2]], parts[pages[5]] = parts[pages[5]], parts[pages[2]]
    copy.write_text("".join(parts), encoding="utf-8")
    assert copy.read_text(encoding="utf-8") != text
    assert [*_codes(run("check", "--topic", TOPICS[0]).stdout, "T00")] == []


def _codes(output: str, area: str) -> Iterator[str]:
    return (code for code in re.findall(r": (?:error|warning|note) ([A-Z]\d{3}): ", output) if code.startswith(area))

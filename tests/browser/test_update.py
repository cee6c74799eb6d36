"""A newer version of a package meets the record of an older one: everything that still exists is kept."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from .building import SAMPLE, build
from .conftest import Played, Windows
from .driver import Learner, course_data, steps
from .records import interactions, lasting, misdeeds, objectives_passed
from .stand import Stand, serving

TOPIC = Path("tool-library") / "course.yaml"
NEWS = {"page": "news", "title": "What is new", "body": [{"text": "We open on Sundays."}], "cites": ["house-rules-2"]}
ONE_MORE = {
    "true_or_false": "one-more",
    "ask": "The library is open on Sundays.",
    "serves": "find-it",
    "answer": True,
    "if_true": "We open on Sundays.",
    "if_false": "We open on Sundays.",
    "cites": ["house-rules-2"],
}


def _part(course: dict[str, Any], kind: str, name: str) -> dict[str, Any]:
    return next(part for part in course["contents"] if part.get(kind) == name)


def _change(course: dict[str, Any]) -> None:
    """A page in front; a question gone and one moved; a scene renamed; one more in the final quiz; other objectives."""
    course["contents"].insert(1, NEWS)
    practice = _part(course, "quiz", "check-yourself")["questions"]
    practice[:] = [practice[2], practice[0], *practice[3:]]
    scenes = _part(course, "scenario", "a-late-return")["scenes"]
    scenes[0]["choices"][0]["then"] = "the-wall"
    next(scene for scene in scenes if scene["scene"] == "half-a-wall")["scene"] = "the-wall"
    _part(course, "quiz", "final-quiz")["questions"].insert(0, ONE_MORE)
    course["objectives"] = [{"objective": "find-it", "title": "Find the library."}, *reversed(course["objectives"])]


@pytest.fixture
def newer(tmp_path: Path) -> Iterator[tuple[Stand, str]]:
    """The changed sample in a stand-in LMS, and its name."""
    folder = tmp_path / "course"
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("i18n"))
    settings = (folder / "settings.yaml").read_text().replace("languages: [vi]\n", "").replace("0.1", "0.2")
    (folder / "settings.yaml").write_text(settings)
    course = yaml.safe_load((folder / TOPIC).read_text())
    _change(course)
    (folder / TOPIC).write_text(yaml.safe_dump(course, allow_unicode=True, sort_keys=False))
    packages = build(folder, tmp_path / "dist")
    with serving(packages) as stand:
        yield stand, next(iter(packages))


def _without_number(standing: dict[str, Any]) -> dict[str, Any]:
    """A question's standing, and whether it is asked, under whatever number."""
    return {**standing, "asked": bool(standing["asked"])}


def test_what_still_exists_is_kept(played: Played, newer: tuple[Stand, str], windows: Windows, learner_id: str) -> None:
    learner = Learner.at(windows.open(played.stand.strict(played.name, learner_id)), "course", quick=True)
    learner.play()
    todo = list(steps(course_data(learner.frame)))
    retake = next(number for number, step in enumerate(todo) if step.do == "retake")
    learner.play(retake, retake + 4)
    before = learner.snapshot()
    learner.leave()
    old = played.stand.record(played.name, learner_id)["values"]

    stand, name = newer
    stand.begin(name, learner_id, old)
    learner = Learner.at(windows.open(stand.strict(name, learner_id)), "course", quick=True)
    after = learner.snapshot()
    answered = {name: standing for name, standing in before["questions"].items() if standing["verdict"]}
    del answered["what-to-bring"]
    assert len(answered) == 5 + 3
    for question, standing in answered.items():
        assert _without_number(after["questions"][question]) == _without_number(standing), question
    assert after["stories"] == {"a-late-return": before["stories"]["a-late-return"][:1]}, (
        "as far as it is still told so"
    )
    assert after["current"] == before["current"]
    assert set(after["done"]) == set(before["done"])
    learner.show("result--")
    learner.see("[data-status='passed']")
    _goes_on(learner, stand, name, learner_id, old)


def _goes_on(learner: Learner, stand: Stand, name: str, learner_id: str, old: dict[str, str]) -> None:
    """The rest of the quiz is answered, new question and all, and the LMS has the old record and the new one."""
    learner.show("part--news")
    learner.show("part--final-quiz")
    final = [step for step in steps(course_data(learner.frame)) if step.part == "final-quiz"]
    for step in final[-3:]:
        learner.do(step)
    learner.leave()
    record = stand.record(name, learner_id)
    kept = record["values"]
    assert misdeeds(record["log"]) == []
    assert (kept["cmi.core.lesson_status"], kept["cmi.core.score.raw"]) == ("passed", "100")
    assert {each for each in lasting(old) if each not in kept} == set()
    assert set(interactions(old)) <= set(interactions(kept))
    places = {int(each.split(".")[2]) for each in kept if each.startswith("cmi.interactions.")}
    assert places == set(range(len(interactions(kept))))
    assert objectives_passed(old) <= objectives_passed(kept)

"""Every path through every scenario is walked, and the LMS hears of each in a form it knows."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from .building import IN_ENGLISH, Which
from .conftest import Played, Windows
from .driver import Learner, course_data
from .pointer import press
from .records import misdeeds

WALK = """([part, choices]) => {
  const screen = document.querySelector(`[data-part='${part}']`);
  for (const choice of choices) screen.querySelectorAll("[data-stage] > :last-child .choice")[choice].click();
  const last = screen.querySelector("[data-stage]").lastElementChild;
  const ends = last.querySelector("[data-ending]") !== null;
  if (ends) screen.querySelector("[data-play-again]").click();
  return ends && screen.querySelector("[data-stage]").children.length === 1;
}"""
"""Makes the choices of a path; whether it came to an ending, and the story began again afterwards."""


def paths(scenario: Mapping[str, Any]) -> Iterator[list[int]]:
    """Every way to an ending, as the choices to make."""
    scenes = {scene["id"]: scene for scene in scenario["scenes"]}
    open_ways: list[tuple[str, list[int]]] = [(scenario["start"], [])]
    while open_ways:
        name, way = open_ways.pop()
        if scenes[name]["ending"]:
            yield way
        open_ways += [(then, [*way, choice]) for choice, then in enumerate(scenes[name]["choices"])]


@pytest.mark.parametrize("lms", ["strict", "again"])
@pytest.mark.parametrize("which", IN_ENGLISH, ids=str)
def test_every_path_ends_and_is_reported(
    which: Which, lms: str, played: Played, windows: Windows, learner_id: str
) -> None:
    page = windows.open(getattr(played.stand, lms)(played.name, learner_id))
    learner = Learner.at(page, "course")
    for scenario in (part for part in course_data(learner.frame)["parts"] if part["kind"] == "scenario"):
        learner.show(f"part--{scenario['id']}")
        walked = list(paths(scenario))
        assert walked
        for way in walked:
            assert learner.frame.evaluate(WALK, [scenario["id"], way]), (scenario["id"], way)
    learner.leave()
    assert misdeeds(played.stand.record(played.name, learner_id)["log"]) == []


@pytest.mark.parametrize("which", IN_ENGLISH[:1], ids=str)
def test_going_back_opens_the_choice_again(which: Which, played: Played, windows: Windows) -> None:
    learner = Learner.at(windows.open(played.stand.bare(played.name)))
    scenario = next(part for part in course_data(learner.frame)["parts"] if part["kind"] == "scenario")
    learner.show(f"part--{scenario['id']}")
    choices = learner.frame.locator(".part.current [data-stage] > :last-child .choice")
    offered = choices.all_text_contents()
    learner.press(".part.current [data-stage] > :last-child .choice")
    learner.press(".part.current [data-back-one]")
    assert choices.all_text_contents() == offered
    press(choices.last)
    learner.press(".part.current [data-back-one]")
    assert choices.all_text_contents() == offered

"""What must hold of everything an LMS was told."""

import re
from collections.abc import Mapping
from typing import Any

_OF_ITS_TIME = re.compile(r"cmi\.(suspend_data|core\.(total|session)_time|interactions\.\d+\.(time|latency))")


def misdeeds(log: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The calls that gave an error or broke a rule of conduct."""
    return [call for call in log if call["error"] != "0" or call.get("violation")]


def violations(log: list[Mapping[str, Any]]) -> list[str]:
    """The rules of conduct that were broken; an LMS that refuses gives errors that are not the course's fault."""
    return [f"{call['call']}{call['args']}: {call['violation']}" for call in log if call.get("violation")]


def writes(log: list[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    return [call for call in log if call["call"] in ("LMSSetValue", "LMSCommit")]


def calls(log: list[Mapping[str, Any]], name: str) -> int:
    return sum(call["call"] == name for call in log)


def interactions(values: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """The interactions of a record by their id: `{"who-signs": {"type": "choice", …}}`."""
    found: dict[str, dict[str, str]] = {}
    for name, value in values.items():
        match = re.fullmatch(r"cmi\.interactions\.(\d+)\.(.+)", name)
        if match:
            found.setdefault(match[1], {})[match[2]] = value
    assert len({each["id"] for each in found.values()}) == len(found), "an id stands twice among the interactions"
    return {each["id"]: each for each in found.values()}


def lasting(values: Mapping[str, str]) -> Mapping[str, str]:
    """A record without times and without the packed state, which holds a counter of its own."""
    return {name: value for name, value in values.items() if not _OF_ITS_TIME.fullmatch(name)}


def objectives_passed(values: Mapping[str, str]) -> set[str]:
    """The ids of the objectives that a record says are passed, with a full score."""
    places = [name.removesuffix(".status") for name, value in values.items() if name.startswith("cmi.objectives.")]
    passed = [place for place in places if values.get(f"{place}.status") == "passed"]
    assert {values[f"{place}.score.raw"] for place in passed} <= {"100"}
    return {values[f"{place}.id"] for place in passed}


def asked_about(course: Mapping[str, Any]) -> set[str]:
    """The ids of the objectives that the final quiz asks about."""
    final = [question for part in course["parts"] if part.get("final") for question in part["questions"]]
    return {question["serves"] for question in final} - {None}


def required(course: Mapping[str, Any]) -> set[str]:
    """The ids of what every learner answers: all but the questions of a final quiz that draws some."""
    drawn = {question["id"] for part in course["parts"] if part.get("draw") for question in part["questions"]}
    return items(course) - drawn


def items(course: Mapping[str, Any]) -> set[str]:
    """The ids of all questions and scenarios: each may have an interaction in the end."""
    parts = course["parts"]
    questions = {question["id"] for part in parts for question in part.get("questions", ())}
    return questions | {part["id"] for part in parts if part["kind"] == "scenario"}


def untold(snapshot: Mapping[str, Any], values: Mapping[str, str], place: bool = True) -> list[str]:
    """What a learner has done and the record of the LMS does not hold; the `place` they are at, if that is wanted."""
    questions = {name for name, standing in snapshot["questions"].items() if standing["verdict"]}
    ended = {name for name in snapshot["stories"] if f"#part--{name}" in snapshot["done"]}
    here = snapshot["current"].removeprefix("part--")
    elsewhere = place and here != values.get("cmi.core.lesson_location", "start--")
    return [*sorted((questions | ended) - set(interactions(values))), *([f"being at {here}"] if elsewhere else [])]


def lost(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The answers and the stories that were there before and are not any more, or are others."""
    kinds = ("questions", "stories")
    return [name for kind in kinds for name, standing in before[kind].items() if after[kind].get(name) != standing]

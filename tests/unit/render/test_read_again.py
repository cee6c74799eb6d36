"""Where a learner is sent to read again, and how the time is spread."""

import yaml
from tests.unit.render.sample import localised, written

from scormbuild.model.course import Course
from scormbuild.render.read_again import read_again
from scormbuild.render.time_needed import seconds_by_part


def _course(text: str) -> Course:
    return Course.model_validate(yaml.safe_load(text))


COURSE = _course(
    """
title: T
language: en
minutes: 10
pass_mark: 80
summary: S
objectives:
  - {objective: know, title: Know}
contents:
  - {page: one, title: One, body: [{text: "%s"}], cites: [a]}
  - {page: two, title: Two, body: [{text: Short}], cites: [a, b]}
  - {page: three, title: Three, body: [{text: Short}], cites: [a, c]}
  - {page: four, title: Four, body: [{text: Short}], cites: [d]}
  - quiz: final
    title: Final
    final: true
    questions:
      - {true_or_false: about-b, ask: A, answer: true, if_true: x, if_false: y, cites: [b], serves: know}
      - {true_or_false: about-c, ask: A, answer: true, if_true: x, if_false: y, cites: [a, c], serves: know}
      - {true_or_false: about-nothing, ask: A, answer: true, if_true: x, if_false: y}
"""
    % ("word " * 200)
)


def test_pages_on_the_same_facts_come_closest_first_and_in_reading_order() -> None:
    found = {name: [page.id for page in pages] for name, pages in read_again(COURSE).items()}
    assert found == {"about-b": ["two"], "about-c": ["one", "three"], "know": ["one", "two", "three"]}


def test_the_minutes_are_spread_by_what_there_is_to_read() -> None:
    seconds = seconds_by_part(COURSE)
    assert abs(sum(seconds.values()) - 600) <= 3
    assert seconds["one"] > 8 * seconds["two"] > 0


def test_a_course_that_says_nothing_of_facts_sends_nobody_anywhere() -> None:
    plain = written()
    for item in plain["contents"]:
        for each in (item, *item.get("questions", ()), *item.get("scenes", ())):
            each.pop("cites", None)
    plain["contents"] = [item for item in plain["contents"] if "fact" not in str(item.get("body", ""))]
    assert read_again(localised(plain).course) == {}

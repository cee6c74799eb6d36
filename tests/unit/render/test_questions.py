"""What is offered in a mixed order."""

from itertools import pairwise

import pytest

from scormbuild.model.quiz import Match, PutInOrder
from scormbuild.render.questions import mixed


def order(name: str, count: int) -> PutInOrder:
    steps = [f"Step {number}." for number in range(count)]
    return PutInOrder.model_validate({"put_in_order": name, "ask": "What first?", "steps": steps, "because": "So."})


def match(name: str, count: int) -> Match:
    pairs = [{"this": f"T{number}", "goes_with": f"G{number}", "because": "So."} for number in range(count)]
    return Match.model_validate({"match": name, "ask": "What with what?", "pairs": pairs})


@pytest.mark.parametrize("count", range(3, 9))
def test_a_mixed_order_is_whole_and_never_the_right_one(count: int) -> None:
    for number in range(200):
        for question in (order(f"q-{number}", count), match(f"q-{number}", count)):
            found = mixed(question)
            assert sorted(found) == list(range(count))
            assert all(after - place != 1 for place, after in pairwise(found)), "a step stands before its next"


def test_it_is_the_same_in_every_build_and_language() -> None:
    assert mixed(order("a-question", 5)) == mixed(order("a-question", 5))
    assert mixed(order("a-question", 3)) == (2, 1, 0)
    assert mixed(match("pairs", 2)) == (1, 0)
    assert len({mixed(order(f"q-{number}", 4)) for number in range(60)}) > 10

"""The same course in two windows: the one that is worked in saves, and no result is undone by the other."""

import pytest

from .conftest import Played, Windows
from .driver import Learner
from .engines import both_browsers
from .records import misdeeds

ELSEWHERE = "[data-notice='elsewhere']"


@both_browsers
@pytest.mark.parametrize("worked", ["earlier", "later"])
def test_the_window_that_is_worked_in_goes_on(
    worked: str, browser_name: str, played: Played, windows: Windows, learner_id: str
) -> None:
    address = played.stand.strict(played.name, learner_id)
    page = windows.open(address)
    earlier = Learner.at(page, "course", quick=True)
    earlier.play(upto=4)
    other = page.context.new_page()
    other.goto(address)
    later = Learner.at(other, "course", quick=True)
    assert later.snapshot() == earlier.snapshot()
    later.see(ELSEWHERE, visible=False)
    earlier.see(ELSEWHERE, visible=False)
    goes_on, rests = (earlier, later) if worked == "earlier" else (later, earlier)
    goes_on.play(4, 5)
    rests.see(ELSEWHERE)
    assert rests.frame.evaluate("document.activeElement.dataset.notice") == "elsewhere"
    goes_on.play(5)
    goes_on.see(ELSEWHERE, visible=False)
    passed = played.stand.record(played.name, learner_id)["values"]
    rests.play(4, 12)
    (other if worked == "earlier" else page).close()
    assert played.stand.record(played.name, learner_id)["values"] == passed
    goes_on.leave()
    record = played.stand.record(played.name, learner_id)
    assert record["values"]["cmi.core.lesson_status"] == "passed"
    assert misdeeds(record["log"]) == []

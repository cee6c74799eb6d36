"""The same course in two windows: one of them saves, and no result is undone by the other."""

from .conftest import Played, Windows
from .driver import Learner
from .engines import both_browsers
from .records import misdeeds


@both_browsers
def test_the_window_that_was_opened_later_goes_on(
    browser_name: str, played: Played, windows: Windows, learner_id: str
) -> None:
    address = played.stand.strict(played.name, learner_id)
    page = windows.open(address)
    first = Learner.at(page, "course", quick=True)
    first.play(upto=4)
    other = page.context.new_page()
    other.goto(address)
    second = Learner.at(other, "course", quick=True)
    first.see("[data-notice='elsewhere']")
    assert first.frame.evaluate("document.activeElement.dataset.notice") == "elsewhere"
    assert second.snapshot() == first.snapshot()
    second.play(4)
    second.see("[data-notice='elsewhere']", visible=False)
    passed = played.stand.record(played.name, learner_id)["values"]
    first.play(4, 12)
    page.close()
    assert played.stand.record(played.name, learner_id)["values"] == passed
    second.leave()
    record = played.stand.record(played.name, learner_id)
    assert record["values"]["cmi.core.lesson_status"] == "passed"
    assert misdeeds(record["log"]) == []

"""What `translate update` makes of a translation when the course has changed."""

from tests.jobs import texts, translation

from scormbuild.model.translation import Rendering
from scormbuild.translate.state import State, standing
from scormbuild.translate.update import renderings, update

TOOLS = ("Tools", "Dụng cụ")


def test_missing_texts_are_added_in_the_order_of_the_course() -> None:
    done = update(texts(title="Tools", summary="Borrowing."), translation({"summary": ("Borrowing.", "Mượn.")}))
    assert [*done.translation.units] == ["title", "summary"]
    assert done.translation.units["title"] == Rendering(source="Tools")
    assert (done.added, done.moved, done.changed, done.left_over) == (1, 0, 0, 0)


def test_a_text_that_moved_takes_its_rendering_along_and_leaves_nothing() -> None:
    done = update(texts(a__title="Ask first.", b__title="Tools"), translation({"a/title": TOOLS}))
    assert done.translation.units["b/title"] == Rendering(source="Tools", text="Dụng cụ")
    assert done.translation.units["a/title"] == Rendering(source="Ask first.")
    assert (done.moved, done.translation.orphans) == (1, {})


def test_a_changed_source_keeps_the_old_one_and_the_old_rendering() -> None:
    done = update(texts(title="Good tools"), translation({"title": TOOLS})).translation
    assert done.units["title"] == Rendering(source="Good tools", was="Tools", text="Dụng cụ")
    assert standing(texts(title="Good tools"), done).states == {"title": State.STALE}


def test_a_source_that_changes_twice_keeps_the_sentence_that_was_translated() -> None:
    once = update(texts(title="Good tools"), translation({"title": TOOLS})).translation
    twice = update(texts(title="Better tools"), once).translation
    assert twice.units["title"] == Rendering(source="Better tools", was="Tools", text="Dụng cụ")


def test_a_source_that_changes_back_is_current_again() -> None:
    changed = translation({"title": ("Good tools", "Dụng cụ", "Tools")})
    assert update(texts(title="Tools"), changed).translation.units["title"] == Rendering(source="Tools", text="Dụng cụ")


def test_removing_was_makes_the_text_current() -> None:
    state = standing(texts(title="Good tools"), translation({"title": ("Good tools", "Dụng cụ tốt")}))
    assert state.states == {"title": State.CURRENT}


def test_a_stale_text_that_moves_stays_stale_with_its_rendering() -> None:
    stale = translation({"a/body/2/text": ("Now.", "Cũ.", "Then."), "a/body/3/text": ("End.", "Hết.")})
    moved = texts(**{"a/body/2/text": "New.", "a/body/3/text": "Now.", "a/body/4/text": "End."})
    done = update(moved, stale).translation
    assert done.units["a/body/3/text"] == Rendering(source="Now.", was="Then.", text="Cũ.")
    assert done.units["a/body/4/text"].text == "Hết."
    assert done.units["a/body/2/text"] == Rendering(source="New.")


def test_two_texts_with_the_same_sentence_share_a_rendering() -> None:
    done = update(texts(a="Yes.", b="Yes."), translation({"b": ("Yes.", "Có.")})).translation
    assert [entry.text for entry in done.units.values()] == ["Có.", "Có."]


def test_a_rendering_of_its_own_is_not_replaced_by_that_of_the_same_sentence_elsewhere() -> None:
    done = update(texts(a="Yes.", b="Yes."), translation({"a": ("Yes.", "Có."), "b": ("Yes.", "Vâng.")})).translation
    assert [entry.text for entry in done.units.values()] == ["Có.", "Vâng."]


def test_an_empty_text_is_missing_and_takes_the_rendering_of_the_same_sentence() -> None:
    empty = translation({"a": ("Yes.", ""), "b": ("No.", "")})
    assert {*standing(texts(a="Yes.", b="No."), empty).states.values()} == {State.MISSING}
    shared = update(texts(a="Yes.", c="Yes."), translation({"a": ("Yes.", ""), "c": ("Yes.", "Có.")}))
    assert shared.translation.units["a"].text == "Có."


def test_what_belongs_to_nothing_is_kept_until_the_next_change() -> None:
    old = translation({"title": TOOLS, "gone/title": ("Gone", "Mất")})
    first = update(texts(title="Tools"), old)
    assert (first.left_over, [*first.translation.orphans]) == (1, ["gone/title"])
    again = update(texts(title="Tools"), first.translation)
    assert (again.translation, again.dropped) == (first.translation, 0), "running it twice loses nothing"
    later = update(texts(title="Tools", summary="New."), first.translation)
    assert (later.translation.orphans, later.dropped) == ({}, 1)


def test_an_orphan_is_taken_back_when_its_sentence_returns() -> None:
    old = translation({"title": TOOLS}, {"gone/title": ("Gone", "Mất")})
    back = update(texts(title="Tools", new__title="Gone"), old).translation
    assert back.units["new/title"].text == "Mất"
    assert back.orphans == {}


def test_a_rendering_that_gives_way_to_a_shared_one_is_kept_as_an_orphan() -> None:
    done = update(texts(a="Yes.", b="Yes."), translation({"a": ("Yes.", "Có."), "b": ("No.", "Không.")}))
    assert done.translation.units["b"].text == "Có."
    assert done.translation.orphans == {"b": Rendering(source="No.", text="Không.")}


def test_an_entry_without_a_rendering_leaves_no_orphan() -> None:
    done = update(texts(title="Tools"), translation({"title": TOOLS, "gone": ("Gone", "")}))
    assert done.translation.orphans == {}


def test_rewrapping_changes_nothing_but_the_source() -> None:
    done = update(texts(title="Bring it\nback."), translation({"title": ("Bring it back.", "Trả lại.")}))
    assert done.translation.units["title"] == Rendering(source="Bring it\nback.", text="Trả lại.")


def test_a_text_without_a_rendering_takes_one_from_another_file() -> None:
    other = renderings([translation({"law/one/says": ("Seven days.", "Bảy ngày.")})])
    done = update(texts(a="Seven days.", b="Yes."), translation({}), other)
    assert (done.translation.units["a"].text, done.translation.units["b"].text, done.shared) == ("Bảy ngày.", None, 1)

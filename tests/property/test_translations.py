"""What holds for every translation of every course."""

from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.jobs import job_of
from tests.property.courses import TEXTS, courses
from tests.property.test_laws import SLOW

from scormbuild.load.hidden import what_is_hidden
from scormbuild.load.shape import shaped
from scormbuild.load.yaml import parse
from scormbuild.model.course import Course
from scormbuild.model.parts import Markup
from scormbuild.model.translation import Translation
from scormbuild.translate import csv, xliff, xlsx
from scormbuild.translate.exchange import take
from scormbuild.translate.file import Remarks, file_text, remarks
from scormbuild.translate.state import standing
from scormbuild.translate.units import Unit, units, words_of
from scormbuild.translate.update import update

SENTENCES = st.sampled_from(["One.", "Two.", "Three.", "Four.", "Two.\n\nParagraphs."])
KEYS = st.sampled_from([f"page/body/{number}/text" for number in range(1, 6)])
HEADING = "key (a/b),source (en),translation (vi)\n"
LINES = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp", "Cf")), min_size=1)
MANY_LINES = st.lists(LINES, min_size=1, max_size=3).map("\n".join).map(str.strip).filter(bool)


@st.composite
def some_units(draw: st.DrawFn) -> tuple[Unit, ...]:
    found = draw(st.dictionaries(KEYS, SENTENCES, min_size=1))
    return tuple(Unit(key, Markup.PROSE, text, (key,)) for key, text in sorted(found.items()))


def entries(text: st.SearchStrategy[str] = TEXTS) -> st.SearchStrategy[dict[str, Any]]:
    entry = {"source": SENTENCES, "text": st.one_of(st.none(), text)}
    return st.dictionaries(KEYS, st.fixed_dictionaries(entry, optional={"was": SENTENCES}))


def translations() -> st.SearchStrategy[Translation]:
    whole = st.fixed_dictionaries({"language": st.just("vi"), "units": entries(), "orphans": entries()})
    return whole.map(Translation.model_validate)


@settings(SLOW, max_examples=500)
@given(some_units(), translations())
def test_an_update_is_done_once_and_loses_no_rendering(texts: tuple[Unit, ...], old: Translation) -> None:
    new = update(texts, old).translation
    assert update(texts, new).translation == new
    assert [*new.units] == [unit.key for unit in texts]
    assert all(entry.source == unit.source for unit, entry in zip(texts, new.units.values(), strict=True))
    kept = {(words_of(each.rendered), each.text) for each in (*new.units.values(), *new.orphans.values())}
    assert {(words_of(each.rendered), each.text) for each in old.units.values() if each.text} <= kept


@settings(SLOW, max_examples=500)
@given(some_units(), translations())
def test_an_update_changes_no_state_but_what_other_texts_share(texts: tuple[Unit, ...], old: Translation) -> None:
    before, after = standing(texts, old), standing(texts, update(texts, old).translation)
    assert before.states == after.states
    assert before.texts == after.texts
    assert after.orphans == ()


@settings(SLOW, max_examples=200)
@given(some_units(), some_units(), translations())
def test_going_back_to_the_course_as_it_was_brings_every_rendering_back(
    first: tuple[Unit, ...], second: tuple[Unit, ...], old: Translation
) -> None:
    there = update(first, old).translation
    and_back = update(first, update(second, there).translation)
    assert standing(first, there).texts.keys() <= standing(first, and_back.translation).texts.keys()


@settings(SLOW, max_examples=200)
@given(st.dictionaries(KEYS, st.tuples(MANY_LINES, MANY_LINES), min_size=1))
def test_a_file_is_read_back_as_it_was_written(pairs: dict[str, tuple[str, str]]) -> None:
    data = {key: {"source": source, "text": text} for key, (source, text) in pairs.items()}
    done = Translation.model_validate({"language": "vi", "units": data})
    text = file_text(done, Remarks())
    source, trouble = parse(text, "vi.yaml")
    assert source is not None, [str(found) for found in trouble]
    assert shaped(Translation, source) == (done, ())
    assert file_text(done, remarks(text, source)) == text


@SLOW
@given(courses(), st.randoms(use_true_random=False))
def test_out_to_a_translator_and_back_is_the_identity(data: dict[str, Any], chance: Any) -> None:
    texts = units(Course.model_validate(data))
    assume(not any(what_is_hidden(each.source) for each in texts))  # the loader refuses those
    some = {each.key: {"source": each.source, "text": f"⟦{each.source}⟧"} for each in texts if chance.random() < 0.7}
    for entry in some.values():
        if chance.random() < 0.3:
            entry["was"] = "Before that."
    done = update(texts, Translation.model_validate({"language": "vi", "units": some})).translation
    job = job_of(texts, done)
    for exchange in (xliff, csv, xlsx):
        back, trouble = exchange.returned(exchange.written(job), "file")
        assert trouble == ()
        [one] = back
        assert (one.project, one.topic, one.language) == (job.project, job.topic, job.language)
        assert [(each.key, each.source, each.text) for each in one.replies] == [
            (row.key, row.source, row.text) for row in job.rows
        ]
        taken = take(texts, done, one.replies)
        assert (taken.translation, taken.count, taken.trouble) == (done, 0, [])


@settings(SLOW, max_examples=20)
@given(
    st.binary(max_size=300), st.sampled_from(["", "<xliff", "PK\x03\x04", "key (a/b),source (en),translation (vi)\n"])
)
def test_no_file_however_broken_ends_in_an_exception(content: bytes, start: str) -> None:
    for exchange in (xliff, csv, xlsx):
        returned, trouble = exchange.returned(start.encode() + content, "file")
        assert returned or trouble

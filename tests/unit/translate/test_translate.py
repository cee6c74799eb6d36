"""Units, how far a translation is, and the course in another language."""

from scormbuild.model.course import Course
from scormbuild.model.law import Fact
from scormbuild.model.translation import Translation
from scormbuild.translate.localise import Untranslated, localise
from scormbuild.translate.state import State, standing
from scormbuild.translate.units import units

LAW = {
    "rule-1": Fact.model_validate(
        {
            "fact": "rule-1",
            "says": "Seven days.",
            "citation": "Rules, s. 1",
            "jurisdiction": "toronto",
            "as_of": "2026",
            "confidence": "high",
        }
    )
}


def course(*contents: dict[str, object]) -> Course:
    head = {"title": "Tools", "language": "en", "minutes": 5, "pass_mark": 80, "summary": "Borrowing."}
    return Course.model_validate({**head, "contents": contents})


PAGE = {
    "page": "rules",
    "title": "Rules",
    "body": [
        {"text": "Bring it back."},
        {"steps": ["Look.", "Sign."], "title": "How"},
        {"accordion": [{"heading": "Why", "text": "Others wait."}]},
        {"image": "drill.svg", "alt": "A drill", "caption": "Ours"},
        {"fact": "rule-1"},
    ],
}
QUIZ = {
    "quiz": "check",
    "title": "Check",
    "questions": [{"true_or_false": "due", "ask": "It is due.", "answer": True, "if_true": "Yes.", "if_false": "No."}],
}


def translation(**texts: tuple[str, str]) -> Translation:
    entries = {key: {"source": source, "text": text} for key, (source, text) in texts.items()}
    return Translation.model_validate({"language": "vi", "units": entries})


def test_every_text_a_learner_reads_is_a_unit_under_the_authors_ids() -> None:
    assert [unit.key for unit in units(course(PAGE, QUIZ), LAW)] == [
        "title", "summary", "rules/title", "rules/body/1/text", "rules/body/2/steps/1", "rules/body/2/steps/2",
        "rules/body/2/title", "rules/body/3/accordion/1/heading", "rules/body/3/accordion/1/text",
        "rules/body/4/alt", "rules/body/4/caption", "check/title", "check/due/ask", "check/due/if_true",
        "check/due/if_false", "law/rule-1/says",
    ]  # fmt: skip


def test_a_unit_knows_where_it_stands_in_the_file() -> None:
    paths = {unit.key: unit.path for unit in units(course(PAGE, QUIZ), LAW)}
    assert paths["rules/body/3/accordion/1/text"] == ("contents", 0, "body", 2, "accordion", 0, "text")
    assert paths["law/rule-1/says"] == ("contents", 0, "body", 4, "fact"), "where the page quotes it"


def test_moving_a_page_changes_no_key() -> None:
    before, after = (units(course(*parts), LAW) for parts in ((PAGE, QUIZ), (QUIZ, PAGE)))
    assert {unit.key for unit in before} == {unit.key for unit in after}


def test_current_stale_missing_and_left_over() -> None:
    done = translation(title=("Tools", "Dụng cụ"), summary=("Borrowing", "Mượn"), **{"gone/title": ("Gone", "Mất")})
    state = standing(units(course(QUIZ), LAW), done)
    assert state.states["title"] is State.CURRENT
    assert state.states["summary"] is State.STALE, "the source had no full stop"
    assert state.states["check/title"] is State.MISSING
    assert state.orphans == ("gone/title",)


def test_a_text_that_moved_keeps_its_translation() -> None:
    done = translation(**{"rules/body/9/text": ("Bring it back.", "Hãy trả lại.")})
    state = standing(units(course(PAGE), LAW), done)
    assert state.texts["rules/body/1/text"] == "Hãy trả lại."
    assert state.orphans == ()


def test_rewrapping_a_sentence_makes_nothing_stale() -> None:
    done = translation(**{"rules/body/1/text": ("Bring\n  it back.", "Hãy trả lại.")})
    assert standing(units(course(PAGE), LAW), done).states["rules/body/1/text"] is State.CURRENT


def test_a_gap_stays_in_the_source_language_and_is_marked() -> None:
    localized = localise("tools", course(PAGE, QUIZ), LAW, translation(title=("Tools", "Dụng cụ")))
    assert (localized.language, localized.source_language, localized.draft) == ("vi", "en", True)
    assert localized.course.title == "Dụng cụ"
    assert not isinstance(localized.course.title, Untranslated)
    assert localized.course.summary == "Borrowing."
    assert isinstance(localized.course.summary, Untranslated)
    assert "summary" in localized.gaps and "title" not in localized.gaps
    assert isinstance(localized.facts["rule-1"].says, Untranslated)


def test_a_quoted_fact_is_translated_with_the_course() -> None:
    localized = localise("tools", course(PAGE), LAW, translation(**{"law/rule-1/says": ("Seven days.", "Bảy ngày.")}))
    assert localized.facts["rule-1"].says == "Bảy ngày."


def test_in_its_own_language_a_course_has_no_gaps() -> None:
    localized = localise("tools", course(PAGE, QUIZ), LAW, None)
    assert localized.gaps == ()
    assert localized.course == course(PAGE, QUIZ)


def test_a_text_put_before_a_translated_one_does_not_take_its_place() -> None:
    """Else a translator who did as told would overwrite the rendering of the text that moved."""
    page = {**PAGE, "body": [{"text": "Ask first."}, {"text": "Bring it back."}]}
    done = translation(**{"rules/body/1/text": ("Bring it back.", "Hãy trả lại.")})
    state = standing(units(course(page), LAW), done)
    assert state.texts["rules/body/2/text"] == "Hãy trả lại."
    assert state.states["rules/body/1/text"] is State.MISSING
    assert state.orphans == ()

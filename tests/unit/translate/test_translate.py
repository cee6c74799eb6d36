"""Units, how far a translation is, and the course in another language."""

from scormbuild.model.course import Course
from scormbuild.model.directory import Service
from scormbuild.model.glossary import Term
from scormbuild.model.law import Fact
from scormbuild.model.library import Library
from scormbuild.model.translation import Translation
from scormbuild.translate.localise import LocalizedCourse, Untranslated, in_common, localise
from scormbuild.translate.phrases import client_phrases
from scormbuild.translate.state import State, standing
from scormbuild.translate.terms import longest_terms, terms_in
from scormbuild.translate.units import library_units, units

FACT = Fact.model_validate(
    {
        "fact": "rule-1", "says": "Seven days.", "citation": "Rules, s. 1", "jurisdiction": "toronto",
        "as_of": "2026", "confidence": "high",
    }
)  # fmt: skip
SERVICE = Service.model_validate(
    {
        "service": "svc-shed", "name": "The shed", "needs": ["work"], "helps_with": "Lends tools.", "hours": "Mornings",
        "phone": "211", "source": "House rules", "as_of": "2026",
    }
)  # fmt: skip
TERMS = [
    Term.model_validate({"term": "due-date", "word": "due date", "also": ["due"], "means": "The last day."}),
    Term.model_validate({"term": "drill", "word": "drill bit", "means": "The end of a drill."}),
]
LIBRARY = Library({FACT.id: FACT}, {SERVICE.id: SERVICE}, {term.id: term for term in TERMS})


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
    assert [unit.key for unit in units(course(PAGE, QUIZ))] == [
        "title", "summary", "rules/title", "rules/body/1/text", "rules/body/2/steps/1", "rules/body/2/steps/2",
        "rules/body/2/title", "rules/body/3/accordion/1/heading", "rules/body/3/accordion/1/text",
        "rules/body/4/alt", "rules/body/4/caption", "check/title", "check/due/ask", "check/due/if_true",
        "check/due/if_false",
    ]  # fmt: skip


def test_a_unit_knows_where_it_stands_in_the_file() -> None:
    paths = {unit.key: unit.path for unit in units(course(PAGE, QUIZ))}
    assert paths["rules/body/3/accordion/1/text"] == ("contents", 0, "body", 2, "accordion", 0, "text")


def test_what_topics_share_has_units_of_its_own() -> None:
    assert [unit.key for unit in library_units(LIBRARY)] == [
        "law/rule-1/says", "directory/svc-shed/helps_with", "directory/svc-shed/hours", "glossary/due-date/means",
        "glossary/drill/means",
    ]  # fmt: skip


def test_moving_a_page_changes_no_key() -> None:
    before, after = (units(course(*parts)) for parts in ((PAGE, QUIZ), (QUIZ, PAGE)))
    assert {unit.key for unit in before} == {unit.key for unit in after}


def test_current_stale_missing_and_left_over() -> None:
    done = translation(title=("Tools", "Dụng cụ"), summary=("Borrowing", "Mượn"), **{"gone/title": ("Gone", "Mất")})
    state = standing(units(course(QUIZ)), done)
    assert state.states["title"] is State.CURRENT
    assert state.states["summary"] is State.STALE, "the source had no full stop"
    assert state.states["check/title"] is State.MISSING
    assert state.orphans == ("gone/title",)


def test_a_text_that_moved_keeps_its_translation() -> None:
    done = translation(**{"rules/body/9/text": ("Bring it back.", "Hãy trả lại.")})
    state = standing(units(course(PAGE)), done)
    assert state.texts["rules/body/1/text"] == "Hãy trả lại."
    assert state.orphans == ()


def test_rewrapping_a_sentence_makes_nothing_stale() -> None:
    done = translation(**{"rules/body/1/text": ("Bring\n  it back.", "Hãy trả lại.")})
    assert standing(units(course(PAGE)), done).states["rules/body/1/text"] is State.CURRENT


def test_a_gap_stays_in_the_source_language_and_is_marked() -> None:
    localized = localised(translation(title=("Tools", "Dụng cụ")))
    assert (localized.language, localized.source_language, localized.draft) == ("vi", "en", True)
    assert localized.course.title == "Dụng cụ"
    assert not isinstance(localized.course.title, Untranslated)
    assert localized.course.summary == "Borrowing."
    assert isinstance(localized.course.summary, Untranslated)
    assert "summary" in localized.gaps and "title" not in localized.gaps
    assert isinstance(localized.library.law["rule-1"].says, Untranslated)


def test_facts_services_and_terms_are_translated_once_for_all_topics() -> None:
    shared = translation(**{"law/rule-1/says": ("Seven days.", "Bảy ngày."), "glossary/due-date/means": ("x", "y")})
    localized = localised(translation(title=("Tools", "Dụng cụ")), shared)
    assert localized.library.law["rule-1"].says == "Bảy ngày."
    assert localized.library.services["svc-shed"].hours == "Mornings"
    assert isinstance(localized.library.services["svc-shed"].hours, Untranslated)
    assert {"directory/svc-shed/hours", "glossary/due-date/means"} <= {*localized.gaps}


def test_a_course_gets_the_terms_that_occur_in_it() -> None:
    assert [*localised().library.terms] == ["due-date"], "“It is due.”, but a drill is no drill bit"


def test_in_its_own_language_a_course_has_no_gaps() -> None:
    localized = localised()
    assert localized.gaps == ()
    assert localized.course == course(PAGE, QUIZ)


def localised(words: Translation | None = None, shared: Translation | None = None) -> LocalizedCourse:
    return localise("tools", course(PAGE, QUIZ), LIBRARY, words, shared)


def test_a_text_put_before_a_translated_one_does_not_take_its_place() -> None:
    """Else a translator who did as told would overwrite the rendering of the text that moved."""
    page = {**PAGE, "body": [{"text": "Ask first."}, {"text": "Bring it back."}]}
    done = translation(**{"rules/body/1/text": ("Bring it back.", "Hãy trả lại.")})
    state = standing(units(course(page)), done)
    assert state.texts["rules/body/2/text"] == "Hãy trả lại."
    assert state.states["rules/body/1/text"] is State.MISSING
    assert state.orphans == ()


def test_a_sentence_for_a_client_is_there_in_every_language_that_has_it() -> None:
    page = {**PAGE, "body": [{"say_to_client": ["You decide.", "I can wait."]}]}
    spoken = [translation(**{"rules/body/1/say_to_client/1": ("You decide.", "Bạn quyết định.")})]
    spoken += [
        Translation.model_validate(
            {
                "language": "ko",
                "units": {
                    "rules/body/1/say_to_client/1": {"source": "You choose.", "text": "?"},
                    "rules/body/1/say_to_client/2": {"source": "I can wait.", "text": "기다릴게요."},
                },
            }
        )
    ]
    phrases = client_phrases(course(page), spoken)
    assert phrases == {
        "rules/body/1/say_to_client/1": {"vi": "Bạn quyết định."},
        "rules/body/1/say_to_client/2": {"ko": "기다릴게요."},
    }
    localized = localise(
        "tools", course(page), LIBRARY, spoken[0], None, common=in_common(course(page), LIBRARY, spoken)
    )
    assert localized.phrases["Bạn quyết định."] == {"vi": "Bạn quyết định."}
    assert localized.phrases["I can wait."] == {"ko": "기다릴게요."}


def test_a_phrase_that_only_sounds_like_a_term_is_none() -> None:
    charge = Term.model_validate(
        {"term": "charge", "word": "charge", "not_in": ["free of charge"], "means": "An accusation of a crime."}
    )
    terms = {charge.id: charge}
    assert terms_in(["The clinic is free of charge."], terms) == ()
    assert terms_in(["Free of charge. A charge was laid."], terms) == (charge,)
    texts = {"one": "It is free of charge.", "two": "A charge is not free of charge."}
    assert longest_terms(texts, terms) == {"two": (charge,)}

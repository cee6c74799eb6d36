"""Rules over what translations say: what each of them finds, and above all what it must leave alone."""

import time
import unicodedata
from collections.abc import Mapping

import pytest

from scormbuild.check.numbers import missing_numbers
from scormbuild.check.pairs import Pair
from scormbuild.check.renderings import GATES
from scormbuild.diagnostics import Location
from scormbuild.model.glossary import Term
from scormbuild.model.parts import Markup
from scormbuild.translate.terms import longest_terms
from scormbuild.translate.units import Unit


def term(name: str, *also: str, **renderings: str) -> Term:
    tags = {tag.replace("_", "-"): text for tag, text in renderings.items()}
    said = {"term": name.replace(" ", "-").lower(), "word": name, "also": also, "means": "It.", "renderings": tags}
    return Term.model_validate(said)


TERMS: Mapping[str, Term] = {
    each.id: each
    for each in (
        term("sex worker", "sex workers", vi="người lao động tình dục", ko="성노동자", zh_Hant="性工作者"),
        term("migrant sex worker", vi="người lao động tình dục di cư", ko="이주 성노동자"),
        term("consent", vi="sự đồng thuận; sự đồng ý", ko="동의"),
        term("border agency", "CBSA", vi="Cơ quan Dịch vụ Biên giới Canada (CBSA)", ko="캐나다 국경관리청(CBSA)"),
    )
}


def found(language: str, source: str, text: str, markup: Markup = Markup.PROSE) -> list[str]:
    """The codes of everything that is wrong with a rendering."""
    unit = Unit("here", markup, source, ())
    terms = longest_terms({"here": source}, TERMS).get("here", ())
    pair = Pair(unit, text, language, Location("i18n.yaml", 1), terms)
    return [each.rule.code for gate in GATES for each in gate(pair)]


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("vi", "Say **no**.", "Nói **không**."),
        ("vi", "Say **“No.”** Then go.", "Hãy nói **“Không.”** Rồi đi."),
        ("ko", "Call **a lawyer**.", "**“변호사”**에게 전화하세요."),
        ("zh-Hans", "Call **a lawyer**.", "请找**“律师”**帮忙。"),
        ("zh-Hant", "Call **a lawyer**.", "請找**「律師」**幫忙。"),
        ("vi", "Escorts may come.", "Người làm [escort]{lang=en} có thể đến."),
        ("vi", "Say [không]{lang=vi}.", "Nói “không”."),
        ("ko", "- One\n- Two", "- 하나\n- 둘"),
        ("zh-Hans", "In the *Singh* case.", "在*Singh*案中。"),
        ("vi", "Two * two is 4.", "Hai * hai là 4."),
    ],
)  # fmt: skip
def test_markup_that_works_in_its_language_is_left_alone(language: str, source: str, text: str) -> None:
    assert found(language, source, text) == []


@pytest.mark.parametrize(
    ("language", "source", "text", "codes"),
    [
        ("vi", "Say **“No.”** Then go.", "Nói**“Không”**rồi đi.", ["T010"]),
        ("ko", "Call **a lawyer**.", "** 변호사**에게 전화하세요.", ["T010"]),
        ("vi", "Say *no*.", "Nói *không * rồi đi.", ["T010"]),
        ("vi", "Read this.", "Đọc <b>cái này</b>.", ["T010"]),
        ("vi", "Say **no**.", "Nói không.", ["T011"]),
        ("vi", "- One\n- Two", "- Một, hai", ["T011"]),
        ("vi", "See [us](https://a.org).", "Xem [chúng tôi](https://b.org).", ["T011", "T011"]),
        ("vi", "Say [동의]{lang=ko}.", "Nói 동의.", ["T011"]),
    ],
)
def test_markup_that_is_lost_is_found(language: str, source: str, text: str, codes: list[str]) -> None:
    assert found(language, source, text) == codes


def test_plain_texts_stay_without_markdown() -> None:
    assert found("vi", "Say no", "Nói **không**", Markup.PLAIN) == ["T010", "T011"]


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("vi", "4,096 signs", "4.096 ký tự"),
        ("vi", "4,096 signs", "4 096 ký tự"),
        ("vi", "2.5 hours", "2,5 giờ"),
        ("vi", "within 3 days", "trong vòng ba ngày"),
        ("vi", "Saturdays, 10 to 4", "Thứ Bảy, 10 giờ đến 16 giờ"),
        ("vi", "July 4, 2026", "ngày 4 tháng 7 năm 2026"),
        ("ko", "2 people", "두 명"),
        ("ko", "a fine of $10,000", "벌금 1만 달러"),
        ("ko", "12 months", "열두 달"),
        ("zh-Hans", "24 hours, 7 days", "２４小时，七天"),
        ("zh-Hans", "$1,500,000", "150 万元"),
        ("zh-Hant", "2 officers, section 15", "兩名警員，第十五條"),
        ("zh-Hant", "open 24/7", "全日無休"),
        ("vi", "sections 213 and 286.1", "điều 213 và 286.1"),
        ("ko", "Call 416-555-0123.", "416-555-0123으로 전화하세요."),
        ("vi", "2026-07-01", "ngày 1 tháng 7 năm 2026"),
        ("vi", "See [us](https://a.org/2019).", "Xem [chúng tôi](https://a.org/2019)."),
    ],
)
def test_a_number_may_be_written_as_its_language_writes_it(language: str, source: str, text: str) -> None:
    assert "T012" not in found(language, source, text)


@pytest.mark.parametrize(
    ("language", "source", "text", "missing"),
    [
        ("vi", "within 24 hours", "trong vòng 42 giờ", ["24"]),
        ("vi", "section 286.1", "điều 286", ["286.1"]),
        ("vi", "section 286.1", "điều 2861", ["286.1"]),
        ("ko", "Call 416-555-0123.", "416-555-0132로 전화하세요.", ["416-555-0123"]),
        ("ko", "Call 416-555-0123.", "416 555 0123으로 전화하세요.", ["416-555-0123"]),
        ("zh-Hans", "30 days", "二十天", ["30"]),
        ("zh-Hant", "$10,000", "10 萬元", ["10,000"]),
        ("vi", "3 or 5 days", "năm ngày", ["3"]),
    ],
)
def test_a_number_that_is_missing_is_named(language: str, source: str, text: str, missing: list[str]) -> None:
    assert missing_numbers(source, text, language) == missing


@pytest.mark.parametrize(
    ("language", "source", "text", "codes"),
    [
        ("vi", "Sex workers know.", "Người lao động tình dục biết.", []),
        ("vi", "A migrant sex worker knows.", "Một người lao động tình dục biết.", ["T013"]),
        ("vi", "Their consent counts.", "Việc họ đồng ý mới quan trọng.", []),
        ("vi", "A **sex\nworker** knows.", "Một **người lao động** tình dục biết.", []),
        ("vi", "The CBSA comes.", "CBSA đến.", []),
        ("ko", "A migrant sex worker knows.", "이주성노동자가 알아요.", []),
        ("ko", "Their consent counts.", "동의가 중요해요.", []),
        ("zh-Hant", "Sex workers know.", "性工作者知道。", []),
        ("zh-Hant", "Sex workers know.", "他們知道。", ["T013"]),
        ("zh-Hant", "Their consent counts.", "他們的想法很重要。", []),
    ],
)
def test_the_words_of_the_glossary(language: str, source: str, text: str, codes: list[str]) -> None:
    assert found(language, source, text) == codes


def test_of_overlapping_terms_the_longest_counts() -> None:
    found = longest_terms({"a": "Migrant Sex Worker and sex workers", "b": "consents"}, TERMS)
    assert {key: [term.word for term in terms] for key, terms in found.items()} == {
        "a": ["migrant sex worker", "sex worker"]
    }


@pytest.mark.parametrize(
    "text", ["台北的里長只有干涉，別無他法", "皇后、一里路、一隻船，只好", "着、裏、裡、著、為、羣、群、衞、衛、床、峰"]
)
def test_characters_that_both_scripts_or_regions_use_are_left_alone(text: str) -> None:
    assert "T014" not in found("zh-Hant", "It is so.", text)


@pytest.mark.parametrize("text", ["后台只有几里地，干着活", "乾隆皇帝，瞭望", "标着着重号"])
def test_simplified_texts_may_hold_characters_of_both(text: str) -> None:
    assert "T014" not in found("zh-Hans", "It is so.", text)


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh-Hant", "請找律师。"), ("zh-Hant", "這个人"), ("zh-Hans", "请找律師。"), ("zh-Hans", "这個人")],
)
def test_characters_of_the_other_script_are_found(language: str, text: str) -> None:
    assert found(language, "So it is.", text) == ["T014"]


def test_words_marked_as_in_the_other_script_are_left_alone() -> None:
    assert found("zh-Hant", "So it is.", "即是[简体]{lang=zh-Hans}字。") == []


@pytest.mark.parametrize(("language", "text"), [("vi", "Luật sư tiếng Việt"), ("ko", "변호사"), ("vi", "café")])
def test_letters_in_pieces_are_found(language: str, text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    assert "T015" not in found(language, "A lawyer", text)
    if not text.isascii():
        assert "T015" in found(language, "A lawyer", unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    "text",
    [
        "请在 12:30 前致电 416-555-0123（CBSA）。",
        "第 286.1 条，以及 e.g. 这样的词",
        "他说：“不。”然后走了……",
        "[Am I free to go? Yes, you may.]{lang=en}请念出来。",
        "[我们](https://a.org/?a=1,2)和 Legal Aid Ontario, Inc. 的人",
        "约 10,000 人，占 3.5%",
        "1. 一\n2. 二",
    ],
)
def test_signs_beside_numbers_and_english_are_left_alone(text: str) -> None:
    assert {"T016", "T017"} & set(found("zh-Hans", "It.", text)) == set()


@pytest.mark.parametrize("text", ["好,走", "好, 走", "好.", "好?", "(好)", "好(CBSA)", "CBSA(加拿大)", "好...", "”;好"])
def test_half_width_signs_are_found(text: str) -> None:
    assert "T016" in found("zh-Hant", "It.", text)


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("zh-Hant", "他說「不」，『好』。", []),
        ("zh-Hant", "他說“不”。", ["T017"]),
        ("zh-Hant", "他說 “No” 了。", []),
        ("zh-Hans", "他说「不」。", ["T017"]),
        ("zh-Hans", '他说"不"。', ["T017"]),
        ("ko", "「형법」에 “있어요”.", []),
        ("vi", "Nói “không”.", []),
    ],
)
def test_quotation_marks(language: str, text: str, codes: list[str]) -> None:
    assert found(language, "Say no.", text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("**변호사**를 불러요.", []),
        ("**변호사** 이 사람", []),
        ("**변호사** 가족이 와요.", []),
        ("**변호사** 에스코트", []),
        ("[변호사](https://a.org)에게 말해요.", []),
        ("**변호사** 를 불러요.", ["T018"]),
        ("[변호사](https://a.org) 에게 말해요.", ["T018"]),
        ("[escort]{lang=en} 는 영어예요.", ["T018"]),
        ("변호사 를 불러요.", ["T018"]),
        ("CBSA 에서 왔어요.", ["T018"]),
    ],
)
def test_particles(text: str, codes: list[str]) -> None:
    source = "[A lawyer](https://a.org)." if "https" in text else "**A lawyer**." if "**" in text else "A lawyer."
    assert found("ko", source, text) == codes


@pytest.mark.parametrize("text", ["Toronto", "Legal Aid Ontario", "911", "CBSA", "https://a.org", "416-555-0123", "…"])
def test_names_codes_and_numbers_may_stay_as_they_are(text: str) -> None:
    assert found("ko", text, text) == []


@pytest.mark.parametrize("text", ["Never.", "What a person can do", "Check yourself", "call a lawyer"])
def test_what_was_never_translated_is_found(text: str) -> None:
    assert found("ko", text, text) == ["T019"]


@pytest.mark.parametrize(
    ("language", "times", "codes"),
    [("vi", 1, []), ("vi", 3, ["T020"]), ("vi", 0.2, ["T020"]), ("zh-Hans", 0.35, []), ("zh-Hans", 1, ["T020"]),
     ("ko", 0.6, []), ("ko", 0.1, ["T020"]), ("fr", 9, [])],
)  # fmt: skip
def test_lengths(language: str, times: float, codes: list[str]) -> None:
    source = "Police usually need a warrant, permission or an urgent situation to enter. " * 3
    letter = {"vi": "ă", "ko": "가", "zh-Hans": "好", "fr": "é"}[language]
    assert found(language, source, letter * int(len(source) * times)) == codes


@pytest.mark.parametrize(
    ("language", "text", "codes"),
    [
        ("vi", "Luаt", ["T021"]),  # the letter after u is Cyrillic
        ("vi", "Nói 동의", ["T021"]),
        ("zh-Hans", "好の", ["T021"]),
        ("zh-Hans", "好 동의", ["T021"]),
        ("zh-Hans", "好[동의]{lang=ko}", []),
        ("ko", "변호사(辯護士)", []),
        ("ko", "辯護士", ["T021"]),
        ("ko", "α등급", ["T021"]),
        ("fr", "Δ", []),
    ],
)
def test_letters_of_other_scripts(language: str, text: str, codes: list[str]) -> None:
    assert found(language, "It is so.", text) == codes


def test_what_the_source_has_in_another_script_may_stay() -> None:
    assert found("vi", "The group 紅傘 meets.", "Nhóm 紅傘 họp.") == []


def test_five_thousand_texts_take_well_under_a_second() -> None:
    text = "Nhân viên (CBSA) được phép bắt một **công dân nước ngoài** trong 24 giờ. " * 3
    unit = Unit("here", Markup.PROSE, "Officers (CBSA) may arrest a **foreign national** within 24 hours. " * 3, ())
    pairs = [Pair(unit, text, "vi", Location("vi.yaml", 1), (TERMS["consent"],)) for _ in range(5000)]
    began = time.process_time()
    for pair in pairs:
        for gate in GATES:
            list(gate(pair))
    assert time.process_time() - began < 2  # 0.4 when this was written, on a busy machine

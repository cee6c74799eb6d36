"""Where terms of the glossary are marked, in each language, and how many on a page."""

import re
from typing import Any

import pytest
from tests.unit.render.sample import localised, written
from tests.unit.render.test_lesson import document, said, tree

from scormbuild.model.glossary import Term
from scormbuild.render.markdown import Texts
from scormbuild.render.terms import AT_MOST, RunningTexts, forms_of, sparing
from scormbuild.translate.localise import Untranslated

WRITTEN: list[dict[str, Any]] = [
    {
        "term": "warrant", "word": "warrant", "also": ["warrants"],
        "renderings": {"vi": "trát; lệnh", "ko": "영장", "zh-Hans": "令状", "zh-Hant": "手令"},
    },
    {
        "term": "charge", "word": "charge", "also": ["charged"], "not_in": ["free of charge"],
        "renderings": {"vi": "cáo buộc", "ko": "기소", "zh-Hans": "指控", "zh-Hant": "控罪; 被控"},
    },
    {
        "term": "sex-work", "word": "sex work",
        "renderings": {"vi": "lao động tình dục", "ko": "성노동", "zh-Hans": "性工作", "zh-Hant": "性工作"},
    },
    {
        "term": "sex-worker", "word": "sex worker", "also": ["sex workers"],
        "renderings": {"vi": "người lao động tình dục", "ko": "성노동자", "zh-Hans": "性工作者", "zh-Hant": "性工作者"},
    },
    {"term": "csalc", "word": "Chinese & Southeast Asian Legal Clinic", "renderings": {"zh-Hans": "CSALC"}},
]  # fmt: skip
TERMS = {each["term"]: Term.model_validate({**each, "means": "x"}) for each in WRITTEN}


def marked(text: str, language: str = "en", terms: tuple[str, ...] = tuple(TERMS)) -> str:
    """A text as prose, with each marked term in brackets after its id."""
    running = RunningTexts(Texts("en", "anew"), {text: terms}, forms_of(TERMS, language, language == "en"))
    html = str(running.prose(text)).strip().removeprefix("<p>").removesuffix("</p>")
    return re.sub(r'<a class="term" href="#term--([a-z-]+)">(.*?)</a>', r"\1[\2]", html, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Warrants: a warrant.", "warrant[Warrants]: a warrant."),
        ("A warranty is none.", "A warranty is none."),
        ("It is free of charge. She was charged.", "It is free of charge. She was charge[charged]."),
        ("Sex\nworkers and sex work.", "sex-worker[Sex\nworkers] and sex-work[sex work]."),
        ("**A warrant**, *charge*", "<strong>A warrant[warrant]</strong>, <em>charge[charge]</em>"),
        (
            "[a warrant](https://example.org), [warrant]{lang=vi}, warrant",
            '<a href="https://example.org" target="_blank" rel="noopener noreferrer">a warrant'
            '<span class="anew"> anew</span></a>, <span lang="vi">warrant</span>, warrant[warrant]',
        ),
        ("Chinese & Southeast Asian Legal Clinic", "csalc[Chinese &amp; Southeast Asian Legal Clinic]"),
        ("İ warrant", "İ warrant[warrant]"),
    ],
)
def test_in_the_language_of_the_courses(text: str, found: str) -> None:
    assert marked(text) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("vi", "Trát di trú; bức tráth", "warrant[Trát] di trú; bức tráth"),
        ("vi", "Theo lệnh: một trát.", "Theo lệnh: một warrant[trát]."),
        ("vi", "Theo lệnh.", "Theo warrant[lệnh]."),
        ("ko", "이민 영장을 봐요. 구속영장은", "이민 warrant[영장]을 봐요. 구속영장은"),
        ("ko", "성노동자와 성노동은", "sex-worker[성노동자]와 sex-work[성노동]은"),
        ("zh-Hans", "看看移民令状吧", "看看移民warrant[令状]吧"),
        ("zh-Hans", "问CSALC。不是CSALCX", "问csalc[CSALC]。不是CSALCX"),
        ("zh-Hant", "被控的人", "charge[被控]的人"),
        ("zh-Hant", "性工作者說性工作", "sex-worker[性工作者]說sex-work[性工作]"),
    ],
)
def test_in_a_translation(language: str, text: str, found: str) -> None:
    assert marked(text, language) == found


@pytest.mark.parametrize(("language", "text"), [("zh-Hans", "性工作者"), ("ko", "성노동자"), ("en", "sex workers")])
def test_a_term_is_not_found_within_a_longer_one(language: str, text: str) -> None:
    assert marked(text, language, ("sex-work",)) == text


def test_only_what_the_source_of_a_text_holds_is_looked_for() -> None:
    assert marked("指控", "zh-Hans", ("warrant",)) == "指控"


def test_a_text_that_is_not_translated_is_left_alone() -> None:
    text = Untranslated("A warrant")
    running = RunningTexts(Texts("en", "anew"), {text: ("warrant",)}, forms_of(TERMS, "vi", False))
    assert "term" not in running.phrase(text)


def test_a_page_explains_few_terms_and_each_once_the_first_in_rank_first() -> None:
    names = [f"term-{letter}" for letter in "abcdefgh"]
    page = " ".join(f'<a class="term" href="#term--{name}">{name}</a>' for name in (*names, *names))
    spared = sparing(reversed(names))(page)
    assert re.findall("#term--([a-z-]+)", spared) == names[-AT_MOST:]
    assert re.sub("<.*?>", "", spared) == " ".join((*names, *names))


def test_in_the_document_a_link_leads_to_the_card_and_stands_in_running_text_alone() -> None:
    source = written()
    page = tree(document(localised(source)))
    links = page.xpath("//a[@class='term']")
    assert {link.xpath("string(ancestor::section/@class)") for link in links} == {"part part-page"}
    assert not page.xpath("//*[self::h2 or self::h3 or self::summary or @class='to-say']//a[@class='term']")
    for link in links:
        assert said(page.get_element_by_id(link.get("href")[1:]).find("h3"))
    for part in page.xpath("//section[contains(@class, 'part-page')]"):
        hrefs = part.xpath(".//a[@class='term']/@href")
        assert len(hrefs) == len(set(hrefs))


def test_a_word_that_everybody_knows_is_not_explained() -> None:
    source = written()
    before = len(tree(document(localised(source))).xpath("//a[@href='#term--warrant']"))
    source["terms"][0]["explain"] = False
    page = tree(document(localised(source)))
    assert before > 0 and page.xpath("//a[@href='#term--warrant']") == []
    assert page.get_element_by_id("term--warrant") is not None

"""A whole course as a document."""

import base64
import hashlib
import itertools
import json
import re
from typing import Any

import pytest
from lxml import html
from tests.unit.render.sample import SETTINGS, localised, written

from scormbuild.model.page import AnyBlock
from scormbuild.model.quiz import Question
from scormbuild.render.lesson import render
from scormbuild.render.words import MissingWordsError
from scormbuild.resources import resource
from scormbuild.translate.localise import LocalizedCourse

HOSTILE = "</script><script>alert(1)</script><!-- \"'& {{ 7*7 }} {% raw %}"
READ = {"title", "text", "tip", "ask", "right", "wrong", "because", "who", "says", "choose", "alt", "caption"}
READ |= {
    "summary",
    "heading",
    "intro",
    "citation",
    "if_true",
    "if_false",
    "steps",
    "this",
    "goes_with",
    "unit",
    "afterwards",
    "believed",
    "say_to_client",
    "must_not",
}
READ |= {"must_not", "about", "helps_with", "languages", "hours", "name", "source", "means", "word", "vi"}


def document(localized: LocalizedCourse) -> str:
    return render(localized, SETTINGS, {})["index.html"].decode()


def tree(text: str) -> html.HtmlElement:
    return html.document_fromstring(text)


def said(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def data(page: html.HtmlElement) -> Any:
    return json.loads(page.get_element_by_id("course").text or "")


@pytest.fixture
def english() -> html.HtmlElement:
    return tree(document(localised(written())))


def test_media_stand_below_media() -> None:
    files = render(localised(written()), SETTINGS, {"door.svg": b"<svg/>", "a/b.png": b"x"})
    assert list(files) == ["index.html", "media/a/b.png", "media/door.svg"]


def test_the_policy_allows_exactly_the_script_and_style_inside() -> None:
    text = document(localised(written()))
    page = tree(text)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    inside = [*page.xpath("//script[not(@type)]/text()"), *page.xpath("//style/text()")]
    hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()}'" for part in inside]
    assert re.findall(r"'sha256-[^']+'", policy) == hashes
    assert len(hashes) == 3 + 3
    assert "connect-src 'none'" in policy
    assert not page.xpath("//*[@style or @*[starts-with(name(), 'on')]]")


def test_the_document_says_its_language_and_encoding_first() -> None:
    text = document(localised(written(), "vi"))
    assert text.startswith('<!doctype html>\n<html lang="vi">')
    assert '<meta charset="utf-8">' in text[:1024]


def test_the_players_data(english: html.HtmlElement) -> None:
    course = data(english)
    assert [(part["id"], part["kind"]) for part in course["parts"]] == [
        ("welcome", "page"),
        ("who-is-who", "page"),
        ("check-1", "quiz"),
        ("the-knock", "scenario"),
        ("final", "quiz"),
    ]
    quiz, story = course["parts"][2:4]
    assert [(each["kind"], each.get("options"), each["right"]) for each in quiz["questions"]] == [
        ("true_or_false", 2, [1]),
        ("choose_one", 3, [0]),
        ("choose_many", 3, [0, 2]),
        ("match", 3, [0, 1, 2]),
        ("put_in_order", 4, [0, 1, 2, 3]),
        ("fill_in_number", None, [72]),
    ]
    assert [each["id"] for each in course["objectives"]] == ["tell-apart", "explain-silence", "plan"]
    assert (quiz["questions"][3]["serves"], story["serves"], quiz["draw"]) == ("tell-apart", "plan", None)
    assert course["parts"][4]["draw"] == 2
    assert story["start"] == "at-the-door"
    assert story["scenes"][0]["choices"] == ["through-the-door", "open-it"]
    assert [scene["ending"] for scene in story["scenes"]] == [None, None, None, "good", "fair", "poor"]
    assert (course["pass"], course["onFail"], course["saveEvery"]) == (80, "incomplete", 20)


def test_nothing_is_spaced_after_a_chinese_colon_which_has_its_space() -> None:
    for language, wanted in (("zh-Hant", "正確："), ("en", "right: ")):
        page = tree(document(localised(written(), language)))
        reason = page.xpath("//*[@data-because]/p[@data-why][strong]")[0].text_content()
        assert wanted in reason and "： " not in reason


def test_the_names_of_those_who_publish_are_in_their_own_language() -> None:
    for language, spans in (("en", 0), ("vi", 1)):
        foot = tree(document(localised(written(), language))).xpath("//footer")[0]
        assert SETTINGS.publisher in said(foot)
        assert len(foot.xpath(".//span[@lang='en']")) == spans + spans * len(SETTINGS.partners)


def test_what_a_part_is_called_is_not_said_twice() -> None:
    shown = tree(document(localised(written()))).xpath("//p[@class='kind']")
    titled = {each.text: each.get("hidden") is not None for each in shown}
    assert titled == {"Quiz": False, "Scenario": False, "Final quiz": True}


def test_hostile_texts_stay_texts() -> None:
    def poisoned(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: poisoned(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [poisoned(inner, key) for inner in value]
        return f"{value} {HOSTILE}" if isinstance(value, str) and key in READ else value

    clean = tree(document(localised(written())))
    page = tree(document(localised(poisoned(written()))))
    for link in clean.xpath("//a[@class='term']"):
        link.drop_tag()  # no text holds a poisoned word of the glossary
    for link in page.xpath("//a[@class='term']"):
        link.drop_tag()
    names = [element.tag for element in clean.iter() if isinstance(element.tag, str)]
    assert [element.tag for element in page.iter() if isinstance(element.tag, str)] == names
    as_it_was = {part["id"]: part["seconds"] for part in data(clean)["parts"]}
    assert [{**part, "seconds": as_it_was[part["id"]]} for part in data(page)["parts"]] == data(clean)["parts"]
    assert "7*7" in page.text_content()


def test_data_cannot_end_its_script() -> None:
    settings = SETTINGS.model_copy(update={"version": "</script><!--"})
    text = render(localised(written()), settings, {})["index.html"].decode()
    assert data(tree(text))["version"] == "</script><!--"
    assert "\\u003c/script>\\u003c!--" in text


def test_every_kind_of_block_and_question_has_its_template() -> None:
    def templates(folder: str) -> set[str]:
        return {file.name.split(".")[0] for file in resource("templates", "lesson", folder).iterdir()}

    assert {part.telling_key() for part in members(AnyBlock)} == templates("blocks")
    assert {part.telling_key() for part in members(Question)} == templates("questions") - {"question", "picks"}


def members(union: Any) -> tuple[Any, ...]:
    return tuple(union.__metadata__[0].parts)


def test_everything_is_there_to_read_without_script(english: html.HtmlElement) -> None:
    for element in english.xpath("//*[contains(@class, 'scripted')] | //script | //style"):
        element.drop_tree()
    text = " ".join(english.text_content().split())
    for words in (
        "Step back.",
        "A landlord cannot agree",
        "Never hand over",
        "A judge or a justice of the peace gives",
        "They act for the border agency.",
        "Stay calm. Ask who they are. Ask to see the warrant. Call a lawyer. Calm comes first",
        "The number is: 72 hours",
        "The limit is three days.",
        "Fear is usual. It passes.",
    ):
        assert words in text


def test_ids_are_unique_and_every_reference_leads_somewhere(english: html.HtmlElement) -> None:
    ids = english.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in english.xpath("//@href[starts-with(., '#')]")} <= set(ids)
    for name in ("aria-labelledby", "aria-describedby", "for"):
        assert {part for value in english.xpath(f"//@{name}") for part in value.split()} <= set(ids)


def test_an_id_of_the_author_never_meets_one_of_ours() -> None:
    source = written()
    for item, name in zip(source["contents"], ("course", "lesson", "contents", "progress", "back", "on"), strict=False):
        item[next(iter(item))] = name
    ids = tree(document(localised(source))).xpath("//@id")
    assert len(ids) == len(set(ids))


def test_one_h1_and_no_level_skipped(english: html.HtmlElement) -> None:
    levels = [int(heading.tag[1]) for heading in english.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


def test_facts_are_shown_with_source_date_and_doubt(english: html.HtmlElement) -> None:
    sources = said(english.xpath("//section[@id='part--who-is-who']//details[@class='sources']")[0])
    assert "Criminal Code, s 529.1 Law as of July 18, 2026" in sources
    assert "c H.8, s 33 Law as of July 2026 · Confirm first" in sources
    assert "Toronto Municipal Code, c 545 The source gives no date" in sources


def test_a_citation_in_another_language_says_so() -> None:
    page = tree(document(localised(written(), "vi")))
    cited = page.xpath("//a[starts-with(@href, '#source--')]")
    assert cited
    assert {link.get("lang") for link in cited} == {"en"}
    assert set(page.xpath("//*[@id='sources--']//*[@class='anew']/@lang")) == {"vi"}


def test_the_draft_label_and_the_note_on_gaps() -> None:
    whole, gappy = (document(localised(written(), "vi", every)) for every in (1, 3))
    assert "Bản nháp" in whole
    assert 'class="gaps"' not in whole
    assert "hiển thị bằng tiếng Anh" in gappy


def test_no_english_of_a_gap_goes_unmarked() -> None:
    page = tree(document(localised(written(), "vi", every=3)))
    marked = page.xpath("//*[contains(@class, 'untranslated')]")
    assert marked
    assert {element.get("lang") for element in marked} == {"en"}
    gap = localised(written(), "vi", every=3)
    assert len(gap.gaps) <= len(marked) + len(page.xpath("//img[@lang='en']")) + len(page.xpath("//title[@lang='en']"))


def test_a_course_without_a_final_quiz_says_how_it_is_completed() -> None:
    source = written()
    del source["contents"][-1], source["pass_mark"]
    text = document(localised(source))
    assert "There is no final quiz." in text
    assert "data-to-final" not in text.split("<script type")[0]


def test_the_same_course_gives_the_same_bytes() -> None:
    assert document(localised(written(), "vi")) == document(localised(written(), "vi"))


def test_a_language_the_interface_does_not_speak_is_refused() -> None:
    with pytest.raises(MissingWordsError, match="“tlh”"):
        render(localised(written(), "tlh"), SETTINGS, {})

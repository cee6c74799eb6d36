"""What can be looked up: sources, the directory, words; and what leads there."""

import re
from typing import Any

import pytest
from lxml import html
from markupsafe import Markup
from tests.unit.render.sample import localised, written
from tests.unit.render.test_lesson import document, said, tree

from scormbuild.render.look_up import dialled, with_numbers_to_dial, without_scheme


@pytest.fixture(scope="module")
def english() -> html.HtmlElement:
    return tree(document(localised(written())))


@pytest.fixture(scope="module")
def vietnamese() -> html.HtmlElement:
    return tree(document(localised(written(), "vi")))


def entry(page: html.HtmlElement, name: str) -> html.HtmlElement:
    return page.get_element_by_id(name)


def test_the_contents_end_with_what_there_is_to_look_up(english: html.HtmlElement) -> None:
    links = english.xpath("//nav[@class='contents']//a/@href")
    assert links[-6:] == ["#result--", "#steps--", "#sources--", "#directory--", "#words--", "#safety--"]


def test_the_search_stands_near_the_top_of_the_contents_and_needs_the_script(english: html.HtmlElement) -> None:
    start, search = english.xpath("//nav[@class='contents']//li")[:2]
    assert start.xpath("a/@href") == ["#start--"]
    assert (search.xpath("a/@href"), search.get("class")) == (["#search--"], "scripted")
    assert entry(english, "search--").get("class").split() == ["part", "part-look_up", "scripted"]
    field = entry(english, "search")
    assert {name: field.get(name) for name in ("type", "autocomplete", "spellcheck")} == {
        "type": "search", "autocomplete": "off", "spellcheck": "false",
    }  # fmt: skip
    assert said(english.xpath("//label[@for='search']")[0]) == "Search the whole course"


def test_everything_that_is_found_can_be_led_to(english: html.HtmlElement) -> None:
    cards = english.xpath(
        "//section[@id='sources--' or @id='directory--' or @id='words--']/descendant::li[@class='card']"
    )
    assert all(card.get("id") and card.xpath(".//*[@data-focus]") for card in cards)
    assert len(cards) == 3 + 2 + 2


def test_services_are_found_by_need_and_language(english: html.HtmlElement) -> None:
    assert entry(english, "needs").xpath("option/@value") == ["", "peer-support", "legal"]
    assert entry(english, "speaks").xpath("option/@value") == ["", "cmn", "vi"]
    cards = english.xpath("//section[@id='directory--']//li[@data-needs]")
    assert [(card.get("data-needs"), card.get("data-speaks")) for card in cards] == [
        ("peer-support legal", "cmn vi"),
        ("legal", "cmn vi"),
    ], "who has interpreters is found for every language"


def test_no_language_is_asked_for_where_none_is_named() -> None:
    source = written()
    for service in source["services"]:
        service["speaks"] = ["others"]
    page = tree(document(localised(source)))
    assert page.xpath("//select[@id='needs']") and not page.xpath("//select[@id='speaks']")
    assert {card.get("data-speaks") for card in page.xpath("//li[@data-needs]")} == {""}


def test_a_source_says_everything_and_who_cites_it(english: html.HtmlElement) -> None:
    source = entry(english, "source--fed-2")
    assert said(source) == (
        "Highway Traffic Act, RSO 1990, c H.8, s 33 No general duty to carry ID. Law as of July 2026 · "
        "Read in one source; confirm before you rely on it. "
        "Cited in: Who is who · Check yourself, question 1 · Check yourself, question 7 · A knock at nine"
    )
    assert source.xpath(".//a/@href") == [
        *("#part--who-is-who", "#question--carry-id", "#question--who-knocks", "#part--the-knock")
    ]
    first = said(english.xpath("//section[@id='sources--']/p")[0])
    assert "It is not legal advice" in first


def test_a_source_is_cited_once_by_whatever_cites_it_twice(english: html.HtmlElement) -> None:
    places = entry(english, "source--fed-1").xpath(".//a[starts-with(@href, '#')]/@href")
    assert places == [
        *("#part--who-is-who", "#question--who-does-what", "#question--at-the-door-steps"),
        *("#part--the-knock", "#part--final"),
    ]


def test_only_the_sources_lead_out_of_the_course(english: html.HtmlElement) -> None:
    outside = english.xpath("//a[contains(@href, 'laws-lois.justice.gc.ca/eng/acts')]")
    assert [link.xpath("string(ancestor::section/@id)") for link in outside] == ["sources--"]


def test_a_service_stands_once_and_says_everything(english: html.HtmlElement) -> None:
    service = entry(english, "service--svc-workers")
    assert said(service) == (
        "A group of workers Led by workers. Support, and company on the way to court. Confirmed on July 18, 2026 "
        "Phone 416-555-0123 ext. 7 E-mail help@example.org Website example.org (opens in a new tab) "
        "Languages Mandarin and Vietnamese Hours Day and night "
        "Read in: Its own leaflet (opens in a new tab) · April 2025"
    )
    assert "Confirm before use" in said(entry(english, "service--svc-clinic"))
    legal = entry(english, "need--legal").getnext()
    assert said(legal).endswith("These also help: A group of workers")


def test_a_page_shows_the_services_it_refers_to(english: html.HtmlElement) -> None:
    first, second = english.xpath("//div[@class='referrals']//li")
    assert first.xpath(".//a/@href") == ["tel:+14165550123;ext=7", "https://www.example.org/", "#service--svc-workers"]
    assert "Confirm before use" in said(second)


def test_words_have_their_language_and_the_learners_own_comes_first(vietnamese: html.HtmlElement) -> None:
    cards = vietnamese.xpath("//section[@id='words--']//li")
    assert [said(card.find("h3")) for card in cards] == ["By-law officer", "warrant"], "bail hearing occurs nowhere"
    assert [(dd.get("lang"), dd.text) for dd in cards[1].findall(".//dd")] == [
        ("vi", "lệnh khám xét"),
        ("zh-Hans", "搜查令"),
        ("fr", "mandat"),
    ]
    assert [dt.text for dt in cards[1].findall(".//dt")] == ["tiếng Việt", "tiếng Trung (giản thể)", "fr"]


def test_names_that_are_not_translated_say_their_language(vietnamese: html.HtmlElement) -> None:
    for text in ("A group of workers", "Its own leaflet", "A list of clinics", "Police Powers", "By-law officer"):
        found = vietnamese.xpath("//*[normalize-space(text())=$text]", text=text)
        assert {element.get("lang") for element in found} == {"en"}, text


def test_gaps_in_what_is_shared_are_marked() -> None:
    page = tree(document(localised(written(), "vi", shared=False)))
    marked = page.xpath("//*[contains(@class, 'untranslated')]")
    assert {element.get("lang") for element in marked} == {"en"}
    shared = ("No general duty to carry ID.", "Led by workers. Support, and company on the way to court.")
    for text in (*shared, "Mandarin and Vietnamese", "Day and night", "Somebody who inspects for the city."):
        everywhere = [element for element in page.xpath("//p | //dd") if said(element) == text]
        assert everywhere, text
        assert all(element.xpath("span[@class='untranslated']") for element in everywhere), text


@pytest.mark.parametrize(
    ("kept", "screens"),
    [
        ({"facts"}, ["sources--"]),
        ({"services"}, ["directory--"]),
        ({"terms"}, ["words--"]),
        (set(), []),
    ],
)
def test_a_screen_with_nothing_on_it_is_left_out(kept: set[str], screens: list[str]) -> None:
    source = written()
    for name in {"facts", "services", "terms"} - kept:
        source[name] = []
    page = tree(document(localised(source)))
    assert page.xpath("//section[contains(@class, 'part-look_up')]/@id") == [
        "search--",
        "steps--",
        *screens,
        "safety--",
    ]
    ids = set(page.xpath("//@id"))
    assert {href[1:] for href in page.xpath("//@href[starts-with(., '#')]")} <= ids


def test_examples_stand_together_in_the_authors_order_and_open(english: html.HtmlElement) -> None:
    [group] = english.xpath("//*[@data-examples]")
    folds = group.findall("details")
    assert [fold.get("data-for") for fold in folds] == ["shelter", "crisis-line outreach"]
    assert all("open" in fold.attrib for fold in folds)
    assert [said(fold.find("summary")) for fold in folds] == ["In a shelter", "On a crisis line · In outreach"]
    assert "keeps a list" in said(folds[0])
    assert "The person on duty" in said(folds[0])


def test_examples_with_a_text_between_them_are_two_groups() -> None:
    source = written()
    body = source["contents"][2]["body"]
    place = next(place for place, block in enumerate(body) if block.get("for"))
    body.insert(place + 1, {"text": "And everywhere else."})
    assert len(tree(document(localised(source))).xpath("//*[@data-examples]")) == 2


def test_a_setting_is_asked_for_only_where_there_are_examples(english: html.HtmlElement) -> None:
    choice = entry(english, "setting")
    assert choice.xpath("option/@value") == [
        *("", "health", "shelter", "crisis-line", "outreach", "drop-in", "peer-leader"),
    ]
    assert choice.get("data-key") == "ca.example"
    assert "is not sent to anyone" in said(entry(english, "setting--"))
    source = written()
    body = source["contents"][2]["body"]
    source["contents"][2]["body"] = [block for block in body if not block.get("for")]
    assert not tree(document(localised(source))).xpath("//select[@id='setting']")


@pytest.mark.parametrize(
    ("phone", "address"),
    [
        ("416-555-0123", "tel:+14165550123"),
        ("1-800-555-0123 ext. 70", "tel:+18005550123;ext=70"),
        ("211", "tel:211"),
    ],
)
def test_a_number_that_can_be_dialled(phone: str, address: str) -> None:
    assert dialled(phone) == address


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Call 1-800-555-0123, toll-free.", "1-800-555-0123"),
        ("電話416-555-0123。", "416-555-0123"),
        ("416-555-0123 ext. 70 or 211", "416-555-0123 ext. 70"),
        ("<b>416-555-0123</b>", "416-555-0123"),
        ('<a href="tel:+14165550123">416-555-0123</a>', "416-555-0123"),
        ("2416-555-0123, 416-555-0123-4, 416-555-01234 and 116-555-0123", None),
    ],
)
def test_a_number_in_a_text_can_be_dialled_once(text: str, linked: str | None) -> None:
    page = html.fragment_fromstring(with_numbers_to_dial(Markup(text)), create_parent="p")
    links = [(link.text_content(), link.get("href")) for link in page.iter("a")]
    assert links == ([(linked, dialled(linked))] if linked else [])
    assert page.text_content() == html.fragment_fromstring(text, create_parent="p").text_content()


def test_a_second_number_of_a_service_can_be_dialled_wherever_it_is_described() -> None:
    source = written()
    source["services"][0]["helps_with"] = "Support, also at 416-555-0199."
    page = tree(document(localised(source)))
    second = page.xpath("//p[text()='Support, also at ']/a[@class='phone']")
    assert [link.get("href") for link in second] == ["tel:+14165550199"] * 2, "in the directory and where it is named"


def test_a_web_address_as_people_say_it() -> None:
    assert without_scheme("https://www.example.org/") == "example.org"
    assert without_scheme("http://example.org/a/b") == "example.org/a/b"


def blocks_of(page: Any, name: str) -> str:
    return said(page.xpath(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]")[0])


def test_the_words_of_each_block(english: html.HtmlElement) -> None:
    assert blocks_of(english, "misconceptions").startswith(
        "Often believed “The police can come in whenever they like.” What is right They need a warrant"
    )
    assert blocks_of(english, "to-say").startswith("Before they knock You can say to a client You do not have to open")
    assert "Do not: Lie to an officer." in blocks_of(english, "must-not")
    assert blocks_of(english, "readings") == (
        "Further reading Police Powers (opens in a new tab) What police may do on the street, in plain language."
    )
    assert re.match(r"Practical steps At the door Stay calm\.", blocks_of(english, "steps"))

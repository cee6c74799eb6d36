"""The words of the interface are the same in every language, and complete."""

import re
from string import Formatter
from typing import get_args

import pytest

from scormbuild.model.quiz import Question
from scormbuild.render import environment
from scormbuild.render.script import module, modules
from scormbuild.render.words import MissingWordsError, languages, words
from scormbuild.resources import resource

KINDS = get_args(get_args(Question)[0])


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_there_are_words_in_all_five_languages() -> None:
    assert {"en", "ko", "vi", "zh-Hans", "zh-Hant"} <= set(languages())


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_keys_and_placeholders(language: str) -> None:
    expected = {key: placeholders(text) for key, text in words("en").texts.items()}
    assert {key: placeholders(text) for key, text in words(language).texts.items()} == expected


@pytest.mark.parametrize("language", languages())
def test_no_text_is_empty_or_has_stray_space(language: str) -> None:
    assert [key for key, text in words(language).texts.items() if not text or text != text.strip()] == []


def test_the_player_finds_every_word_it_says() -> None:
    said = {key for name in modules() for key in re.findall(r'\bsay\("(\w+)"', module(name))}
    assert said == set(words("en").of_player())


def test_every_word_is_used() -> None:
    folder = resource("templates", "lesson")
    folders = (folder, *(folder / name for name in ("blocks", "questions", "look_up")))
    templates = [file for part in folders for file in part.iterdir()]
    source = "".join(file.read_text(encoding="utf-8") for file in templates if file.is_file())
    literal = set(re.findall(r'"([a-z_]+)"', source))
    prefixes = set(re.findall(r'"([a-z_]+_)" ~', source))
    python = {"new_tab", "answer_true", "answer_false", "date_day", "date_month", "date_year"}
    unused = [
        key
        for key in words("en").texts
        if key not in literal | python
        and not key.startswith(("say_", "month_", *prefixes))
        and key not in {"quiz", "scenario", *(kind.telling_key() for kind in KINDS)}
    ]
    assert unused == []


@pytest.mark.parametrize(
    ("language", "iso", "said"),
    [
        ("en", "2026-07-18", "July 18, 2026"),
        ("en", "2026-07", "July 2026"),
        ("en", "2026", "2026"),
        ("vi", "2026", "năm 2026"),
        ("zh-Hans", "2026", "2026年"),
        ("vi", "2026-07-18", "ngày 18 tháng 7 năm 2026"),
        ("vi", "2026-07", "tháng 7 năm 2026"),
        ("zh-Hans", "2026-07-18", "2026年7月18日"),
        ("zh-Hant", "2026-07", "2026年7月"),
        ("ko", "2026-07-18", "2026년 7월 18일"),
        ("ko", "2026-07", "2026년 7월"),
    ],
)
def test_dates_read_as_people_write_them(language: str, iso: str, said: str) -> None:
    assert words(language).date(iso) == said


def test_a_language_without_words_is_refused_by_name() -> None:
    with pytest.raises(MissingWordsError, match="no words in “fr”: there are en, ko, vi, zh-Hans, zh-Hant"):
        words("fr")


def test_a_word_that_is_missing_is_named_with_its_file() -> None:
    with pytest.raises(MissingWordsError, match=r"words/en\.yaml has no text for “nonsense”"):
        words("en").say("nonsense")


def test_the_environment_is_made_once() -> None:
    assert environment.environment() is environment.environment()

"""How a translation says it: with the glossary’s words, in its own language, and about as long as its source."""

import re
from collections.abc import Iterator

from scormbuild.check.pairs import ELSEWHERE, STAND_IN, Pair, bare
from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.translation_rules import T013, T019, T020
from scormbuild.model.glossary import Term

SHORT = 20
"""Texts with fewer characters than this vary too much in length to be compared."""
SLACK = 20
"""What a short text may be longer or shorter by, in characters of English."""
PROPORTIONS = {"vi": (0.5, 2.2), "ko": (0.28, 1.15), "zh-Hans": (0.15, 0.75), "zh-Hant": (0.15, 0.75)}
"""The least and most characters of a translation for each of English. The courses have 0.8 to 1.6 in Vietnamese; the
words of the interface have 0.9 to 1.5 in Vietnamese, 0.3 to 1 in Korean and 0.25 to 0.6 in Chinese."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_BRACKETED = re.compile(r"^(.+?)\s*\(([^)]+)\)$")
_LATIN = re.compile(r"[A-Za-z][A-Za-z .,&+’'-]*")
"""A name that stands beside its rendering in Chinese or Korean, and makes no text too long."""
_ACRONYM = re.compile(r"[A-Z&]{3,}")


def glossary_is_used(pair: Pair) -> Iterator[Diagnostic]:
    """Where a term stands in the source, one of its renderings stands in the translation."""
    if not pair.terms:
        return
    text = _evened(pair.words, pair.language)
    for term in pair.terms:
        rendering = term.renderings.get(pair.language)
        if rendering and not any(_evened(form, pair.language) in text for form in _forms(term, rendering)):
            yield pair.fault(T013, f"“{term.word}” is “{rendering}” in the glossary; none of its forms is in this text")


def _forms(term: Term, rendering: str) -> Iterator[str]:
    """The renderings of a term, each with and without what stands in brackets; and the short name it is known by."""
    for form in rendering.split("; "):
        yield form
        if bracketed := _BRACKETED.match(form):
            yield from bracketed.groups()
        if form.startswith("sự "):  # Vietnamese makes a noun of a verb with it
            yield form.removeprefix("sự ")
    yield from (word for word in term.also if _ACRONYM.fullmatch(word))


def _evened(text: str, language: str) -> str:
    """Case and line breaks do not matter; Korean and Chinese are compared without spaces, which vary."""
    return ("" if language.startswith(("ko", "zh")) else " ").join(text.casefold().split())


def is_translated(pair: Pair) -> Iterator[Diagnostic]:
    """A translation is not the same as its source, unless that is a name, a code or a number."""
    same = pair.text.split() == pair.source.split()
    if same and not _is_name(ELSEWHERE.sub("", pair.source)):
        yield pair.fault(T019, "this is still the text of the source")


def _is_name(text: str) -> bool:
    """Every word begins with a capital letter, and it is no sentence; or it is an address."""
    words = _WORD.findall(bare(text))
    is_sentence = text.rstrip('*_”"’').endswith((".", "?", "!")) and bool(words)
    is_address = " " not in text.strip() and re.search(r"\w[.@/]\w", text) is not None
    return not is_sentence and (is_address or all(map(_is_capital, words)))


def _is_capital(word: str) -> bool:
    return not word[0].islower()


def length_is_in_proportion(pair: Pair) -> Iterator[Diagnostic]:
    """Neither much shorter nor much longer than other translations into this language."""
    if len(pair.source) < SHORT or pair.language not in PROPORTIONS:
        return
    own = pair.own_words.replace(STAND_IN, "")
    source, text = len(pair.source_words), len(own if pair.language == "vi" else _LATIN.sub("", own))
    least, most = PROPORTIONS[pair.language]
    if text < least * (source - SLACK) or text > most * (source + SLACK):
        how = "short" if text < source * most else "long"
        yield pair.fault(T020, f"this is very {how} for its source: {text} characters for {source}")

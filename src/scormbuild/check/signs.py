"""Punctuation and spacing: full-width signs and quotation marks in Chinese, particles in Korean."""

import re
from collections.abc import Iterator

from scormbuild.check.pairs import Pair
from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.translation_rules import T016, T017, T018

_HAN = r"[\u3400-\u4dbf\u4e00-\u9fff]"
_AFTER = r"[\u3400-\u4dbf\u4e00-\u9fff”’」』）》】]"
_HALF_WIDTH = re.compile(
    rf"(?<={_AFTER}) ?[,;:?!(]|(?<={_AFTER})\)|[,;:?!()](?={_HAN})|(?<={_AFTER})\.(?![\w.])|(?<={_AFTER})\.{{2,}}"
)
_STRAIGHT = re.compile(rf"(?<={_HAN})[\"']|[\"'](?={_HAN})")
_WRONG_QUOTES = {
    "zh-Hans": re.compile("[「」『』]"),
    "zh-Hant": re.compile(rf"(?<={_HAN})[“”]|[“”](?={_HAN})"),
}
_LOOSE = re.compile(r"(?<=[가-힣A-Za-z0-9)”’」\ufffc])\s+(?:를|는|에서|에게|으로|께서)(?![가-힣])", re.MULTILINE)
_LOOSE_AFTER_MARKUP = re.compile(
    r"(?:(?<=\S)\*{1,2}|\]\([^)\s]*\)|\]\{lang=[\w-]+\})\s+"
    r"(?:은|는|을|를|에|에서|에게|와|가|으로|로|부터|까지|께서|한테|라고|이라고|처럼|이나)(?![가-힣])"
)


def punctuation_is_full_width(pair: Pair) -> Iterator[Diagnostic]:
    """Next to Chinese characters; numbers, times and English words keep their own signs."""
    if pair.language.startswith("zh") and (found := _HALF_WIDTH.search(pair.own_words)):
        yield pair.fault(T016, f"half-width “{found[0].strip()}” stands next to a Chinese character: {_around(found)}")


def quotation_marks_are_right(pair: Pair) -> Iterator[Diagnostic]:
    """Those of each script, and no straight ones."""
    if not pair.language.startswith("zh"):
        return
    wrong = _WRONG_QUOTES.get(pair.language, _STRAIGHT)
    found = _STRAIGHT.search(pair.own_words) or wrong.search(pair.own_words)
    if found:
        yield pair.fault(T017, f"the quotation mark {found[0]} does not belong here: {_around(found)}")


def particles_stand_close(pair: Pair) -> Iterator[Diagnostic]:
    """No space between a word and its particle; where markup ends, more of them can be told from words."""
    if pair.language != "ko":
        return
    found = _LOOSE_AFTER_MARKUP.search(pair.text) or _LOOSE.search(pair.own_words)
    if found:
        yield pair.fault(T018, f"a space stands before “{found[0].split()[-1]}”: {_around(found)}")


def _around(found: re.Match[str]) -> str:
    """Some characters before and after a place."""
    text = found.string[max(0, found.start() - 6) : found.end() + 6]
    return f"…{' '.join(text.split())}…"

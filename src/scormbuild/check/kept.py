"""What a translation keeps of its source: Markdown, links, lists, numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from scormbuild.check.emphasis import bold_parts, left_over_stars
from scormbuild.check.markup import faults
from scormbuild.check.numbers import missing_numbers
from scormbuild.check.pairs import ELSEWHERE, Pair
from scormbuild.diagnostics import Diagnostic
from scormbuild.diagnostics.translation_rules import T010, T011, T012

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_ITEM = re.compile(r"^ *(?:[-+*]|\d+[.)]) ", re.MULTILINE)
_MARKED = re.compile(r"[*_\[`#|{<>!&\\]|^\s*[-+•·–—\d]", re.MULTILINE)


def markdown_works(pair: Pair) -> Iterator[Diagnostic]:
    """What works in the source works in the translation too."""
    if not _MARKED.search(pair.text):
        return
    named = set(faults(pair.unit.markup, pair.source))
    found = [fault for fault in faults(pair.unit.markup, pair.text) if fault not in named]
    yield from (pair.fault(T010, *fault) for fault in found)
    if not found and _has_stray_stars(pair):
        hint = "let the stars touch a letter on the inside and a space on the outside: put quotation marks around them"
        yield pair.fault(T010, "the stars around a word do not work here, and would be seen", hint)


def _has_stray_stars(pair: Pair) -> bool:
    return left_over_stars(pair.text) > left_over_stars(pair.source)


def markup_is_kept(pair: Pair) -> Iterator[Diagnostic]:
    """The same links, as much bold, as many items; words in another language are still there and still marked."""
    if not (_MARKED.search(pair.source) or _MARKED.search(pair.text)):
        return
    yield from _links(pair)
    counts = [("items in lists", len(_ITEM.findall(pair.source)), len(_ITEM.findall(pair.text)))]
    if not _has_stray_stars(pair):
        counts.append(("bold parts", bold_parts(pair.source), bold_parts(pair.text)))
    for name, of_source, of_text in counts:
        if of_source != of_text:
            yield pair.fault(T011, f"{name}: {of_source} in the source, {of_text} in the translation")
    if lost := [f"“{words}”" for words, language in ELSEWHERE.findall(pair.source) if _is_lost(words, language, pair)]:
        yield pair.fault(T011, f"words in another language are missing, or no longer marked: {', '.join(lost)}")


def _links(pair: Pair) -> Iterator[Diagnostic]:
    source, text = Counter(_LINK.findall(pair.source)), Counter(_LINK.findall(pair.text))
    if source - text:
        yield pair.fault(T011, f"the translation lacks the link to {_listed(source - text)}")
    if text - source:
        yield pair.fault(T011, f"the source has no link to {_listed(text - source)}")


def _listed(targets: Iterable[str]) -> str:
    return ", ".join(sorted(targets))


def _is_lost(words: str, language: str, pair: Pair) -> bool:
    """What the source gives in the translation's own language needs no mark there."""
    if language == pair.language:
        return words not in pair.words
    return f"[{words}]{{lang={language}}}" not in pair.text


def numbers_are_kept(pair: Pair) -> Iterator[Diagnostic]:
    """Every number of the source stands in the translation."""
    if missing := missing_numbers(pair.source_words, pair.words, pair.language):
        yield pair.fault(T012, f"the source says {', '.join(missing)}; the translation does not")

"""How easy the pages of a course are to read. Imports an optional library, so only who needs it imports this."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import textstat

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.file_rules import C017
from scormbuild.load.project import Topic
from scormbuild.model.library import Library
from scormbuild.model.page import FactQuote, Page
from scormbuild.translate.units import units

AIM = 9
"""The school grade that pages aim at: adults who read English as a second language, often tired, on a phone."""

_MARKUP = re.compile(r"\]\([^)]*\)|\{[^}]*\}|^[-*>] |^\d+\. |[*_\[\]]", re.MULTILINE)


@dataclass(frozen=True)
class Reading:
    """One page: where it stands, its words, and its Flesch-Kincaid school grade."""

    topic: str
    page: str
    at: Location
    words: int
    grade: float


def readings(topic: Topic, library: Library) -> Iterator[Reading]:
    """Every page of a topic that is written in English, with the facts it quotes."""
    course = topic.course.value
    texts: dict[str, list[str]] = {}
    for unit in units(course):
        name, in_body, _ = unit.key.partition("/body/")
        if in_body:
            texts.setdefault(name, []).append(unit.source)
    for number, page in enumerate(course.contents if course.language.startswith("en") else ()):
        if isinstance(page, Page) and (said := [*texts.get(page.id, ()), *_quoted(page, library)]):
            text = _sentences(said)
            at = topic.course.source.value_at(("contents", number, "page"))
            yield Reading(topic.name, page.id, at, len(text.split()), _grade(text))


def hard_pages(found: Sequence[Reading]) -> Iterator[Diagnostic]:
    """A note for every page above the aim."""
    for each in found:
        if each.grade > AIM:
            message = f"“{each.page}” reads at grade {each.grade} ({each.words} words); the aim is {AIM}"
            yield C017.at(each.at, message, C017.remedy, each.page)


def _quoted(page: Page, library: Library) -> Iterator[str]:
    for block in page.body:
        if isinstance(block, FactQuote) and block.fact in library.law:
            yield library.law[block.fact].says


def _sentences(texts: list[str]) -> str:
    """The words alone; what stands in a line of its own, such as an item of a list, is a sentence of its own."""
    lines = (line.strip() for text in texts for line in _MARKUP.sub("", text).splitlines() if line.strip())
    return " ".join(line if line.endswith((".", "?", "!", "”")) else f"{line}." for line in lines)


def _grade(text: str) -> float:
    return round(float(textstat.flesch_kincaid_grade(text)), 1)

"""Markdown that would reach learners as signs, because it does not work in courses."""

import re
from collections.abc import Iterator

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.file_rules import C015
from scormbuild.load.project import Project, Topic
from scormbuild.model.parts import Markup
from scormbuild.translate.units import Unit, library_units, units

_IN_LINES = (
    (r"^ {0,3}#{1,6} ", "headings (“# ”) do not work in a text", "use the title of a page, or **bold**"),
    (r"^ {0,3}(```|~~~)|`", "the sign ` does nothing in a text", "use “ ” or **bold**"),
    (r"^\s*\|.*\|", "tables do not work in a text", "write a list, or an accordion"),
    (r"^ {0,3}(-{3,}|\*{3,}|_{3,})\s*$", "lines across do not work in a text", "remove it"),
    (r"^\s*[•·–—] ", "this sign does not begin an item of a list", "begin the item with “- ”"),
    (r"!\[", "pictures do not work within a text", "use an “image:” block"),
    (r"</?[A-Za-z][^>]*>|&[a-z]+;", "HTML does not work in a text", "use Markdown, such as **bold**"),
    (r"\]\((?!https?://|mailto:|tel:)", "this link leads nowhere", "write a whole address, such as https://www.example.org"),
    (r"\] \(", "there is a space between the two parts of a link", "write [words](https://www.example.org)"),
    (r"\{(?!lang=[a-z]{2,3}(-[A-Za-z]+)*\})[^}]*(\}|$)", "only {lang=…} with a language tag works here",
     "write [words]{lang=vi}"),
)  # fmt: skip
_BOLD = re.compile(r"\*\*(?=\S).+?(?<=\S)\*\*", re.DOTALL)
_PLAIN = re.compile(r"\*\*|\]\(|\{lang=")


def markdown_works(topic: Topic, _: Project) -> Iterator[Diagnostic]:
    """Only what the lesson can show: bold, italics, lists, quotations, links to addresses, and languages."""
    for unit in units(topic.course.value):
        yield from _faulty(unit, topic.course.source.value_at(unit.path))


def shared_markdown_works(project: Project) -> Iterator[Diagnostic]:
    """The same for facts, services and terms."""
    for unit in library_units(project.library):
        yield from _faulty(unit, project.place_of(unit.key))


def _faulty(unit: Unit, place: Location) -> Iterator[Diagnostic]:
    for message, hint in faults(unit.markup, unit.source):
        yield C015.at(place, message, hint, unit.key)


def faults(markup: Markup, text: str) -> Iterator[tuple[str, str]]:
    """What does not work in a text, and what to write instead."""
    if markup is not Markup.PLAIN:
        yield from _faults(text)
    elif _PLAIN.search(text):
        yield "Markdown does not work in a title or a heading", "write plain words"


def _faults(text: str) -> Iterator[tuple[str, str]]:
    for looks, message, hint in _IN_LINES:
        if re.search(looks, text, re.MULTILINE):
            yield message, hint
    if "**" in _BOLD.sub("", text):
        yield "bold is not closed, or not close to its words", "write **words**, without spaces inside the stars"

"""What a learner can look up: where each fact is cited, the services by need, and the words in each language."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from markupsafe import Markup

from scormbuild.model.citations import citations
from scormbuild.model.course import Course
from scormbuild.model.directory import Need, Service, Spoken
from scormbuild.model.glossary import Term
from scormbuild.model.library import Library
from scormbuild.model.page import Page, Steps
from scormbuild.model.quiz import Quiz
from scormbuild.model.scenario import Scenario


@dataclass(frozen=True)
class Place:
    """What cites a fact: its id in the document, its title, and which question it is where it is one of a quiz."""

    address: str
    title: str
    question: int | None = None


@dataclass(frozen=True)
class Shelf:
    """The services that help with one need first, and those that stand under another need but help with it too."""

    need: str
    services: tuple[Service, ...]
    elsewhere: tuple[Service, ...]


_LINK_OR_NUMBER = re.compile(
    r"<a .*?</a>|(?<![\d-])(?P<number>(?:1-)?[2-9]\d\d-\d{3}-\d{4}(?: ext\. \d+)?)(?![\d-])", re.DOTALL
)

NEED_SCRIPT = frozenset({"search", "steps"})
"""The screens that the player fills: without it there is nothing on them that does not stand elsewhere."""


def screens(course: Course, library: Library) -> tuple[str, ...]:
    """The screens there is something on, in their order."""
    filled = {
        "steps": _has_practical_steps(course),
        "sources": library.law,
        "directory": library.services,
        "words": library.terms,
    }
    return ("search", *(name for name, entries in filled.items() if entries), "safety")


def _has_practical_steps(course: Course) -> bool:
    return any(isinstance(block, Steps) and block.goes_into for block in course.blocks)


def citing(course: Course) -> Mapping[str, tuple[Place, ...]]:
    """The places that cite each fact, each once, in reading order."""
    places = dict(_places(course))
    found: dict[str, dict[Place, None]] = {}
    for citation in citations(course):
        found.setdefault(citation.fact, {})[places[citation.about]] = None
    return {fact: tuple(cited) for fact, cited in found.items()}


def _places(course: Course) -> Iterator[tuple[str, Place]]:
    """Places by what a citation says it is about. The final quiz stands for its questions: not everybody gets all."""
    for item in course.contents:
        match item:
            case Page():
                yield item.id, Place(f"part--{item.id}", item.title)
            case Scenario():
                yield from ((f"{item.id}/{scene.id}", Place(f"part--{item.id}", item.title)) for scene in item.scenes)
            case Quiz() if item in course.final_quizzes:
                yield from ((question.id, Place(f"part--{item.id}", item.title)) for question in item.questions)
            case Quiz():
                for number, question in enumerate(item.questions, start=1):
                    yield question.id, Place(f"question--{question.id}", item.title, number)


def shelves(services: Iterable[Service]) -> tuple[Shelf, ...]:
    """Every service once, under its first need; needs that nobody helps with are left out."""
    listed = tuple(services)
    return tuple(
        Shelf(
            need,
            tuple(service for service in listed if service.needs[0] == need),
            tuple(service for service in listed if need in service.needs[1:]),
        )
        for need in get_args(Need)
        if any(need in service.needs for service in listed)
    )


def spoken(services: Iterable[Service]) -> tuple[str, ...]:
    """The languages to choose from: those that any service is said to speak."""
    named = {language for service in services for language in service.speaks}
    return tuple(language for language in get_args(Spoken) if language in named - {"others"})


def speaking(service: Service, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The languages a service is found by: all of them if it has interpreters or says no names."""
    return languages if "others" in service.speaks else service.speaks


def renderings(term: Term, language: str) -> tuple[tuple[str, str], ...]:
    """A term in each language, the learner's own first; further forms after a dot."""
    spoken = ((tag, rendering.replace("; ", " · ")) for tag, rendering in term.renderings.items())
    return tuple(sorted(spoken, key=lambda each: each[0] != language))


def dialled(phone: str) -> str:
    """A number as a `tel:` address (RFC 3966): North American numbers with their country, short ones as they are."""
    number, _, extension = phone.partition(" ext. ")
    digits = number.replace("-", "")
    country = {10: "+1", 11: "+"}.get(len(digits), "")
    return f"tel:{country}{digits}" + (f";ext={extension}" if extension else "")


def with_numbers_to_dial(html: Markup) -> Markup:
    """A rendered text with a link around each telephone number in it that is written as the directory writes them.

    Left as they are: numbers that stand in a link, and short ones such as 211, which could mean anything.
    """

    def link(found: re.Match[str]) -> str:
        number = found["number"]
        return f'<a class="phone" href="{dialled(number)}">{number}</a>' if number else found[0]

    return Markup(_LINK_OR_NUMBER.sub(link, str(html)))


def without_scheme(address: str) -> str:
    """A web address as people say it."""
    return address.split("://", 1)[1].removeprefix("www.").removesuffix("/")

"""What goes out to translators, whatever the format of the file, and what comes back from them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from scormbuild.diagnostics import Diagnostic, Location
from scormbuild.diagnostics.exchange_rules import T034, T035, T037, T038
from scormbuild.load.hidden import what_is_hidden
from scormbuild.load.project import Project
from scormbuild.model.glossary import Term
from scormbuild.model.parts import Markup
from scormbuild.model.translation import Rendering, Translation
from scormbuild.translate.state import Standing, State, standing
from scormbuild.translate.terms import terms_in
from scormbuild.translate.units import Unit, words_of
from scormbuild.translate.works import Work, place_of

KINDS = {
    Markup.PLAIN: "title: one line without Markdown, at most 200 characters",
    Markup.PHRASE: "phrase: one paragraph; keep **bold**, *italics* and [links](address)",
    Markup.PROSE: "prose with Markdown: paragraphs, lists; keep the marks and the empty lines",
}
"""What a translator should know of each kind of text."""


class DoesNotFitError(Exception):
    """A format cannot hold a text whole."""


@dataclass(frozen=True)
class Row:
    """One text as a translator gets it. `was` is the sentence that `text` renders, where the course has changed."""

    key: str
    markup: Markup
    source: str
    was: str | None
    text: str
    state: State
    place: str
    terms: Sequence[str]

    @property
    def kind(self) -> str:
        return KINDS[self.markup].partition(":")[0]


@dataclass(frozen=True)
class Job:
    """All texts of one topic, or those that topics share, in one language. `project` is its permanent identifier."""

    project: str
    topic: str
    title: str
    source_language: str
    language: str
    rows: Sequence[Row]

    @property
    def name(self) -> str:
        return f"{self.topic}.{self.language}"


def job(work: Work, project: Project) -> Job:
    """What a translator gets, with the state of each text and the glossary's words for it."""
    held, terms = standing(work.units, work.translation), project.library.terms
    return Job(
        project.settings.value.identifier,
        work.name,
        work.topic.course.value.title if work.topic else "What the topics share",
        work.source_language,
        work.language,
        tuple(_row(unit, held, _where(place_of(unit, work, project)), work.language, terms) for unit in work.units),
    )


def _row(unit: Unit, held: Standing, place: str, language: str, terms: Mapping[str, Term]) -> Row:
    found, state = held.found.get(unit.key), held.states[unit.key]
    was = found.entry.rendered if found and state is State.STALE else None
    text = (found.entry.text if found else None) or ""
    said = tuple(_term(term, language) for term in terms_in([unit.source], terms) if language in term.renderings)
    return Row(unit.key, unit.markup, unit.source, was, text, state, place, said)


def _where(place: Location) -> str:
    """Below `course/`, so that no path of a computer travels."""
    path = Path(place.file)
    below = path.name if path.parent.name == "course" else f"{path.parent.name}/{path.name}"
    return f"{below}, line {place.line}"


def _term(term: Term, language: str) -> str:
    """The form to use, and others that may be, as the glossary has them."""
    first, *others = term.renderings[language].split("; ")
    also = f" (also: {'; '.join(others)})" if others else ""
    return f"{term.word} → {first}{also}"


@dataclass(frozen=True)
class Reply:
    """One text that came back. `confirmed`: the translator says that it is right, whatever it was before."""

    key: str
    source: str
    text: str
    confirmed: bool
    place: Location


@dataclass(frozen=True)
class Returned:
    """What came back for one topic in one language."""

    project: str
    topic: str
    language: str
    place: Location
    replies: Sequence[Reply]


@dataclass
class Taken:
    """A translation with what came back in it, how many texts are new, and what was left out."""

    translation: Translation
    count: int = 0
    trouble: list[Diagnostic] = field(default_factory=list)


def take(units: Sequence[Unit], updated: Translation, replies: Sequence[Reply]) -> Taken:
    """Put replies into an updated translation, each under its key while the sentence is the same.

    A reply to a text that has moved goes where its sentence stands now.
    """
    entries, taken = dict(updated.units), Taken(updated)
    by_key = {unit.key: unit for unit in units}
    for unit, reply in _addressed(units, by_key, replies, taken.trouble):
        if _is_new(reply, entries[unit.key]):
            entries[unit.key] = Rendering(source=unit.source, text=reply.text)
            taken.count += 1
    taken.translation = updated.model_copy(update={"units": entries})
    return taken


def _is_new(reply: Reply, entry: Rendering) -> bool:
    return reply.text != entry.text or (bool(entry.was) and reply.confirmed)


def _addressed(
    units: Sequence[Unit], by_key: Mapping[str, Unit], replies: Sequence[Reply], trouble: list[Diagnostic]
) -> Iterator[tuple[Unit, Reply]]:
    by_sentence = {words_of(unit.source): unit for unit in reversed(units)}
    given: dict[str, Reply] = {}
    moved: list[tuple[Unit, Reply]] = []
    for reply in (reply for reply in replies if reply.text):
        unit = by_key.get(reply.key)
        now = by_sentence.get(words_of(reply.source))
        if hidden := what_is_hidden(reply.text):
            trouble.append(T038.at(reply.place, f"“{reply.key}”: {hidden}", T038.remedy, reply.key))
        elif unit and words_of(unit.source) == words_of(reply.source):
            first = given.setdefault(reply.key, reply)
            if first.text != reply.text:
                message = f"“{reply.key}” stands at {first.place} already, with another translation"
                trouble.append(T037.at(reply.place, message, T037.remedy, reply.key))
            elif first is reply:
                yield unit, reply
        elif now:
            moved.append((now, reply))
        else:
            trouble.append(_left_out(reply, unit))
    yield from ((unit, reply) for unit, reply in moved if given.setdefault(unit.key, reply) is reply)


def _left_out(reply: Reply, unit: Unit | None) -> Diagnostic:
    if unit is None:
        return T035.at(reply.place, f"there is no text “{reply.key}” any more", T035.remedy, reply.key)
    message = f"“{reply.key}” has changed in the course since it was exported"
    return T034.at(reply.place, message, T034.remedy, reply.key)

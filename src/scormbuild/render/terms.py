"""Terms of the glossary in running text: the first place of each on a page leads to its meaning."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from scormbuild.model.glossary import Term
from scormbuild.render.markdown import Texts
from scormbuild.translate.localise import LocalizedCourse, Untranslated

AT_MOST = 6
"""Terms explained on one page: more would make every other line a link."""

_TAG = re.compile(r"(<[^>]*>)")
_LINK = re.compile(r'<a class="term" href="#term--([a-z0-9-]+)">(.*?)</a>')

Place = tuple[int, int, str]
"""Where a form begins and ends, and the id of its term; no id for words that are no term."""


@dataclass(frozen=True)
class Forms:
    """How one language writes terms, by their ids.

    `of_term` has groups of forms: those of a later group count where a text has none of an earlier one. `around` has
    the longer words that hold a form, and the id of the term if they are a form of it too.
    """

    language: str
    of_term: Mapping[str, tuple[tuple[str, ...], ...]]
    around: Mapping[str, Mapping[str, str]]

    def places(self, text: str, wanted: Iterable[str]) -> Iterator[Place]:
        """Where the terms stand in a text. Of forms that overlap the first counts, or else the longest."""
        folded = _folded(text)
        found = [place for term in wanted for place in self._of_term(folded, term)]
        end = 0
        for place in sorted(found, key=lambda place: (place[0], -place[1], not place[2])):
            if place[0] >= end:
                end = place[1]
                yield place

    def _of_term(self, folded: str, term: str) -> Iterator[Place]:
        for group in self.of_term.get(term, ()):
            found = [place for form in group for place in self._occurrences(folded, form, term)]
            if found:
                yield from found
                for words, meant in self.around[term].items():
                    yield from self._occurrences(folded, words, meant)
                return

    def _occurrences(self, folded: str, form: str, term: str) -> Iterator[Place]:
        start = folded.find(form)
        while start >= 0:
            end = start + len(form)
            if self._is_whole(folded, start, end):
                yield start, end, term
            start = folded.find(form, start + 1)

    def _is_whole(self, folded: str, start: int, end: int) -> bool:
        """Korean particles follow a word without a space; Chinese has spaces on neither side."""
        return not self._joined(folded[start - 1 : start + 1]) and (
            self.language == "ko" or not self._joined(folded[end - 1 : end + 1])
        )

    def _joined(self, pair: str) -> bool:
        """Whether two neighbouring characters belong to one word."""
        return len(pair) == 2 and pair.isalnum() and (pair.isascii() or not self.language.startswith("zh"))


def forms_of(terms: Mapping[str, Term], language: str, is_source: bool) -> Forms:
    """The forms of a package's terms: in the courses' own language `word` and `also`, else each rendering by itself,
    because the first is the one to use and others can be everyday words."""
    groups = {name: _written(term) if is_source else _rendered(term, language) for name, term in terms.items()}
    forms = {name: tuple(form for group in groups[name] for form in group) for name in terms}
    known = {form for each in forms.values() for form in each}
    if is_source:
        known |= {_form(phrase) for term in terms.values() for phrase in term.not_in}
    around = {name: dict(sorted(_around(name, own, known))) for name, own in forms.items()}
    return Forms(language, groups, around)


def _written(term: Term) -> tuple[tuple[str, ...], ...]:
    return (tuple(map(_form, (term.word, *term.also))),)


def _rendered(term: Term, language: str) -> tuple[tuple[str, ...], ...]:
    return tuple((_form(words),) for words in term.renderings.get(language, "").split("; ") if words)


def _form(words: str) -> str:
    return _folded(words.replace("&", "&amp;"))


def _around(term: str, own: Collection[str], known: Iterable[str]) -> Iterator[tuple[str, str]]:
    for words in known:
        if any(form in words and form != words for form in own):
            yield words, term if words in own else ""


def _folded(text: str) -> str:
    """In one case and on one line, at the same places: the few letters that grow in lower case stay as they are."""
    lower = text.lower()
    return (lower if len(lower) == len(text) else text).replace("\n", " ")


@dataclass(frozen=True)
class RunningTexts:
    """Renders texts as `Texts` does, with a link to the meaning of each term where it first stands in them."""

    texts: Texts
    terms_in: Mapping[str, tuple[str, ...]]
    forms: Forms

    def phrase(self, text: str) -> Markup:
        return self._explained(text, self.texts.phrase(text))

    def prose(self, text: str) -> Markup:
        return self._explained(text, self.texts.prose(text))

    def _explained(self, text: str, html: Markup) -> Markup:
        wanted = self.terms_in.get(text)
        if wanted is None or isinstance(text, Untranslated):
            return html
        return Markup("".join(self._pieces(html, {*wanted})))

    def _pieces(self, html: str, wanted: set[str]) -> Iterator[str]:
        """The text between tags with its links; none within a link or a phrase of another language."""
        depth = 0
        for piece in _TAG.split(str(html)):
            if piece.startswith(("<a ", "<span ")):
                depth += 1
            elif piece in ("</a>", "</span>"):
                depth -= 1
            elif not depth and not piece.startswith("<"):
                piece = self._linked(piece, wanted)
            yield piece

    def _linked(self, piece: str, wanted: set[str]) -> str:
        parts, done = [], 0
        for start, end, term in self.forms.places(piece, sorted(wanted)):
            if term in wanted:
                wanted.discard(term)
                parts += [piece[done:start], f'<a class="term" href="#term--{term}">{piece[start:end]}</a>']
                done = end
        return "".join((*parts, piece[done:]))


def running_texts(localized: LocalizedCourse, texts: Texts) -> RunningTexts:
    is_source = localized.language == localized.source_language
    return RunningTexts(texts, localized.terms_in, forms_of(localized.library.terms, localized.language, is_source))


def sparing(terms: Iterable[str]) -> Callable[[str], Markup]:
    """Gives a function that leaves a page the first link of each term, of no more terms than are good for it.

    `terms` are the ids, those first that are to be explained before others.
    """
    ranks = {term: rank for rank, term in enumerate(terms)}

    def spared(page: str) -> Markup:
        there = dict.fromkeys(link[1] for link in _LINK.finditer(str(page)))
        left = set(sorted(there, key=lambda term: ranks[term])[:AT_MOST])

        def link_or_words(link: re.Match[str]) -> str:
            if link[1] not in left:
                return link[2]
            left.remove(link[1])
            return link[0]

        return Markup(_LINK.sub(link_or_words, str(page)))

    return spared

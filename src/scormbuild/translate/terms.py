"""Where the glossary's terms stand in a text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from scormbuild.model.glossary import Term


def terms_in(texts: Iterable[str], terms: Mapping[str, Term]) -> tuple[Term, ...]:
    """The terms that occur in some of the texts, in any of their forms, as whole words and in any case."""
    whole = "\n".join(texts)
    folded = whole.casefold()
    return tuple(term for term in terms.values() if _occurs(term, whole, folded))


def _occurs(term: Term, whole: str, folded: str) -> bool:
    """Looks for first words before it searches properly, because most terms occur in no given text."""
    forms = (term.word, *term.also)
    if not any(first in folded for first in _first_words(*forms)):
        return False
    return bool(_form(*forms).search(_form(*term.not_in).sub(" ", whole) if term.not_in else whole))


@cache
def _first_words(*forms: str) -> frozenset[str]:
    return frozenset(form.split()[0].casefold() for form in forms)


@cache
def _form(*words: str) -> re.Pattern[str]:
    """One pattern for all forms; a line break within a form counts as its space."""
    forms = (r"\s+".join(map(re.escape, word.split())) for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


def longest_terms(texts: Mapping[str, str], terms: Mapping[str, Term]) -> Mapping[str, tuple[Term, ...]]:
    """The terms of each text by its key, where of two that overlap only the longer counts.

    “Migrant sex worker” holds “sex worker”, but asks for a rendering of its own.
    """
    forms = _by_first_word(terms)
    found = {key: tuple({term.id: term for term in _longest(text, forms)}.values()) for key, text in texts.items()}
    return {key: those for key, those in found.items() if those}


_Forms = Mapping[str, Sequence[tuple[re.Pattern[str], Term | None]]]


def _by_first_word(terms: Mapping[str, Term]) -> _Forms:
    """Every form of every term under its first word, the longest first; None for a phrase that is no term."""
    forms: list[tuple[str, Term | None]] = [(word, term) for term in terms.values() for word in (term.word, *term.also)]
    forms += [(phrase, None) for term in terms.values() for phrase in term.not_in]
    forms.sort(key=_shortness)
    index: dict[str, list[tuple[re.Pattern[str], Term | None]]] = {}
    for word, term in forms:
        for first in _WORD.findall(word.lower())[:1]:
            index.setdefault(first, []).append((_form(word), term))
    return index


def _shortness(form: tuple[str, Term | None]) -> int:
    return -len(form[0])


def _longest(text: str, forms: _Forms) -> Iterator[Term]:
    end = 0
    for word in _WORD.finditer(text):
        candidates = forms.get(word[0].lower(), ()) if word.start() >= end else ()
        for pattern, term in candidates:
            if match := pattern.match(text, word.start()):
                end = match.end()
                if term:
                    yield term
                break


_WORD = re.compile(r"\w+")

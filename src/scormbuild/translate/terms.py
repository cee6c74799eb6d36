"""Where the glossary's terms stand in a text."""

import re
from collections.abc import Iterable, Mapping
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
    return any(first in folded for first in _first_words(*forms)) and bool(_form(*forms).search(whole))


@cache
def _first_words(*forms: str) -> frozenset[str]:
    return frozenset(form.split()[0].casefold() for form in forms)


@cache
def _form(*words: str) -> re.Pattern[str]:
    """One pattern for all forms; a line break within a form counts as its space."""
    forms = (r"\s+".join(map(re.escape, word.split())) for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)

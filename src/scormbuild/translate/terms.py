"""Where the glossary's terms stand in a text."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

from scormbuild.model.glossary import Term


def terms_in(texts: Iterable[str], terms: Mapping[str, Term]) -> tuple[Term, ...]:
    """The terms that occur in some of the texts, in any of their forms, as whole words and in any case."""
    whole = "\n".join(texts)
    return tuple(term for term in terms.values() if _form(term.word, *term.also).search(whole))


@cache
def _form(*words: str) -> re.Pattern[str]:
    """One pattern for all forms; a line break within a form counts as its space."""
    forms = (r"\s+".join(map(re.escape, word.split())) for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)

"""The glossary: `course/glossary.yaml`, the words of the courses and how each language says them."""

from typing import Annotated

from pydantic import Field

from scormbuild.model.parts import Cites, FactId, LanguageTag, Part, Phrase, Words


class Term(Part):
    """One term: what it means, and its rendering in each language."""

    id: Annotated[FactId, Field(alias="term")]
    """The term's permanent id, unique in the glossary."""
    word: Words
    """The term as the courses write it."""
    also: tuple[Words, ...] = ()
    """Other forms of it that occur in the courses, such as a plural."""
    not_in: tuple[Words, ...] = ()
    """Phrases in which the word is not this term, such as `free of charge`."""
    means: Phrase
    """What it means, in plain words."""
    renderings: Annotated[dict[LanguageTag, Words], Field(default_factory=dict)]
    """How each language says it, under the language's tag: first the form to use, others after `; `."""
    explain: Annotated[bool, Field(strict=True)] = True
    """`false` for a word that every worker knows: pages then offer its meaning nowhere in the text."""
    cites: Cites = ()
    note: Words | None = None
    """For translators and reviewers: why this word, and what to avoid."""


class Glossary(Part):
    """Every term, in any order."""

    terms: Annotated[tuple[Term, ...], Field(min_length=1)]
    """The terms."""

"""Which texts of a package people have signed, and what that makes of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from scormbuild.model.reviews import Kind, Review
from scormbuild.translate.units import Unit, words_of

_DIGITS = 12


@dataclass(frozen=True)
class Text:
    """A unit as a learner of one language reads it."""

    key: str
    fingerprint: str


@dataclass(frozen=True)
class SignOff:
    """How far one kind of review is: the keys not signed as they now stand, and who signed any of the others."""

    kind: Kind
    language: str
    of: int
    unsigned: tuple[str, ...]
    signatures: tuple[Review, ...]

    @property
    def is_whole(self) -> bool:
        return not self.unsigned

    @property
    def last_day(self) -> str:
        """The day of the latest signature that still counts, or nothing."""
        return max((review.day for review in self.signatures), default="")

    @property
    def law_as_of(self) -> str:
        """The earliest day that a counting legal review gives for the law, or nothing."""
        return min((review.law_as_of for review in self.signatures if review.law_as_of), default="")


Need = tuple[Kind, str]
"""A kind of review, and the language it is of."""


def needed(language: str, source_language: str) -> tuple[Need, ...]:
    """The reviews a package needs before it is more than a draft: the law is read in the language it was written in."""
    if language == source_language:
        return ("legal", language), ("community", language)
    return ("legal", source_language), ("translation", language), ("community", language)


def seen(units: Sequence[Unit], renderings: Mapping[str, str] | None) -> tuple[Text, ...]:
    """The texts of a package with their fingerprints; `renderings` is None in the source language.

    A text without a rendering has a fingerprint that nobody can have signed as a translation.
    """
    return tuple(Text(unit.key, fingerprint(unit.source, _rendering(unit, renderings))) for unit in units)


def _rendering(unit: Unit, renderings: Mapping[str, str] | None) -> str | None:
    return None if renderings is None else renderings.get(unit.key, "")


def fingerprint(source: str, rendering: str | None) -> str:
    """The first digits of the SHA-256 of what was seen; rewrapping a text does not change it."""
    seen = words_of(source) if rendering is None else f"{words_of(source)}\n{words_of(rendering)}"
    return sha256(seen.encode()).hexdigest()[:_DIGITS]


def sign_off(need: Need, texts: Sequence[Text], reviews: Iterable[Review]) -> SignOff:
    """Hold the reviews of one kind in one language against the texts as they now stand."""
    kind, language = need
    relevant = [review for review in reviews if review.review == kind and review.language == language]
    unsigned = tuple(text.key for text in texts if not any(_covers(review, text) for review in relevant))
    counting = tuple(review for review in relevant if any(_covers(review, text) for text in texts))
    return SignOff(kind, language, len(texts), unsigned, counting)


def _covers(review: Review, text: Text) -> bool:
    return review.units.get(text.key) == text.fingerprint

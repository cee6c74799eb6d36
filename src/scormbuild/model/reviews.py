"""Who has signed what: `course/<topic>/reviews.yaml`."""

from typing import Annotated, Literal

from pydantic import Field

from scormbuild.model.parts import Day, LanguageTag, Part, Words

Kind = Literal["legal", "community", "translation"]
"""What a reviewer looked at: whether the law is right, whether the people it is about are met with respect and the
training is of use to them, or whether a translation says the same."""


class Review(Part):
    """One person's signature under the texts they saw."""

    review: Kind
    """What they looked at."""
    language: LanguageTag
    """The language they read."""
    by: Words
    """Their name, as they give it."""
    role: Words
    """Their role, as they give it, such as “Staff lawyer, A Legal Clinic”."""
    day: Annotated[Day, Field(alias="on")]
    """The day on which they signed."""
    law_as_of: Day | None = None
    """In a legal review: the day as of which they say the law is as taught."""
    units: Annotated[dict[str, Words], Field(min_length=1)]
    """The fingerprint of every text they saw, under the text's key; `scormbuild review sign` writes them."""


class Reviews(Part):
    """Every signature of a topic, the oldest first."""

    reviews: Annotated[tuple[Review, ...], Field(min_length=1)]
    """The signatures."""

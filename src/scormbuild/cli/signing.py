"""The text of a topic's reviews.yaml with one more signature."""

from collections.abc import Mapping
from typing import Any

import yaml

from scormbuild.load.project import Loaded
from scormbuild.model.reviews import Review, Reviews

_HEADING = """\
# yaml-language-server: $schema=../../schemas/reviews.schema.json
# Who has signed what; written by `scormbuild review sign`. A text that changes afterwards counts as unsigned again.
"""


def with_review(reviews: Loaded[Reviews] | None, about: Mapping[str, Any]) -> bytes:
    """Every signature there is, and this one last."""
    earlier = [_written(review) for review in reviews.value.reviews] if reviews else []
    new = _written(Review.model_validate(about))
    text = yaml.safe_dump({"reviews": [*earlier, new]}, allow_unicode=True, sort_keys=False, width=120)
    return f"{_HEADING}{text}".encode()


def _written(review: Review) -> dict[str, Any]:
    return review.model_dump(by_alias=True, exclude_none=True)

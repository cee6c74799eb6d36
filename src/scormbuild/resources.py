"""Where `templates/` and `schemas/` are: inside an installed wheel, or at the top of a checkout."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def resource(*parts: str) -> Traversable:
    """A file or folder such as `resource("templates", "lesson")`; readable also from inside a wheel."""
    shipped = files("scormbuild").joinpath(parts[0])
    root = shipped if shipped.is_dir() else Path(__file__).parents[2] / parts[0]
    return root.joinpath(*parts[1:])

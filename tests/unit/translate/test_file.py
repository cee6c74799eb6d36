"""A translation as the text of its file."""

import pytest
from tests.jobs import translation

from scormbuild.load.shape import shaped
from scormbuild.load.yaml import parse
from scormbuild.model.translation import Translation
from scormbuild.translate.file import Remarks, file_text, remarks

COMMENTED = """\
# yaml-language-server: $schema=../../../schemas/translation.schema.json
# Translated by the house.

language: vi
status: draft
# All of it
units:
  # Ask Mai about this.
  title:
    # Short!
    source: |-
      # Not a comment
      Tools
    text: Dụng cụ
  # The next one
  summary:
    source: Borrowing.
    text: Mượn.
    # To do
# The end
"""


def read(text: str) -> Translation:
    source, trouble = parse(text, "vi.yaml")
    assert source is not None and trouble == ()
    value, trouble = shaped(Translation, source)
    assert value is not None and trouble == ()
    return value


def remarks_in(text: str) -> Remarks:
    source, _ = parse(text, "vi.yaml")
    assert source is not None
    return remarks(text, source)


def test_remarks_at_the_head_and_in_units_are_kept_and_texts_are_not_taken_for_remarks() -> None:
    found = remarks_in(COMMENTED)
    assert found.head == tuple(COMMENTED.splitlines()[:3])
    assert found.units == {
        "title": ("# All of it", "# Ask Mai about this.", "# Short!"),
        "summary": ("# The next one", "# To do", "# The end"),
    }
    once = file_text(read(COMMENTED), found)
    assert file_text(read(once), remarks_in(once)) == once
    assert "  # Short!\n  title:\n    source: |-\n      # Not a comment\n      Tools\n" in once


def test_a_new_file_names_its_schema_and_waits_for_texts() -> None:
    text = file_text(translation({"title": ("Tools", "")}), Remarks(), "../../schemas/translation.schema.json")
    assert text == (
        "# yaml-language-server: $schema=../../schemas/translation.schema.json\n"
        "language: vi\nunits:\n  title:\n    source: Tools\n    text:\n"
    )


def test_the_schema_is_named_once() -> None:
    assert file_text(read(COMMENTED), remarks_in(COMMENTED), "elsewhere").count("yaml-language-server") == 1


@pytest.mark.parametrize(
    "text",
    ["No", "true", "12", "~", "null", "- a", "a: b", "a #b", "* x", "! x", "@", "“x”", "'", '"', "a\n\nb", "a \nb"],
)
def test_every_text_is_read_back_as_it_was(text: str) -> None:
    done = translation({"title": (text, text, text)}, {"gone": (text, text)})
    assert read(file_text(done, Remarks())) == done

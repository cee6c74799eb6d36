"""The words of the interface pass the rules that hold for every translation."""

import pytest

from scormbuild.check import kept, wording
from scormbuild.check.pairs import Pair
from scormbuild.check.renderings import GATES
from scormbuild.diagnostics import Location
from scormbuild.model.parts import Markup
from scormbuild.render.words import languages, words
from scormbuild.translate.units import Unit

ENGLISH = words("en").texts
PLACEHOLDERS_ONLY = {key for key, text in ENGLISH.items() if text.replace("{", "}").split("}")[::2] == ["", " – ", ""]}
NOT_HERE = {kept.markdown_works, wording.glossary_is_used}
"""Words have {placeholders}, and their terms are the glossary's of no particular project."""


@pytest.mark.parametrize("language", [language for language in languages() if language != "en"])
def test_the_words_of_the_interface_pass_the_rules_for_translations(language: str) -> None:
    found = [
        str(diagnostic.message)
        for key, text in words(language).texts.items()
        for gate in GATES
        if gate not in NOT_HERE and key in ENGLISH and key not in PLACEHOLDERS_ONLY
        for diagnostic in gate(Pair(Unit(key, Markup.PHRASE, ENGLISH[key], ()), text, language, Location(key)))
    ]
    assert found == []

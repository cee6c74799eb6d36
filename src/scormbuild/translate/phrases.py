"""The sentences to say to a client, in every language at once."""

import re
from collections.abc import Iterable, Mapping

from scormbuild.model.course import Course
from scormbuild.model.translation import Translation
from scormbuild.translate.state import standing
from scormbuild.translate.units import units

Phrases = Mapping[str, Mapping[str, str]]
"""Each sentence's renderings by language, under its unit's key."""

_SENTENCE = re.compile(r"/say_to_client/\d+$")


def client_phrases(course: Course, translations: Iterable[Translation]) -> Phrases:
    """What every translation has for the course's `say_to_client` sentences; one that is not current is left out."""
    texts = units(course)
    sentences = [unit.key for unit in texts if _SENTENCE.search(unit.key)]
    spoken = {each.language: standing(texts, each).texts for each in translations} if sentences else {}
    return {
        key: {language: found[key] for language, found in sorted(spoken.items()) if key in found} for key in sentences
    }

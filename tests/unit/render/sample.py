"""A course with every block, every kind of question and a scenario, and a translation of half of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from scormbuild.model.course import Course
from scormbuild.model.directory import Service
from scormbuild.model.glossary import Term
from scormbuild.model.law import Fact
from scormbuild.model.library import Library
from scormbuild.model.settings import Settings
from scormbuild.model.translation import Rendering, Translation
from scormbuild.translate.localise import LocalizedCourse, localise
from scormbuild.translate.units import Unit, library_units, units

SETTINGS = Settings(publisher="Butterfly", partners=("A legal clinic",), identifier="ca.example", version="0.1")
_SHARED = {"facts", "services", "terms"}


def written() -> Any:
    """The sample as plain data, to be changed by a test."""
    return yaml.safe_load(Path(__file__).with_name("sample.yaml").read_text(encoding="utf-8"))


def localised(source: Any, language: str = "en", every: int = 1, shared: bool = True) -> LocalizedCourse:
    """The course in a language; each `every`th text is left untranslated if that is more than one, and the texts that
    topics share are if `shared` is false."""
    course = Course.model_validate({key: value for key, value in source.items() if key not in _SHARED})
    library = Library(
        {fact["fact"]: Fact.model_validate(fact) for fact in source["facts"]},
        {service["service"]: Service.model_validate(service) for service in source["services"]},
        {term["term"]: Term.model_validate(term) for term in source["terms"]},
    )
    if language == "en":
        return localise("sample", course, library, None, None)
    of_library = _translated(library_units(library), language, every) if shared else None
    return localise("sample", course, library, _translated(units(course), language, every), of_library)


def _translated(texts: Sequence[Unit], language: str, every: int) -> Translation | None:
    kept = [unit for place, unit in enumerate(texts) if every == 1 or place % every]
    renderings = {unit.key: Rendering(source=unit.source, text=f"Bản dịch: {unit.source}") for unit in kept}
    return Translation(language=language, status="draft", units=renderings) if renderings else None

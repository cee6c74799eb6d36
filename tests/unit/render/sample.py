"""A course with every block, every kind of question and a scenario, and a translation of half of it."""

from pathlib import Path
from typing import Any

import yaml

from scormbuild.model.course import Course
from scormbuild.model.law import Fact
from scormbuild.model.library import Library
from scormbuild.model.settings import Settings
from scormbuild.model.translation import Rendering, Translation
from scormbuild.translate.localise import LocalizedCourse, localise
from scormbuild.translate.units import Unit, library_units, units

SETTINGS = Settings(publisher="Butterfly", partners=("A legal clinic",), identifier="ca.example", version="0.1")


def written() -> Any:
    """The sample as plain data, to be changed by a test."""
    return yaml.safe_load(Path(__file__).with_name("sample.yaml").read_text(encoding="utf-8"))


def localised(source: Any, language: str = "en", every: int = 1) -> LocalizedCourse:
    """The course in a language; each `every`th text is left untranslated if that is more than one."""
    library = Library({fact["fact"]: Fact.model_validate(fact) for fact in source["facts"]})
    course = Course.model_validate({key: value for key, value in source.items() if key != "facts"})
    if language == "en":
        return localise("sample", course, library, None, None)
    own, shared = (
        {unit.key: Rendering(source=unit.source, text=f"Bản dịch: {unit.source}") for unit in kept}
        for kept in (_kept(units(course), every), _kept(library_units(library), every))
    )
    translations = (Translation(language=language, status="draft", units=found) for found in (own, shared))
    return localise("sample", course, library, *translations)


def _kept(texts: tuple[Unit, ...], every: int) -> list[Unit]:
    return [unit for place, unit in enumerate(texts) if every == 1 or place % every]

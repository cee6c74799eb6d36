"""JSON Schemas of everything authors write, for editors; made from the models."""

import json
from collections.abc import Mapping

from scormbuild.model.allowances import Allowances
from scormbuild.model.course import Course
from scormbuild.model.directory import Directory
from scormbuild.model.glossary import Glossary
from scormbuild.model.law import LawFile
from scormbuild.model.parts import Part
from scormbuild.model.reviews import Reviews
from scormbuild.model.settings import Settings
from scormbuild.model.translation import Translation

FILES: Mapping[str, type[Part]] = {
    "allow": Allowances,
    "course": Course,
    "directory": Directory,
    "glossary": Glossary,
    "law": LawFile,
    "reviews": Reviews,
    "settings": Settings,
    "translation": Translation,
}
"""The kinds of file an author writes."""


def schema_text(name: str) -> str:
    """The JSON Schema (Draft 2020-12) of one kind of file, as it stands in `schemas/<name>.schema.json`."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **FILES[name].model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"

"""The committed JSON Schemas are those of the models, and they accept what the loader accepts."""

from pathlib import Path

import jsonschema
import pytest
import yaml

from scormbuild.model.parts import Part
from scormbuild.model.schema import FILES, schema_text

ROOT = Path(__file__).parents[2]
WRITTEN = {
    "directory": "course/directory.yaml",
    "glossary": "course/glossary.yaml",
    "course": "course/*/course.yaml",
    "law": "course/law/*.yaml",
    "settings": "course/settings.yaml",
    "translation": "course/**/i18n/*.yaml",
    "reviews": "tests/unit/translate/reviews.yaml",
    "allow": "tests/rules/R004/good/course/*/allow.yaml",
}


@pytest.mark.parametrize("name", FILES)
def test_the_committed_schema_is_that_of_the_model(name: str) -> None:
    committed = (ROOT / "schemas" / f"{name}.schema.json").read_text()
    assert committed == schema_text(name), "run `make schemas`"


@pytest.mark.parametrize("name", FILES)
def test_our_own_files_satisfy_the_schemas(name: str) -> None:
    validator = jsonschema.Draft202012Validator(yaml.safe_load(schema_text(name)))
    files = sorted(ROOT.glob(WRITTEN[name]))
    assert files
    for path in files:
        assert [error.message for error in validator.iter_errors(yaml.load(path.read_text(), Loader=_Texts))] == []


class _Texts(yaml.SafeLoader):
    """YAML without dates and yes/no."""


_Texts.yaml_implicit_resolvers = {
    first: [(tag, looks) for tag, looks in known if tag.endswith((":int", ":null")) or first in "tf"]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_every_field_of_every_model_is_documented_once() -> None:
    undocumented = [
        f"{part.__name__}.{name}"
        for part in _all_parts(Part)
        for name, field in part.model_fields.items()
        if not field.description
    ]
    assert undocumented == []
    assert [part.__name__ for part in _all_parts(Part) if not part.__doc__] == []


def _all_parts(part: type[Part]) -> list[type[Part]]:
    return [inner for each in part.__subclasses__() for inner in (each, *_all_parts(each))]

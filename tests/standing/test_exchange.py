"""The courses of this repository go out to translators and come back unchanged, in every format that is read."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from scormbuild.cli import main

COURSE = Path(__file__).parents[2] / "course"


def translate(*words: str) -> Result:
    result = CliRunner().invoke(main, ["translate", *words])
    assert result.exit_code == 0, result.output
    return result


@pytest.mark.parametrize("form", ["xliff", "xlsx", "csv"])
def test_out_and_in_is_the_identity(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(COURSE, tmp_path / "course")
    monkeypatch.chdir(tmp_path)
    translate("update")
    stores = {path: path.read_bytes() for path in (tmp_path / "course").rglob("i18n/*.yaml")}
    files = [line.partition(": ")[0] for line in translate("export", "--format", form).stdout.splitlines()]
    translate("import", *files)
    assert {path: path.read_bytes() for path in stores} == stores
    for path in stores:
        path.unlink()
    translate("import", *files)
    now = {path: path.read_bytes() for path in stores}
    assert [path for path in stores if _units(now[path]) != _units(stores[path])] == []


def _units(store: bytes) -> bytes:
    """Without remarks and orphans, which are not for translators."""
    return store.partition(b"units:")[2].partition(b"\norphans:")[0].rstrip()

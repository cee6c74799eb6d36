"""Who may import whom: the table of the house, and nothing lazier than the command line."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "src" / "scormbuild"
EVERYTHING = {path.name.removesuffix(".py") for path in ROOT.iterdir() if not path.name.startswith("__")}
MAY_IMPORT = {
    "diagnostics": set(),
    "resources": set(),
    "model": set(),
    "load": {"model", "diagnostics"},
    "translate": {"model", "load", "diagnostics"},
    "check": {"model", "load", "translate", "diagnostics"},
    "render": {"model", "translate", "resources"},
    "package": {"model", "render", "resources", "translate"},
    "verify": {"diagnostics"},
    "preview": {"package", "resources"},
    "cli": EVERYTHING,
}
"""`package` also takes a `LocalizedCourse`, which is a value of `translate`."""

MODULES = sorted(ROOT.rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    """The rooms of ours that a module imports."""
    for node in ast.walk(ast.parse(path.read_text())):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides where it leads"
            names = [node.module or ""]
            if node.module == "scormbuild":
                names = [f"scormbuild.{alias.name}" for alias in node.names]
        for name in names:
            if name.startswith("scormbuild."):
                yield name.split(".")[1]


def room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def test_every_room_is_in_the_table() -> None:
    assert set(MAY_IMPORT) == EVERYTHING


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    here = room(path)
    allowed = MAY_IMPORT.get(here, {"cli"} if here == "__main__" else set()) | {here, "__version__"}
    assert set(imports(path)) - allowed == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_modules_are_small_enough_to_hold(path: Path) -> None:
    text = path.read_text()
    assert text.count("\n") < 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 40, f"{node.name} is too long"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_nothing_is_imported_inside_a_function_or_only_for_types(path: Path) -> None:
    tree = ast.parse(path.read_text())
    inner = [
        statement.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.If)
        for statement in ast.walk(node)
        if isinstance(statement, ast.Import | ast.ImportFrom)
    ]
    assert inner == []


def test_only_the_command_line_prints_and_nothing_that_is_built_knows_the_time() -> None:
    forbidden = {"print", "time", "datetime", "random", "uuid", "logging"}
    for path in MODULES:
        if room(path) in {"cli", "preview"}:
            continue
        tree = ast.parse(path.read_text())
        calls = {
            node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        modules = {
            name.split(".")[0]
            for node in ast.walk(tree)
            for name in (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        }
        assert (calls | modules) & forbidden == set(), path


def test_everything_imported_from_elsewhere_is_declared() -> None:
    project = tomllib.loads((ROOT.parents[1] / "pyproject.toml").read_text())["project"]
    extras = (names for extra, names in project["optional-dependencies"].items() if extra != "test")
    declared = {
        re.split(r"[<>=\[ ]", name)[0].lower().replace("-", "_")
        for names in (project["dependencies"], *extras)
        for name in names
    }
    known_as = {"minify": "minify_go", "yaml": "pyyaml", "markdown_it": "markdown_it_py"}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            tops = {name.split(".")[0] for name in names} - set(sys.stdlib_module_names) - {"scormbuild"}
            assert {known_as.get(top, top) for top in tops} <= declared, path

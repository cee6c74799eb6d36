"""The player's modules as one script, the style sheets as one sheet."""

import re
from collections import Counter

from scormbuild.render.environment import read_template
from scormbuild.render.script import MARK, STYLES, early_script, module, modules, script, styles
from scormbuild.resources import resource

TOP_LEVEL = re.compile(r"^(?:export )?(?:async )?(?:function\*?|const|let|var|class) +(\w+)", re.MULTILINE)


def files(folder: str, ending: str) -> set[str]:
    names = (file.name for file in resource("templates", "lesson", folder).iterdir())
    return {name.removesuffix(ending) for name in names if name.endswith(ending)}


def test_every_module_is_in_the_script_after_what_it_imports() -> None:
    order = modules()
    assert set(order) == files("player", ".js")
    assert order[-1] == "main"
    for place, name in enumerate(order):
        imported = re.findall(r'from "\./(\w+)\.js"', module(name))
        assert set(imported) <= set(order[:place])


def test_no_two_modules_declare_the_same_name() -> None:
    declared = Counter(name for part in modules() for name in TOP_LEVEL.findall(module(part)))
    assert [name for name, times in declared.items() if times > 1] == []


def test_what_is_imported_is_exported() -> None:
    exported = {
        name: set(re.findall(r"^export (?:function|const|let) (\w+)", module(name), re.MULTILINE)) for name in modules()
    }
    for name in modules():
        for what, where in re.findall(r'^import \{ ?([^}]+?) ?\} from "\./(\w+)\.js";', module(name), re.MULTILINE):
            assert {part.strip() for part in what.split(",")} <= exported[where], (name, where)


def test_nothing_of_module_syntax_is_left() -> None:
    assert not re.search(r"(^|[;}\n])(import|export)\b", script())


def test_the_script_can_stand_in_a_document() -> None:
    assert not re.search(r"</script|<!--", MARK + script() + early_script(), re.IGNORECASE)
    assert not re.search("[<&]", "".join(styles())), "two of the sheets stand in an SVG, where these begin something"


def test_the_player_keeps_its_promises() -> None:
    source = "".join(module(name) for name in modules()) + early_script()
    assert {name for name in modules() if "localStorage" in module(name)} == {"storage"}, "it is never a learner's work"
    banned = r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|fetch\(|XMLHttpRequest"
    banned += r"|serviceWorker|\balert\(|\bconfirm\(|\bprompt\(|beforeunload|\"unload\"|\.style\b"
    assert re.findall(banned, source) == []


def test_every_style_sheet_is_in_the_style() -> None:
    assert {name for group in STYLES for name in group} == files("styles", ".css")


TYPE = {".875", ".9375", "1", "1.125", "1.25", "1.375", "1.5", "1.75", "2.25", "2.75"}
SPACE = {".1", ".25", ".5", ".75", ".875", "1", "1.25", "1.5", "2", "2.5", "3", "4", "9"}


def test_sizes_of_type_and_space_come_from_two_short_scales() -> None:
    sheets = "".join(read_template("lesson", "styles", f"{name}.css") for group in STYLES for name in group)
    found = re.findall(r"(font-size|(?:padding|margin|gap)[a-z-]*): ([^;}]+)", sheets)
    sizes = {(what == "font-size", size) for what, value in found for size in re.findall(r"([\d.]+)rem", value)}
    assert {size for is_type, size in sizes if is_type} <= TYPE
    assert {size for is_type, size in sizes if not is_type} <= SPACE


TOO_NEW = r"\.(?:at|findLast|hasOwn|replaceAll|toReversed|toSorted)\(|structuredClone|\(\?<[=!]"
"""What browsers of the year 2021 lack: phones are kept long. Safari 15.0 has none of it."""


def test_nothing_is_used_that_older_phones_lack() -> None:
    source = "".join(module(name) for name in modules()) + read_template("lesson", "early.js")
    assert re.findall(TOO_NEW, source) == []

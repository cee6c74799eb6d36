"""Nothing stands in a learner's way: axe-core on every screen and state, narrow windows, no script, valid HTML."""

import json
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from .axe import barriers, prepare
from .building import EVERY_PACKAGE, HERE, IN_ENGLISH, SAMPLE, Which
from .conftest import Played, Windows
from .driver import Learner, course_data, steps

every_package = pytest.mark.parametrize("which", EVERY_PACKAGE, ids=str)

HTML_VALIDATE = HERE.parent / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"

# A short doctype is as good as a long one, forms without a submit button are what a course's questions are, and the
# style keeps telephone numbers on one line while there is room: in plain hyphens they can be copied.
RULES = {
    "extends": ["html-validate:recommended"],
    "rules": {
        "doctype-style": "off",
        "wcag/h32": "off",
        "tel-non-breaking": ["error", {"ignoreClasses": ["phone"]}],
    },
}

HIDDEN_TEXTS = """() => [...document.querySelectorAll(
    ".part :is(h2, h3, h4, p, li, legend, label, summary, figcaption, img), .contents-title, .course-title")]
  .filter((found) => !found.closest("[hidden], .scripted") && (found.textContent.trim() || found.alt))
  .filter((found) => !found.checkVisibility({visibilityProperty: true}) || found.getBoundingClientRect().height < 1)
  .map((found) => found.outerHTML.slice(0, 120))"""


@every_package
def test_no_screen_has_a_barrier(which: Which, played: Played, windows: Windows) -> None:
    """Every part when it opens, and again when everything in it was done; the start and the end of the course.

    In a translation of a real course, which differs from it in texts alone, every part when everything in it was done.
    """
    in_every_state = which in IN_ENGLISH or which.course == SAMPLE
    page = windows.open(played.stand.bare(played.name))
    learner = Learner.at(page)
    prepare(page)
    found = {"start": barriers(page)}
    todo = list(steps(course_data(learner.frame)))
    for step, following in zip(todo, [*todo[1:], None], strict=True):
        learner.do(step)
        last_of_part = following is None or following.part != step.part
        if last_of_part or (in_every_state and step.do in ("turn", "conclude")):
            found[f"{step.part} after {step.do}"] = barriers(page)
    looked_up = page.locator(".part-look_up").evaluate_all("(screens) => screens.map((screen) => screen.id)")
    for screen in ("result--", *looked_up):
        learner.show(screen)
        found[screen] = barriers(page)
    assert {place: problems for place, problems in found.items() if problems} == {}


def test_barriers_are_found_where_there_are_some(played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.bare(played.name))
    Learner.at(page)
    prepare(page)
    page.evaluate("document.querySelector('.part.current').innerHTML += '<img src=\\'data:,\\'><pre>' + 'x'.repeat(99)")
    found = "\n".join(barriers(page))
    assert "1280 px, light: image-alt" in found
    assert "360 px, dark: image-alt" in found
    assert "320 px: too wide" in found


@every_package
def test_everything_can_be_read_without_script(which: Which, played: Played, windows: Windows) -> None:
    page = windows.open(played.stand.bare(played.name), java_script_enabled=False)
    assert page.evaluate(HIDDEN_TEXTS) == []
    assert page.locator(".notice.unscripted").is_visible()
    for scripted in page.locator(".scripted").all():
        assert not scripted.is_visible()


@every_package
def test_html_validate_finds_nothing(which: Which, played: Played, tmp_path: Path) -> None:
    assert HTML_VALIDATE.is_file(), f"{HTML_VALIDATE} is missing: run `npm ci --prefix tests`"
    (tmp_path / ".htmlvalidate.json").write_text(json.dumps({"root": True, **RULES}), encoding="utf-8")
    with ZipFile(BytesIO(played.content)) as package:
        (tmp_path / "index.html").write_bytes(package.read("index.html"))
    checked = subprocess.run(
        ["node", str(HTML_VALIDATE), "--formatter", "text", "index.html"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (checked.returncode, checked.stdout + checked.stderr) == (0, "")

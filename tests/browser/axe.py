"""What axe-core and a narrow window find on what is on screen."""

from functools import cache

from playwright.sync_api import Page

from .building import HERE

AXE = HERE.parent / "node_modules" / "axe-core" / "axe.min.js"
WIDE, PHONE, NARROW = 1280, 360, 320

# Screens that are not shown are taken out meanwhile: axe-core would walk through all of them, ten times as long.
_RUN = """async (rules) => {
  const away = [...document.querySelectorAll(".part:not(.current)")].map((part) => [part, document.createComment("")]);
  away.forEach(([part, place]) => part.replaceWith(place));
  const options = {resultTypes: ["violations"], ...(rules ? {runOnly: {type: "rule", values: rules}} : {})};
  const found = await axe.run(document, options);
  away.forEach(([part, place]) => place.replaceWith(part));
  return found.violations.flatMap((rule) => rule.nodes.map(
    (node) => `${rule.id}: ${node.target} ${node.failureSummary}`));
}"""
_UNFOLD = """() => {
  for (const fold of document.querySelectorAll(".part.current details")) fold.open = true;
}"""
_LOOKS = ["color-contrast", "link-in-text-block", "target-size"]
_SIDEWAYS = """() => {
  const {clientWidth: room, scrollWidth: needed} = document.documentElement;
  const wide = [...document.querySelectorAll(".part.current *, header *, nav *")]
    .filter((found) => found.checkVisibility() && found.getBoundingClientRect().right > room + 0.5)
    .map((found) => found.outerHTML.slice(0, 120));
  return needed > room ? wide.slice(0, 3).concat(`${needed} px`) : [];
}"""


@cache
def _source() -> str:
    assert AXE.is_file(), f"{AXE} is missing: run `npm ci --prefix tests`"
    return AXE.read_text(encoding="utf-8")


def prepare(page: Page) -> None:
    """Put axe-core into a page that is open; it goes around the page's own security policy."""
    page.evaluate(_source())
    page.emulate_media(reduced_motion="reduce")


def barriers(page: Page) -> list[str]:
    """Everything that is wrong with what is on screen: all rules in a light wide window and a dark phone, and what
    depends on looks in the other two; then whether a window of 320 px has to be scrolled sideways."""
    found = []
    page.evaluate(_UNFOLD)
    for width, scheme, rules in (
        (WIDE, "light", None),
        (WIDE, "dark", _LOOKS),
        (PHONE, "light", _LOOKS),
        (PHONE, "dark", None),
    ):
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        found += [f"{width} px, {scheme}: {problem}" for problem in page.evaluate(_RUN, rules)]
    page.set_viewport_size({"width": NARROW, "height": 800})
    return found + [f"{NARROW} px: too wide: {what}" for what in page.evaluate(_SIDEWAYS)]

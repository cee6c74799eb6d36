"""Where things stand on the screen: what is cut off, what lies over what, what can be hit."""

from playwright.sync_api import CDPSession, Frame, Page, ViewportSize

ZOOMED: ViewportSize = {"width": 320, "height": 256}
"""What is left of a window of 1280 × 1024 px at 400 %: https://www.w3.org/TR/WCAG22/#reflow"""

# https://www.w3.org/TR/WCAG22/#text-spacing
_SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""

_LAY_OVER = """(style) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
}"""

_UNFOLD = """() => {
  for (const fold of document.querySelectorAll(".part.current details")) fold.open = true;
}"""

_SIDEWAYS = """() => {
  const {clientWidth: room, scrollWidth: needed} = document.documentElement;
  return needed > room ? [`${needed} px wide in a window of ${room} px`] : [];
}"""

# Texts whose own box cuts them off, texts that lie over each other, and texts at the top that no scrolling brings out
# from under “Leave now”.
_CLASHES = """() => {
  window.scrollTo(0, 0);
  const texts = [];
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    const around = text.parentElement;
    if (!text.data.trim() || !around.checkVisibility({visibilityProperty: true})) continue;
    if (around.closest(".quiet, .anew, .skip, .exit, option, progress")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) if (box.width > 1) texts.push({text, box});
    for (let outer = around; outer !== document.body; outer = outer.parentElement) {
      const {overflowX, overflowY} = getComputedStyle(outer);
      const cut = (overflowX !== "visible" && outer.scrollWidth > outer.clientWidth + 1)
        || (overflowY !== "visible" && outer.scrollHeight > outer.clientHeight + 1);
      if (cut && outer.clientWidth) found.push(`cut off: ${text.data.trim().slice(0, 60)}`);
    }
  }
  const exit = document.querySelector(".exit-button").getBoundingClientRect();
  for (const {text, box} of texts) {
    const apart = box.right < exit.left || box.left > exit.right;
    const away = box.bottom - 4 < exit.top || box.top + 4 > exit.bottom;
    if (!apart && !away) found.push(`under “Leave now”: ${text.data.trim().slice(0, 60)}`);
  }
  // Boxes of lines reach above and below the letters, by as much as fonts like: only the middle of each is compared.
  const middle = ({top, bottom}) => [top + (bottom - top) * .3, bottom - (bottom - top) * .3];
  texts.sort((one, other) => one.box.top - other.box.top);
  texts.forEach(({text, box}, index) => {
    for (let next = index + 1; next < texts.length && texts[next].box.top < box.bottom; next += 1) {
      const other = texts[next];
      const [top, bottom] = middle(box);
      const [otherTop, otherBottom] = middle(other.box);
      const sideways = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      if (other.text !== text && sideways > 2 && Math.min(bottom, otherBottom) - Math.max(top, otherTop) > 1) {
        found.push(`one over another: ${text.data.trim().slice(0, 40)} | ${other.text.data.trim().slice(0, 40)}`);
      }
    }
  });
  return [...new Set(found)];
}"""

# Everything that takes the focus is given it in turn; what is on top at its middle has to be itself. A label is as good
# as its input. What is larger than the window is looked at where it begins.
_OBSCURED = """() => {
  const found = [];
  const controls = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  for (const control of document.querySelectorAll(controls)) {
    if (!control.checkVisibility({visibilityProperty: true}) || control.disabled) continue;
    window.scrollBy(0, control.getBoundingClientRect().top - 4);
    control.focus();
    found.push(...obscured(control));
  }
  function obscured(control) {
    if (document.activeElement !== control) return [`no focus: ${control.outerHTML.slice(0, 120)}`];
    const [box] = [...control.getClientRects()].filter((each) => each.width > 0);
    const across = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
    const down = box.height > innerHeight ? Math.max(box.top, 0) + 8 : box.top + box.height / 2;
    const top = document.elementFromPoint(across, down);
    const isSeen = top && (control.contains(top) || top.contains(control) || control.labels?.[0]?.contains(top));
    return isSeen ? [] : [`${control.outerHTML.slice(0, 120)} is under ${top?.outerHTML.slice(0, 60)}`];
  }
  return found;
}"""

_MOVING = """() => [
  ...document.getAnimations().map((each) => `moves: ${each.effect?.target?.outerHTML.slice(0, 80)}`),
  ...[...document.querySelectorAll("*")].flatMap((found) => {
    const {transitionDuration, animationName, scrollBehavior} = getComputedStyle(found);
    const still = !/[1-9]/.test(transitionDuration) && animationName === "none" && scrollBehavior === "auto";
    return still ? [] : [`may move: ${found.outerHTML.slice(0, 80)}`];
  }),
]"""

# What costs ink or cannot be read on paper: dark grounds, and pale texts.
_BAD_ON_PAPER = """() => {
  const light = (colour) => {
    const [red, green, blue, opaque = 1] = colour.match(/[\\d.]+/g).map(Number);
    return opaque < .1 ? 255 : .2126 * red + .7152 * green + .0722 * blue;
  };
  const seen = [...document.querySelectorAll("body, body *")].filter((found) => found.checkVisibility());
  const dark = seen.filter((found) => light(getComputedStyle(found).backgroundColor) < 200);
  const pale = seen.filter((found) => found.innerText?.trim() && light(getComputedStyle(found).color) > 130);
  return [...dark, ...pale].map((found) => found.outerHTML.slice(0, 100));
}"""


def unfold(page: Page) -> None:
    page.evaluate(_UNFOLD)


def space_out(page: Page) -> None:
    """As somebody does who needs more room between lines, words and letters."""
    lay_over(page, _SPACING)


def lay_over(page: Page, style: str) -> None:
    """A style of the reader's own, which the page's security policy does not keep out."""
    page.evaluate(_LAY_OVER, style)


def size_of_text(session: CDPSession, times: int) -> None:
    """Text that many times as large, as set in the browser, and nothing else."""
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16 * times, "fixed": 13 * times}})


def clashes(page: Page) -> list[str]:
    """Text that is cut off or lies over other text, and a window that has to be scrolled sideways."""
    return [*page.evaluate(_SIDEWAYS), *page.evaluate(_CLASHES)]


def obscured(page: Page) -> list[str]:
    """What cannot be seen while it has the focus: https://www.w3.org/TR/WCAG22/#focus-not-obscured-minimum"""
    found: list[str] = page.evaluate(_OBSCURED)
    return found


def moving(frame: Frame) -> list[str]:
    found: list[str] = frame.evaluate(_MOVING)
    return found


def bad_on_paper(page: Page) -> list[str]:
    found: list[str] = page.evaluate(_BAD_ON_PAPER)
    return found

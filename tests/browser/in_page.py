"""What is asked of a course, and done in it, by script: the same in every engine."""

SNAPSHOT = """() => {
  const questions = [...document.querySelectorAll("[data-question]")].map((field) => [field.dataset.question, {
    asked: field.hidden ? "" : field.querySelector("[data-number]").textContent,
    chosen: [...field.querySelectorAll(".pick")].flatMap((pick, index) => pick.checked ? [index] : []),
    given: [...field.querySelectorAll("select, .number-input")].map((control) => control.value),
    order: [...field.querySelectorAll("[data-step]")].map((step) => step.dataset.step),
    locked: [...field.querySelectorAll(".pick, select, .number-input")].every((control) => control.disabled)
      && [...field.querySelectorAll("[data-up]")].every((button) => button.hidden),
    verdict: field.querySelector("[data-verdict]:not([hidden])")?.textContent.trim() || "",
  }]);
  const stories = [...document.querySelectorAll("[data-stage]")].map((stage) => [
    stage.closest("[data-part]").dataset.part,
    [...stage.children].map((scene) => scene.querySelector("[data-story]").textContent.trim()),
  ]);
  return {
    current: document.querySelector(".part.current").id,
    questions: Object.fromEntries(questions),
    stories: Object.fromEntries(stories),
    done: [...document.querySelectorAll(".contents-link")]
      .filter((link) => !link.querySelector(".done").hidden).map((link) => link.getAttribute("href")),
  };
}"""
PRESS = """(selector) => {
  const found = document.querySelector(selector);
  if (!found.checkVisibility()) throw new Error(`${selector} cannot be seen`);
  found.click();
}"""
HINDRANCE = """(found) => {
  const middle = () => {
    const {left, top, width, height} = found.getClientRects()[0];
    return document.elementFromPoint(left + width / 2, top + height / 2);
  };
  if ((found.control ?? found).disabled) return "is disabled";
  if (!found.checkVisibility({visibilityProperty: true})) return "cannot be seen";
  if (!found.contains(middle())) found.scrollIntoView({block: "center"});
  const pressed = middle();
  return found.contains(pressed) ? "" : `is covered by ${pressed?.outerHTML.slice(0, 120)}`;
}"""
"""Why a thing cannot be pressed in its middle, or nothing."""
IN_VIEW = """(found) => {
  const {top, bottom} = found.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}"""
GIVE = """([selector, value]) => {
  const control = document.querySelector(selector);
  if (control.disabled || !control.checkVisibility()) throw new Error(`${selector} cannot be filled in`);
  control.value = value;
  for (const kind of ["input", "change"]) control.dispatchEvent(new Event(kind, {bubbles: true}));
}"""
IS_SEEN = "(selector) => Boolean(document.querySelector(selector)?.checkVisibility())"
COUNT = "(selector) => document.querySelectorAll(selector).length"
COURSE = "document.getElementById('course').textContent"
UNFOLD = """(screen) => {
  const link = document.querySelector(`.contents-link[href='#${screen}']`);
  for (let fold = link.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    if (!fold.open) fold.querySelector("summary").click();
  }
}"""
WAY = """(screen) => {
  const screens = [...document.querySelectorAll(".part:not(.part-apart)")];
  const here = screens.findIndex((part) => part.classList.contains("current"));
  const goesOn = !document.getElementById("on").hidden;
  return screens[here]?.id === screen ? "here" : goesOn && screens[here + 1]?.id === screen ? "next" : "away";
}"""
ASKED = """(part) => [...document.querySelectorAll(`#part--${part} [data-question]`)]
  .filter((field) => !field.hidden).map((field) => field.dataset.question)"""
ORDER = """(question) => [...document.querySelectorAll(`[data-question='${question}'] [data-step]`)]
  .map((step) => Number(step.dataset.step))"""
HURRY = """() => {
  const wait = window.setTimeout;
  window.setTimeout = (act, milliseconds) => wait(act, milliseconds / 50);
}"""
FIRE = "(kind) => { window.dispatchEvent(new Event(kind)); }"
CUT_OFF = """() => {
  XMLHttpRequest.prototype.send = () => { throw new Error("cut off"); };
  navigator.sendBeacon = () => false;
}"""
HIDE = """() => {
  for (const now of ["hidden", "visible"]) {
    Object.defineProperty(document, "visibilityState", {value: now, configurable: true});
    document.dispatchEvent(new Event("visibilitychange"));
  }
}"""

// Steps to be put in order, moved one place at a time.

import { areInPlace, listed, marksOf, placesOf } from "./marks.js";

export const ordering = {
  type: "sequencing",
  pattern: (question) => listed(question.right),
  told: (question, response) => listed(placesOf(response)),
  isRight: areInPlace,
  shortfall: () => "wrong",
  open: openOrdering,
};

function openOrdering(question, field, { say, announce }) {
  const list = field.querySelector("[data-order]");
  const steps = new Map([...list.children].map((step) => [Number(step.dataset.step), step]));
  const because = field.querySelector("[data-because]");
  const order = () => [...list.children].map((step) => Number(step.dataset.step));

  // The step that changes places with it is the one that is moved in the document: so the button keeps the focus. At
  // the ends a button does nothing, but stays, for the same reason.
  function move(step, up) {
    const other = up ? step.previousElementSibling : step.nextElementSibling;
    if (other && up) step.after(other);
    else if (other) step.before(other);
    paintEnds();
    field.dispatchEvent(new Event("input"));
    announce(say("say_moved", { number: [...list.children].indexOf(step) + 1, all: steps.size }));
  }

  function paintEnds() {
    for (const step of steps.values()) {
      step.querySelector("[data-up]").setAttribute("aria-disabled", step === list.firstElementChild);
      step.querySelector("[data-down]").setAttribute("aria-disabled", step === list.lastElementChild);
    }
  }

  for (const step of steps.values()) {
    step.querySelector("[data-up]").addEventListener("click", () => move(step, true));
    step.querySelector("[data-down]").addEventListener("click", () => move(step, false));
  }

  return {
    // The order in which they are given is never the right one, and nobody's answer.
    read: () => (order().join() === question.mixed.join() ? null : marksOf(order())),

    show(response) {
      const places = placesOf(response || "").filter((place) => steps.has(place));
      list.append(...[...new Set([...places, ...question.mixed])].map((place) => steps.get(place)));
      for (const button of list.querySelectorAll("button")) button.hidden = response !== null;
      because.hidden = response === null;
      paintEnds();
    },

    focus: () => list.querySelector("[data-down]").focus(),
    explanations: () => [because],
  };
}

// Answers to pick: one, several, or true and false.

import { areInPlace, listed, marksOf, placesOf } from "./marks.js";

export const picks = {
  type: "choice",

  pattern(question) {
    const marks = listed(question.right);
    return question.kind === "choose_many" ? "{" + marks + "}" : marks;
  },

  told: (question, response) => listed(placesOf(response)),
  isRight: areInPlace,

  shortfall(question, response) {
    return placesOf(response).every((place) => question.right.includes(place)) ? "missing" : "wrong";
  },

  open: openPicks,
};

export const trueOrFalse = {
  ...picks,
  type: "true-false",
  pattern: (question) => listed(question.right, "tf"),
  told: (question, response) => listed(placesOf(response), "tf"),
};

function openPicks(question, field) {
  const boxes = [...field.querySelectorAll(".pick")];
  const becauses = [...field.querySelectorAll("[data-because]")];

  return {
    read() {
      const chosen = boxes.flatMap((box, place) => (box.checked ? [place] : []));
      return chosen.length ? marksOf(chosen) : null;
    },

    show(response) {
      const chosen = placesOf(response || "");
      boxes.forEach((box, place) => {
        box.checked = chosen.includes(place);
        box.disabled = response !== null;
        becauses[place].hidden = !box.checked;
      });
    },

    focus: () => boxes[0].focus(),
    explanations: (response) => becauses.filter((because, place) => placesOf(response).includes(place)),
  };
}

// Things to be matched, each with one of a list. Places are the author's, however the list is mixed.

import { areInPlace, marksOf, placesOf } from "./marks.js";

const THING_MARKS = "abcdefgh";

export const matching = {
  type: "matching",
  pattern: (question) => "{" + pairsOf(question, question.right) + "}",
  told: (question, response) => pairsOf(question, placesOf(response)),
  isRight: areInPlace,
  shortfall: () => "wrong",
  open: openMatching,
};

// What an older version of the course offered and this one does not is left out.
function pairsOf({ options }, places) {
  const pairs = places.map((place, thing) => (place < options ? THING_MARKS[thing] + "." + (place + 1) : ""));
  return pairs.slice(0, options).filter(Boolean).join(",");
}

function openMatching(question, field) {
  const lists = [...field.querySelectorAll("select")];
  const becauses = [...field.querySelectorAll("[data-because]")];
  const chosen = () => lists.map((list) => list.value);

  return {
    read: () => (chosen().includes("") ? null : marksOf(chosen().map(Number))),

    show(response) {
      const places = placesOf(response || "");
      lists.forEach((list, thing) => {
        list.value = places[thing] ?? "";
        list.disabled = response !== null;
        becauses[thing].hidden = response === null;
        for (const part of becauses[thing].querySelectorAll("[data-if]")) {
          part.toggleAttribute("hidden", part.dataset.if !== (places[thing] === thing ? "right" : "wrong"));
        }
        becauses[thing].classList.toggle("because-wrong", places[thing] !== thing);
      });
    },

    focus: () => (lists.find((list) => list.value === "") || lists[0]).focus(),
    explanations: (response) => becauses.filter((because, thing) => placesOf(response)[thing] !== thing),
  };
}

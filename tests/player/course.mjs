// A small course as the player gets it, and numbers for playing it at random.

export function makeCourse(changes = {}) {
  const question = (id, code, kind, options, right) => ({ id, code, kind, options, right });
  const scene = (id, code, choices, ending) => ({ id, code, choices, ending });
  return {
    id: "law-enforcement", language: "en", version: "0.1", pass: 80, onFail: "incomplete", saveEvery: 20,
    objectives: [],
    parts: [
      { id: "who-is-who", code: "p01", kind: "page" },
      {
        id: "check-1", code: "p02", kind: "quiz", final: false, questions: [
          question("carry-id", "q01", "true_or_false", 2, [1]),
          question("who-reviews", "q02", "choose_one", 4, [0]),
          question("three", "q03", "choose_many", 5, [0, 2]),
        ],
      },
      {
        id: "the-knock", code: "p03", kind: "scenario", start: "at-the-door", scenes: [
          scene("at-the-door", "s01", ["through-the-door", "open-it"], null),
          scene("through-the-door", "s02", ["at-the-door", "open-it", "the-end", "so-so"], null),
          scene("open-it", "s03", [], "poor"),
          scene("the-end", "s04", [], "good"),
          scene("so-so", "s05", [], "fair"),
        ],
      },
      { id: "last-words", code: "p04", kind: "page" },
      {
        id: "final", code: "p05", kind: "quiz", final: true, questions: [
          question("final-1", "q04", "choose_one", 3, [1]),
          question("final-2", "q05", "true_or_false", 2, [0]),
        ],
      },
    ],
    words: {},
    ...changes,
  };
}

// The questions and scenarios of a course by their id.
export function itemsOf(course) {
  const items = course.parts.flatMap((part) => part.questions || (part.scenes ? [part] : []));
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

// Numbers that are the same in every run.
export function seeded(seed) {
  let value = seed;
  return (below) => {
    value = (Math.imul(value, 1664525) + 1013904223) >>> 0;
    return Math.floor((value / 2 ** 32) * below);
  };
}

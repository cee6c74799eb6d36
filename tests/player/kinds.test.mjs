// Every kind of question: what is right, and what the LMS is told. How each is answered is played in browsers.

import assert from "node:assert/strict";
import test from "node:test";
import { describe } from "../../templates/lesson/player/interactions.js";
import { QUESTION_KINDS } from "../../templates/lesson/player/kinds.js";
import { digitsOf } from "../../templates/lesson/player/numbers.js";

const QUESTIONS = {
  choose_one: { options: 3, right: [1] },
  choose_many: { options: 4, right: [0, 2] },
  true_or_false: { options: 2, right: [0] },
  match: { options: 3, right: [0, 1, 2] },
  put_in_order: { options: 4, right: [0, 1, 2, 3], mixed: [2, 0, 3, 1] },
  fill_in_number: { right: [72] },
};
// Kind, response as kept, verdict, type, pattern, response as told.
const CASES = [
  ["choose_one", "B", "right", "choice", "b", "b"],
  ["choose_one", "A", "wrong", "choice", "b", "a"],
  ["choose_many", "AC", "right", "choice", "{a,c}", "a,c"],
  ["choose_many", "A", "missing", "choice", "{a,c}", "a"],
  ["choose_many", "AB", "wrong", "choice", "{a,c}", "a,b"],
  ["true_or_false", "A", "right", "true-false", "t", "t"],
  ["true_or_false", "B", "wrong", "true-false", "t", "f"],
  ["match", "ABC", "right", "matching", "{a.1,b.2,c.3}", "a.1,b.2,c.3"],
  ["match", "ACC", "wrong", "matching", "{a.1,b.2,c.3}", "a.1,b.3,c.3"],
  ["put_in_order", "ABCD", "right", "sequencing", "a,b,c,d", "a,b,c,d"],
  ["put_in_order", "CABD", "wrong", "sequencing", "a,b,c,d", "c,a,b,d"],
  ["fill_in_number", "72", "right", "numeric", "72", "72"],
  ["fill_in_number", "0", "wrong", "numeric", "72", "0"],
];

function asked(kind) {
  return { id: "q", code: "abc", kind, serves: "know-it", ...QUESTIONS[kind] };
}

test("every kind has the same functions", () => {
  assert.deepEqual(Object.keys(QUESTION_KINDS).sort(), Object.keys(QUESTIONS).sort());
  for (const kind of Object.values(QUESTION_KINDS)) {
    assert.deepEqual(Object.keys(kind).sort(), ["isRight", "open", "pattern", "shortfall", "told", "type"]);
  }
});

for (const [name, response, verdict, type, pattern, told] of CASES) {
  test(name + " answered " + response + " is " + verdict + " and told as " + told, () => {
    const [question, kind] = [asked(name), QUESTION_KINDS[name]];
    assert.equal(kind.isRight(question, response), verdict === "right");
    if (verdict !== "right") assert.equal(kind.shortfall(question, response), verdict);
    const result = verdict === "right" ? "right" : "wrong";
    assert.deepEqual(describe(question, { tries: 1, result, response }), {
      type, objective: "know-it", pattern, response: told, result: verdict === "right" ? "correct" : "wrong",
    });
  });
}

test("what an older version of the course had is not told", () => {
  const told = (kind, response) => describe(asked(kind), { tries: 1, result: "wrong", response }).response;
  assert.equal(told("match", "AEBCD"), "a.1,c.2");
  assert.equal(told("choose_one", "_"), "");
  assert.equal(told("fill_in_number", "AC"), "");
});

test("a number is understood as people write it", () => {
  const written = { "72": "72", " 72 ": "72", "７２": "72", "7 2": "72", "072": "72", "0": "0", "000": "0", "\u300072": "72" };
  for (const [text, digits] of Object.entries(written)) assert.equal(digitsOf(text), digits, text);
});

test("anything else is not taken for a number", () => {
  for (const text of ["", " ", "1000", "-1", "7.2", "7,2", "72 hours", "seven", "七", "1e2", "0x1"]) {
    assert.equal(digitsOf(text), null, text);
  }
});

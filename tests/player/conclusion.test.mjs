import assert from "node:assert/strict";
import test from "node:test";
import { openConclusion } from "../../templates/lesson/player/conclusion.js";

// A screen whose elements are there as soon as they are asked for.
function makeScreen() {
  const elements = {};
  const press = (selector) => elements[selector].pressed();
  const element = () => ({
    hidden: false,
    focus() {},
    addEventListener(_, pressed) {
      this.pressed = pressed;
    },
  });
  const find = (selector) => (elements[selector] ??= element());
  return { querySelector: find, press, shown: (selector) => !find(selector).hidden };
}

// A final quiz of some questions that were answered and concluded, by the result of each: "right" or "wrong".
function concluded(results, { pass = 80, status = "incomplete" } = {}) {
  const questions = results.map((_, at) => ({ id: "q" + at, code: "q0" + at }));
  const fields = questions.map((question, at) => ({
    question,
    isAnswered: () => true,
    isRight: () => results[at] === "right",
  }));
  const told = [];
  const state = { concluded: true, status, best: 60 };
  const conclude = (score) => {
    told.push(score);
    state.status = "passed";
  };
  const screen = makeScreen();
  const desk = { course: { pass, objectives: [] }, session: { state, conclude } };
  openConclusion({ questions }, screen, fields, { ...desk, say: (key) => key, announce() {}, changed() {} });
  return { screen, told };
}

test("a result that was seen is shown again", () => {
  for (const [results, status] of [[["right", "wrong"], "incomplete"], [["right", "right"], "passed"]]) {
    const { screen } = concluded(results, { status });
    assert.deepEqual([screen.shown("[data-outcome]"), screen.shown("[data-see-result]")], [true, false]);
  }
});

test("a quiz that is passed only since a newer version asks for less is asked to be concluded, and then reported", () => {
  const taken = concluded(["right", "right", "right"]);
  const lowered = concluded(["right", "right", "right", "wrong", "wrong"], { pass: 60 });
  for (const [{ screen, told }, score] of [[taken, 100], [lowered, 60]]) {
    assert.deepEqual([screen.shown("[data-outcome]"), screen.shown("[data-see-result]")], [false, true]);
    screen.press("[data-see-result]");
    assert.deepEqual(told, [score]);
    assert.deepEqual([screen.shown("[data-outcome]"), screen.shown("[data-passed]")], [true, true]);
  }
});

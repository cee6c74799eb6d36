// What holds of every draw.

import assert from "node:assert/strict";
import test from "node:test";
import { drawnQuestions } from "../../templates/lesson/player/drawing.js";
import { BASE64URL, seedFrom } from "../../templates/lesson/player/state.js";
import { seeded } from "./course.mjs";

function makeQuiz(count, draw, objectives = 4) {
  const questions = Array.from({ length: count }, (_, at) => ({
    id: "question-" + at,
    code: "q" + BASE64URL[at >> 6] + BASE64URL[at & 63],
    serves: objectives ? "objective-" + (at % objectives) : null,
  }));
  return { id: "final", draw, questions };
}

const codes = (questions) => questions.map((question) => question.code);
const seeds = (count) => Array.from({ length: count }, (_, at) => seedFrom(at * 2654435761));

test("without a draw every question is asked in the author's order", () => {
  const quiz = makeQuiz(7, null);
  assert.deepEqual(drawnQuestions(quiz, { seed: "abc", attempts: 3 }), quiz.questions);
});

test("every attempt asks as many different questions as are to be drawn, the same ones whenever it is resumed", () => {
  for (const [count, draw] of [[20, 10], [22, 1], [60, 60], [12, 11], [1, 1]]) {
    const quiz = makeQuiz(count, draw);
    for (const seed of seeds(20)) {
      for (const attempts of [0, 1, 2, 63]) {
        const drawn = drawnQuestions(quiz, { seed, attempts });
        assert.equal(new Set(drawn).size, draw);
        assert.ok(drawn.every((question) => quiz.questions.includes(question)));
        assert.deepEqual(codes(drawnQuestions(makeQuiz(count, draw), { seed, attempts })), codes(drawn));
      }
    }
  }
});

test("the author's order makes no difference", () => {
  const quiz = makeQuiz(20, 10);
  const turned = { ...quiz, questions: [...quiz.questions].reverse() };
  for (const seed of seeds(50)) {
    const state = { seed, attempts: 0 };
    assert.deepEqual(codes(drawnQuestions(turned, state)), codes(drawnQuestions(quiz, state)));
  }
});

test("every objective is asked about, as far as there is room", () => {
  for (const [draw, objectives] of [[10, 4], [5, 5], [3, 7], [12, 12]]) {
    const quiz = makeQuiz(24, draw, objectives);
    for (const seed of seeds(100)) {
      const served = new Set(drawnQuestions(quiz, { seed, attempts: 0 }).map((question) => question.serves));
      assert.equal(served.size, Math.min(draw, objectives));
    }
  }
});

test("a question that is added or removed changes few of the others, and none of their order", () => {
  const random = seeded(5);
  for (const seed of seeds(200)) {
    const quiz = makeQuiz(20, 10);
    const state = { seed, attempts: random(64) };
    const before = codes(drawnQuestions(quiz, state));
    const fewer = { ...quiz, questions: quiz.questions.toSpliced(random(20), 1) };
    const after = codes(drawnQuestions(fewer, state));
    const kept = before.filter((code) => after.includes(code));
    assert.ok(kept.length >= 8, kept.join());
    assert.deepEqual(after.filter((code) => before.includes(code)), kept);
    if (before.every((code) => codes(fewer.questions).includes(code))) assert.ok(kept.length >= 9);
  }
});

test("what this attempt has answered is asked on, whatever a newer version adds, and changes nothing without one", () => {
  const random = seeded(6);
  const asNew = (code) => ({ id: code, code, serves: "objective-9" });
  for (const seed of seeds(200)) {
    const quiz = makeQuiz(12, 6);
    const state = { seed, attempts: random(64) };
    const before = codes(drawnQuestions(quiz, state));
    const done = before.filter(() => random(2));
    const records = new Map(quiz.questions.map(({ code }) => [code, { result: done.includes(code) ? "wrong" : "none" }]));
    assert.deepEqual(codes(drawnQuestions(quiz, { ...state, records })), before);
    const more = { ...quiz, questions: [asNew("new"), ...quiz.questions, asNew("nwr"), asNew("nws")] };
    const after = codes(drawnQuestions(more, { ...state, records }));
    assert.equal(after.length, 6);
    assert.deepEqual(after.filter((code) => done.includes(code)), done);
  }
});

test("learners and attempts differ, and over many of them every question has its turn in every place", () => {
  const quiz = makeQuiz(20, 10);
  const times = new Map();
  const firsts = new Set();
  const draws = new Set();
  for (const seed of seeds(300)) {
    for (const attempts of [0, 1]) {
      const drawn = codes(drawnQuestions(quiz, { seed, attempts }));
      draws.add(drawn.join());
      firsts.add(drawn[0]);
      for (const code of drawn) times.set(code, (times.get(code) ?? 0) + 1);
    }
  }
  assert.equal(draws.size, 600);
  assert.equal(firsts.size, 20);
  for (const [code, count] of times) assert.ok(count > 230 && count < 370, code + " is drawn " + count + " times of 600");
});

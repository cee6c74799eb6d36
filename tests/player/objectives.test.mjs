// What the LMS is told of the objectives, in LMSs good and bad.

import assert from "node:assert/strict";
import test from "node:test";
import { sharesOf } from "../../templates/lesson/player/objectives.js";
import { makeCourse } from "./course.mjs";
import { makeLms, makeMoodle, makeOpenEdx } from "./lms.mjs";
import { comesBack, keptBy, open, right, wrong } from "./play.mjs";

const OBJECTIVES = [{ id: "know", code: "o01" }, { id: "decide", code: "o02" }, { id: "refer", code: "o03" }];

// The first objective is practised and asked about, the second asked about only, the third only practised.
function servingCourse(changes = {}) {
  const course = makeCourse({ objectives: OBJECTIVES, ...changes });
  const [, practice, story, , final] = course.parts;
  for (const question of practice.questions) question.serves = "know";
  story.serves = "refer";
  final.questions[0].serves = "know";
  final.questions[1].serves = "decide";
  return course;
}

function withoutFinal() {
  const course = servingCourse();
  course.parts.pop();
  return course;
}

const begin = (lms, course = servingCourse()) => open(lms, { course });
const statuses = (lms) => [0, 1, 2].map((at) => lms.objective(at, "status"));
const shares = (...entries) => new Map(entries);

test("a new learner's launch says nothing of objectives and takes eleven calls", () => {
  const lms = makeLms();
  begin(lms);
  assert.deepEqual(lms.log.filter((line) => line.includes("objectives")), []);
  assert.ok(lms.log.length <= 11, lms.log.join("\n"));
});

test("the first answer names all objectives in the order of the course, and tells the one it serves", () => {
  const lms = makeLms();
  const { session, items } = begin(lms);
  session.record(items["the-knock"], right("s01s02s04"));
  assert.deepEqual(lms.sets("cmi.objectives"), [
    "set cmi.objectives.0.id know", "set cmi.objectives.1.id decide", "set cmi.objectives.2.id refer",
    "set cmi.objectives.2.status completed",
  ]);
  assert.deepEqual(lms.wrong, []);
});

test("only what changes is told", () => {
  const lms = makeLms();
  const { session, items } = begin(lms);
  session.record(items["carry-id"], right("B"));
  const before = lms.sets("cmi.objectives").length;
  session.record(items.three, right("AC"));
  session.record(items["carry-id"], wrong("A"));
  assert.equal(lms.sets("cmi.objectives").length, before);
  session.record(items["the-knock"], right("s01s03"));
  const after = lms.sets("cmi.objectives").slice(before);
  assert.deepEqual(after, ["set cmi.objectives.2.id refer", "set cmi.objectives.2.status completed"]);
});

test("an answer names the objective it serves, in its place among the fields", () => {
  const lms = makeLms();
  const { session, items } = begin(lms);
  session.record(items["final-2"], right("A"));
  const fields = lms.sets("cmi.interactions.0").map((line) => line.split(" ")[1].replace("cmi.interactions.0.", ""));
  assert.deepEqual(fields.slice(0, 5), ["id", "type", "time", "objectives.0.id", "correct_responses.0.pattern"]);
  assert.equal(lms.interaction(0, "objectives.0.id"), "decide");
});

test("a result gives each objective its share, and the best is kept", () => {
  for (const [onFail, below] of [["incomplete", "incomplete"], ["failed", "failed"]]) {
    const lms = makeLms();
    const { session, items } = begin(lms, servingCourse({ onFail }));
    session.record(items["final-1"], right("B"));
    session.record(items["final-2"], wrong("B"));
    session.conclude(50, shares(["o01", 100], ["o02", 0]));
    assert.deepEqual(statuses(lms), ["passed", below, undefined]);
    const score = (at) => ["raw", "min", "max"].map((part) => lms.objective(at, "score." + part));
    assert.deepEqual([score(0), score(1), score(2)], [["100", "0", "100"], ["0", "0", "100"], Array(3).fill(undefined)]);
    session.retake([items["final-1"], items["final-2"]]);
    session.conclude(50, shares(["o01", 0], ["o02", 100]));
    assert.deepEqual(statuses(lms), ["passed", "passed", undefined]);
    assert.deepEqual([score(0)[0], score(1)[0]], ["100", "100"]);
    assert.deepEqual([...keptBy(lms).objectives], [["o01", 100], ["o02", 100]]);
    assert.deepEqual(lms.wrong, []);
    assert.ok(!lms.log.some((line) => / $/.test(line)), "nothing is written empty");
  }
});

test("the score and the status of the course come last, so that whoever grades on them has everything", () => {
  const lms = makeLms();
  const { session } = begin(lms);
  session.conclude(100, shares(["o01", 100], ["o02", 100]));
  const told = lms.log.filter((line) => line.startsWith("set ")).map((line) => line.split(" ")[1]);
  assert.ok(told.findLastIndex((name) => name.includes("objectives")) < told.indexOf("cmi.core.score.min"));
});

test("an objective that no final quiz asks about is completed when all that serves it is done", () => {
  const lms = makeLms();
  const { session, items } = begin(lms, withoutFinal());
  session.record(items["carry-id"], right("B"));
  session.record(items["who-reviews"], wrong("B"));
  assert.deepEqual(statuses(lms), ["incomplete", undefined, undefined]);
  session.record(items.three, wrong("B"));
  session.record(items["the-knock"], right("s01s03"));
  assert.deepEqual(statuses(lms), ["completed", undefined, "completed"]);
  assert.deepEqual(lms.sets("score"), []);
  assert.deepEqual([...keptBy(lms).objectives], [["o01", null], ["o03", null]]);
  const again = comesBack(lms, { course: withoutFinal() });
  again.session.record(again.items.three, right("AC"));
  assert.deepEqual(statuses(lms), ["completed", undefined, "completed"]);
  assert.deepEqual(lms.wrong, []);
});

test("an LMS that has them is told nothing at the next launch; one that lost them is told again", () => {
  const lms = makeLms();
  const { session, items } = begin(lms);
  session.record(items["carry-id"], right("B"));
  session.conclude(50, shares(["o01", 40], ["o02", 100]));
  comesBack(lms, { course: servingCourse() });
  assert.deepEqual(lms.sets("cmi.objectives"), []);
  for (const name of [...lms.stored.keys()]) if (name.startsWith("cmi.objectives")) lms.stored.delete(name);
  comesBack(lms, { course: servingCourse() });
  assert.deepEqual(statuses(lms), ["incomplete", "passed", undefined]);
  assert.deepEqual([lms.objective(0, "score.raw"), lms.objective(2, "id")], ["40", "refer"]);
  assert.deepEqual(lms.wrong, []);
});

test("an LMS without objectives is not asked to keep them again, and keeps the rest", () => {
  const lms = makeLms({ unknown: ["objectives"] });
  const { session, items } = begin(lms);
  session.record(items["carry-id"], right("B"));
  session.record(items["the-knock"], right("s01s03"));
  session.conclude(100, shares(["o01", 100]));
  assert.deepEqual(lms.sets("cmi.objectives"), []);
  assert.deepEqual([lms.count(), lms.status(), lms.wrong.length], [2, "passed", 0]);
  const again = comesBack(lms, { course: servingCourse() });
  again.session.record(again.items["final-1"], right("B"));
  assert.deepEqual(lms.sets("cmi.objectives"), []);
});

test("open edX, which says nothing, gets the same", () => {
  const lms = makeOpenEdx();
  const { session, items } = begin(lms);
  session.record(items["final-1"], right("B"));
  session.conclude(100, shares(["o01", 100], ["o02", 100]));
  session.leave();
  comesBack(lms, { course: servingCourse() });
  assert.deepEqual([statuses(lms), lms.wrong], [["passed", "passed", undefined], []]);
});

for (const outage of ["refuses", "lies"]) {
  test("an LMS that " + outage + " and forgets has every objective afterwards", () => {
    const lms = makeMoodle();
    const { session, window, items } = begin(lms);
    lms.outage = outage;
    if (outage === "lies") window.fire("offline");
    session.record(items["carry-id"], right("B"));
    session.record(items["the-knock"], right("s01s03"));
    session.conclude(50, shares(["o01", 100], ["o02", 0]));
    window.hide();
    window.advance(45);
    lms.outage = "";
    window.fire("online");
    window.advance(45);
    assert.deepEqual(statuses(lms), ["passed", "incomplete", "completed"]);
    assert.deepEqual([0, 1, 2].map((at) => lms.objective(at, "id")), ["know", "decide", "refer"]);
    assert.deepEqual([0, 1, 2].map((at) => lms.objective(at, "score.raw")), ["100", "0", undefined]);
    assert.equal(lms.interaction(0, "objectives.0.id"), "know");
    assert.deepEqual([keptBy(lms), lms.wrong], [session.state, []]);
  });
}

test("a pass of an objective that the LMS has is not put at risk by a later refusal", () => {
  const lms = makeMoodle();
  const { session, window, items } = begin(lms);
  session.conclude(100, shares(["o01", 100], ["o02", 50]));
  lms.outage = "refuses";
  session.record(items["the-knock"], right("s01s03"));
  session.conclude(100, shares(["o01", 100], ["o02", 100]));
  const before = lms.log.length;
  lms.outage = "";
  window.advance(45);
  assert.ok(!lms.log.slice(before).some((line) => line.startsWith("set cmi.objectives.0.status")));
  assert.deepEqual(statuses(lms), ["passed", "passed", "completed"]);
});

test("shares are of the questions that were asked, rounded down", () => {
  const { parts, objectives } = servingCourse();
  const answer = (question, isRight) => ({ question, isRight: () => isRight });
  const [one, two, three] = parts[1].questions;
  const answers = [answer(one, true), answer(two, true), answer(three, false), answer(parts[4].questions[1], false)];
  assert.deepEqual([...sharesOf({ objectives }, answers)], [["o01", 66], ["o02", 0]]);
});

// --- attempts

test("a conclusion, an attempt left half-way and a retake are told apart after coming back", () => {
  const lms = makeLms();
  const { session, items } = begin(lms);
  const asked = [items["final-1"], items["final-2"]];
  session.record(asked[0], right("B"));
  session.record(asked[1], wrong("B"));
  const seen = () => {
    const { attempts, concluded, seed } = comesBack(lms, { course: servingCourse() }).session.state;
    return [attempts, concluded, seed === session.state.seed];
  };
  assert.deepEqual(seen(), [0, false, true]);
  const second = comesBack(lms, { course: servingCourse() }).session;
  second.conclude(50);
  assert.deepEqual(seen(), [0, true, true]);
  const third = comesBack(lms, { course: servingCourse() }).session;
  third.retake(asked);
  third.record(asked[0], right("B"));
  third.leave();
  assert.deepEqual(seen(), [1, false, true]);
  assert.equal(keptBy(lms).best, 50);
});

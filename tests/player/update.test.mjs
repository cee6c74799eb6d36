// A newer version of the package meets the record of an older one: what still exists is kept.

import assert from "node:assert/strict";
import test from "node:test";
import { makeCourse } from "./course.mjs";
import { makeLms } from "./lms.mjs";
import { comesBack, keptBy, open, right, wrong } from "./play.mjs";

const objective = (id, code) => ({ id, code });
const OLD = [objective("know", "o01"), objective("decide", "o02"), objective("refer", "o03")];
// The first is new, the second and the third changed places, and one is gone.
const NEW = [objective("hear", "o04"), objective("refer", "o03"), objective("know", "o01")];

function withObjectives(objectives, serving) {
  const course = makeCourse({ objectives });
  const [, practice, story, , final] = course.parts;
  for (const item of [...practice.questions, story, ...final.questions]) item.serves = serving[item.id] ?? null;
  return course;
}

const SERVING = { "carry-id": "know", "the-knock": "refer", "final-1": "know", "final-2": "decide" };

// A page in front, a question moved to the front of its quiz, one to another quiz, one gone and one new, a scene gone.
function changedCourse(changes) {
  const course = makeCourse(changes);
  const [, practice, story, , final] = course.parts;
  const [carryId, , three] = practice.questions;
  practice.questions = [three];
  final.questions = [{ ...carryId, id: "new-one", code: "q99" }, final.questions[1], carryId];
  story.scenes = story.scenes.filter(({ id }) => id !== "so-so");
  course.parts.unshift({ id: "news", code: "p99", kind: "page" });
  return course;
}

function learned(lms) {
  const { session, items, pages } = open(lms);
  for (const page of pages) session.visit(page);
  session.record(items.three, right("AC"));
  session.record(items["who-reviews"], wrong("B"));
  session.record(items["carry-id"], right("B"));
  session.record(items["the-knock"], right("s01s02s05"));
  session.record(items["final-1"], wrong("A"));
  session.record(items["final-2"], right("A"));
  session.conclude(50);
  session.leave();
  return session.state;
}

const ids = (lms) => Array.from({ length: lms.count() }, (_, index) => lms.interaction(index, "id"));

test("records, pages, place, best score and status of what still exists are kept, and of what may come back", () => {
  const lms = makeLms();
  const before = learned(lms);
  const { session, items, heard } = comesBack(lms, { course: changedCourse() });
  assert.deepEqual(session.state, before);
  session.record(items["new-one"], right("B"));
  session.conclude(100);
  session.leave();
  assert.deepEqual([lms.status(), lms.stored.get("cmi.core.score.raw"), heard.length], ["passed", "100", 0]);
  before.records.forEach((record, code) => assert.deepEqual(keptBy(lms).records.get(code), record));
  assert.deepEqual([...keptBy(lms).seen], [...before.seen]);
  const old = ["three", "who-reviews", "carry-id", "the-knock", "final-1", "final-2"];
  assert.deepEqual([ids(lms), lms.wrong], [[...old, "new-one"], []]);
});

test("a question that is gone keeps its name in an LMS that lost others", () => {
  const lms = makeLms();
  learned(lms);
  for (const name of [...lms.stored.keys()]) if (/^cmi\.interactions\.[45]\./.test(name)) lms.stored.delete(name);
  comesBack(lms, { course: changedCourse() });
  const own = ["three", "who-reviews", "carry-id", "the-knock"];
  assert.deepEqual([ids(lms), lms.wrong], [[...own, "former-q04", "final-2"], []]);
});

test("objectives keep their places in the LMS, and new ones come after them", () => {
  const lms = makeLms();
  const first = open(lms, { course: withObjectives(OLD, SERVING) });
  first.session.record(first.items["the-knock"], right("s01s02s04"));
  first.session.conclude(50, new Map([["o01", 100], ["o02", 0]]));
  first.session.leave();
  const told = (field) => [0, 1, 2, 3].map((index) => lms.objective(index, field));
  assert.deepEqual(told("status"), ["passed", "incomplete", "completed", undefined]);

  const course = withObjectives(NEW, { ...SERVING, three: "hear", "final-2": "hear" });
  const second = comesBack(lms, { course });
  assert.deepEqual(told("id"), ["know", "decide", "refer", "hear"]);
  assert.deepEqual(told("status"), ["passed", "incomplete", "completed", undefined]);
  second.session.record(second.items.three, right("AC"));
  second.session.conclude(100, new Map([["o04", 100], ["o01", 100]]));
  assert.deepEqual(told("status"), ["passed", "incomplete", "completed", "passed"]);
  assert.deepEqual([told("score.raw"), lms.wrong], [["100", "0", undefined, "100"], []]);
});

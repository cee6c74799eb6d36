import assert from "node:assert/strict";
import test from "node:test";
import { unpack } from "../../templates/lesson/player/state.js";
import { itemsOf, makeCourse, seeded } from "./course.mjs";
import { makeLms, makeOpenEdx } from "./lms.mjs";
import { answered, comesBack, keptBy, open, right, suspended, under, wrong } from "./play.mjs";
import { START } from "./windows.mjs";

// --- pages and answers

test("a page turn sets location and state at once and commits at most every so many seconds", () => {
  const lms = makeLms();
  const { session, window, pages } = open(lms);
  window.advance(5);
  session.visit(pages[0]);
  session.visit(pages[1]);
  assert.equal(lms.values.get("cmi.core.lesson_location"), "check-1");
  assert.deepEqual(unpack(lms.values.get("cmi.suspend_data")), session.state);
  assert.equal(lms.told("commit"), 1);
  window.advance(14.9);
  assert.equal(lms.told("commit"), 1);
  window.advance(0.2);
  assert.equal(lms.told("commit"), 2);
  assert.equal(keptBy(lms).here, "p02");
  window.advance(300);
  assert.equal(lms.told("commit"), 2, "nothing new, no commit");
  session.visit(pages[2]);
  assert.equal(lms.told("commit"), 3, "the last one is long ago");
  assert.deepEqual([...session.state.seen], ["p01", "p02", "p03"]);
});

test("the last page turn is saved however many saves came before", () => {
  const lms = makeLms();
  const { session, window, items, pages } = open(lms);
  for (const page of [1, 0, 3, 2]) {
    session.visit(pages[0]);
    window.advance(1);
    if (page === 3) session.record(items["carry-id"], right("B"));
    window.advance(1);
    session.visit(pages[page]);
    window.advance(20);
    assert.equal(keptBy(lms).here, pages[page].code);
  }
});

test("a clock that is set back does not stop page turns from being saved", () => {
  const lms = makeLms();
  const { session, window, pages } = open(lms);
  const now = window.Date.now;
  window.Date.now = () => now() - 86400000;
  session.visit(pages[0]);
  window.advance(20);
  assert.equal(lms.told("commit"), 2);
  assert.deepEqual(lms.wrong, []);
});

test("an answer is saved at once with its interaction, in order", () => {
  const lms = makeLms();
  const { session, window, items } = open(lms);
  window.advance(60);
  session.record(items.three, { ...wrong("AB"), shown: START + 47500 });
  assert.equal(lms.told("commit"), 2);
  assert.deepEqual(lms.sets("interactions"), [
    "set cmi.interactions.0.id three",
    "set cmi.interactions.0.type choice",
    "set cmi.interactions.0.time 09:06:07",
    "set cmi.interactions.0.correct_responses.0.pattern {a,c}",
    "set cmi.interactions.0.student_response a,b",
    "set cmi.interactions.0.result wrong",
    "set cmi.interactions.0.weighting 1",
    "set cmi.interactions.0.latency 0000:00:12.50",
  ]);
  assert.deepEqual(keptBy(lms).records.get("q03"), { tries: 1, result: "wrong", response: "AB" });
  assert.deepEqual(lms.wrong, []);
});

test("another try overwrites the interaction in its place", () => {
  const lms = makeLms();
  const { session, items } = open(lms);
  session.record(items["carry-id"], wrong("A"));
  session.record(items["who-reviews"], right("A"));
  session.record(items["carry-id"], right("B"));
  assert.equal(lms.count(), 2);
  const fields = ["id", "student_response", "result"].map((field) => lms.interaction(0, field));
  assert.deepEqual(fields, ["carry-id", "f", "correct"]);
  assert.equal(session.state.records.get("q01").tries, 2);
});

test("a scenario takes its place when it is finished first, and keeps it when it is played again", () => {
  const lms = makeLms();
  const { session, items } = open(lms);
  session.record(items["the-knock"], under("s01"));
  session.record(items["carry-id"], right("B"));
  session.record(items["the-knock"], under("s01s02"));
  session.record(items["who-reviews"], right("A"));
  assert.deepEqual(lms.sets("performance"), []);
  session.record(items["the-knock"], right("s01s02s04"));
  session.record(items.three, right("AC"));
  const ids = () => [0, 1, 2, 3].map((index) => lms.interaction(index, "id"));
  assert.deepEqual(ids(), ["carry-id", "who-reviews", "the-knock", "three"]);
  session.record(items["the-knock"], under("s01"));
  session.record(items["final-1"], right("B"));
  session.record(items["the-knock"], wrong("s01s03"));
  assert.deepEqual(ids(), ["carry-id", "who-reviews", "the-knock", "three"]);
  assert.deepEqual([lms.interaction(4, "id"), lms.count()], ["final-1", 5]);
  assert.equal(lms.interaction(2, "student_response"), "at-the-door>open-it");
  assert.equal(lms.interaction(2, "result"), "wrong");
  assert.deepEqual(lms.wrong, []);
});

test("indexes are without gaps and stay, whatever a learner does and however often they come back", () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const random = seeded(seed);
    const lms = makeLms();
    const all = Object.values(itemsOf(makeCourse()));
    const places = new Map();
    let { session } = open(lms);
    for (let step = 0; step < 40; step += 1) {
      const item = all[random(all.length)];
      const what = random(6);
      if (what === 0) ({ session } = comesBack(lms));
      else if (what === 1) session.retake([item]);
      if (what > 0) session.record(item, item.scenes && random(3) ? under("s01") : right(item.scenes ? "s01s03" : "A"));
      for (let index = 0; index < lms.count(); index += 1) {
        const id = lms.interaction(index, "id");
        if (!places.has(index)) places.set(index, id);
        assert.equal(id, places.get(index));
      }
      assert.equal(new Set(places.values()).size, places.size);
      assert.deepEqual(lms.wrong, []);
      assert.deepEqual(keptBy(lms), session.state);
    }
  }
});

test("characters that would make the state unreadable are not kept", () => {
  const lms = makeLms();
  const { session, items } = open(lms);
  session.record(items["carry-id"], { response: "B é,\n", result: "splendid", done: true });
  assert.deepEqual(keptBy(lms).records.get("q01"), { tries: 1, result: "none", response: "B" });
});

test("a retake clears the answers at once, whatever becomes of the window, and keeps tries and order", () => {
  const lms = makeLms();
  const { session, items } = open(lms);
  session.record(items["final-1"], wrong("A"));
  session.record(items["final-2"], right("A"));
  session.retake([items["final-1"], items["final-2"], items["carry-id"]]);
  assert.deepEqual([...keptBy(lms).records], [
    ["q04", { tries: 1, result: "none", response: "" }], ["q05", { tries: 1, result: "none", response: "" }],
  ]);
  session.record(items["final-1"], right("B"));
  assert.equal(session.state.records.get("q04").tries, 2);
  assert.equal(lms.count(), 2);
});

test("a first-time open edX launch and return never lower or empty anything", () => {
  const lms = makeOpenEdx();
  const first = open(lms);
  first.session.record(first.items["carry-id"], right("B"));
  first.session.conclude(90);
  first.session.leave();
  const second = comesBack(lms);
  assert.equal(second.session.resumed, true);
  assert.deepEqual(lms.sets("lesson_status"), ["set cmi.core.lesson_status passed"]);
  assert.deepEqual(lms.sets("score.raw"), ["set cmi.core.score.raw 90"]);
  assert.deepEqual(lms.sets("interactions"), []);
  second.session.record(second.items["who-reviews"], right("A"));
  assert.equal(lms.interaction(1, "id"), "who-reviews");
  assert.deepEqual([lms.status(), lms.wrong.length], ["passed", 0]);
});

test("coming back incomplete to open edX writes no status at all", () => {
  const lms = makeOpenEdx();
  open(lms).session.leave();
  comesBack(lms);
  assert.deepEqual(lms.sets("lesson_status"), []);
});

// --- interactions that an LMS lost or does not keep

test("interactions that the LMS lost are written again", () => {
  const lms = makeLms();
  const { session, items } = open(lms);
  session.record(items["carry-id"], right("B"));
  session.record(items["who-reviews"], wrong("C"));
  session.record(items["the-knock"], under("s01"));
  session.record(items.three, right("AC"));
  [...lms.stored.keys()].filter((name) => /interactions\.[12]\./.test(name)).forEach((name) => lms.stored.delete(name));
  const again = comesBack(lms);
  assert.deepEqual([0, 1, 2].map((index) => lms.interaction(index, "id")), ["carry-id", "who-reviews", "three"]);
  assert.deepEqual([lms.interaction(1, "student_response"), lms.interaction(1, "result")], ["c", "wrong"]);
  assert.equal(lms.log.some((line) => line.startsWith("set cmi.interactions.1.time")), false, "the time is not known");
  again.session.record(again.items["the-knock"], right("s01s02s04"));
  assert.equal(lms.interaction(3, "id"), "the-knock");
  assert.deepEqual(lms.wrong, []);
});

test("interactions that the LMS has are not written again", () => {
  const lms = makeLms();
  const { session, items } = open(lms);
  session.record(items["carry-id"], right("B"));
  session.record(items.three, right("AC"));
  comesBack(lms);
  assert.deepEqual(lms.sets("interactions"), []);
});

test("a question of an older version keeps its place among the interactions", () => {
  const lms = makeLms({ stored: suspended({ records: answered(["q01", "old", "q02"]) }) });
  const { session, items } = open(lms);
  session.record(items.three, right("AC"));
  const ids = [0, 1, 2, 3].map((index) => lms.interaction(index, "id"));
  assert.deepEqual(ids, ["carry-id", "former-old", "who-reviews", "three"]);
  assert.ok(keptBy(lms).records.has("old"));
  assert.deepEqual(lms.wrong, []);
});

test("an LMS that does not keep interactions is not asked to again", () => {
  const lms = makeLms({ unknown: ["interactions"] });
  const { session, items } = open(lms);
  session.record(items["carry-id"], right("B"));
  assert.deepEqual(lms.sets("interactions"), []);
  assert.deepEqual(lms.wrong, []);

  const late = makeLms({ unknown: ["interactions"] });
  const get = late.api.LMSGetValue;
  late.api.LMSGetValue = (name) => (name.endsWith("_count") ? "0" : get(name));
  const second = open(late);
  second.session.record(second.items["carry-id"], right("B"));
  second.session.record(second.items.three, right("AC"));
  assert.deepEqual(late.sets("interactions"), ["set cmi.interactions.0.id carry-id"]);
});

// --- size

test("every written state differs from the one before", () => {
  const lms = makeLms();
  const { session, window, pages } = open(lms);
  for (let turn = 0; turn < 150; turn += 1) {
    session.visit(pages[turn % 2]);
    window.advance(turn % 3 ? 0 : 25);
  }
  const texts = lms.sets("suspend_data");
  assert.ok(texts.length > 150);
  texts.forEach((text, at) => assert.notEqual(text, texts[at - 1]));
});

test("a copy of the course that stood idle in another window does not write its state over a newer one", () => {
  const stored = suspended({ seen: new Set(["p01"]) });
  const lms = makeLms({ stored: { ...stored, "cmi.core.lesson_status": "incomplete" } });
  const { session, window } = open(lms);
  window.hide();
  session.leave();
  assert.deepEqual(lms.sets("suspend_data"), []);
  assert.equal(lms.state, "finished");
});

test("the state travels before the record of an answer", () => {
  const lms = makeLms();
  const { session, items } = open(lms);
  const before = lms.log.length;
  session.record(items["final-1"], right("A"));
  const calls = lms.log.slice(before).map(String);
  const state = calls.findIndex((call) => call.includes("cmi.suspend_data"));
  const record = calls.findIndex((call) => call.includes("cmi.interactions"));
  assert.ok(state >= 0 && state < record);
});

test("what older versions left behind never makes the state too long", () => {
  const random = seeded(9);
  const code = () => "z" + String.fromCharCode(97 + random(26)) + String.fromCharCode(97 + random(26));
  const record = () => ({ tries: 1, result: "right", response: "ABCDEF" });
  const records = new Map(Array.from({ length: 300 }, () => [code(), record()]));
  const seen = new Set(["p01", ...Array.from({ length: 300 }, code)]);
  const stored = suspended({ seen, records });
  assert.ok(stored["cmi.suspend_data"].length > 3000);
  records.set("zzz", { tries: 1, result: "right", response: "s01".repeat(700) });
  const lms = makeLms({ stored: { ...suspended({ seen, records }), "cmi.core.lesson_status": "incomplete" } });
  const { session, items } = open(lms);
  session.record(items["carry-id"], right("B"));
  assert.deepEqual(lms.wrong, []);
  assert.ok(lms.stored.get("cmi.suspend_data").length <= 4096);
  assert.deepEqual([...keptBy(lms).seen], ["p01"]);
  assert.equal(keptBy(lms).records.size, records.size + 1, "each keeps its place");
  assert.equal(keptBy(lms).records.get("q01").response, "B");
});

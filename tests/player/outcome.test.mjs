import assert from "node:assert/strict";
import test from "node:test";
import { makeCourse } from "./course.mjs";
import { makeLms } from "./lms.mjs";
import { keptBy, open, right, wrong } from "./play.mjs";

// --- the result

test("no score is written before the final quiz is done, then score, status and commit in order", () => {
  const lms = makeLms();
  const { session, items } = open(lms);
  session.record(items["final-1"], right("B"));
  assert.deepEqual(lms.sets("score"), []);
  const before = lms.log.length;
  session.conclude(80);
  const told = lms.log.slice(before).filter((line) => !/suspend_data|session_time/.test(line));
  assert.deepEqual(told, [
    "set cmi.core.score.min 0", "set cmi.core.score.max 100", "set cmi.core.score.raw 80",
    "set cmi.core.lesson_status passed", "commit",
  ]);
  assert.match(lms.log[before], /^set cmi\.suspend_data/, "the state goes before the status");
  assert.deepEqual([session.state.status, session.state.best, session.state.concluded], ["passed", 80, true]);
});

test("a score below the pass mark leaves incomplete, and failed only where asked for", () => {
  const gentle = makeLms();
  open(gentle).session.conclude(79);
  assert.deepEqual([gentle.status(), gentle.stored.get("cmi.core.score.raw")], ["incomplete", "79"]);
  const strict = makeLms();
  const { session } = open(strict, { course: makeCourse({ onFail: "failed" }) });
  session.conclude(40);
  assert.equal(strict.status(), "failed");
  session.conclude(85);
  assert.deepEqual([strict.status(), strict.stored.get("cmi.core.score.raw")], ["passed", "85"]);
});

test("after passing, a worse attempt changes nothing the LMS knows", () => {
  const lms = makeLms();
  const { session } = open(lms, { course: makeCourse({ onFail: "failed" }) });
  session.conclude(90);
  session.conclude(10);
  assert.deepEqual([lms.status(), lms.stored.get("cmi.core.score.raw"), session.state.best], ["passed", "90", 90]);
  session.conclude(95);
  assert.equal(lms.stored.get("cmi.core.score.raw"), "95");
});

test("a score of none right is written as 0, and no score is out of range", () => {
  const lms = makeLms();
  const { session } = open(lms);
  session.conclude(0);
  assert.equal(lms.stored.get("cmi.core.score.raw"), "0");
  session.conclude(100.4);
  assert.deepEqual([lms.stored.get("cmi.core.score.raw"), lms.wrong.length], ["100", 0]);
});

test("a course without a final quiz is completed when all of it has been seen", () => {
  const whole = makeCourse();
  const course = { ...whole, parts: whole.parts.slice(0, 4) };
  const lms = makeLms();
  const { session } = open(lms, { course });
  course.parts.slice(0, 3).forEach(session.visit);
  assert.equal(lms.status(), "incomplete");
  session.visit(course.parts[3]);
  assert.deepEqual([lms.status(), lms.sets("score").length], ["completed", 0]);
  const other = makeLms();
  const graded = open(other);
  whole.parts.forEach(graded.session.visit);
  assert.equal(graded.session.state.status, "incomplete");
});

// --- leaving

test("a hidden page commits at once", () => {
  const lms = makeLms();
  const { session, window, pages } = open(lms);
  session.visit(pages[1]);
  window.hide();
  assert.equal(lms.told("commit"), 2);
  assert.equal(keptBy(lms).here, "p02");
  window.advance(60);
  window.show();
  assert.deepEqual([lms.told("commit"), lms.told("finish")], [2, 0]);
});

test("leaving saves, commits and finishes once, and nothing follows", () => {
  for (const how of ["button", "pagehide"]) {
    const lms = makeLms();
    const { session, window, items, pages, heard } = open(lms);
    window.advance(90);
    session.visit(pages[1]);
    session.visit(pages[3]);
    if (how === "button") session.leave();
    else window.fire("pagehide", { persisted: true });
    assert.deepEqual(lms.log.slice(-2), ["commit", "finish"]);
    assert.equal(keptBy(lms).here, "p04");
    assert.equal(lms.stored.get("cmi.core.session_time"), "0000:01:30.00");
    const said = lms.log.length;
    session.visit(pages[0]);
    session.record(items["carry-id"], right("B"));
    session.conclude(100);
    session.leave();
    window.hide();
    window.fire("pagehide");
    window.fire("offline");
    window.fire("online");
    window.advance(600);
    assert.deepEqual(lms.log.slice(said), []);
    assert.deepEqual([lms.wrong, heard, window.waiting()], [[], [], 0]);
  }
});

test("a page that comes back from the browser's cache says it is closed", () => {
  const { window, heard } = open(makeLms());
  window.fire("pageshow", { persisted: false });
  window.fire("pageshow", { persisted: true });
  assert.deepEqual(heard, []);
  window.fire("pagehide", { persisted: true });
  window.fire("pageshow", { persisted: true });
  assert.deepEqual(heard, ["closed"]);
});

test("no handler of unload or beforeunload", () => {
  const { window } = open(makeLms());
  assert.deepEqual(["unload", "beforeunload", "pagehide"].map(window.listens), [false, false, true]);
});

test("the day on which the course was passed is kept, and stays the first one", () => {
  const lms = makeLms();
  const { session, window } = open(lms);
  session.conclude(40);
  assert.equal(session.state.day, null);
  session.conclude(80);
  const passed = Date.UTC(2026, 10, 23) / 86_400_000;
  assert.equal(session.state.day, passed);
  window.advance(3 * 86_400);
  session.conclude(100);
  assert.equal(keptBy(lms).day, passed);
});

test("trying only the missed ones again draws no others and leaves what was right", () => {
  const { session, items } = open(makeLms());
  session.record(items["final-1"], wrong("A"));
  session.record(items["final-2"], right("A"));
  session.conclude(50);
  session.retake([items["final-1"]], false);
  const { attempts, concluded, records } = session.state;
  assert.deepEqual([attempts, concluded], [0, false]);
  assert.deepEqual([records.get("q04").result, records.get("q05").result], ["none", "right"]);
});

test("the LMS is asked for the learner's name once, and only when it is wanted", () => {
  const lms = makeLms();
  lms.stored.set("cmi.core.student_name", "Tran, Minh");
  const { session } = open(lms);
  const asked = () => lms.log.filter((line) => line.includes("student_name")).length;
  assert.equal(asked(), 0);
  assert.deepEqual([session.learner(), session.learner(), asked()], ["Tran, Minh", "Tran, Minh", 1]);
  assert.equal(open(null).session.learner(), "");
});

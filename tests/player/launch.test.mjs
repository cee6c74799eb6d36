import assert from "node:assert/strict";
import test from "node:test";
import { makeCourse } from "./course.mjs";
import { makeLms } from "./lms.mjs";
import { answered, keptBy, open, right, suspended, wrong } from "./play.mjs";
import { forbiddenStorage, makeStorage, makeWindow } from "./windows.mjs";

// --- launch

test("a first launch sets incomplete, suspend, the time and the state, and commits at once", () => {
  const lms = makeLms();
  const { session } = open(lms);
  assert.deepEqual([session.standing, session.resumed, session.damaged], ["recording", false, false]);
  assert.equal(lms.status(), "incomplete");
  assert.equal(lms.stored.get("cmi.core.exit"), "suspend");
  assert.equal(lms.stored.get("cmi.core.session_time"), "0000:00:00.00");
  assert.deepEqual(keptBy(lms), session.state);
  assert.deepEqual([lms.told("initialize"), lms.told("commit"), lms.sets("score").length], [1, 1, 0]);
  assert.deepEqual(lms.wrong, []);
});

test("a launch takes few calls", () => {
  const lms = makeLms();
  open(lms);
  assert.ok(lms.log.length <= 12, lms.log.join("\n"));
});

test("nothing of the learner's identity is read", () => {
  const lms = makeLms();
  open(lms).session.leave();
  assert.ok(!lms.log.some((line) => line.includes("student_id") || line.includes("student_name")));
});

for (const status of ["passed", "completed", "failed"]) {
  test("a status of " + status + " that the own state does not know of is taken over, not written", () => {
    for (const stored of [{}, { "cmi.suspend_data": "from something else" }]) {
      const lms = makeLms({ stored: { "cmi.core.lesson_status": status, "cmi.core.score.raw": "95", ...stored } });
      const { session } = open(lms);
      assert.equal(session.state.status, status);
      assert.equal(session.state.best, 95);
      assert.deepEqual(lms.sets("lesson_status"), []);
      session.conclude(20);
      assert.equal(lms.status(), status);
      assert.equal(lms.stored.get("cmi.core.score.raw"), "95");
      assert.deepEqual(lms.wrong, []);
    }
  });
}

test("a state that cannot be read is said to be damaged, and the learner begins afresh", () => {
  const good = suspended({ status: "passed", best: 90 })["cmi.suspend_data"];
  for (const text of ["S1nonsense", good.slice(0, -1), "null", '{"a":1}', "x".repeat(64000)]) {
    const lms = makeLms({ stored: { "cmi.suspend_data": text, "cmi.core.lesson_status": "incomplete" } });
    const { session } = open(lms);
    assert.deepEqual([session.resumed, session.damaged, session.state.status], [false, true, "incomplete"]);
    assert.deepEqual(keptBy(lms), session.state);
    assert.deepEqual(lms.wrong, []);
  }
});

test("a damaged state does not cost the score of an earlier attempt", () => {
  const stored = { "cmi.suspend_data": "S1", "cmi.core.lesson_status": "incomplete", "cmi.core.score.raw": "70" };
  const lms = makeLms({ stored });
  open(lms).session.conclude(50);
  assert.equal(lms.stored.get("cmi.core.score.raw"), "70");
});

test("only a score from 0 to 100 is taken over", () => {
  for (const [raw, best] of [["100", 100], ["0", 0], ["84.6", 85], ["101", null], ["", null], ["much", null]]) {
    const lms = makeLms({ stored: { "cmi.core.lesson_status": "passed", "cmi.core.score.raw": raw } });
    assert.equal(open(lms).session.state.best, best);
  }
});

test("a score the LMS made up before the first launch is not the learner's", () => {
  const lms = makeLms({ stored: { "cmi.core.score.raw": "0" } });
  assert.equal(open(lms).session.state.best, null);
});

test("a state is resumed whatever entry and status say", () => {
  const lms = makeLms({ stored: { ...suspended({ here: "p03", saves: 7 }), "cmi.core.entry": "" } });
  const { session } = open(lms);
  assert.deepEqual([session.resumed, session.damaged, session.state.here], [true, false, "p03"]);
});

test("blanks that an LMS puts around the state do no harm", () => {
  const { "cmi.suspend_data": text } = suspended({ here: "p03" });
  assert.equal(open(makeLms({ stored: { "cmi.suspend_data": text + "\r\n" } })).session.resumed, true);
});

test("a status that the LMS lost is written again after its score", () => {
  for (const told of ["", "not attempted", "incomplete", "failed"]) {
    const stored = { ...suspended({ status: "passed", best: 85, attempts: 1 }), "cmi.core.lesson_status": told };
    const lms = makeLms({ stored });
    open(lms);
    assert.deepEqual([...lms.sets("score"), ...lms.sets("lesson_status")], [
      "set cmi.core.score.min 0", "set cmi.core.score.max 100", "set cmi.core.score.raw 85",
      "set cmi.core.lesson_status passed",
    ]);
    assert.ok(lms.log.indexOf("set cmi.core.score.raw 85") < lms.log.indexOf("set cmi.core.lesson_status passed"));
    assert.deepEqual([lms.status(), lms.wrong.length], ["passed", 0]);
  }
});

test("a finished learner's status is left alone where the LMS has it", () => {
  const held = { "cmi.core.lesson_status": "passed", "cmi.core.score.raw": "85" };
  const lms = makeLms({ stored: { ...suspended({ status: "passed", best: 85 }), ...held } });
  open(lms);
  assert.deepEqual([...lms.sets("score"), ...lms.sets("lesson_status")], []);
});

test("a better score that the LMS has counts, whatever the own state says", () => {
  for (const best of [null, 40]) {
    const held = { "cmi.core.lesson_status": "incomplete", "cmi.core.score.raw": "70" };
    const lms = makeLms({ stored: { ...suspended({ best }), ...held } });
    const { session } = open(lms);
    assert.equal(session.state.best, 70);
    session.conclude(60);
    assert.equal(lms.stored.get("cmi.core.score.raw"), "70");
    assert.deepEqual(lms.wrong, []);
  }
});

test("a course that gives no score takes none from an LMS that gives one for completing", () => {
  const held = { "cmi.core.lesson_status": "completed", "cmi.core.score.raw": "100" };
  const lms = makeLms({ stored: { ...suspended({ status: "completed" }), ...held } });
  assert.equal(open(lms, { course: makeCourse({ pass: null }) }).session.state.best, null);
});

test("a score that the LMS lost is told again", () => {
  for (const raw of ["", "40"]) {
    const held = { "cmi.core.lesson_status": "incomplete", "cmi.core.score.raw": raw };
    const lms = makeLms({ stored: { ...suspended({ best: 60 }), ...held } });
    open(lms);
    assert.deepEqual([lms.stored.get("cmi.core.score.raw"), lms.status()], ["60", "incomplete"]);
    assert.deepEqual(lms.wrong, []);
  }
});

test("a status that the LMS raised is taken over", () => {
  const raised = [["incomplete", "passed"], ["failed", "passed"], ["completed", "passed"], ["failed", "completed"]];
  for (const [own, told] of raised) {
    const lms = makeLms({ stored: { ...suspended({ status: own }), "cmi.core.lesson_status": told } });
    assert.equal(open(lms).session.state.status, told);
    assert.deepEqual(lms.sets("lesson_status"), []);
  }
});

test("an incomplete that never reached the LMS is set again, so that leaving is not completing", () => {
  const lms = makeLms({ stored: suspended({ here: "p01" }) });
  open(lms);
  assert.equal(lms.status(), "incomplete");
});

// --- review, browse, no LMS

for (const mode of ["review", "browse"]) {
  test("in " + mode + " the state is shown and nothing is written", () => {
    const passed = suspended({ status: "passed", here: "p02", records: answered(["q01"]) });
    const lms = makeLms({ mode, stored: { ...passed, "cmi.core.lesson_status": "passed" } });
    const { session, window, items, pages, heard } = open(lms);
    assert.deepEqual([session.standing, session.resumed, session.state.here], ["reading", true, "p02"]);
    assert.equal(session.state.records.get("q01").response, "A");
    session.visit(pages[0]);
    session.record(items["carry-id"], wrong("A"));
    session.retake([items["carry-id"]]);
    session.conclude(0);
    window.hide();
    window.fire("offline");
    window.fire("online");
    window.advance(600);
    session.leave();
    window.fire("pagehide");
    assert.deepEqual(lms.log.filter((line) => !line.startsWith("get ")), ["initialize", "finish"]);
    assert.deepEqual([lms.wrong, heard, window.waiting()], [[], [], 0]);
    assert.equal(window.sessionStorage.kept.size, 0);
  });
}

test("a preview before the first attempt leaves no trace: Moodle would take its end for a completed course", () => {
  const lms = makeLms({ mode: "browse" });
  const { session, window, pages } = open(lms);
  session.visit(pages[0]);
  session.leave();
  window.fire("pagehide");
  assert.deepEqual(lms.log.filter((line) => !line.startsWith("get ")), ["initialize"]);
});

test("a mode that is empty, unknown or an error is normal", () => {
  for (const mode of ["", null, undefined, "normal"]) {
    const lms = makeLms();
    const get = lms.api.LMSGetValue;
    lms.api.LMSGetValue = (name) => (name === "cmi.core.lesson_mode" ? mode : get(name));
    assert.equal(open(lms).session.standing, "recording");
  }
  const lms = makeLms();
  const get = lms.api.LMSGetValue;
  lms.api.LMSGetValue = (name) => {
    if (name === "cmi.core.lesson_mode") throw new Error("not implemented");
    return get(name);
  };
  assert.equal(open(lms).session.standing, "recording");
});

test("alone, the state stays in this tab", () => {
  const storage = makeStorage();
  const { session, items, pages, heard, window } = open(null, { window: makeWindow({ storage }) });
  assert.deepEqual([session.standing, session.resumed], ["alone", false]);
  session.visit(pages[2]);
  session.record(items["carry-id"], right("B"));
  session.conclude(90);
  session.leave();
  window.fire("pagehide");
  window.fire("pageshow", { persisted: true });
  const again = open(null, { window: makeWindow({ storage }) });
  assert.equal(again.session.resumed, true);
  assert.deepEqual(again.session.state, session.state);
  assert.deepEqual([session.state.best, session.state.status, session.state.here], [90, "passed", "p03"]);
  assert.deepEqual([...heard, ...again.heard], []);
  const other = open(null, { window: makeWindow({ storage }), course: makeCourse({ language: "vi" }) });
  assert.equal(other.session.resumed, false);
});

test("alone without storage, the session works", () => {
  for (const storage of [forbiddenStorage, null]) {
    const window = makeWindow();
    Object.defineProperty(window, "sessionStorage", {
      get() {
        if (!storage) throw new Error("SecurityError");
        return storage;
      },
    });
    const { session, items } = open(null, { window });
    session.record(items["carry-id"], right("B"));
    assert.deepEqual([session.standing, session.state.records.size], ["alone", 1]);
  }
});

test("an LMS that does not initialise leaves the learner alone", () => {
  const api = { LMSInitialize: () => "false" };
  assert.equal(open(null, { window: makeWindow({ api }) }).session.standing, "alone");
});

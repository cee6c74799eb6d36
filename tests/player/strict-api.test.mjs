// The judge is judged: the strict LMS that courses are tested in finds every kind of misdeed, and only those.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";

const context = vm.createContext({});
for (const name of ["strict-model", "strict-rules", "strict-api"]) {
  const file = new URL(`../../templates/preview/${name}.js`, import.meta.url);
  vm.runInContext(readFileSync(file, "utf8"), context);
}

const profile = (name) => context.strictProfiles[name];
const INCOMPLETE = [["cmi.core.lesson_status", "incomplete"], ["cmi.core.exit", "suspend"]];
const SCORE = [["cmi.core.score.min", "0"], ["cmi.core.score.max", "100"], ["cmi.core.score.raw", "80"]];

function open(options = {}) {
  const log = [];
  let now = 0;
  const lms = context.createStrictApi({ log, now: () => now, ...options });
  return {
    ...lms,
    log,
    pass: (milliseconds) => (now += milliseconds),
    set: (...pairs) => pairs.map(([name, value]) => lms.api.LMSSetValue(name, value)),
    get: (name) => lms.api.LMSGetValue(name),
    last: () => log.at(-1),
    violations: () => log.map((call) => call.violation).filter(Boolean),
  };
}

function begun(options) {
  const lms = open(options);
  lms.api.LMSInitialize("");
  lms.set(...INCOMPLETE);
  lms.api.LMSCommit("");
  return lms;
}

test("a course that behaves is told so, and what it saved is kept", () => {
  const lms = begun();
  lms.set(["cmi.interactions.0.id", "q-1"], ["cmi.interactions.0.type", "choice"],
    ["cmi.interactions.0.time", "10:00:00"], ["cmi.interactions.0.objectives.0.id", "know-it"],
    ["cmi.interactions.0.correct_responses.0.pattern", "{a,c}"],
    ["cmi.interactions.0.student_response", "a,b"], ["cmi.interactions.0.result", "wrong"],
    ["cmi.interactions.0.weighting", "1"], ["cmi.interactions.0.latency", "0000:00:05.50"]);
  lms.set(["cmi.objectives.0.id", "know-it"], ["cmi.objectives.0.score.min", "0"],
    ["cmi.objectives.0.score.max", "100"], ["cmi.objectives.0.score.raw", "80"], ["cmi.objectives.0.status", "passed"]);
  lms.set(...SCORE, ["cmi.core.lesson_status", "passed"], ["cmi.core.session_time", "0000:00:01.00"]);
  lms.api.LMSCommit("");
  lms.api.LMSFinish("");
  assert.deepEqual(lms.log.filter((call) => call.error !== "0" || call.violation), []);
  assert.equal(lms.committed()["cmi.core.lesson_status"], "passed");
  assert.equal(lms.committed()["cmi.core.total_time"], "0000:00:01.00");
});

test("calls out of order and wrong parameters give their codes", () => {
  const lms = open();
  lms.get("cmi.core.entry");
  lms.api.LMSSetValue("cmi.core.exit", "suspend");
  lms.api.LMSCommit("");
  lms.api.LMSFinish("");
  lms.api.LMSInitialize("x");
  lms.api.LMSInitialize();
  lms.api.LMSInitialize("");
  lms.api.LMSInitialize("");
  lms.api.LMSCommit("x");
  assert.deepEqual(lms.log.map((call) => call.error), ["301", "301", "301", "301", "201", "201", "0", "101", "201"]);
  assert.equal(lms.api.LMSGetLastError(), "201");
  assert.notEqual(lms.api.LMSGetErrorString("201"), "");
});

test("every kind of wrong element or value gives its code", () => {
  const cases = {
    "401": [["cmi.core.lesson", "x"], ["cmi.interactions.00.id", "x"]],
    "202": [["cmi.core.exit._children", "x"]],
    "203": [["cmi.core.exit._count", "x"]],
    "402": [["cmi.core._children", "x"], ["cmi.interactions._count", "1"], ["cmi._version", "3.4"]],
    "403": [["cmi.core.student_id", "x"], ["cmi.core.entry", "resume"], ["cmi.launch_data", "x"]],
    "201": [["cmi.interactions.1.id", "x"], ["cmi.interactions.0.correct_responses.1.pattern", "a"]],
    "405": [
      ["cmi.core.lesson_status", "not attempted"], ["cmi.core.lesson_status", "Passed"], ["cmi.core.exit", "normal"],
      ["cmi.core.lesson_location", "trang-đầu"], ["cmi.core.lesson_location", "x".repeat(256)],
      ["cmi.suspend_data", "x".repeat(4097)], ["cmi.core.score.raw", "101"], ["cmi.core.score.raw", "-1"],
      ["cmi.core.score.raw", "85,5"], ["cmi.core.session_time", "00:00:5"], ["cmi.core.session_time", "1:00:00"],
      ["cmi.interactions.0.id", "q 1"], ["cmi.interactions.0.result", "incorrect"],
      ["cmi.interactions.0.time", "24:00:00"], ["cmi.interactions.0.type", "essay"],
      ["cmi.interactions.0.student_response", "a"], ["cmi.interactions.0.weighting", "1e3"],
    ],
  };
  for (const [code, pairs] of Object.entries(cases)) {
    for (const pair of pairs) {
      const lms = begun();
      lms.set(pair);
      assert.equal(lms.last().error, code, pair[0]);
    }
  }
});

test("responses must fit the type of their interaction", () => {
  const cases = [["choice", "a,b", "0"], ["choice", "ab", "405"], ["choice", "A", "405"], ["true-false", "t", "0"],
    ["true-false", "true", "405"], ["performance", "start>door>end", "0"], ["performance", "cửa", "405"],
    ["matching", "a.1,b.2", "0"], ["matching", "a1", "405"], ["numeric", "1.5", "0"], ["numeric", "one", "405"]];
  for (const [type, response, code] of cases) {
    const lms = begun();
    lms.set(["cmi.interactions.0.id", "q"], ["cmi.interactions.0.type", type],
      ["cmi.interactions.0.student_response", response]);
    assert.equal(lms.last().error, code, `${type} ${response}`);
  }
});

test("what may not be read gives its code", () => {
  const lms = begun();
  for (const [name, code] of [["cmi.core.exit", "404"], ["cmi.interactions.0.id", "404"], ["cmi.nothing", "401"],
    ["cmi.objectives.0.id", "201"], ["cmi.interactions._count", "0"]]) {
    lms.get(name);
    assert.equal(lms.last().error, code, name);
  }
});

const misdeeds = {
  "the status goes down": [["cmi.core.lesson_status", "passed"], ["cmi.core.lesson_status", "completed"]],
  "the status stands before the score": [["cmi.core.lesson_status", "passed"], ...SCORE],
  "is written empty": [["cmi.core.score.raw", ""]],
  "before score.max": [["cmi.core.score.raw", "80"]],
  "is written after cmi.core.score.raw": [...SCORE, ["cmi.core.score.min", "0"]],
  "exit is logout": [["cmi.core.exit", "logout"]],
  "exit is time-out": [["cmi.core.exit", "time-out"]],
  "not a string": [["cmi.core.score.raw", 80]],
  "longer than the session": [["cmi.core.session_time", "0001:00:00"]],
  "control character": [["cmi.suspend_data", "a\nb"]],
  "is not made of letters": [["cmi.interactions.0.id", "q.1"]],
  "out of the order": [["cmi.interactions.0.id", "q"], ["cmi.interactions.0.result", "correct"],
    ["cmi.interactions.0.type", "choice"]],
  "becomes other": [["cmi.interactions.0.id", "q"], ["cmi.interactions.0.id", "other"]],
  "the status of objective 0 goes down": [["cmi.objectives.0.id", "o"], ["cmi.objectives.0.status", "passed"],
    ["cmi.objectives.0.status", "incomplete"]],
  "the score of objective 0 goes down": [["cmi.objectives.0.id", "o"], ["cmi.objectives.0.score.raw", "80"],
    ["cmi.objectives.0.score.raw", "70"]],
  "objective 0 was o and becomes other": [["cmi.objectives.0.id", "o"], ["cmi.objectives.0.id", "other"]],
  "objective 0 has no id yet": [["cmi.objectives.0.status", "passed"]],
  "the id o.1 is not made": [["cmi.objectives.0.id", "o.1"]],
  "objectives.0.score.raw is written empty": [["cmi.objectives.0.id", "o"], ["cmi.objectives.0.score.raw", ""]],
  "free text": [["cmi.interactions.0.id", "q"], ["cmi.interactions.0.type", "fill-in"]],
};

for (const [sentence, pairs] of Object.entries(misdeeds)) {
  test(`a violation: ${sentence}`, () => {
    const lms = begun();
    lms.set(...pairs);
    assert.match(lms.violations().join("\n"), new RegExp(sentence));
  });
}

test("violations that show only in other calls", () => {
  const lms = begun();
  lms.get("cmi.core.student_name");
  lms.get("cmi.core.student_id");
  lms.get("cmi.core.lesson_status");
  lms.set(...SCORE);
  lms.api.LMSCommit("");
  lms.set(["cmi.core.lesson_location", "x"]);
  lms.api.LMSFinish("");
  lms.get("cmi.core.entry");
  const said = lms.violations().join("\n");
  for (const sentence of ["name is read before", "number is read", "read back", "score is saved without a status", "without session_time",
    "were not committed", "after LMSFinish"]) {
    assert.match(said, new RegExp(sentence));
  }
});

test("the first save must make the course resumable", () => {
  const lms = open();
  lms.api.LMSInitialize("");
  lms.set(["cmi.suspend_data", "x"]);
  lms.api.LMSCommit("");
  assert.match(lms.last().violation, /exit to suspend.*not attempted/);
});

test("a score that was saved may not go down", () => {
  const lms = begun();
  lms.set(...SCORE, ["cmi.core.lesson_status", "passed"]);
  lms.api.LMSCommit("");
  lms.set(["cmi.core.score.raw", "70"]);
  assert.match(lms.last().violation, /goes down from 80 to 70/);
});

test("looking back, anything written is a violation and nothing is kept", () => {
  for (const mode of ["review", "browse"]) {
    const lms = begun({ mode, saved: { "cmi.core.lesson_status": "passed" } });
    assert.equal(lms.get("cmi.core.credit"), "no-credit");
    assert.deepEqual(lms.violations().map((said) => said.includes(`in ${mode} mode`)), [true, true]);
    assert.equal(lms.committed()["cmi.core.lesson_status"], "passed");
  }
});

test("entry, time and interactions carry over to the next session", () => {
  const first = begun();
  first.set(["cmi.interactions.0.id", "q"]);
  first.pass(90_000);
  first.set(["cmi.core.session_time", "0000:01:30.00"]);
  first.api.LMSCommit("");
  first.api.LMSFinish("");
  assert.equal(first.get("cmi.core.entry"), "");
  const second = open({ saved: first.committed() });
  second.api.LMSInitialize("");
  assert.equal(second.get("cmi.core.entry"), "resume");
  assert.equal(second.get("cmi.interactions._count"), "1");
  assert.equal(second.get("cmi.core.total_time"), "0000:01:30.00");
  assert.equal(begun().get("cmi.core.entry"), "ab-initio");
});

test("what is committed is apart from what is pending, and refused saves stay pending", () => {
  const lms = begun();
  lms.refuse(2);
  lms.set(["cmi.suspend_data", "one"]);
  assert.deepEqual([lms.api.LMSCommit(""), lms.api.LMSGetLastError()], ["false", "101"]);
  assert.equal(lms.committed()["cmi.suspend_data"], undefined);
  assert.equal(lms.api.LMSCommit(""), "false");
  assert.equal(lms.api.LMSCommit(""), "true");
  assert.equal(lms.committed()["cmi.suspend_data"], "one");
});

test("like Moodle: what a refused save carried never travels again unless it changes", () => {
  const lms = begun({ faults: profile("moodle") });
  lms.refuse(1);
  lms.set(["cmi.suspend_data", "one"]);
  lms.api.LMSCommit("");
  lms.set(["cmi.suspend_data", "one"]);
  assert.equal(lms.api.LMSCommit(""), "true");
  assert.equal(lms.committed()["cmi.suspend_data"], undefined);
  lms.set(["cmi.suspend_data", "two"]);
  lms.api.LMSCommit("");
  assert.equal(lms.committed()["cmi.suspend_data"], "two");
});

test("what is lost is said to be saved, and a change of it travels afterwards", () => {
  for (const faults of [{}, profile("moodle")]) {
    const lms = begun({ faults });
    lms.lose(true);
    lms.set(["cmi.suspend_data", "one"]);
    assert.deepEqual([lms.api.LMSCommit(""), lms.api.LMSGetLastError()], ["true", "0"]);
    lms.lose(false);
    assert.equal(lms.api.LMSCommit(""), "true");
    assert.equal(lms.committed()["cmi.suspend_data"], undefined);
    lms.set(["cmi.suspend_data", "two"]);
    lms.api.LMSCommit("");
    assert.equal(lms.committed()["cmi.suspend_data"], "two");
  }
});

test("like Moodle: a course that says nothing is completed, and a finished one is looked back at", () => {
  const lms = open({ faults: profile("moodle") });
  lms.api.LMSInitialize("");
  lms.api.LMSFinish("");
  assert.equal(lms.committed()["cmi.core.lesson_status"], "completed");
  const again = open({ faults: profile("moodle"), saved: lms.committed() });
  again.api.LMSInitialize("");
  assert.equal(again.get("cmi.core.lesson_mode"), "review");
});

test("odd answers hide the verdict from the course but not from the log", () => {
  const odd = begun({ faults: profile("booleans") });
  assert.deepEqual([odd.api.LMSCommit(""), odd.get("cmi.interactions._count"), odd.api.LMSGetLastError()], [true, 0, 0]);
  const edx = begun({ faults: profile("openedx") });
  edx.set(["cmi.suspend_data", "kept"]);
  assert.deepEqual([edx.get("cmi.core.lesson_status"), edx.get("cmi.suspend_data")], ["", "kept"]);
  edx.set(["cmi.core.exit", "normal"]);
  assert.deepEqual([edx.last().error, edx.api.LMSGetLastError()], ["405", "0"]);
  assert.equal(open({ faults: profile("nothing") }).api.LMSInitialize(""), "");
});

test("an LMS may throw, know the core only, or go away", () => {
  assert.throws(() => open({ faults: profile("throws") }).api.LMSInitialize(""));
  const later = open({ faults: profile("throws-later") });
  assert.equal(later.api.LMSInitialize(""), "true");
  assert.throws(() => later.api.LMSCommit(""));
  const core = begun({ faults: profile("core-only") });
  core.set(["cmi.interactions.0.id", "q"]);
  assert.equal(core.last().error, "401");
  let gone = 0;
  const lms = begun({ faults: { vanishAfter: 4 }, vanish: () => (gone += 1) });
  assert.throws(() => lms.api.LMSCommit(""));
  assert.equal(gone, 1);
});

// A session whose next save lasts long enough for something else to be done meanwhile.
function busy(faults) {
  const next = { during: null };
  const deliver = () => {
    const { during } = next;
    next.during = null;
    during?.();
    return true;
  };
  return { lms: begun({ deliver, faults }), next };
}

test("what is set and saved while a save is under way is kept", () => {
  const { lms, next } = busy({});
  next.during = () => {
    lms.set(["cmi.suspend_data", "later"], ["cmi.core.lesson_location", "page-2"]);
    lms.api.LMSCommit("");
    lms.set(["cmi.core.session_time", "0000:00:09"]);
  };
  lms.set(["cmi.suspend_data", "earlier"]);
  lms.api.LMSCommit("");
  assert.equal(lms.committed()["cmi.suspend_data"], "later");
  assert.equal(lms.committed()["cmi.core.lesson_location"], "page-2");
  assert.equal(lms.committed()["cmi.core.session_time"], undefined);
  lms.api.LMSCommit("");
  assert.equal(lms.committed()["cmi.core.session_time"], "0000:00:09");
});

test("a save within a save of Moodle's carries what the one around it does", () => {
  const { lms, next } = busy(profile("moodle"));
  next.during = () => {
    lms.set(["cmi.suspend_data", "later"]);
    lms.api.LMSCommit("");
  };
  lms.set(["cmi.suspend_data", "earlier"], ["cmi.core.lesson_location", "page-2"]);
  lms.api.LMSCommit("");
  assert.equal(lms.committed()["cmi.suspend_data"], "later");
  assert.equal(lms.committed()["cmi.core.lesson_location"], "page-2");
  lms.set(["cmi.suspend_data", "latest"]);
  lms.api.LMSCommit("");
  assert.equal(lms.committed()["cmi.suspend_data"], "latest");
});

test("what could not be delivered was not saved", () => {
  const lms = begun({ deliver: () => false });
  assert.equal(lms.last().result, "false");
  assert.deepEqual({ ...lms.committed() }, {});
});

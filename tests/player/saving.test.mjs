import assert from "node:assert/strict";
import test from "node:test";
import { emptyState, pack, unpack } from "../../templates/lesson/player/state.js";
import { makeCourse, seeded } from "./course.mjs";
import { makeLms, makeMoodle } from "./lms.mjs";
import { comesBack, keptBy, open, right, under, wrong } from "./play.mjs";
import { makeWindow } from "./windows.mjs";

// --- two windows

for (const worked of ["earlier", "later"]) {
  test("of two windows the one worked in goes on (" + worked + "), and the other writes nothing more", () => {
    const channel = [];
    const inWindow = (stored) => {
      const lms = makeLms({ stored });
      return { lms, ...open(lms, { window: makeWindow({ api: lms.api, channel }) }) };
    };
    const earlier = inWindow({});
    earlier.session.record(earlier.items["carry-id"], right("B"));
    const later = inWindow(Object.fromEntries(earlier.lms.stored));
    assert.deepEqual([earlier.heard, later.heard], [[], []], "to open it and look is not to work in it");
    const [goesOn, rests] = worked === "earlier" ? [earlier, later] : [later, earlier];
    goesOn.session.visit(goesOn.pages[1]);
    assert.deepEqual([goesOn.heard, rests.heard], [[], ["elsewhere"]]);
    const until = rests.lms.log.length;
    rests.session.record(rests.items["final-1"], wrong("A"));
    rests.session.conclude(0);
    rests.window.hide();
    rests.window.advance(600);
    rests.window.fire("pagehide");
    assert.deepEqual([rests.lms.log[until - 1], rests.lms.log.slice(until)], ["finish", []]);
    assert.equal(goesOn.heard.length, 0);
    goesOn.session.conclude(100);
    assert.equal(goesOn.lms.stored.get("cmi.core.lesson_status"), "passed");
  });
}

// --- two devices

const SOMETHING_AMISS = {
  "a network that was gone": ({ window }) => {
    window.fire("offline");
    window.hide();
    window.show();
    window.fire("online");
  },
  "a save that was refused": ({ window }, lms) => {
    lms.outage = "refuses";
    window.hide();
    lms.outage = "";
    window.advance(3);
  },
};

for (const [amiss, happens] of Object.entries(SOMETHING_AMISS)) {
  test("a copy that nobody works in leaves what another device saved alone, after " + amiss, () => {
    const lms = makeMoodle();
    const rests = open(lms);
    rests.session.visit(rests.pages[0]);
    rests.window.advance(60);
    const newer = pack({ ...emptyState(), here: "p04", best: 70, seen: new Set(["p01", "p04"]), saves: 9 });
    lms.stored.set("cmi.suspend_data", newer);
    happens(rests, lms);
    rests.window.fire("pagehide");
    assert.equal(lms.stored.get("cmi.suspend_data"), newer);
  });
}

for (const trouble of ["hidden without a network", "refused"]) {
  test("what an LMS only says it saved is set again when trouble follows soon: " + trouble, () => {
    const lms = makeMoodle();
    const { session, window, items } = open(lms);
    lms.outage = "lies";
    session.record(items["carry-id"], right("B"));
    if (trouble === "refused") lms.outage = "refuses";
    else window.fire("offline");
    window.hide();
    lms.outage = "";
    window.show();
    window.fire("online");
    window.advance(60);
    session.leave();
    assert.equal(keptBy(lms).records.size, 1);
    comesBack(lms);
    assert.equal(lms.interaction(0, "id"), "carry-id");
  });
}

// --- an LMS that refuses

test("a last save that is refused is worth a word at once", () => {
  const lms = makeLms();
  const { session, heard } = open(lms);
  lms.commits = "false";
  session.leave();
  assert.deepEqual([heard, lms.told("finish")], [["trouble"], 1]);
});

for (const refusal of ["false", false, 0, "", undefined, "throws"]) {
  test("refused commits (" + refusal + ") are tried again, and the learner hears of it from the second on", () => {
    const lms = makeLms();
    const { session, window, items, heard } = open(lms);
    lms.commits = () => {
      if (refusal === "throws") throw new Error("network");
      return refusal;
    };
    session.record(items["carry-id"], right("B"));
    assert.deepEqual([lms.told("commit"), heard], [2, []]);
    window.advance(2);
    assert.deepEqual([lms.told("commit"), heard], [3, ["trouble"]]);
    for (const [seconds, commits] of [[4.9, 3], [0.1, 4], [14.9, 4], [0.1, 5], [29.9, 5], [0.1, 6], [30, 7]]) {
      window.advance(seconds);
      assert.equal(lms.told("commit"), commits);
    }
    assert.deepEqual(heard, ["trouble"]);
    lms.commits = "true";
    window.advance(30);
    assert.deepEqual(heard, ["trouble", "saved"]);
    assert.deepEqual(keptBy(lms), session.state);
    assert.equal(lms.interaction(0, "student_response"), "f");
    window.advance(600);
    assert.deepEqual([heard.length, window.waiting(), lms.wrong.length], [2, 0, 0]);
  });
}

test("one refused commit alone is not worth a word", () => {
  const lms = makeLms();
  const { session, window, items, heard } = open(lms);
  lms.commits = "false";
  session.record(items["carry-id"], right("B"));
  lms.commits = "true";
  window.advance(2);
  assert.deepEqual([heard, keptBy(lms).records.size], [[], 1]);
});

test("the next answer tries at once, without waiting for the timer", () => {
  const lms = makeLms();
  const { session, items, heard, window } = open(lms);
  lms.commits = "false";
  session.record(items["carry-id"], right("B"));
  session.record(items.three, right("AC"));
  assert.deepEqual(heard, ["trouble"]);
  lms.commits = "true";
  session.record(items["who-reviews"], right("A"));
  assert.deepEqual([heard, window.waiting(), lms.count()], [["trouble", "saved"], 0, 3]);
});

test("an LMS of ordinary memory ends with the same values, however often it refused", () => {
  const play = (lms) => {
    const { session, items, pages, window } = open(lms);
    session.visit(pages[1]);
    session.record(items["carry-id"], wrong("A"));
    session.record(items["the-knock"], under("s01"));
    session.record(items["carry-id"], right("B"));
    session.record(items["the-knock"], right("s01s02s04"));
    window.advance(25);
    session.conclude(60);
    session.record(items["final-1"], right("B"));
    session.conclude(100);
    window.advance(120);
    session.leave();
    assert.deepEqual(lms.wrong, []);
    const kept = Object.fromEntries(lms.stored);
    return { ...kept, "cmi.suspend_data": { ...keptBy(lms), saves: 0 } };
  };
  const expected = play(makeLms());
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = seeded(seed);
    const lms = makeLms();
    let left = 12;
    lms.commits = () => {
      left -= 1;
      return left > 0 && random(2) ? "false" : "true";
    };
    assert.deepEqual(play(lms), expected);
  }
});

// --- an LMS that loses what a failed commit carried

for (const outage of ["refuses", "lies"]) {
  test("an LMS that " + outage + " and forgets while the network is gone has everything afterwards", () => {
    for (const score of [100, 85, 40, 0]) {
      const lms = makeMoodle();
      const { session, window, items, pages, heard } = open(lms, { course: makeCourse({ onFail: "failed" }) });
      session.record(items["who-reviews"], right("A"));
      lms.outage = outage;
      if (outage === "lies") window.fire("offline");
      session.visit(pages[2]);
      session.record(items["carry-id"], right("B"));
      session.record(items["the-knock"], wrong("s01s03"));
      session.conclude(score);
      window.hide();
      window.advance(45);
      lms.outage = "";
      window.fire("online");
      window.advance(45);
      assert.deepEqual(heard, ["trouble", "saved"]);
      assert.equal(lms.status(), score >= 80 ? "passed" : "failed");
      assert.equal(lms.stored.get("cmi.core.score.raw"), String(score));
      assert.equal(lms.stored.get("cmi.core.score.max"), "100");
      assert.deepEqual(keptBy(lms), session.state);
      const ids = [0, 1, 2].map((index) => lms.interaction(index, "id"));
      assert.deepEqual(ids, ["who-reviews", "carry-id", "the-knock"]);
      assert.deepEqual(["type", "correct_responses.0.pattern", "student_response", "result", "weighting"].map(
        (field) => lms.interaction(1, field),
      ), ["true-false", "f", "f", "correct", "1"]);
      assert.equal(lms.interaction(2, "student_response"), "at-the-door>open-it");
      assert.deepEqual(lms.wrong, []);
      const commits = lms.told("commit");
      session.record(items.three, right("AC"));
      assert.equal(lms.told("commit"), commits + 1, "nothing is in doubt any more");
    }
  });
}

test("what an outage took with it is there even if the learner leaves before the next try", () => {
  const lms = makeMoodle();
  const { session, items } = open(lms);
  lms.outage = "refuses";
  session.record(items["carry-id"], right("B"));
  session.conclude(90);
  lms.outage = "";
  session.leave();
  assert.deepEqual([lms.status(), lms.stored.get("cmi.core.score.raw")], ["passed", "90"]);
  assert.equal(lms.interaction(0, "id"), "carry-id");
  assert.deepEqual(keptBy(lms), session.state);
});

test("an interaction that an outage took is made good at the next launch", () => {
  const lms = makeMoodle();
  const { session, items } = open(lms);
  session.record(items["carry-id"], right("B"));
  lms.outage = "refuses";
  session.record(items["who-reviews"], right("A"));
  session.leave();
  assert.equal(lms.count(), 2);
  lms.outage = "";
  lms.stored.set("cmi.suspend_data", pack(session.state));
  comesBack(lms);
  assert.deepEqual([0, 1].map((index) => lms.interaction(index, "id")), ["carry-id", "who-reviews"]);
  assert.deepEqual(lms.wrong, []);
});

// --- offline

test("offline, values are set but not committed, and all is committed once online", () => {
  const lms = makeLms();
  const { session, window, items, pages, heard } = open(lms);
  window.fire("offline");
  assert.deepEqual(heard, ["trouble"]);
  session.visit(pages[1]);
  session.record(items["carry-id"], right("B"));
  window.advance(120);
  assert.equal(lms.told("commit"), 1);
  assert.deepEqual(unpack(lms.values.get("cmi.suspend_data")), session.state);
  window.fire("online");
  assert.deepEqual(heard, ["trouble", "saved"]);
  assert.equal(lms.told("commit"), 2);
  assert.deepEqual(keptBy(lms), session.state);
});

test("offline, a page that may not live longer commits all the same", () => {
  const lms = makeLms();
  const { session, window, items } = open(lms);
  window.fire("offline");
  session.record(items["carry-id"], right("B"));
  window.hide();
  assert.equal(lms.told("commit"), 2);
  session.leave();
  assert.deepEqual(lms.log.slice(-2), ["commit", "finish"]);
});

test("online again but refused: the trouble goes on without another word", () => {
  const lms = makeLms();
  const { window, heard } = open(lms);
  window.fire("offline");
  lms.commits = "false";
  window.fire("online");
  window.advance(10);
  assert.deepEqual(heard, ["trouble"]);
  lms.commits = "true";
  window.advance(30);
  assert.deepEqual(heard, ["trouble", "saved"]);
});

test("a browser that calls itself offline from the start is not believed", () => {
  const lms = makeLms();
  const window = makeWindow({ api: lms.api });
  window.navigator.onLine = false;
  const { session, items, heard } = open(lms, { window });
  session.record(items["carry-id"], right("B"));
  window.fire("online");
  assert.deepEqual([lms.told("commit"), heard], [2, []]);
});

// --- beacons

// From now on what each save carries reaches the disk only when it is let through, as a beacon does.
function beaconsOf(lms) {
  const { commit, stored } = lms;
  const carried = [];
  lms.commit = () => {
    lms.stored = new Map();
    commit();
    carried.push(lms.stored);
    return "true";
  };
  return {
    letThrough(order) {
      lms.stored = new Map([stored, ...order(carried)].flatMap((values) => [...values]));
      lms.commit = commit;
    },
  };
}

for (const [how, order] of [["in order", (all) => all], ["the last one first", (all) => [...all].reverse()]]) {
  test("what is set again by beacons is there after the next launch, if they arrive " + how, () => {
    const lms = makeMoodle();
    const { session, window, items } = open(lms);
    session.record(items["carry-id"], right("B"));
    lms.outage = "refuses";
    session.conclude(100);
    lms.outage = "";
    const beacons = beaconsOf(lms);
    window.hide();
    beacons.letThrough(order);
    assert.notEqual(lms.status(), "completed", "Moodle would open it for reading only");
    comesBack(lms);
    assert.deepEqual([lms.status(), Math.round(lms.stored.get("cmi.core.score.raw"))], ["passed", 100]);
    assert.deepEqual(lms.wrong, []);
  });
}

test("a status of completed that the LMS has is not put at risk", () => {
  const lms = makeMoodle({ stored: { "cmi.core.lesson_status": "completed" } });
  const { session, window } = open(lms);
  lms.outage = "refuses";
  session.conclude(100);
  lms.outage = "";
  window.advance(2);
  const told = lms.sets("lesson_status").map((line) => line.split(" ")[2]);
  assert.deepEqual(told, ["passed", "completed", "passed"]);
});

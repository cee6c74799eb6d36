import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import { BASE64URL, emptyState, higherStatus, pack, resultName, seedFrom, unpack } from "../../templates/lesson/player/state.js";
import { seeded } from "./course.mjs";

const STATUSES = ["incomplete", "failed", "completed", "passed"];

function randomState(random) {
  const word = (length) => Array.from({ length }, () => BASE64URL[random(64)]).join("");
  const many = (most, make) => Array.from({ length: random(most + 1) }, make);
  return {
    status: STATUSES[random(4)],
    best: random(3) ? random(101) : null,
    attempts: random(64),
    concluded: random(2) === 1,
    seed: word(3),
    objectives: new Map(many(12, () => [word(3), random(3) ? random(101) : null])),
    here: random(3) ? word(3) : null,
    day: random(3) ? 1 + random(262143) : null,
    seen: new Set(many(90, () => word(3))),
    records: new Map(many(80, () => [word(3), {
      tries: random(64),
      result: ["none", "wrong", "right", "neutral"][random(4)],
      response: word(random(random(9) ? 6 : 120)),
    }])),
    saves: random(64),
  };
}

test("an empty state is one short line", () => {
  const text = pack(emptyState());
  assert.match(text, /^S3[\w-]{22}$/);
  assert.deepEqual(unpack(text), emptyState());
});

test("whatever is packed is unpacked the same, in one line of safe characters", () => {
  const random = seeded(1);
  for (let round = 0; round < 1500; round += 1) {
    const state = randomState(random);
    const text = pack(state);
    assert.match(text, /^[\w-]+$/);
    assert.deepEqual(unpack(text), state);
    assert.deepEqual([...unpack(text).records.keys()], [...state.records.keys()]);
  }
});

test("the width is 24, 5 for each objective, 3 for each page seen, 7 and the response for each record", () => {
  const random = seeded(2);
  for (let round = 0; round < 200; round += 1) {
    const state = randomState(random);
    const records = [...state.records.values()].reduce((sum, record) => sum + 7 + record.response.length, 0);
    assert.equal(pack(state).length, 24 + 5 * state.objectives.size + 3 * state.seen.size + records);
  }
});

test("every code can be the place where the learner is, and none is told apart", () => {
  for (const here of ["AAA", "---", "___", null]) assert.equal(unpack(pack({ ...emptyState(), here })).here, here);
});

test("a best of nothing is not a best of zero", () => {
  for (const best of [null, 0, 1, 99, 100]) assert.equal(unpack(pack({ ...emptyState(), best })).best, best);
});

test("attempts are counted round", () => {
  for (const attempts of [0, 63, 64, 127]) {
    assert.equal(unpack(pack({ ...emptyState(), attempts })).attempts, attempts % 64);
  }
});

test("any number makes a seed of three characters", () => {
  for (const number of [0, 1, 2 ** 18 - 1, 2 ** 32 - 1, Date.now()]) assert.match(seedFrom(number), /^[\w-]{3}$/);
  assert.deepEqual([seedFrom(0), seedFrom(65)], ["AAA", "ABB"]);
});

// As earlier versions packed it.
function packedBefore(state) {
  const digits = (value, width) => (width > 1 ? digits(value >> 6, width - 1) : "") + BASE64URL[value & 63];
  const records = [...state.records].map(([code, { tries, result, response }]) => (
    code + digits(tries, 1) + digits(["none", "wrong", "right", "neutral"].indexOf(result), 1)
    + digits(response.length, 2) + response
  ));
  const flags = STATUSES.indexOf(state.status) + (state.here ? 4 : 0);
  const rest = digits(state.saves, 1) + digits(flags, 1) + digits(state.best === null ? 0 : state.best + 1, 2)
    + digits(state.attempts, 1) + (state.here || "AAA") + digits(state.seen.size, 2) + [...state.seen].join("")
    + digits(records.length, 2) + records.join("");
  return checked("S1", rest);
}

function checked(format, rest) {
  let value = 0x811c9dc5;
  for (const char of rest) value = Math.imul(value ^ char.charCodeAt(0), 0x01000193);
  value = (value >>> 18) ^ (value & 0x3ffff);
  return format + [12, 6, 0].map((shift) => BASE64URL[(value >> shift) & 63]).join("") + rest;
}

test("what earlier versions packed is read without loss, and written in the new format", () => {
  const random = seeded(4);
  for (let round = 0; round < 300; round += 1) {
    const state = { ...randomState(random), concluded: false, seed: "AAA", day: null, objectives: new Map() };
    const text = packedBefore(state);
    assert.deepEqual(unpack(text), state);
    assert.match(pack(unpack(text)), /^S3/);
    assert.deepEqual(unpack(pack(unpack(text))), state);
    assert.equal(unpack(text.slice(0, -1)), null);
    assert.equal(unpack("S2" + text.slice(2)), null);
  }
  assert.equal(unpack(packedBefore(emptyState())).records.size, 0);
});

test("what was packed before there was a day is read without loss", () => {
  const random = seeded(5);
  for (let round = 0; round < 300; round += 1) {
    const state = { ...randomState(random), day: null };
    const now = pack(state).slice(5);
    const text = checked("S2", now.slice(0, 11) + now.slice(14));
    assert.deepEqual(unpack(text), state);
    assert.deepEqual(unpack(pack(unpack(text))), state);
    assert.equal(unpack("S3" + text.slice(2)), null);
  }
});

test("a text that was cut, lengthened or changed in one place is not read", () => {
  const random = seeded(3);
  for (let round = 0; round < 40; round += 1) {
    const text = pack(randomState(random));
    for (let at = 0; at < text.length; at += 1 + random(9)) {
      assert.equal(unpack(text.slice(0, at)), null);
      const other = BASE64URL[(BASE64URL.indexOf(text[at]) + 1 + random(63)) % 64];
      assert.equal(unpack(text.slice(0, at) + other + text.slice(at + 1)), null);
    }
    assert.equal(unpack(text + "A"), null);
    assert.equal(unpack(" " + text), null);
  }
});

test("what something else wrote is not read", () => {
  const strangers = [
    "", "null", "undefined", "S1", "S1AAA", "S1" + pack(emptyState()).slice(2), "S2" + pack(emptyState()).slice(2), "S4" + pack(emptyState()).slice(2), '{"page":3}', "S1____", "租屋", "\0",
    "S1" + "_".repeat(200), "S1" + "A".repeat(70000), "S1ABC" + "-".repeat(5000), "\ud800".repeat(40),
  ];
  for (const text of strangers) assert.equal(unpack(text), null, text.slice(0, 20));
});

test("a right checksum does not make nonsense readable", () => {
  const fields = (rest) => checked("S1", rest);
  const [saves, status, best, attempts, here, none] = ["A", "A", "AA", "A", "AAA", "AA"];
  assert.notEqual(unpack(fields(saves + status + best + attempts + here + none + none)), null);
  assert.equal(unpack(fields(saves + "I" + best + attempts + here + none + none)), null, "an unknown status");
  assert.equal(unpack(fields(saves + status + "Bm" + attempts + here + none + none)), null, "a best of 101");
  assert.equal(unpack(fields(saves + status + best + attempts + "AAB" + none + none)), null, "a place that is none");
  const start = saves + status + best + attempts + here;
  assert.equal(unpack(fields(start + "AC" + "abcabc" + none)), null, "a page seen twice");
  assert.equal(unpack(fields(start + none + "AB" + "abcB_AA")), null, "an unknown result");
  assert.equal(unpack(fields(start + none + "AB" + "abcBBAJxyz")), null, "a short response");
  const again = (flags, objectives) => checked("S2", saves + flags + best + attempts + "abc" + here + objectives + none + none);
  assert.notEqual(unpack(again("I", "A")), null, "concluded");
  assert.equal(unpack(again("Q", "A")), null, "an unknown flag");
  assert.equal(unpack(again("A", "BabcBm")), null, "an objective with 101 per cent");
  assert.equal(unpack(again("A", "CabcAAabcAA")), null, "an objective twice");
});

test("a status never goes down", () => {
  for (const [low, one] of STATUSES.entries()) {
    for (const [high, other] of STATUSES.entries()) {
      assert.equal(higherStatus(one, other), STATUSES[Math.max(low, high)]);
    }
    for (const unknown of ["", "browsed", "not attempted", "Passed"]) assert.equal(higherStatus(one, unknown), one);
  }
});

test("a result that is none of ours is no result", () => {
  assert.deepEqual(["none", "wrong", "right", "neutral"].map(resultName), ["none", "wrong", "right", "neutral"]);
  assert.deepEqual(["good", undefined, null, "toString", 1].map(resultName), Array(5).fill("none"));
});

test("the helper for other tests prints one packed state a line", () => {
  const records = [["c0D", { tries: 1, result: "right", response: "AC" }]];
  const objectives = [["d1E", 80], ["e1F", null]];
  const full = { status: "passed", best: 90, attempts: 2, concluded: true, seed: "xyz", here: "a1B", saves: 63 };
  const states = [{}, { ...full, seen: ["a1B"], records, objectives }];
  const script = new URL("pack.mjs", import.meta.url).pathname;
  const printed = execFileSync(process.execPath, [script], { input: JSON.stringify(states), encoding: "utf8" });
  const [first, second] = printed.trimEnd().split("\n");
  assert.deepEqual(unpack(first), emptyState());
  const lists = { seen: new Set(["a1B"]), records: new Map(records), objectives: new Map(objectives) };
  assert.deepEqual(unpack(second), { ...emptyState(), ...states[1], ...lists });
});

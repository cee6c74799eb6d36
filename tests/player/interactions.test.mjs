import assert from "node:assert/strict";
import test from "node:test";
import { describe, visitedScenes } from "../../templates/lesson/player/interactions.js";
import { BASE64URL } from "../../templates/lesson/player/state.js";
import { itemsOf, makeCourse } from "./course.mjs";

const items = itemsOf(makeCourse());
const record = (response, result = "right") => ({ tries: 1, result, response });

function longScenario(count, id) {
  const code = (at) => "x" + BASE64URL[at >> 6] + BASE64URL[at & 63];
  const scenes = Array.from({ length: count }, (_, at) => ({ id: id(at), code: code(at) }));
  return { id: "long", code: "lng", kind: "scenario", start: scenes[0].id, scenes };
}

test("one of several is a choice by letter", () => {
  assert.deepEqual(describe(items["who-reviews"], record("D", "wrong")), {
    type: "choice", objective: "", pattern: "a", response: "d", result: "wrong",
  });
});

test("several of several are letters with a pattern that wants them all", () => {
  assert.deepEqual(describe(items.three, record("AC")), {
    type: "choice", objective: "", pattern: "{a,c}", response: "a,c", result: "correct",
  });
});

test("up to 36 options have a character each", () => {
  const item = { id: "all", code: "all", kind: "choose_many", options: 36, right: [...Array(36).keys()] };
  const { pattern, response } = describe(item, record(BASE64URL.slice(0, 36)));
  assert.equal(response, [..."abcdefghijklmnopqrstuvwxyz0123456789"].join(","));
  assert.equal(pattern, "{" + response + "}");
});

test("true and false are t and f", () => {
  assert.deepEqual(describe(items["carry-id"], record("A", "wrong")), {
    type: "true-false", objective: "", pattern: "f", response: "t", result: "wrong",
  });
  assert.equal(describe(items["carry-id"], record("B")).response, "f");
});

test("a scenario is the way through its scenes", () => {
  assert.deepEqual(describe(items["the-knock"], record("s01s02s04")), {
    type: "performance", objective: "", pattern: "", response: "at-the-door>through-the-door>the-end", result: "correct",
  });
});

const knockResult = (way, told) => describe(items["the-knock"], record(way, told)).result;

test("a story is worth what its ending is, whatever the record says of it", () => {
  for (const told of ["right", "wrong", "neutral"]) {
    const results = ["s01s02s04", "s01s03", "s01s02s05"].map((way) => knockResult(way, told));
    assert.deepEqual(results, ["correct", "wrong", "neutral"]);
  }
  assert.equal(knockResult("s01old", "neutral"), "neutral", "an ending that is no more");
});

test("an answer that was cleared, or a story under way, has neither response nor result", () => {
  for (const item of Object.values(items)) {
    const { response, result } = describe(item, record(item.scenes ? "s01s03" : "A", "none"));
    assert.deepEqual([response, result], ["", ""]);
  }
});

test("a scene or an option of an older version does no harm", () => {
  assert.equal(describe(items["the-knock"], record("s01old")).response, "at-the-door>old");
  assert.equal(describe(items["carry-id"], record("C")).response, "");
  assert.equal(describe(items["who-reviews"], record("_")).response, "");
});

test("a long way falls back on codes and is cut between them", () => {
  const wordy = longScenario(40, (at) => "a-scene-with-a-long-name-" + at);
  const way = wordy.scenes.map((scene) => scene.code).join("");
  assert.equal(describe(wordy, record(way)).response, wordy.scenes.map((scene) => scene.code).join(">"));
  const endless = longScenario(100, (at) => "scene-" + at);
  const { response } = describe(endless, record(endless.scenes.map((scene) => scene.code).join("")));
  assert.equal(response.length, 255);
  assert.deepEqual(response.split(">"), endless.scenes.slice(0, 64).map((scene) => scene.code));
});

test("a way of 255 characters stands in full", () => {
  const scenario = longScenario(2, (at) => (at ? "b".repeat(127) : "a".repeat(127)));
  const { response } = describe(scenario, record(scenario.scenes.map((scene) => scene.code).join("")));
  assert.equal(response.length, 255);
  assert.match(response, /^a+>b+$/);
});

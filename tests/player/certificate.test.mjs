import assert from "node:assert/strict";
import test from "node:test";
import { spokenName } from "../../templates/lesson/player/certificate.js";
import { minutesLeft } from "../../templates/lesson/player/pages.js";

test("a name is put as its language says it", () => {
  assert.equal(spokenName("Tran, Minh", "en"), "Minh Tran");
  assert.equal(spokenName("Tran, Minh", "vi"), "Tran Minh");
  assert.equal(spokenName("Chan, Tai Man", "zh-Hant"), "Chan Tai Man");
  assert.equal(spokenName("陳, 大文", "zh-Hant"), "陳大文");
  assert.equal(spokenName("김, 지수", "ko"), "김지수");
});

test("a name that is put otherwise stays as the LMS has it", () => {
  for (const name of ["", "Minh", "Minh Tran", "Tran,", "Tran, Minh, RN", "陳大文"]) {
    assert.equal(spokenName(name, "en"), name);
  }
});

test("the time left is told in minutes, from ten on in steps of five", () => {
  const left = (...seconds) => minutesLeft(seconds.map((each) => ({ seconds: each })));
  assert.deepEqual([left(), left(1), left(60, 61), left(540)], [0, 1, 3, 9]);
  assert.deepEqual([left(600), left(13 * 60), left(44 * 60), left(3600)], [10, 15, 45, 60]);
});

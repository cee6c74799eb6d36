// What the tests of a session do again and again.

import { openSession } from "../../templates/lesson/player/session.js";
import { emptyState, pack, unpack } from "../../templates/lesson/player/state.js";
import { itemsOf, makeCourse } from "./course.mjs";
import { makeWindow } from "./windows.mjs";

// Opens a session and keeps what it told the learner in `heard`.
export function open(lms, { course = makeCourse(), window = makeWindow({ api: lms && lms.api }) } = {}) {
  const heard = [];
  const session = openSession(course, { window, notice: (kind) => heard.push(kind) });
  return { session, window, heard, course, items: itemsOf(course), pages: course.parts };
}

export const right = (response) => ({ response, result: "right", done: true });
export const wrong = (response) => ({ response, result: "wrong", done: true });
export const under = (response) => ({ response, result: "none", done: false });

// A stored state, as `cmi.suspend_data`.
export function suspended(changes) {
  return { "cmi.suspend_data": pack({ ...emptyState(), ...changes }) };
}

export function answered(codes) {
  return new Map(codes.map((code) => [code, { tries: 1, result: "right", response: "A" }]));
}

export function comesBack(lms, options) {
  lms.again();
  return open(lms, options);
}

export const keptBy = (lms) => unpack(lms.stored.get("cmi.suspend_data"));

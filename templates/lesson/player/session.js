// A learner's session: what they do changes the state, and the state goes where it can be kept.

import { recordedItems } from "./interactions.js";
import { completeObjectives } from "./objectives.js";
import { openRecording } from "./recording.js";
import { connectLms, withoutThrowing } from "./scorm12.js";
import { MOST_TRIES, emptyState, higherStatus, pack, resultName, seedFrom, unpack } from "./state.js";
import { tabStorage } from "./storage.js";

const SUSPEND_LIMIT = 4096;
const ATTEMPTS_TOLD_APART = 64;

// `notice(kind)` is called with "trouble" when the LMS keeps refusing to save, "saved" when that is over, and "closed"
// when the page was left and is shown again from the browser's cache.
export function openSession(course, { window, notice }) {
  const lms = connectLms(window);
  const standing = lms ? (lms.readOnly ? "reading" : "recording") : "alone";
  const storage = tabStorage(window, "scormbuild:" + course.id + ":" + course.language);
  const text = lms ? lms.suspended() : storage.read();
  const earlier = unpack(text);
  const state = earlier || { ...emptyState(), seed: newSeed(window) };
  const resumed = earlier !== null;
  const damaged = text !== "" && !resumed;
  let channel = null;
  let left = false;
  let learner = null;

  function packed() {
    state.saves = (state.saves + 1) % 64;
    return packWithin(state, course);
  }

  const outlet = {
    recording: () => openRecording({
      course, state, resumed, damaged, lms, packed, window, notice,
      working: () => channel?.postMessage(""),
    }),
    reading: () => sameOutlet(() => {}, lms.finish),
    alone: () => sameOutlet(() => storage.write(packed()), () => {}),
  }[standing]();

  function leave() {
    if (!left) outlet.leave();
    left = true;
    channel = null;
  }

  // Whether the status rose; the day on which the course was passed or completed is kept.
  function rise(status) {
    const higher = higherStatus(state.status, status);
    if (higher === state.status) return false;
    state.status = higher;
    if (isFinished(higher)) state.day = today(window);
    return true;
  }

  // Two copies of a course that both save would undo each other's results: the one that is worked in goes on, the other
  // is closed. Two windows of one browser know each other by the address of the course.
  if (standing === "recording") {
    withoutThrowing(() => {
      channel = new window.BroadcastChannel(window.location.pathname);
      channel.onmessage = () => {
        if (!left) notice("elsewhere");
        leave();
      };
    });
  }

  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted && left && lms) notice("closed");
  });

  return {
    standing,
    resumed,
    damaged,
    state,
    leave,

    // As the LMS has the learner's name, "" where there is none.
    learner() {
      learner ??= lms ? lms.learner() : "";
      return learner;
    },

    visit(part) {
      state.here = part.code;
      state.seen.add(part.code);
      const finished = wholeCourseSeen(course, state) && rise("completed");
      outlet.turned(part);
      if (finished) outlet.concluded(true);
    },

    // `shown` is when the learner first saw the item, in milliseconds, where that is known.
    record(item, { response, result, done, shown }) {
      const record = state.records.get(item.code) || { tries: 0, result: "none", response: "" };
      // First finished, it goes to the end: a scenario begun earlier must not shift the interactions since.
      if (done && record.tries === 0) state.records.delete(item.code);
      if (done) record.tries = Math.min(record.tries + 1, MOST_TRIES);
      record.response = keptResponse(response);
      record.result = resultName(result);
      state.records.set(item.code, record);
      completeObjectives(course, state);
      if (done) outlet.answered(item, shown);
      else outlet.stepped();
    },

    // Another try at some questions of the final quiz, with the answers to them cleared. `anew` begins an attempt of
    // its own, which may draw others.
    retake(items, anew = true) {
      if (anew) state.attempts = (state.attempts + 1) % ATTEMPTS_TOLD_APART;
      state.concluded = false;
      for (const item of items) {
        const record = state.records.get(item.code);
        if (record) Object.assign(record, { response: "", result: "none" });
      }
      outlet.cleared();
    },

    // `shares` are the right answers in per cent by the codes of the objectives they serve.
    conclude(score, shares = new Map()) {
      const percent = Math.max(0, Math.min(100, Math.round(score)));
      const { best } = state;
      state.concluded = true;
      state.best = Math.max(percent, best);
      const risen = rise(percent >= course.pass ? "passed" : course.onFail);
      shares.forEach((share, code) => state.objectives.set(code, Math.max(share, state.objectives.get(code) ?? 0)));
      outlet.concluded(state.best !== best || risen);
    },
  };
}

// An outlet that does the same whatever happened.
function sameOutlet(keep, leave) {
  return { turned: keep, cleared: keep, stepped: keep, answered: keep, concluded: keep, leave };
}

// What the questions of the final quiz are drawn by: any number will do, if few learners have the same.
function newSeed(window) {
  const chance = window.crypto ? window.crypto.getRandomValues(new Uint32Array(1))[0] : window.Date.now();
  return seedFrom(chance);
}

export function isFinished(status) {
  return status === "passed" || status === "completed";
}

// Days since 1970 by the learner's own clock and calendar.
function today(window) {
  const now = new window.Date();
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000);
}

// A course without a final quiz is completed when all of it has been seen.
function wholeCourseSeen(course, state) {
  return course.parts.every((part) => !part.final && state.seen.has(part.code));
}

// One character outside the alphabet would make the whole state unreadable.
function keptResponse(response) {
  return String(response).replace(/[^\w-]/g, "");
}

// The builder made room for all that a course has; only what older versions left behind can be too much.
function packWithin(state, course) {
  const text = pack(state);
  if (text.length <= SUSPEND_LIMIT) return text;
  const known = new Set([...course.parts, ...recordedItems(course)].map((item) => item.code));
  const objectives = course.objectives.map((objective) => objective.code);
  state.seen.forEach((code) => known.has(code) || state.seen.delete(code));
  state.objectives.forEach((best, code) => objectives.includes(code) || state.objectives.delete(code));
  state.records.forEach((record, code) => known.has(code) || Object.assign(record, { response: "", result: "none" }));
  return pack(state);
}

// The only file that talks to the LMS, in SCORM 1.2: finds its API, keeps it from doing harm, and knows the elements.

const FRAMES_AT_MOST = 500;
const LOOK_EVERY = 100;
const LOOK_TIMES = 40;
const LONGEST_SPAN = 36e8 - 1;
const STATUS_ELEMENT = "cmi.core.lesson_status";
// The fields of an interaction or an objective whose elements have another name.
const ELEMENTS = {
  objective: "objectives.0.id",
  pattern: "correct_responses.0.pattern",
  response: "student_response",
  min: "score.min",
  max: "score.max",
  raw: "score.raw",
};

// What each element is set to for one commit, so that its true value is a change in the next (see `commitAgain`).
// None of it is a value that a record of ours can have. Should it be the last to arrive, as beacons may overtake each
// other, then a status of “incomplete” is made good at the next launch, where Moodle would open a “completed” one for
// reading only: better for who comes back, worse for who does not. One that was complete before stays so.
const STAND_INS = {
  time: "00:00:00",
  type: "fill-in",
  result: "unanticipated",
  latency: "00:00:00",
  lesson_status: "incomplete",
  status: "browsed",
};

// Goes on once there is an API. Some LMSs put it up only after this page was loaded, so a page within another or
// opened by one looks for a few seconds; any other page has none to wait for.
export function awaitLms(window, goOn, looked = 0) {
  const alone = window.parent === window && !withoutThrowing(() => window.opener);
  if (alone || looked === LOOK_TIMES || findApi(window)) goOn();
  else window.setTimeout(() => awaitLms(window, goOn, looked + 1), LOOK_EVERY);
}

// The API may be in any frame around this one or around the window that opened it, above frames of other sites,
// which throw when they are looked into.
export function findApi(window) {
  return apiUpwards(window)
    || apiUpwards(withoutThrowing(() => window.opener))
    || apiUpwards(withoutThrowing(() => window.top.opener))
    || null;
}

function apiUpwards(start) {
  let frame = start;
  for (let step = 0; frame && step < FRAMES_AT_MOST; step += 1) {
    const looked = frame;
    const api = withoutThrowing(() => looked.API.LMSInitialize && looked.API);
    if (api) return api;
    const above = withoutThrowing(() => looked.parent);
    frame = above === looked ? null : above;
  }
  return null;
}

// Milliseconds as a CMITimespan.
export function timespan(milliseconds) {
  const hundredths = Math.max(0, Math.min(LONGEST_SPAN, Math.floor(milliseconds / 10)));
  const seconds = Math.floor(hundredths / 100);
  const minutes = Math.floor(seconds / 60);
  const clock = [zeroPadded(Math.floor(minutes / 60), 4), zeroPadded(minutes % 60, 2), zeroPadded(seconds % 60, 2)];
  return clock.join(":") + "." + zeroPadded(hundredths % 100, 2);
}

// The local time of day as a CMITime.
export function clockTime(date) {
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => zeroPadded(part, 2)).join(":");
}

// A connection that was initialised, or null. It can be finished once and does nothing afterwards.
export function connectLms(window) {
  const api = findApi(window);
  const call = (name, ...values) => withoutThrowing(() => api[name](...values));
  const done = (name, ...values) => String(call(name, ...values)) === "true";
  if (!api || !done("LMSInitialize", "")) return null;

  const begun = window.Date.now();
  const unconfirmed = new Map();
  const confirmed = new Map();
  const unknownLists = new Set();
  let open = true;
  let doubtful = false;

  const get = (element) => (open ? lmsText(call("LMSGetValue", element)) : "");
  const set = (element, value) => open && done("LMSSetValue", element, String(value));
  const refused = () => lmsText(call("LMSGetLastError")) === "401";

  // Sets a value that must not be lost if the next commit is; the order of setting is kept for setting again. A
  // result that the LMS is known to have is in no danger, and no stand-in may put it into any.
  function setSurely(element, value) {
    unconfirmed.delete(element);
    if (confirmed.get(element) !== String(value)) unconfirmed.set(element, String(value));
    return set(element, value);
  }

  function settle() {
    unconfirmed.forEach((value, element) => element.startsWith("cmi.interactions") || confirmed.set(element, value));
    unconfirmed.clear();
  }

  // Moodle counts a value as sent before it sends it, and sends only what has changed since: what a failed commit
  // carried is lost, and setting it again does nothing. So each such value first becomes another one for one commit.
  // An LMS that remembers properly ends with the same values.
  function commitAgain() {
    unconfirmed.forEach((value, element) => set(element, standIn(element.split(".").pop(), value, confirmed.get(element))));
    if (!done("LMSCommit", "")) return false;
    unconfirmed.forEach((value, element) => set(element, value));
    return done("LMSCommit", "");
  }

  const read = (element) => {
    const text = get(element).trim();
    return text === "" || !(Number(text) >= 0) ? null : Number(text);
  };

  // How many entries a list has in the LMS, or null where it does not say.
  function countOf(list) {
    const count = read("cmi." + list + "._count");
    if (count === null && refused()) unknownLists.add(list);
    return count;
  }

  // In the order of the fields; what is "" is left out. An LMS that knows no such list is not asked again.
  function setEntry(list, index, fields) {
    for (const [field, value] of Object.entries(fields)) {
      if (unknownLists.has(list)) return;
      if (value === "") continue;
      const name = "cmi." + list + "." + index + "." + (ELEMENTS[field] || field);
      if (setSurely(name, value) || field !== "id" || !refused()) continue;
      unknownLists.add(list);
      unconfirmed.delete(name);
    }
  }

  const mode = get("cmi.core.lesson_mode");
  // Moodle takes a preview that is finished for a completed course where there is no status yet.
  const leavesNoTrace = mode === "browse" && ["", "not attempted"].includes(get(STATUS_ELEMENT));

  return {
    readOnly: ["browse", "review"].includes(mode),
    learner: () => get("cmi.core.student_name").trim(),
    suspended: () => get("cmi.suspend_data").trim(),
    status() {
      const told = get(STATUS_ELEMENT);
      confirmed.set(STATUS_ELEMENT, told);
      return told;
    },
    // Whole, from 0 to 100; null where there is none.
    score() {
      const raw = read("cmi.core.score.raw");
      return raw > 100 ? null : raw && Math.round(raw);
    },

    interactionCount: () => countOf("interactions"),

    // In their places, or null where the LMS does not say.
    objectiveIds() {
      const count = countOf("objectives");
      const ids = Array.from({ length: count ?? 0 }, (_, index) => get("cmi.objectives." + index + ".id"));
      return count === null || ids.includes("") ? null : ids;
    },

    expectReturn: () => set("cmi.core.exit", "suspend"),
    setLocation: (id) => set("cmi.core.lesson_location", id),
    setSuspended: (text) => set("cmi.suspend_data", text),
    setStatus: (status) => setSurely(STATUS_ELEMENT, status),

    setScore(percent) {
      setSurely("cmi.core.score.min", 0);
      setSurely("cmi.core.score.max", 100);
      setSurely("cmi.core.score.raw", percent);
    },

    setInteraction: (index, fields) => setEntry("interactions", index, fields),

    setObjective(index, { id, status, best }) {
      const score = best === null ? {} : { min: 0, max: 100, raw: best };
      setEntry("objectives", index, { id, ...score, status });
    },

    // `sure` is false where the browser is offline: some LMSs then answer "true" and send nothing.
    commit(sure) {
      set("cmi.core.session_time", timespan(window.Date.now() - begun));
      if (!open) return false;
      const taken = doubtful && sure && unconfirmed.size ? commitAgain() : done("LMSCommit", "");
      doubtful = !(taken && sure);
      if (!doubtful) settle();
      return taken;
    },

    finish() {
      if (open && !leavesNoTrace) call("LMSFinish", "");
      open = false;
    },
  };
}

export function withoutThrowing(action) {
  try {
    return action();
  } catch (error) {
    // As good as nothing.
  }
}

// Numbers become one a hair off, for Moodle compares numbers: "85.0" would be no change from "85". Words become a dash.
function standIn(name, value, had) {
  if (name === "id") return value + "-";
  if (had === "completed") return had;
  return STAND_INS[name] ?? (Math.abs(value - 0.01) || "-");
}

function lmsText(value) {
  return String(value ?? "");
}

function zeroPadded(number, width) {
  return String(number).padStart(width, "0");
}

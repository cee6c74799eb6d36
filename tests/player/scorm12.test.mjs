import assert from "node:assert/strict";
import test from "node:test";
import { clockTime, connectLms, awaitLms, findApi, timespan } from "../../templates/lesson/player/scorm12.js";
import { makeLms } from "./lms.mjs";
import { crossOrigin, makeWindow } from "./windows.mjs";

function nested(levels, top) {
  let window = top;
  for (let level = 0; level < levels; level += 1) window = makeWindow({ parent: window });
  return window;
}

test("the API is found in the own window and in any window above", () => {
  const { api } = makeLms();
  assert.equal(findApi(makeWindow({ api })), api);
  for (const levels of [1, 2, 7, 12, 60]) assert.equal(findApi(nested(levels, makeWindow({ api }))), api);
});

test("the nearest API wins", () => {
  const near = makeLms().api;
  const window = makeWindow({ parent: makeWindow({ api: near, parent: makeWindow({ api: makeLms().api }) }) });
  assert.equal(findApi(window), near);
});

test("the API is found in the opener, above it, and in the opener of the top window", () => {
  const { api } = makeLms();
  const player = makeWindow({ api });
  assert.equal(findApi(makeWindow({ opener: player })), api);
  assert.equal(findApi(makeWindow({ opener: nested(3, player) })), api);
  assert.equal(findApi(nested(4, makeWindow({ opener: nested(2, player) }))), api);
});

test("windows of other sites are stepped over, not stopped at", () => {
  const { api } = makeLms();
  const player = makeWindow({ api });
  assert.equal(findApi(makeWindow({ parent: crossOrigin({ parent: player }) })), api);
  assert.equal(findApi(makeWindow({ parent: crossOrigin({ parent: crossOrigin({ parent: player }) }) })), api);
  assert.equal(findApi(makeWindow({ parent: crossOrigin({ opener: player }) })), api);
  assert.equal(findApi(makeWindow({ parent: makeWindow({ api, parent: crossOrigin() }) })), api);
});

test("windows that throw at every touch, and rings of windows, end the search without an API", () => {
  const hostile = new Proxy({}, {
    get() {
      throw new Error("SecurityError");
    },
  });
  assert.equal(findApi(Object.assign(makeWindow(), { parent: hostile, opener: hostile, top: hostile })), null);
  assert.equal(findApi(hostile), null);
  const ring = makeWindow();
  ring.parent = makeWindow({ parent: ring });
  assert.equal(findApi(ring), null);
});

test("an element that happens to be called API is not one", () => {
  const { api } = makeLms();
  assert.equal(findApi(makeWindow({ api: { tagName: "DIV" }, parent: makeWindow({ api }) })), api);
  assert.equal(findApi(makeWindow({ api: null })), null);
});

test("what does not initialise is no connection", () => {
  const silent = () => undefined;
  const throwing = () => {
    throw new Error("no session");
  };
  for (const answer of ["false", "", 0, false, null, undefined, "TRUE"]) {
    assert.equal(connectLms(makeWindow({ api: { LMSInitialize: () => answer } })), null);
  }
  for (const LMSInitialize of [silent, throwing, 5]) {
    assert.equal(connectLms(makeWindow({ api: { LMSInitialize } })), null);
  }
  assert.equal(connectLms(makeWindow()), null);
});

test("true as a string or as a boolean is yes", () => {
  for (const answer of ["true", true]) {
    const says = () => answer;
    const api = { LMSInitialize: says, LMSGetValue: () => "", LMSSetValue: says, LMSCommit: says };
    assert.equal(connectLms(makeWindow({ api })).commit(true), true);
  }
});

test("the methods are called on the API", () => {
  const api = {
    started: false,
    LMSInitialize() {
      this.started = true;
      return "true";
    },
  };
  connectLms(makeWindow({ api }));
  assert.equal(api.started, true);
});

test("values of any type are read as text, numbers as numbers", () => {
  const answers = { "cmi.core.lesson_status": 5, "cmi.core.score.raw": 85.5, "cmi.interactions._count": "12" };
  const api = { LMSInitialize: () => true, LMSGetValue: (name) => answers[name], LMSGetLastError: () => 0 };
  const lms = connectLms(makeWindow({ api }));
  assert.equal(lms.status(), "5");
  assert.equal(lms.score(), 86);
  assert.equal(lms.interactionCount(), 12);
  assert.equal(lms.suspended(), "");
  for (const nothing of ["", " ", null, undefined, "many", "-1", NaN]) {
    answers["cmi.interactions._count"] = nothing;
    assert.equal(lms.interactionCount(), null);
  }
});

test("an API that throws at everything but its start is survived", () => {
  const api = new Proxy({}, {
    get: (_, name) => (name === "LMSInitialize" ? () => "true" : () => {
      throw new Error(String(name));
    }),
  });
  const lms = connectLms(makeWindow({ api }));
  assert.equal(lms.readOnly, false);
  assert.equal(lms.status(), "");
  assert.equal(lms.interactionCount(), null);
  lms.setStatus("incomplete");
  lms.setInteraction(0, { id: "a" });
  assert.equal(lms.commit(true), false);
  lms.finish();
});

test("after the finish nothing more is said", () => {
  const own = makeLms();
  const lms = connectLms(makeWindow({ api: own.api }));
  lms.finish();
  const said = own.log.length;
  lms.finish();
  lms.setStatus("passed");
  assert.equal(lms.commit(true), false);
  assert.equal(lms.status(), "");
  assert.equal(own.log.length, said);
});

test("numbers are written as text", () => {
  const own = makeLms();
  connectLms(makeWindow({ api: own.api })).setScore(85);
  const sets = ["set cmi.core.score.min 0", "set cmi.core.score.max 100", "set cmi.core.score.raw 85"];
  assert.deepEqual(own.sets("score"), sets);
  assert.deepEqual(own.wrong, []);
});

test("the session's time goes with every commit", () => {
  const own = makeLms();
  const window = makeWindow({ api: own.api });
  const lms = connectLms(window);
  window.advance(3723.45);
  lms.commit(true);
  assert.equal(own.stored.get("cmi.core.session_time"), "0001:02:03.45");
});

test("spans of time have four digits of hours and an end", () => {
  assert.equal(timespan(0), "0000:00:00.00");
  assert.equal(timespan(5509), "0000:00:05.50");
  assert.equal(timespan(59999), "0000:00:59.99");
  assert.equal(timespan(3600000 * 123), "0123:00:00.00");
  for (const much of [3600000 * 10000, 1e15, Infinity]) assert.equal(timespan(much), "9999:59:59.99");
  assert.equal(timespan(-5000), "0000:00:00.00");
});

test("the time of day is local and has two digits each", () => {
  assert.equal(clockTime(new Date(2026, 0, 2, 3, 4, 5)), "03:04:05");
  assert.equal(clockTime(new Date(2026, 0, 2, 23, 59, 59)), "23:59:59");
});

test("an API that comes late is waited for, but only where one may come", () => {
  const alone = makeWindow();
  let went = 0;
  awaitLms(alone, () => { went += 1; });
  assert.equal(went, 1, "a window of its own has none to wait for");

  const lms = makeLms();
  const around = makeWindow();
  const framed = makeWindow({ parent: around });
  awaitLms(framed, () => { went += 1; });
  framed.advance(1);
  assert.equal(went, 1);
  around.API = lms.api;
  framed.advance(1);
  assert.equal(went, 2);

  const forsaken = makeWindow({ parent: makeWindow() });
  awaitLms(forsaken, () => { went += 1; });
  forsaken.advance(10);
  assert.equal(went, 3, "in the end the course goes on without");
  assert.equal(forsaken.waiting(), 0);
});

/*
 * A SCORM 1.2 API stricter than any LMS. Classic script, after strict-model.js and strict-rules.js; it adds
 * `createStrictApi` and `strictProfiles` to the global object.
 *
 * createStrictApi({saved, mode, log, deliver, faults, now, vanish}) gives
 * {api, committed(), mode, refuse(times), lose(on)}:
 *   saved    the values an earlier session left in the LMS, flat: {"cmi.suspend_data": "…", …}
 *   mode     "normal", "review" or "browse": what the course finds in cmi.core.lesson_mode
 *   log      an array that gets {t, call, args, result, error, violation?} for every call; `error` is the strict verdict,
 *            `result` what the course was answered (a fault may hide the one behind the other)
 *   deliver  (values, log) => boolean: hands all committed values to whoever keeps them; false if they did not arrive
 *   faults   what the LMS does wrong, see strictProfiles
 *   now      the clock in milliseconds, for tests
 *   vanish   called when the LMS is meant to go away
 * `refuse(times)` makes the next saves fail; `refuse(0)` ends it. `lose(true)` answers them "true" and throws away what
 * they carry, as Moodle does without a network; `lose(false)` ends it.
 */
(function (root) {
  "use strict";

  const {ERRORS, readingError, writingError, valueOf} = root.strictModel;
  const STATUS = "cmi.core.lesson_status";
  const FINISHED = ["passed", "failed", "completed"];
  const OWN_OF_A_SESSION = ["cmi.core.exit", "cmi.core.session_time"];
  const KEPT_BY_OPENEDX = ["cmi.suspend_data", "cmi.core.lesson_location"];
  const REMOTE = ["LMSInitialize", "LMSCommit", "LMSFinish"];
  const WORKING = ["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit"];

  /** What real LMSs, networks and windows do. Several may be joined. */
  root.strictProfiles = {
    "strict": {},
    "moodle": {moodle: true},
    "openedx": {answers: "openedx"},
    "refuses-three": {refuse: 3},
    "booleans": {answers: "booleans"},
    "nothing": {answers: "nothing"},
    "throws": {throws: WORKING},
    "throws-later": {throws: WORKING.slice(1)},
    "core-only": {coreOnly: true},
    "slow": {slow: 2000},
    "vanishes": {vanishAfter: 80}
  };

  function timespan(seconds) {
    const pad = (number, width) => String(number).padStart(width, "0");
    const hours = Math.min(Math.floor(seconds / 3600), 9999);
    return `${pad(hours, 4)}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad((seconds % 60).toFixed(2), 5)}`;
  }

  function seconds(text) {
    return text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  }

  function entryOf(saved) {
    const again = saved["cmi.core.exit"] === "suspend" ? "resume" : "";
    return STATUS in saved ? again : "ab-initio";
  }

  function modeOf(options, faults) {
    const mode = options.mode || "normal";
    return mode === "normal" && faults.moodle && FINISHED.includes((options.saved || {})[STATUS]) ? "review" : mode;
  }

  function openingValues(saved, mode) {
    const values = {...saved};
    OWN_OF_A_SESSION.forEach((name) => delete values[name]);
    values["cmi.core.entry"] = entryOf(saved);
    values["cmi.core.lesson_mode"] = mode;
    values["cmi.core.credit"] = mode === "normal" ? "credit" : "no-credit";
    return values;
  }

  const NOT_KEPT = ["cmi.core.entry", "cmi.core.lesson_mode", "cmi.core.credit"];

  /** `stage` is "new", "open" or "over"; no save has carried the `pending` values yet, one carries the `sending` ones. */
  function createSession(options, faults) {
    const saved = {...options.saved};
    const mode = modeOf(options, faults);
    const now = options.now || Date.now;
    const values = openingValues(saved, mode);
    return {
      mode, now, values, committed: saved, pending: {}, marked: {...values},
      batch: [], mending: 0, stage: "new", error: "0", opened: now(), refusals: faults.refuse || 0,
      sending: {}, losing: false
    };
  }

  /** The values a save has to carry. Moodle carries what differs from what it believes to have sent. */
  function cargo(session, faults) {
    if (session.mode !== "normal" && !faults.moodle) {
      return {};
    }
    if (!faults.moodle) {
      return session.pending;
    }
    const changed = Object.entries(session.values).filter(([name, value]) => session.marked[name] !== value);
    session.marked = {...session.values};
    return Object.fromEntries(changed.filter(([name]) => !NOT_KEPT.includes(name)));
  }

  function accepts(session) {
    if (session.refusals > 0) {
      session.refusals -= 1;
      return false;
    }
    return true;
  }

  /** Saves what is pending; true if the LMS has it now, or says so. A driven Firefox lets the course go on meanwhile:
   * what is set then stays pending, and a save within this one holds more than this one. */
  function store(session, faults, deliver) {
    const before = session.committed;
    const carried = {...session.pending};
    const around = session.sending;
    session.sending = {...around, ...cargo(session, faults)};
    const kept = {...session.committed, ...session.sending};
    const accepted = accepts(session);
    const taken = accepted && !session.losing && deliver(kept);
    session.sending = around;
    session.batch = [];
    session.mending = taken ? Math.max(0, session.mending - 1) : 2;
    if (accepted && session.losing) {
      session.pending = {};
      return true;
    }
    if (taken && session.committed === before) {
      session.committed = kept;
      const later = Object.entries(session.pending).filter(([name, value]) => carried[name] !== value);
      session.pending = Object.fromEntries(later);
    }
    return taken;
  }

  function put(session, name, value) {
    const whole = name === "cmi.comments" ? (session.values[name] || "") + value : value;
    session.values[name] = whole;
    session.pending[name] = whole;
    session.batch.push(name);
  }

  function addTime(session) {
    const before = seconds(session.values["cmi.core.total_time"] || "0000:00:00.00");
    const spent = seconds(session.values["cmi.core.session_time"] || "0000:00:00.00");
    put(session, "cmi.core.total_time", timespan(before + spent));
  }

  const unless = (error, violations = []) => [error === "0" ? "true" : "false", error, violations];
  const late = (session) => (session.stage === "over" ? ["a call after LMSFinish"] : []);
  const optional = (faults, name) => faults.coreOnly && !/^cmi\.(core\.|suspend_data|launch_data)/.test(name);

  // The five functions that work, as the standard has them. `desk`: {session, faults, deliver, conduct, view}; each
  // gives [result, error, violations].
  const ACTIONS = {
    LMSInitialize({session}, parameter) {
      if (session.stage !== "new") {
        return unless("101", ["LMSInitialize is called twice"]);
      }
      session.stage = parameter === "" ? "open" : "new";
      return unless(parameter === "" ? "0" : "201");
    },

    LMSGetValue({session, faults, conduct}, name) {
      if (session.stage !== "open") {
        return ["", "301", late(session)];
      }
      const error = optional(faults, name) ? "401" : readingError(session.values, String(name));
      return [error === "0" ? valueOf(session.values, name) : "", error, conduct.onGet(name, session)];
    },

    LMSSetValue({session, faults, conduct, view}, name, value) {
      if (session.stage !== "open") {
        return unless("301", late(session));
      }
      const error = optional(faults, name) ? "401" : writingError(session.values, String(name), value);
      const violations = conduct.onSet(String(name), value, view());
      if (error === "0") {
        put(session, name, value);
      }
      return unless(error, violations);
    },

    LMSCommit({session, faults, deliver, conduct, view}, parameter) {
      if (session.stage !== "open" || parameter !== "") {
        return unless(session.stage === "open" ? "201" : "301", late(session));
      }
      const violations = conduct.onCommit(view());
      return unless(store(session, faults, deliver) ? "0" : "101", violations);
    },

    LMSFinish({session, faults, deliver, conduct, view}, parameter) {
      if (session.stage !== "open" || parameter !== "") {
        const wrong = session.stage === "over" ? "101" : "301";
        return unless(session.stage === "open" ? "201" : wrong, late(session));
      }
      const violations = conduct.onFinish(view());
      session.stage = "over";
      if (faults.moodle && !(STATUS in session.values)) {
        put(session, STATUS, "completed");
      }
      addTime(session);
      return unless(store(session, faults, deliver) ? "0" : "101", violations);
    }
  };

  /** What the course is told in place of an honest answer. */
  function answer(faults, call, args, honest) {
    if (faults.answers === "nothing") {
      return call === "LMSGetLastError" ? "0" : "";
    }
    if (faults.answers === "openedx") {
      const silent = call === "LMSGetValue" && !KEPT_BY_OPENEDX.includes(args[0]);
      return call === "LMSGetLastError" ? "0" : silent ? "" : honest;
    }
    if (faults.answers === "booleans") {
      const bare = {"true": true, "false": false};
      const number = honest !== "" && !isNaN(honest);
      return honest in bare ? bare[honest] : number ? Number(honest) : honest;
    }
    return honest;
  }

  function wait(milliseconds) {
    const end = Date.now() + milliseconds;
    while (Date.now() < end) {
      // An LMS that saves by a synchronous request holds up the page like this.
    }
  }

  /** Gives a function that serves a call, puts it into the log, and answers as the LMS would. */
  function createLogged(options, faults, session, log) {
    let calls = 0;

    function fails(call) {
      const gone = faults.vanishAfter && calls > faults.vanishAfter;
      if (gone && options.vanish) {
        options.vanish();
      }
      return gone || (faults.throws || []).includes(call);
    }

    // The entry is in the log, as if all went well, before the call is served: what is delivered holds it too.
    return function (call, args, serve) {
      const entry = {t: session.now() - session.opened, call, args, result: "true", error: "0"};
      log.push(entry);
      calls += 1;
      if (fails(call)) {
        entry.result = "(threw)";
        throw new Error(`${call} is out of order`);
      }
      const [honest, error, violations] = serve();
      entry.result = answer(faults, call, args, honest);
      entry.error = error;
      if (violations.length) {
        entry.violation = violations.join("; ");
      }
      return entry.result;
    };
  }

  function createApi(desk, logged) {
    const {session, faults} = desk;
    const telling = (call, tell) => (...args) => logged(call, args, () => [tell(...args), "0", []]);
    const working = (call) => (...args) => {
      wait(REMOTE.includes(call) ? faults.slow || 0 : 0);
      return logged(call, args, () => {
        const served = ACTIONS[call](desk, ...args);
        session.error = served[1];
        return served;
      });
    };
    return {
      ...Object.fromEntries(WORKING.map((call) => [call, working(call)])),
      LMSGetLastError: telling("LMSGetLastError", () => session.error),
      LMSGetErrorString: telling("LMSGetErrorString", (code) => ERRORS[code] || ""),
      LMSGetDiagnostic: telling("LMSGetDiagnostic", (code) => ERRORS[code === "" ? session.error : code] || "")
    };
  }

  root.createStrictApi = function (options) {
    const faults = options.faults || {};
    const session = createSession(options, faults);
    const log = options.log || [];
    const desk = {
      session, faults, conduct: root.createConduct(),
      deliver: (values) => !options.deliver || options.deliver(values, log),
      view: () => ({...session, elapsed: session.now() - session.opened})
    };
    return {
      api: createApi(desk, createLogged(options, faults, session, log)),
      mode: session.mode,
      committed: () => ({...session.committed}),
      refuse: (times) => {
        session.refusals = times;
      },
      lose: (on) => {
        session.losing = on;
      }
    };
  };
})(globalThis);

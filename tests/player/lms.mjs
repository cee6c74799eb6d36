// Stand-ins for LMSs, good and bad.

const TIME = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const TIMESPAN = /^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/;
const PERCENT = /^(100(\.0{1,7})?|\d{1,2}(\.\d{1,7})?)$/;
const IDENTIFIER = /^[A-Za-z0-9_-]{1,64}$/;
const FEEDBACK = /^[\x20-\x7e]{0,255}$/;
const FORMATS = {
  "cmi.core.lesson_location": FEEDBACK,
  "cmi.core.lesson_status": /^(passed|completed|failed|incomplete)$/,
  "cmi.core.exit": /^suspend$/,
  "cmi.core.session_time": TIMESPAN,
  "cmi.core.score.raw": PERCENT,
  "cmi.core.score.min": PERCENT,
  "cmi.core.score.max": PERCENT,
  "cmi.suspend_data": /^S3[A-Za-z0-9_-]{22,4094}$/,
  "cmi.interactions.n.id": IDENTIFIER,
  "cmi.interactions.n.type": /^(true-false|choice|fill-in|performance|matching|sequencing|numeric)$/,
  "cmi.interactions.n.time": TIME,
  "cmi.interactions.n.objectives.0.id": IDENTIFIER,
  "cmi.interactions.n.correct_responses.0.pattern": FEEDBACK,
  "cmi.interactions.n.student_response": FEEDBACK,
  "cmi.interactions.n.result": /^(correct|wrong|neutral|unanticipated)$/,
  "cmi.interactions.n.weighting": /^\d{1,3}(\.\d{1,7})?$/,
  "cmi.interactions.n.latency": TIMESPAN,
  "cmi.objectives.n.id": IDENTIFIER,
  "cmi.objectives.n.score.raw": PERCENT,
  "cmi.objectives.n.score.min": PERCENT,
  "cmi.objectives.n.score.max": PERCENT,
  "cmi.objectives.n.status": /^(passed|completed|failed|incomplete|browsed)$/,
};
const READABLE = [
  "cmi.core.lesson_mode", "cmi.core.lesson_status", "cmi.core.lesson_location", "cmi.core.entry", "cmi.core.score.raw",
  "cmi.core.student_name", "cmi.suspend_data", "cmi.interactions._count", "cmi.objectives._count",
];

// An LMS with an ordinary memory, stricter than any real one: whatever is not exactly right is refused and noted in
// `wrong`. `stored` is what it has on its disk; of the lists in `unknown` it says that it has none.
export function makeLms({ stored = {}, mode = "normal", unknown = [] } = {}) {
  const lms = {
    stored: new Map(Object.entries(stored)),
    values: new Map(),
    log: [],
    wrong: [],
    commits: "true",
    state: "fresh",
    error: "0",
  };

  function complain(...what) {
    lms.wrong.push(what.join(" "));
    lms.error = "405";
    return "false";
  }

  function countOf(values, list) {
    const indexes = [...values.keys()].map((name) => name.split(".")).filter(([, kind]) => kind === list);
    return new Set(indexes.map(([, , index]) => index)).size;
  }

  const listOf = (name) => /^cmi\.(interactions|objectives)\./.exec(name)?.[1];

  function running(name) {
    if (lms.state !== "running") complain(name, "while", lms.state);
    return lms.state === "running";
  }

  lms.count = (list = "interactions") => countOf(lms.values, list);
  lms.store = () => lms.values.forEach((value, name) => lms.stored.set(name, value));
  lms.get = (name) => {
    if (name === "cmi.core.lesson_mode") return mode;
    if (name.endsWith("._count")) return lms.count(listOf(name));
    if (name === "cmi.core.lesson_status") return lms.values.get(name) || "not attempted";
    return lms.values.get(name) || "";
  };
  lms.commit = () => {
    const answer = typeof lms.commits === "function" ? lms.commits() : lms.commits;
    if (String(answer) === "true") lms.store();
    return answer;
  };
  lms.finish = () => lms.commit();

  lms.api = {
    LMSInitialize(blank) {
      lms.log.push("initialize");
      if (blank !== "" || lms.state !== "fresh") return complain("LMSInitialize");
      lms.state = "running";
      lms.values = new Map(lms.stored);
      return "true";
    },
    LMSGetValue(name) {
      lms.log.push("get " + name);
      lms.error = "0";
      if (!running("LMSGetValue " + name)) return "";
      if (!READABLE.includes(name) && !/^cmi\.objectives\.\d+\.id$/.test(name)) return complain("LMSGetValue", name);
      if (unknown.includes(listOf(name))) {
        lms.error = "401";
        return "";
      }
      return lms.get(name);
    },
    LMSSetValue(name, value) {
      lms.log.push("set " + name + " " + value);
      lms.error = "0";
      if (!running("LMSSetValue " + name)) return "false";
      if (unknown.includes(listOf(name))) {
        lms.error = "401";
        return "false";
      }
      if (mode !== "normal") return complain("LMSSetValue in", mode);
      const format = FORMATS[name.replace(/^(cmi\.\w+)\.\d+/, "$1.n")];
      if (typeof value !== "string" || !format || !format.test(value)) return complain("LMSSetValue", name, value);
      const [, list, index] = /^cmi\.(interactions|objectives)\.(\d+)\./.exec(name) || [];
      if (list && Number(index) > lms.count(list)) return complain("gap", name);
      if (list && Number(index) === lms.count(list) && !/^cmi\.\w+\.\d+\.id$/.test(name)) return complain("id not first", name);
      lms.values.set(name, value);
      return "true";
    },
    LMSCommit(blank) {
      lms.log.push("commit");
      if (blank !== "" || !running("LMSCommit") || mode !== "normal") return complain("LMSCommit");
      return lms.commit();
    },
    LMSFinish(blank) {
      lms.log.push("finish");
      if (blank !== "" || !running("LMSFinish")) return complain("LMSFinish");
      lms.state = "finished";
      return mode === "normal" ? lms.finish() : "true";
    },
    LMSGetLastError: () => lms.error,
    LMSGetErrorString: () => "",
    LMSGetDiagnostic: () => "",
  };
  // The learner comes back: the same disk, a new connection.
  lms.again = () => Object.assign(lms, { state: "fresh", log: [], wrong: [] });
  lms.status = () => lms.stored.get("cmi.core.lesson_status");
  lms.objective = (index, field) => lms.stored.get("cmi.objectives." + index + "." + field);
  lms.interaction = (index, field) => lms.stored.get("cmi.interactions." + index + "." + field);
  lms.sets = (part) => lms.log.filter((line) => line.startsWith("set ") && line.includes(part));
  lms.told = (line) => lms.log.filter((entry) => entry === line).length;
  return lms;
}

// As Moodle has it: numbers are compared as numbers, a value counts as sent once a commit tried to send it, whatever
// came of it, and only changes are sent. `outage` is "" (none), "refuses" or "lies" (says it took what it lost).
export function makeMoodle(options) {
  const lms = makeLms(options);
  const sent = new Map();
  const same = (name, value) => (name.includes(".score.") || name.endsWith("weighting") ? Number(value) : value);
  lms.outage = "";
  lms.commit = () => {
    const changed = [...lms.values].filter(([name, value]) => sent.get(name) !== same(name, value));
    changed.forEach(([name, value]) => sent.set(name, same(name, value)));
    if (!lms.outage) changed.forEach(([name, value]) => lms.stored.set(name, value));
    return lms.outage === "refuses" ? "false" : "true";
  };
  const again = lms.again;
  lms.again = () => {
    sent.clear();
    return again();
  };
  return lms;
}

// As the Open edX block has it: nearly everything reads as "", each value is stored as it is set, errors are unknown.
export function makeOpenEdx(options) {
  const lms = makeLms(options);
  lms.get = (name) => (name === "cmi.suspend_data" ? lms.values.get(name) || "" : "");
  const set = lms.api.LMSSetValue;
  lms.api.LMSSetValue = (name, value) => {
    set(name, value);
    lms.store();
  };
  lms.api.LMSGetLastError = () => 0;
  return lms;
}

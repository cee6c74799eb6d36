/*
 * An LMS page around scorm-again: ?content=<address of the course>&record=<address of the record>.
 * It keeps records in the same shape as the stand-in LMS does, so that a test can look at either.
 */
(function () {
  "use strict";

  const query = new URLSearchParams(location.search);
  const record = fetchRecord();
  const api = new Scorm12API({autocommit: false, logLevel: 5});
  let delivered = 0;
  window.API_LOG = [];

  function fetchRecord() {
    const request = new XMLHttpRequest();
    request.open("GET", query.get("record"), false);
    request.send();
    return JSON.parse(request.responseText);
  }

  function flat(value, name, found) {
    Object.entries(value).forEach(([key, inner]) => {
      if (inner !== null && typeof inner === "object") {
        flat(inner, `${name}.${key}`, found);
      } else {
        found[`${name}.${key}`] = String(inner);
      }
    });
    return found;
  }

  function save() {
    const {cmi} = api.renderCommitCMI(true);
    const values = {...flat(cmi, "cmi", {}), nested: JSON.stringify(cmi)};
    const body = JSON.stringify({
      session: record.sessions, from: delivered, values, log: window.API_LOG.slice(delivered)
    });
    delivered = Math.max(0, window.API_LOG.length - 1);
    const request = new XMLHttpRequest();
    try {
      request.open("POST", query.get("record"), false);
      request.send(body);
    } catch (error) {
      navigator.sendBeacon(query.get("record"), body);
    }
  }

  function logged(call) {
    return (...args) => {
      const entry = {t: Math.round(performance.now()), call, args, result: "true", error: "0"};
      window.API_LOG.push(entry);
      entry.result = api[call](...args);
      entry.error = call.startsWith("LMSGet") && call !== "LMSGetValue" ? "0" : String(api.LMSGetLastError());
      return entry.result;
    };
  }

  if (record.values.nested) {
    const saved = JSON.parse(record.values.nested);
    api.loadFromJSON(saved);
    api.cmi.core.entry = saved.core.exit === "suspend" ? "resume" : "";
  }
  api.on("LMSCommit", save);
  api.on("LMSFinish", save);
  window.API = {};
  ["LMSInitialize", "LMSFinish", "LMSGetValue", "LMSSetValue", "LMSCommit",
    "LMSGetLastError", "LMSGetErrorString", "LMSGetDiagnostic"].forEach((call) => {
    window.API[call] = logged(call);
  });

  const frame = document.createElement("iframe");
  frame.id = "course";
  frame.title = "Course";
  frame.width = "1200";
  frame.height = "800";
  frame.src = query.get("content");
  document.body.append(frame);
})();

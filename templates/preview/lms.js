/*
 * The player page of the stand-in LMS: gives the course its API, keeps what it saves on the server, and shows every
 * call. Classic script, after strict-api.js. `API_LOG` is the log of this session, for tests and for the console.
 */
(function () {
  "use strict";

  const launch = JSON.parse(document.getElementById("launch").textContent);
  const shown = {rows: 0};
  let lms = null;
  let session = 0;
  let delivered = 0;

  const at = (id) => document.getElementById(id);

  /** As Moodle does: a synchronous request, and where the closing page may not make one, a beacon. */
  function post(body) {
    const request = new XMLHttpRequest();
    try {
      request.open("POST", launch.record, false);
      request.setRequestHeader("Content-Type", "application/json");
      request.send(body);
      return request.status === 200;
    } catch (error) {
      return launch.beacon && navigator.sendBeacon(launch.record, new Blob([body], {type: "application/json"}));
    }
  }

  function deliver(values, log) {
    const body = JSON.stringify({session, from: delivered, values, log: log.slice(delivered)});
    const last = log.length - 1;
    const arrived = post(body);
    delivered = arrived ? Math.max(delivered, last) : delivered;
    return arrived;
  }

  function fetchRecord() {
    const request = new XMLHttpRequest();
    request.open("GET", launch.record, false);
    request.send();
    return JSON.parse(request.responseText);
  }

  function forget() {
    const request = new XMLHttpRequest();
    request.open("DELETE", launch.record, false);
    request.send();
  }

  function close() {
    const frame = document.querySelector("iframe");
    if (frame) {
      frame.remove();
    }
  }

  function open() {
    const record = fetchRecord();
    session = record.sessions;
    delivered = 0;
    shown.rows = 0;
    window.API_LOG = [];
    lms = createStrictApi({
      saved: record.values,
      mode: at("mode").value,
      faults: strictProfiles[at("profile").value],
      log: window.API_LOG,
      deliver,
      vanish: () => delete window.API
    });
    window.API = lms.api;
    window.LMS = lms;
    at("log").replaceChildren();
    at("stage").append(frameOf(launch.content));
    refuse(false);
  }

  function frameOf(address) {
    const frame = document.createElement("iframe");
    frame.src = address;
    frame.title = launch.title;
    frame.id = "course";
    return frame;
  }

  function refuse(on) {
    const profile = strictProfiles[at("profile").value];
    lms.refuse(on ? Infinity : profile.refuse || 0);
    at("refuse").setAttribute("aria-pressed", String(on));
  }

  function row(cells, wrong) {
    const line = document.createElement("tr");
    line.className = wrong ? "wrong" : "";
    cells.forEach((text) => {
      const cell = document.createElement("td");
      cell.textContent = text;
      line.append(cell);
    });
    return line;
  }

  function logRow(entry) {
    const seconds = (entry.t / 1000).toFixed(1);
    const spoken = `${entry.call}(${entry.args.map((value) => JSON.stringify(value)).join(", ")})`;
    const verdict = [entry.error === "0" ? "" : `error ${entry.error}`, entry.violation || ""].filter(Boolean).join("; ");
    return row([seconds, spoken, JSON.stringify(entry.result), verdict], verdict !== "");
  }

  function showLog() {
    const fresh = window.API_LOG.slice(shown.rows);
    shown.rows += fresh.length;
    at("log").prepend(...fresh.map(logRow).reverse());
    if (fresh.length) {
      const wrong = window.API_LOG.filter((entry) => entry.violation || entry.error !== "0").length;
      at("verdict").textContent = wrong ? `${wrong} of ${shown.rows} calls are wrong` : `${shown.rows} calls, all in order`;
      at("verdict").className = wrong ? "wrong" : "";
      at("saved").replaceChildren(...Object.entries(lms.committed()).sort().map((pair) => row(pair, false)));
    }
  }

  function reopen() {
    close();
    open();
  }

  at("reopen").addEventListener("click", reopen);
  at("mode").addEventListener("change", reopen);
  at("profile").addEventListener("change", reopen);
  at("refuse").addEventListener("click", () => refuse(at("refuse").getAttribute("aria-pressed") !== "true"));
  at("again").addEventListener("click", () => {
    close();
    forget();
    open();
  });
  open();
  window.setInterval(showLog, 300);
})();

/*
 * What an LMS would take without a word and yet must never happen: the rules of conduct of a course that loses nothing
 * and spoils no record. Classic script; it adds `createConduct` to the global object.
 *
 * Each function returns a list of sentences, empty if all is well.
 */
(function (root) {
  "use strict";

  const STATUS = "cmi.core.lesson_status";
  const RAW = "cmi.core.score.raw";
  const EXIT = "cmi.core.exit";
  const TIME = "cmi.core.session_time";
  const FINISHED = ["passed", "failed", "completed"];
  const HEIGHT = {passed: 3, completed: 2};
  const ORDER = ["id", "type", "time", "objectives", "correct_responses", "student_response", "result", "weighting", "latency"];

  const height = (status) => HEIGHT[status] || 1;
  const finished = (status) => FINISHED.includes(status);

  function seconds(timespan) {
    return timespan.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  }

  function conductOfStatus(value, context) {
    // After a refused save the LMS stands where it last said "true", so that is what mending may start from.
    const before = context.mending ? context.committed[STATUS] : context.values[STATUS];
    const found = [];
    if (height(value) < height(before)) {
      found.push(`the status goes down from ${before} to ${value}`);
    }
    return found;
  }

  function conductOfScore(name, value, context) {
    const found = [];
    const batch = context.batch;
    if (value === "") {
      found.push(`${name} is written empty`);
    }
    if (name !== RAW) {
      return batch.includes(RAW) && !context.mending ? [...found, `${name} is written after ${RAW}`] : found;
    }
    if (batch.includes(STATUS) && finished(context.values[STATUS]) && !context.mending) {
      found.push("the status stands before the score in one save");
    }
    if (!(Number(context.values["cmi.core.score.max"]) > 0)) {
      found.push("score.raw is written before score.max");
    }
    if (Number(value) < Number(context.committed[RAW] || 0) && !context.mending) {
      found.push(`score.raw goes down from ${context.committed[RAW]} to ${value}`);
    }
    return found;
  }

  function conductOfInteraction(name, value, context, memory) {
    const [, , index, field] = name.split(".");
    const rank = ORDER.indexOf(field);
    const last = index in memory.ranks ? memory.ranks[index] : -1;
    const found = [];
    if (field === "id" && !/^[A-Za-z0-9_-]{1,64}$/.test(value)) {
      found.push(`the id ${value} is not made of letters, digits, "-" and "_"`);
    }
    if (field === "id" && name in context.values && context.values[name] !== value && !context.mending) {
      found.push(`interaction ${index} was ${context.values[name]} and becomes ${value}`);
    }
    if (field !== "id" && (last < 0 || rank < last)) {
      found.push(`${field} is out of the order ${ORDER.join(", ")}`);
    }
    if (field === "type" && value === "fill-in" && !context.mending) {
      found.push("free text of a learner is sent to the LMS");
    }
    memory.ranks[index] = rank;
    return found;
  }

  function conductOfObjective(name, value, context) {
    const [, , index, field] = name.split(".");
    const [before, found] = [context.values[name], []];
    if (value === "") {
      found.push(`${name} is written empty`);
    }
    if (field === "id" && !/^[A-Za-z0-9_-]{1,64}$/.test(value)) {
      found.push(`the id ${value} is not made of letters, digits, "-" and "_"`);
    }
    if (field !== "id" && !(`cmi.objectives.${index}.id` in context.values)) {
      found.push(`objective ${index} has no id yet`);
    }
    if (before === undefined || context.mending) {
      return found;
    }
    if (field === "id" && before !== value) {
      found.push(`objective ${index} was ${before} and becomes ${value}`);
    }
    if (field === "status" && height(value) < height(before)) {
      found.push(`the status of objective ${index} goes down from ${before} to ${value}`);
    }
    if (name.endsWith(".score.raw") && Number(value) < Number(before)) {
      found.push(`the score of objective ${index} goes down from ${before} to ${value}`);
    }
    return found;
  }

  function conductOfTime(value, context) {
    // A session's time is never what earlier sessions took as well. Half a minute is forgiven: the clocks of two frames
    // may be moved forward one after the other.
    const since = context.elapsed / 1000 + 35;
    return seconds(value) > since ? [`session_time ${value} is longer than the session (${Math.round(since)} s)`] : [];
  }

  function conductOfText(name, value) {
    return /[\x00-\x1F\x7F]/.test(value) ? [`${name} holds a control character`] : [];
  }

  function conductOf(name, value, context, memory) {
    if (name === STATUS) {
      return conductOfStatus(value, context);
    }
    if (name.startsWith("cmi.core.score.")) {
      return conductOfScore(name, value, context);
    }
    if (name.startsWith("cmi.interactions.")) {
      return conductOfInteraction(name, value, context, memory);
    }
    if (name.startsWith("cmi.objectives.")) {
      return conductOfObjective(name, value, context);
    }
    if (name === TIME) {
      return conductOfTime(value, context);
    }
    if (name === EXIT && (value === "logout" || value === "time-out")) {
      return [`exit is ${value}`];
    }
    return conductOfText(name, value);
  }

  /**
   * `context`: {mode, values, committed, batch, mending, elapsed}: see strict-api.js; `values` still without the new one.
   * While `mending` after a refused save, other values may stand in for one save, because an LMS that believes to have
   * the right ones already would not send them again.
   */
  root.createConduct = function () {
    const memory = {ranks: {}, commits: 0, written: new Set()};

    function onGet(name, context) {
      const found = [];
      if (name === "cmi.core.student_id") {
        found.push("the learner's number is read");
      }
      if (name === "cmi.core.student_name" && !["passed", "completed"].includes(context.values[STATUS])) {
        found.push("the learner's name is read before there is a certificate to put it on");
      }
      if (memory.written.has(name)) {
        found.push(`${name} is read back after it was written`);
      }
      return found;
    }

    function onSet(name, value, context) {
      const found = context.mode === "normal" ? [] : [`something is written in ${context.mode} mode`];
      if (typeof value !== "string") {
        return [...found, `the value is a ${typeof value}, not a string`];
      }
      memory.written.add(name);
      return [...found, ...conductOf(name, value, context, memory)];
    }

    function onCommit(context) {
      const {batch, values} = context;
      const found = [];
      if (context.mode !== "normal") {
        return found;
      }
      if (batch.lastIndexOf(RAW) > batch.lastIndexOf(STATUS) && !context.mending) {
        found.push("a score is saved without a status after it");
      }
      if (!memory.commits && values[EXIT] !== "suspend") {
        found.push("the first save of the session does not set exit to suspend");
      }
      if (!memory.commits && (values[STATUS] || "not attempted") === "not attempted") {
        found.push("the first save leaves the status not attempted");
      }
      memory.commits += 1;
      return found;
    }

    function onFinish(context) {
      const found = [];
      if (context.mode !== "normal") {
        return found;
      }
      if (!memory.written.has(TIME)) {
        found.push("the session ends without session_time");
      }
      if (!finished(context.values[STATUS]) && context.values[EXIT] !== "suspend") {
        found.push("the session ends unfinished and exit is not suspend");
      }
      if (context.batch.length) {
        found.push("the session ends with values that were not committed");
      }
      return found;
    }

    return {onGet, onSet, onCommit, onFinish};
  };
})(globalThis);

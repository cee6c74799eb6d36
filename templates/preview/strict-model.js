/*
 * The SCORM 1.2 data model, read as narrowly as the standard allows: which elements there are, who may read or
 * write them, and what a value must look like. Classic script; it adds `strictModel` to the global object.
 */
(function (root) {
  "use strict";

  const ERRORS = {
    "0": "No error",
    "101": "General exception",
    "201": "Invalid argument",
    "202": "Element cannot have children",
    "203": "Element is not an array",
    "301": "Not initialised",
    "401": "Not implemented",
    "402": "Invalid set value: the element is a keyword",
    "403": "Element is read only",
    "404": "Element is write only",
    "405": "Incorrect data type"
  };

  const matching = (pattern) => (value) => pattern.test(value);
  const oneOf = (...words) => (value) => words.includes(value);

  const isDecimal = matching(/^-?\d{1,3}(\.\d{1,7})?$/);
  const within = (low, high) => (value) => isDecimal(value) && Number(value) >= low && Number(value) <= high;
  const isText255 = matching(/^[\x00-\x7F]{0,255}$/);
  const isText4096 = matching(/^[\x00-\x7F]{0,4096}$/);
  const isIdentifier = matching(/^[\x21-\x7E]{1,255}$/);
  const isTime = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
  const isTimespan = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
  const isScore = (value) => value === "" || within(0, 100)(value);
  const isWhole = (low, high) => (value) => /^-?\d{1,5}$/.test(value) && Number(value) >= low && Number(value) <= high;

  const SETTABLE = ["passed", "completed", "failed", "incomplete", "browsed"];
  const isResult = (value) => ["correct", "wrong", "unanticipated", "neutral"].includes(value) || isDecimal(value);

  // The shape of a response depends on the interaction's type; a pattern may also stand in braces (all are needed).
  const RESPONSES = {
    "true-false": /^[01tf]$/,
    "choice": /^[0-9a-z](,[0-9a-z])*$/,
    "fill-in": /^[\x20-\x7E]{0,255}$/,
    "matching": /^[0-9a-z]\.[0-9a-z](,[0-9a-z]\.[0-9a-z])*$/,
    "performance": /^[\x20-\x7E]{1,255}$/,
    "sequencing": /^[0-9a-z](,[0-9a-z])*$/,
    "likert": /^[0-9a-z]$/,
    "numeric": /^-?\d{1,3}(\.\d{1,7})?$/
  };

  function isResponse(value, type) {
    const shape = RESPONSES[type];
    return shape !== undefined && value.length <= 255 && shape.test(value);
  }

  function isPattern(value, type) {
    const braced = ["choice", "matching"].includes(type) && /^\{.*\}$/.test(value);
    return value.length <= 255 && isResponse(braced ? value.slice(1, -1) : value, type);
  }

  const keyword = (value) => ({access: "keyword", start: value});
  const read = (value) => ({access: "read", start: value});
  const both = (check, value) => ({access: "both", check, start: value});
  const write = (check) => ({access: "write", check});

  const SCORE = "raw,min,max";
  const CORE = "student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time";
  const INTERACTION = "id,objectives,time,type,correct_responses,weighting,student_response,result,latency";

  const ELEMENTS = {
    "cmi._version": keyword("3.4"),
    "cmi.core._children": keyword(CORE),
    "cmi.core.student_id": read("learner-1"),
    "cmi.core.student_name": read("Learner, One"),
    "cmi.core.lesson_location": both(isText255, ""),
    "cmi.core.credit": read("credit"),
    "cmi.core.lesson_status": both(oneOf(...SETTABLE), "not attempted"),
    "cmi.core.entry": read("ab-initio"),
    "cmi.core.score._children": keyword(SCORE),
    "cmi.core.score.raw": both(isScore, ""),
    "cmi.core.score.min": both(isScore, ""),
    "cmi.core.score.max": both(isScore, ""),
    "cmi.core.total_time": read("0000:00:00.00"),
    "cmi.core.lesson_mode": read("normal"),
    "cmi.core.exit": write(oneOf("", "suspend", "time-out", "logout")),
    "cmi.core.session_time": write(isTimespan),
    "cmi.suspend_data": both(isText4096, ""),
    "cmi.launch_data": read(""),
    "cmi.comments": both(isText4096, ""),
    "cmi.comments_from_lms": read(""),
    "cmi.objectives._children": keyword("id,score,status"),
    "cmi.objectives._count": keyword("0"),
    "cmi.objectives.n.id": both(isIdentifier, ""),
    "cmi.objectives.n.score._children": keyword(SCORE),
    "cmi.objectives.n.score.raw": both(isScore, ""),
    "cmi.objectives.n.score.min": both(isScore, ""),
    "cmi.objectives.n.score.max": both(isScore, ""),
    "cmi.objectives.n.status": both(oneOf(...SETTABLE, "not attempted"), "not attempted"),
    "cmi.student_data._children": keyword("mastery_score,max_time_allowed,time_limit_action"),
    "cmi.student_data.mastery_score": read(""),
    "cmi.student_data.max_time_allowed": read(""),
    "cmi.student_data.time_limit_action": read(""),
    "cmi.student_preference._children": keyword("audio,language,speed,text"),
    "cmi.student_preference.audio": both(isWhole(-1, 100), "0"),
    "cmi.student_preference.language": both(isText255, ""),
    "cmi.student_preference.speed": both(isWhole(-100, 100), "0"),
    "cmi.student_preference.text": both(isWhole(-1, 1), "0"),
    "cmi.interactions._children": keyword(INTERACTION),
    "cmi.interactions._count": keyword("0"),
    "cmi.interactions.n.id": write(isIdentifier),
    "cmi.interactions.n.type": write((value) => value in RESPONSES),
    "cmi.interactions.n.time": write(isTime),
    "cmi.interactions.n.objectives._count": keyword("0"),
    "cmi.interactions.n.objectives.n.id": write(isIdentifier),
    "cmi.interactions.n.correct_responses._count": keyword("0"),
    "cmi.interactions.n.correct_responses.n.pattern": write(isPattern),
    "cmi.interactions.n.student_response": write(isResponse),
    "cmi.interactions.n.result": write(isResult),
    "cmi.interactions.n.weighting": write(within(-100, 100)),
    "cmi.interactions.n.latency": write(isTimespan)
  };

  const INDEX = /\.(0|[1-9]\d*)(?=\.|$)/g;
  const general = (name) => name.replace(INDEX, ".n");

  /** Every array on the way to an element, as `[prefix, index]`: of `cmi.interactions.2.id`, `["cmi.interactions", 2]`. */
  function arrays(name) {
    return [...name.matchAll(INDEX)].map((found) => [name.slice(0, found.index), Number(found[1])]);
  }

  /** How many entries an array has in a flat record of values. */
  function count(values, prefix) {
    const indices = Object.keys(values)
      .filter((name) => name.startsWith(`${prefix}.`))
      .map((name) => parseInt(name.slice(prefix.length + 1), 10))
      .filter((index) => index >= 0);
    return indices.length ? Math.max(...indices) + 1 : 0;
  }

  function find(name) {
    return Object.prototype.hasOwnProperty.call(ELEMENTS, general(name)) ? ELEMENTS[general(name)] : null;
  }

  /** The code for a name that is no element: an array or child asked of something that has none, or simply unknown. */
  function unknown(name) {
    const parent = find(name.replace(/\._(children|count)$/, ""));
    if (parent && name.endsWith("._children")) {
      return "202";
    }
    return parent && name.endsWith("._count") ? "203" : "401";
  }

  /** The error code that reading an element gives, "0" if it may be read. */
  function readingError(values, name) {
    const element = find(name);
    if (!element) {
      return unknown(name);
    }
    if (element.access === "write") {
      return "404";
    }
    return arrays(name).some(([prefix, index]) => index >= count(values, prefix)) ? "201" : "0";
  }

  /** The error code that writing a value to an element gives, "0" if it may be written. */
  function writingError(values, name, value) {
    const element = find(name);
    if (!element) {
      return unknown(name);
    }
    if (element.access === "keyword" || element.access === "read") {
      return element.access === "keyword" ? "402" : "403";
    }
    if (arrays(name).some(([prefix, index]) => index > count(values, prefix))) {
      return "201";
    }
    const type = values[`${name.split(".").slice(0, 3).join(".")}.type`];
    return typeof value === "string" && element.check(value, type) ? "0" : "405";
  }

  /** What reading an element gives, once it is known that it may be read. */
  function valueOf(values, name) {
    if (name.endsWith("._count")) {
      return String(count(values, name.slice(0, -"._count".length)));
    }
    return name in values ? values[name] : find(name).start;
  }

  root.strictModel = {ERRORS, general, readingError, writingError, valueOf};
})(globalThis);

// A learner's record of a question or scenario in the words of SCORM 1.2's `cmi.interactions`.

import { BASE64URL } from "./state.js";

const CHOICE_MARKS = "abcdefghijklmnopqrstuvwxyz0123456789";
const INTERACTION_RESULTS = { right: "correct", wrong: "wrong", neutral: "neutral", none: "" };
const ENDING_RESULTS = { good: "correct", poor: "wrong", fair: "neutral" };
const FEEDBACK_LIMIT = 255;

// Fields that do not apply are "": a scenario has no pattern, and an answer cleared for another try is not reported.
export function describe(item, record) {
  const result = interactionResult(item, record);
  const response = result && (item.scenes ? pathResponse : choiceResponse)(item, record.response);
  return { type: interactionType(item), pattern: rightPattern(item), response, result };
}

// The scenes of a scenario's response, in the order they were visited.
export function visitedScenes(response) {
  return response.match(/.{3}/g) || [];
}

function interactionType(item) {
  if (item.scenes) return "performance";
  return item.kind === "true_or_false" ? "true-false" : "choice";
}

// A story that was finished is worth what its last scene is, as this version of the course has it.
function interactionResult(item, record) {
  const last = record.result !== "none" && item.scenes?.find((scene) => scene.code === record.response.slice(-3));
  return ENDING_RESULTS[last?.ending] || INTERACTION_RESULTS[record.result];
}

function rightPattern(item) {
  if (item.scenes) return "";
  const marks = choiceMarks(item, item.right);
  return item.kind === "choose_many" ? "{" + marks + "}" : marks;
}

function choiceResponse(item, response) {
  return choiceMarks(item, [...response].map((char) => BASE64URL.indexOf(char)));
}

function choiceMarks(item, indexes) {
  const marks = item.kind === "true_or_false" ? "tf" : CHOICE_MARKS;
  return indexes.map((index) => marks[index]).filter(Boolean).join(",");
}

function pathResponse(scenario, response) {
  const codes = visitedScenes(response);
  const ids = new Map(scenario.scenes.map((scene) => [scene.code, scene.id]));
  const named = codes.map((code) => ids.get(code) || code).join(">");
  if (named.length <= FEEDBACK_LIMIT) return named;
  return codes.slice(0, (FEEDBACK_LIMIT + 1) / 4).join(">");
}

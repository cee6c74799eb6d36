// A learner's record of a question or scenario in the words of SCORM 1.2's `cmi.interactions`.

import { QUESTION_KINDS } from "./kinds.js";

const INTERACTION_RESULTS = { right: "correct", wrong: "wrong", neutral: "neutral", none: "" };
const ENDING_RESULTS = { good: "correct", poor: "wrong", fair: "neutral" };
const FEEDBACK_LIMIT = 255;

// The questions and scenarios of a course, each of which has a record.
export function recordedItems(course) {
  return course.parts.flatMap((part) => part.questions || (part.scenes ? [part] : []));
}

// Fields that do not apply are "": a scenario has no pattern, and an answer cleared for another try is not reported.
export function describe(item, record) {
  const kind = item.scenes ? STORY : QUESTION_KINDS[item.kind];
  const result = interactionResult(item, record);
  const response = result && kind.told(item, record.response);
  return { type: kind.type, objective: item.serves || "", pattern: kind.pattern(item), response, result };
}

const STORY = { type: "performance", pattern: () => "", told: pathResponse };

// The scenes of a scenario's response, in the order they were visited.
export function visitedScenes(response) {
  return response.match(/.{3}/g) || [];
}

// A story that was finished is worth what its last scene is, as this version of the course has it.
function interactionResult(item, record) {
  const last = record.result !== "none" && item.scenes?.find((scene) => scene.code === record.response.slice(-3));
  return ENDING_RESULTS[last?.ending] || INTERACTION_RESULTS[record.result];
}

function pathResponse(scenario, response) {
  const codes = visitedScenes(response);
  const ids = new Map(scenario.scenes.map((scene) => [scene.code, scene.id]));
  const named = codes.map((code) => ids.get(code) || code).join(">");
  if (named.length <= FEEDBACK_LIMIT) return named;
  return codes.slice(0, (FEEDBACK_LIMIT + 1) / 4).join(">");
}

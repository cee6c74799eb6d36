// How far a learner has come with each objective of the course.

import { recordedItems } from "./interactions.js";
import { isDone } from "./state.js";

// The shares of right answers by the objectives' codes, in whole per cent; `answers` are questions that say whether
// they were answered rightly.
export function sharesOf(course, answers) {
  const shares = new Map();
  for (const { id, code } of course.objectives) {
    const serving = answers.filter(({ question }) => question.serves === id);
    const right = serving.filter((answer) => answer.isRight()).length;
    if (serving.length) shares.set(code, Math.floor((100 * right) / serving.length));
  }
  return shares;
}

// The status of an objective as the LMS has it, "" where nothing was done for it yet, and its best share, if any.
export function objectiveStanding(course, state, { id, code }) {
  const best = state.objectives.get(code) ?? null;
  if (best !== null) return { status: best >= course.pass ? "passed" : course.onFail, best };
  if (state.objectives.has(code)) return { status: "completed", best };
  return { status: servingItems(course, id).some((item) => isDone(item, state)) ? "incomplete" : "", best };
}

// An objective that no final quiz asks about is completed, for good, when all that serves it is done.
export function completeObjectives(course, state) {
  const scored = new Set(course.parts.filter((part) => part.final).flatMap((part) => part.questions));
  for (const { id, code } of course.objectives) {
    const serving = servingItems(course, id);
    const complete = serving.length > 0 && serving.every((item) => isDone(item, state) && !scored.has(item));
    if (complete && !state.objectives.has(code)) state.objectives.set(code, null);
  }
}

function servingItems(course, id) {
  return recordedItems(course).filter((item) => item.serves === id);
}

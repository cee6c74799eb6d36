// Where the learner stands at the end of the course.

import { objectiveStanding } from "./objectives.js";
import { partDone } from "./pages.js";
import { openCertificate } from "./certificate.js";
import { isFinished } from "./session.js";

// Gives a function that brings the page up to date.
export function openResult(desk) {
  const { course, session, say } = desk;
  const updateCertificate = openCertificate(desk);
  const screen = document.getElementById("result--");
  const best = screen.querySelector("[data-best]");
  const toFinal = screen.querySelector("[data-to-final]");

  return () => {
    const { state } = session;
    const standing = standingOf(state, toFinal !== null);
    for (const words of screen.querySelectorAll("[data-status]")) words.hidden = words.dataset.status !== standing;
    best.hidden = state.best === null;
    best.textContent = say("say_best", { score: state.best, pass: course.pass });
    const done = course.parts.filter((part) => partDone(part, state)).length;
    screen.querySelector("[data-done]").textContent = say("say_done", { done, all: course.parts.length });
    for (const objective of course.objectives) {
      const line = screen.querySelector('[data-objective="' + objective.id + '"]');
      paintObjective(line, objectiveStanding(course, state, objective));
    }
    if (toFinal) toFinal.hidden = state.status === "passed";
    updateCertificate();
  };
}

function paintObjective(line, { status, best }) {
  const reached = isFinished(status) ? "reached" : status ? "begun" : "open";
  for (const words of line.querySelectorAll("[data-reached]")) words.hidden = words.dataset.reached !== reached;
  const share = line.querySelector("[data-share]");
  share.hidden = best === null;
  share.textContent = best + "%";
}

function standingOf(state, hasFinal) {
  if (state.status !== "incomplete") return state.status;
  if (!hasFinal) return "incomplete_parts";
  return state.best === null ? "incomplete_quiz" : "failed";
}

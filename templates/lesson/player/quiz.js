// Questions with feedback; the final quiz also with its result.

import { openConclusion } from "./conclusion.js";
import { openQuestion } from "./question.js";

// Gives a function to call when the quiz comes on screen.
export function openQuiz(quiz, screen, desk) {
  let shown;
  const fields = quiz.questions.map((question) => openQuestion(question, {
    field: screen.querySelector('[data-question="' + question.id + '"]'),
    locked: quiz.final,
    since: () => shown,
    desk,
    answered: () => {
      conclusion?.count();
      desk.changed();
    },
  }));
  const conclusion = quiz.final ? openConclusion(quiz, screen, fields, desk) : null;
  return () => {
    shown = Date.now();
  };
}

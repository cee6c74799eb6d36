// The final quiz: which questions this attempt asks, and the result.

import { drawnQuestions } from "./drawing.js";
import { sharesOf } from "./objectives.js";

export function openConclusion(quiz, screen, fields, { course, session, say, announce, changed }) {
  const find = (selector) => screen.querySelector(selector);
  const closing = find("[data-closing]");
  let asked = fields;

  // Only what is drawn stands on the screen, in the order and under the numbers of this attempt.
  function layOut() {
    const drawn = drawnQuestions(quiz, session.state);
    asked = drawn.map((question) => fields.find((field) => field.question === question));
    if (!quiz.draw) return;
    for (const { field } of fields) field.hidden = true;
    asked.forEach(({ field }, at) => {
      field.hidden = false;
      field.querySelector("[data-number]").textContent = say("say_question", { number: at + 1, all: asked.length });
      closing.before(field);
    });
  }

  function open() {
    return asked.filter((field) => !field.isAnswered());
  }

  function rightOnes() {
    return asked.filter((field) => field.isRight());
  }

  // Rounded down: 79.9 does not pass where 80 is asked.
  function score() {
    return Math.floor((100 * rightOnes().length) / asked.length);
  }

  function count() {
    const all = asked.length;
    find("[data-answered]").textContent = say("say_answered", { done: all - open().length, all });
  }

  // A newer version of the course may have put an unanswered question into an attempt that was concluded, or taken out
  // one that was missed: then the result is asked for again.
  function paint() {
    const { state } = session;
    const [right, all] = [rightOnes().length, asked.length];
    const passed = score() >= course.pass;
    const concluded = state.concluded && open().length === 0 && (!passed || state.status === "passed");
    find("[data-outcome]").hidden = !concluded;
    find("[data-see-result]").hidden = concluded;
    find(".closing-words").hidden = concluded;
    find("[data-passed]").hidden = !passed;
    find("[data-not-passed]").hidden = passed;
    find("[data-retake='missed']").hidden = right === all;
    find("[data-score]").textContent = say("say_score", { right, all, score: score(), pass: course.pass });
    count();
  }

  function seeResult() {
    const unanswered = open();
    if (unanswered.length > 0) {
      const missing = unanswered.map((field) => asked.indexOf(field) + 1).join(", ");
      unanswered[0].askFor();
      announce(say("say_unanswered", { missing }));
      return;
    }
    session.conclude(score(), sharesOf(course, asked));
    paint();
    find(".outcome-title").focus();
    announce(find("[data-score]"), find(score() >= course.pass ? "[data-passed]" : "[data-not-passed]"));
    changed();
  }

  // The missed ones stay where they are, among the answers that were right.
  function retakeMissed() {
    const missed = asked.filter((field) => !field.isRight());
    session.retake(missed.map(({ question }) => question), false);
    for (const field of missed) field.paint();
    paint();
    missed[0].focus();
  }

  function retake() {
    session.retake(quiz.questions);
    layOut();
    for (const field of fields) field.paint();
    paint();
    window.scrollTo(0, 0);
    find(".part-title").focus();
  }

  find("[data-see-result]").addEventListener("click", seeResult);
  find("[data-retake='missed']").addEventListener("click", retakeMissed);
  find("[data-retake='all']").addEventListener("click", retake);
  layOut();
  paint();
  return { count };
}

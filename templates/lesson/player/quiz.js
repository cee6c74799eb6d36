// Questions with feedback, and the final quiz with its result.

import { BASE64URL } from "./state.js";

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

function openQuestion(question, { field, locked, since, desk, answered }) {
  const find = (selector) => field.querySelector(selector);
  const picks = [...field.querySelectorAll(".pick")];
  const becauses = [...field.querySelectorAll("[data-because]")];
  const missing = find("[data-missing]");
  let tryingAgain = false;

  function standing() {
    const record = desk.session.state.records.get(question.code);
    return record && record.result !== "none" && !tryingAgain ? record : null;
  }

  function paint() {
    const record = standing();
    const chosen = record ? [...record.response].map((mark) => BASE64URL.indexOf(mark)) : [];
    picks.forEach((pick, index) => {
      pick.checked = chosen.includes(index);
      pick.disabled = record !== null;
    });
    becauses.forEach((because, index) => {
      because.hidden = !chosen.includes(index);
    });
    paintVerdict(field, record && verdictOf(question, record, chosen));
    find("[data-grounds]").hidden = !record;
    find("[data-check]").hidden = record !== null;
    find("[data-try-again]").hidden = record === null || locked;
    complain(false);
  }

  function complain(wanted) {
    missing.hidden = !wanted;
    if (wanted) field.setAttribute("aria-describedby", missing.id);
    else field.removeAttribute("aria-describedby");
  }

  function askFor() {
    complain(true);
    picks[0].focus();
  }

  function check() {
    const chosen = picks.flatMap((pick, index) => (pick.checked ? [index] : []));
    if (chosen.length === 0) {
      askFor();
      desk.announce(missing);
      return;
    }
    const right = chosen.join() === question.right.join();
    tryingAgain = false;
    desk.session.record(question, {
      response: chosen.map((index) => BASE64URL[index]).join(""),
      result: right ? "right" : "wrong",
      done: true,
      shown: since(),
    });
    paint();
    find("[data-verdict]").focus();
    desk.announce(...chosen.map((index) => becauses[index].querySelector("p")));
    answered();
  }

  function again() {
    tryingAgain = true;
    paint();
    picks[0].focus();
  }

  find("[data-check]").addEventListener("click", check);
  find("[data-try-again]").addEventListener("click", again);
  field.addEventListener("change", () => complain(false));
  paint();

  return { paint, askFor, isAnswered: () => standing() !== null, isRight: () => standing()?.result === "right" };
}

function verdictOf(question, record, chosen) {
  if (record.result === "right") return "right";
  return chosen.every((index) => question.right.includes(index)) ? "missing" : "wrong";
}

function paintVerdict(field, verdict) {
  const place = field.querySelector("[data-verdict]");
  place.hidden = !verdict;
  place.replaceChildren(...(verdict ? [document.getElementById("verdict--" + verdict).content.cloneNode(true)] : []));
}

function openConclusion(quiz, screen, fields, { course, session, say, announce, changed }) {
  const find = (selector) => screen.querySelector(selector);
  const outcome = find("[data-outcome]");
  const all = fields.length;

  function open() {
    return fields.filter((field) => !field.isAnswered());
  }

  // Every attempt answers each question once, so a result seen leaves as many attempts as tries.
  function isConcluded() {
    const tries = quiz.questions.map((question) => session.state.records.get(question.code)?.tries ?? 0);
    return open().length === 0 && session.state.attempts >= Math.max(...tries);
  }

  function count() {
    find("[data-answered]").textContent = say("say_answered", { done: all - open().length, all });
  }

  function rightOnes() {
    return fields.filter((field) => field.isRight()).length;
  }

  // Rounded down: 79.9 does not pass where 80 is asked.
  function score() {
    return Math.floor((100 * rightOnes()) / all);
  }

  function paint() {
    const concluded = isConcluded();
    const passed = score() >= course.pass;
    outcome.hidden = !concluded;
    find("[data-see-result]").hidden = concluded;
    find(".closing-words").hidden = concluded;
    find("[data-passed]").hidden = !passed;
    find("[data-not-passed]").hidden = passed;
    find("[data-score]").textContent = say("say_score", { right: rightOnes(), all, score: score(), pass: course.pass });
    count();
  }

  function seeResult() {
    const unanswered = open();
    if (unanswered.length > 0) {
      const missing = unanswered.map((field) => fields.indexOf(field) + 1).join(", ");
      unanswered[0].askFor();
      announce(say("say_unanswered", { missing }));
      return;
    }
    session.conclude(score());
    paint();
    find(".outcome-title").focus();
    announce(find("[data-score]"), find(score() >= course.pass ? "[data-passed]" : "[data-not-passed]"));
    changed();
  }

  function retake() {
    session.retake(quiz.questions);
    for (const field of fields) field.paint();
    paint();
    window.scrollTo(0, 0);
    find(".part-title").focus();
  }

  find("[data-see-result]").addEventListener("click", seeResult);
  find("[data-retake]").addEventListener("click", retake);
  paint();
  return { count };
}

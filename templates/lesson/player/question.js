// One question, of whatever kind: checked, explained, locked, and opened for another try.

import { QUESTION_KINDS } from "./kinds.js";

// `since()` is when the learner first saw it; `locked` keeps it from being tried again by itself.
export function openQuestion(question, { field, locked, since, desk, answered }) {
  const find = (selector) => field.querySelector(selector);
  const kind = QUESTION_KINDS[question.kind];
  const given = kind.open(question, field, desk);
  const missing = find("[data-missing]");
  let tryingAgain = false;

  function standing() {
    const record = desk.session.state.records.get(question.code);
    return record && record.result !== "none" && !tryingAgain ? record : null;
  }

  function paint() {
    const record = standing();
    given.show(record && record.response);
    paintVerdict(find("[data-verdict]"), record && verdictOf(record));
    find("[data-grounds]").hidden = !record;
    find("[data-check]").hidden = record !== null;
    find("[data-try-again]").hidden = record === null || locked;
    complain(false);
  }

  function verdictOf(record) {
    return record.result === "right" ? "right" : kind.shortfall(question, record.response);
  }

  function complain(wanted) {
    missing.hidden = !wanted;
    if (wanted) field.setAttribute("aria-describedby", missing.id);
    else field.removeAttribute("aria-describedby");
  }

  function askFor() {
    complain(true);
    given.focus();
  }

  function check() {
    const response = given.read();
    if (response === null) {
      askFor();
      desk.announce(missing);
      return;
    }
    tryingAgain = false;
    desk.session.record(question, {
      response,
      result: kind.isRight(question, response) ? "right" : "wrong",
      done: true,
      shown: since(),
    });
    paint();
    find("[data-verdict]").focus();
    // Where an explanation is of one thing among several, that comes first.
    desk.announce(...given.explanations(response)
      .flatMap((because) => [...because.parentElement.querySelectorAll(":scope > label, [data-why]")]));
    answered();
  }

  function again() {
    tryingAgain = true;
    paint();
    given.focus();
  }

  find("[data-check]").addEventListener("click", check);
  find("[data-try-again]").addEventListener("click", again);
  field.addEventListener("input", () => complain(false));
  paint();

  const isAnswered = () => standing() !== null;
  const isRight = () => standing()?.result === "right";
  return { question, field, paint, askFor, focus: given.focus, isAnswered, isRight };
}

function paintVerdict(place, verdict) {
  place.hidden = !verdict;
  place.replaceChildren(...(verdict ? [document.getElementById("verdict--" + verdict).content.cloneNode(true)] : []));
}

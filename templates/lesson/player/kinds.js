// The kinds of question, each with the same few functions.
//
// `type`, `pattern(question)`, `told(question, response)`: its interaction in the words of SCORM 1.2, where `response`
// is what the state keeps, of letters and digits only.
// `isRight(question, response)`, `shortfall(question, response)`: what to say of one that is not ("wrong", "missing").
// `open(question, field, desk)`: brings its part of the document to life and gives
//   `read()`: the response, or null while there is none that could be checked;
//   `show(response)`: that response, locked, with its feedback; null opens the question for an answer;
//   `focus()`: to where an answer is still to be given;
//   `explanations(response)`: the feedback to announce.

import { matching } from "./matching.js";
import { numbers } from "./numbers.js";
import { ordering } from "./ordering.js";
import { picks, trueOrFalse } from "./picks.js";

export const QUESTION_KINDS = {
  choose_one: picks,
  choose_many: picks,
  true_or_false: trueOrFalse,
  match: matching,
  put_in_order: ordering,
  fill_in_number: numbers,
};

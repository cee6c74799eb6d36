// Which questions of the final quiz an attempt asks, and in which order.

import { hashOf } from "./state.js";

// Each question has a rank of its own for a seed and an attempt: a newer version of the course that adds or removes
// some leaves the others in their order. What this attempt has answered stays, whatever is added. The first of each
// objective come before the rest, so that none is left out.
export function drawnQuestions(quiz, { seed, attempts, records = new Map() }) {
  if (!quiz.draw) return quiz.questions;
  const ranks = new Map(quiz.questions.map((question) => [question, mixedRank(seed, attempts, question.code)]));
  const byRank = (one, other) => ranks.get(one) - ranks.get(other);
  const ranked = [...quiz.questions].sort(byRank);
  const firsts = ranked.filter(({ serves }, at) => (
    serves && ranked.findIndex((other) => other.serves === serves) === at
  ));
  const answered = ranked.filter(({ code }) => (records.get(code)?.result ?? "none") !== "none");
  return [...new Set([...answered, ...firsts, ...ranked])].slice(0, quiz.draw).sort(byRank);
}

// The last steps (of MurmurHash3) spread what differs in one character only over all the bits.
function mixedRank(seed, attempt, code) {
  let value = hashOf([seed, attempt, code].join("/"));
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

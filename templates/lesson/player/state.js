// What is remembered of a learner, and its one line of text in `cmi.suspend_data`.
//
// The line is `S3`, a checksum of the rest, then the fields in the order `pack` writes them. Pages, questions, scenes
// and objectives go by their three-character codes, so that a newer version of the package may move or remove any of
// them; codes that this version does not know are kept. The builder computes the greatest width from the same layout.
// Earlier versions wrote `S2`, without the day, and `S1`, which had neither seed nor objectives nor the mark of a
// concluded attempt.

export const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
export const MOST_TRIES = 63;

const STATE_FORMATS = ["S1", "S2", "S3"];
const STATUS_NAMES = ["incomplete", "failed", "completed", "passed"];
const RESULT_NAMES = ["none", "wrong", "right", "neutral"];
const HAS_PLACE = 4;
const CONCLUDED = 8;

// `attempts` is how often the final quiz was begun anew, counted round after 63; `concluded` whether the result of the
// present attempt was seen; `objectives` the best share of right answers by code, null where there is no score; `day`
// when the course was passed or completed, in days since 1970 where the learner is, null if it was not or nobody knows.
export function emptyState() {
  return {
    status: "incomplete", best: null, attempts: 0, concluded: false, seed: "AAA", here: null, day: null,
    objectives: new Map(), seen: new Set(), records: new Map(), saves: 0,
  };
}

// Any number as a seed, three characters of the alphabet.
export function seedFrom(number) {
  return stateDigits(number, 3);
}

// The status that may stand: nothing ever goes down from passed, completed, failed, incomplete.
export function higherStatus(one, other) {
  return STATUS_NAMES.indexOf(other) > STATUS_NAMES.indexOf(one) ? other : one;
}

export function resultName(name) {
  return RESULT_NAMES.includes(name) ? name : "none";
}

// Whether a question was answered, or a scenario played to an end.
export function isDone(item, state) {
  return (state.records.get(item.code)?.tries ?? 0) > 0;
}

// FNV-1a in 32 bits.
export function hashOf(text) {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

export function pack(state) {
  return packAs(STATE_FORMATS.length, state);
}

// `since` counts the formats from 1.
function packAs(since, state) {
  const objectives = [...state.objectives].map(([code, best]) => code + percentDigits(best));
  const records = [...state.records].map(([code, record]) => (
    code + stateDigits(record.tries, 1) + stateDigits(RESULT_NAMES.indexOf(record.result), 1)
    + stateDigits(record.response.length, 2) + record.response
  ));
  const flags = STATUS_NAMES.indexOf(state.status) + (state.here ? HAS_PLACE : 0) + (state.concluded ? CONCLUDED : 0);
  const rest = [
    stateDigits(state.saves, 1), stateDigits(flags, 1), percentDigits(state.best), stateDigits(state.attempts, 1),
    since > 1 ? state.seed : "", state.here || "AAA", since > 2 ? stateDigits(state.day ?? 0, 3) : "",
    ...(since > 1 ? [stateDigits(objectives.length, 1), ...objectives] : []),
    stateDigits(state.seen.size, 2), ...state.seen,
    stateDigits(records.length, 2), ...records,
  ].join("");
  return STATE_FORMATS[since - 1] + stateChecksum(rest) + rest;
}

// Reads leniently, then packs again: a text that was cut, changed or made by something else comes out differently.
export function unpack(text) {
  const since = STATE_FORMATS.indexOf(text.slice(0, 2)) + 1;
  if (!since) return null;
  let at = 2 + 3;
  const take = (width) => text.slice(at, at += width);
  const number = (width) => [...take(width)].reduce((sum, digit) => sum * 64 + BASE64URL.indexOf(digit), 0);
  const percent = () => {
    const value = number(2);
    return value ? Math.min(value - 1, 100) : null;
  };
  const state = emptyState();
  state.saves = number(1);
  const flags = number(1);
  state.status = STATUS_NAMES[flags & 3];
  state.concluded = since > 1 && (flags & CONCLUDED) > 0;
  state.best = percent();
  state.attempts = number(1);
  if (since > 1) state.seed = take(3);
  const here = take(3);
  state.here = flags & HAS_PLACE ? here : null;
  if (since > 2) state.day = number(3) || null;
  for (let left = since > 1 ? number(1) : 0; left > 0; left -= 1) state.objectives.set(take(3), percent());
  for (let left = number(2); left > 0; left -= 1) state.seen.add(take(3));
  for (let left = number(2); left > 0; left -= 1) {
    const code = take(3);
    const tries = number(1);
    const result = RESULT_NAMES[number(1)] || "none";
    state.records.set(code, { tries, result, response: take(number(2)) });
  }
  return packAs(since, state) === text ? state : null;
}

function percentDigits(percent) {
  return stateDigits(percent === null ? 0 : percent + 1, 2);
}

function stateDigits(value, width) {
  let digits = "";
  for (let shift = 6 * (width - 1); shift >= 0; shift -= 6) digits += BASE64URL[(value >> shift) & 63];
  return digits;
}

// Folded to 18 bits, as the builder makes its codes.
function stateChecksum(text) {
  const value = hashOf(text);
  return stateDigits((value >>> 18) ^ (value & 0x3ffff), 3);
}

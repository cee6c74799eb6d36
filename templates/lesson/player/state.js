// What is remembered of a learner, and its one line of text in `cmi.suspend_data`.
//
// The line is `S1`, a checksum of the rest, then the fields in the order `pack` writes them. Pages, questions and
// scenes go by their three-character codes, so that a newer version of the package may move or remove any of them;
// codes that this version does not know are kept. The builder computes the greatest width from the same layout.

export const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
export const MOST_TRIES = 63;

const STATE_FORMAT = "S1";
const STATUS_NAMES = ["incomplete", "failed", "completed", "passed"];
const RESULT_NAMES = ["none", "wrong", "right", "neutral"];

export function emptyState() {
  return {
    status: "incomplete", best: null, attempts: 0, here: null, seen: new Set(), records: new Map(), saves: 0,
  };
}

// The status that may stand: nothing ever goes down from passed, completed, failed, incomplete.
export function higherStatus(one, other) {
  return STATUS_NAMES.indexOf(other) > STATUS_NAMES.indexOf(one) ? other : one;
}

export function resultName(name) {
  return RESULT_NAMES.includes(name) ? name : "none";
}

export function pack(state) {
  const records = [...state.records].map(([code, record]) => (
    code + stateDigits(record.tries, 1) + stateDigits(RESULT_NAMES.indexOf(record.result), 1)
    + stateDigits(record.response.length, 2) + record.response
  ));
  const rest = [
    stateDigits(state.saves, 1),
    stateDigits(STATUS_NAMES.indexOf(state.status) + (state.here ? 4 : 0), 1),
    stateDigits(state.best === null ? 0 : state.best + 1, 2),
    stateDigits(Math.min(state.attempts, MOST_TRIES), 1),
    state.here || "AAA",
    stateDigits(state.seen.size, 2), ...state.seen,
    stateDigits(records.length, 2), ...records,
  ].join("");
  return STATE_FORMAT + stateChecksum(rest) + rest;
}

// Reads leniently, then packs again: a text that was cut, changed or made by something else comes out differently.
export function unpack(text) {
  let at = STATE_FORMAT.length + 3;
  const take = (width) => text.slice(at, at += width);
  const number = (width) => [...take(width)].reduce((sum, digit) => sum * 64 + BASE64URL.indexOf(digit), 0);
  const state = emptyState();
  state.saves = number(1);
  const flags = number(1);
  state.status = STATUS_NAMES[flags & 3];
  const best = number(2);
  state.best = best ? Math.min(best - 1, 100) : null;
  state.attempts = number(1);
  const here = take(3);
  state.here = flags & 4 ? here : null;
  for (let left = number(2); left > 0; left -= 1) state.seen.add(take(3));
  for (let left = number(2); left > 0; left -= 1) {
    const code = take(3);
    const tries = number(1);
    const result = RESULT_NAMES[number(1)] || "none";
    state.records.set(code, { tries, result, response: take(number(2)) });
  }
  return pack(state) === text ? state : null;
}

function stateDigits(value, width) {
  let digits = "";
  for (let shift = 6 * (width - 1); shift >= 0; shift -= 6) digits += BASE64URL[(value >> shift) & 63];
  return digits;
}

// FNV-1a folded to 18 bits, as the builder makes its codes.
function stateChecksum(text) {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return stateDigits((value >>> 18) ^ (value & 0x3ffff), 3);
}

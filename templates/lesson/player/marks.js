// Places in a list as letters: one character each in a learner's record, and one each in what the LMS is told.

import { BASE64URL } from "./state.js";

const CHOICE_MARKS = "abcdefghijklmnopqrstuvwxyz0123456789";

export function marksOf(places) {
  return places.map((place) => BASE64URL[place]).join("");
}

export function placesOf(response) {
  return [...response].map((mark) => BASE64URL.indexOf(mark));
}

// As SCORM 1.2 lists them; what an older version of the course offered and this one does not is left out.
export function listed(places, marks = CHOICE_MARKS) {
  return places.map((place) => marks[place]).filter(Boolean).join(",");
}

export function areInPlace(question, response) {
  return placesOf(response).join() === question.right.join();
}

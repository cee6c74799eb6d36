// The certificate: what the record holds, for a learner to print.

import { isFinished } from "./session.js";

const DAY = 86_400_000;

// Gives a function that brings it up to date. Without an LMS there is no record that it could be made from, and the
// learner's name is asked for only by a learner who looks at it.
export function openCertificate({ course, session }) {
  const screen = document.getElementById("certificate--");
  const way = document.querySelector("[data-to-certificate]");
  const rows = screen.querySelectorAll("[data-row]");

  return () => {
    const { status, best, day } = session.state;
    way.hidden = session.standing === "alone" || !isFinished(status);
    if (!screen.matches(".current")) return;
    const texts = {
      name: spokenName(session.learner(), course.language),
      day: day === null ? "" : dateIn(course.language, day),
      score: best === null ? "" : best + "%",
    };
    for (const row of rows) {
      const text = texts[row.dataset.row];
      row.hidden = !text;
      row.querySelector("dd").textContent = text;
    }
  };
}

// SCORM 1.2 has names as “Last, First”. Where the family's name is spoken first it stays there; in Chinese characters
// and Hangul nothing stands between the two.
export function spokenName(name, language) {
  const [last, first, ...more] = name.split(",").map((part) => part.trim());
  if (!first || more.length) return name;
  if (language === "en" || language === "fr") return first + " " + last;
  return last + (first < "\u2e80" ? " " : "") + first;
}

function dateIn(language, day) {
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(day * DAY));
}

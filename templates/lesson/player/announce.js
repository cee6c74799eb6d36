// Tells screen readers what changed elsewhere on the screen.

const ANNOUNCE_AFTER = 100;

// Gives a function that takes texts or elements; elements are copied, so that each keeps its language. The wait lets
// a reader first say where the focus went, and makes the same words twice in a row two announcements.
export function openAnnouncer(region) {
  let waiting = null;
  return (...what) => {
    region.textContent = "";
    clearTimeout(waiting);
    waiting = setTimeout(() => region.replaceChildren(...what.map(announcedCopy)), ANNOUNCE_AFTER);
  };
}

// Without its links: nobody should come upon them with the keyboard where nothing is seen.
function announcedCopy(what) {
  const line = document.createElement("div");
  line.append(...(typeof what === "string" ? [what] : [...what.cloneNode(true).childNodes]));
  for (const link of line.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return line;
}

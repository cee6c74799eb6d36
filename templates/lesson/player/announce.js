// Tells screen readers what changed elsewhere on the screen.

const ANNOUNCE_AFTER = 100;
const FORGET_AFTER = 10000;

// Gives a function that takes texts or elements; elements are copied, so that each keeps its language. The wait lets
// a reader first say where the focus went, and makes the same words twice in a row two announcements. Of several lines
// that come at once some readers say only the last: all stand in one. Later the words go, so that nobody who reads on to
// the end of the page comes upon them there.
export function openAnnouncer(region) {
  let waiting;
  return (...what) => {
    region.textContent = "";
    clearTimeout(waiting);
    if (!what.length) return;
    waiting = setTimeout(() => {
      const all = document.createElement("div");
      all.append(...what.flatMap((each) => [announcedCopy(each), " "]));
      region.replaceChildren(all);
      waiting = setTimeout(() => region.replaceChildren(), FORGET_AFTER);
    }, ANNOUNCE_AFTER);
  };
}

// Without its links: nobody should come upon them with the keyboard where nothing is seen.
function announcedCopy(what) {
  const line = document.createElement("span");
  line.append(...(typeof what === "string" ? [what] : [...what.cloneNode(true).childNodes]));
  for (const link of line.querySelectorAll("a")) link.replaceWith(...link.childNodes);
  return line;
}

// The practical steps of all pages on one screen.

// To be called while pages are as they were written: what is moved or put in later is not copied.
export function openSteps() {
  const shelf = document.getElementById("collected");
  if (!shelf) return;
  const from = shelf.querySelector("template");
  shelf.append(...[...document.querySelectorAll("[data-practical]")].map((steps) => entryOf(steps, from)));
}

function entryOf(steps, from) {
  const part = steps.closest(".part");
  const entry = document.createElement("li");
  const line = from.content.cloneNode(true);
  const link = line.querySelector("a");
  link.href = "#" + part.id;
  link.append(...part.querySelector(".part-title").cloneNode(true).childNodes);
  entry.append(steps.cloneNode(true), line);
  return entry;
}

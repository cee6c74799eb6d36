// The pages in a second language beside the first, for packages that carry one. Whether it is shown is kept in this
// browser and goes nowhere else.

import { afterParsing } from "./arrival.js";
import { browserStorage } from "./storage.js";

export function openBeside() {
  const button = document.getElementById("beside-choice");
  if (!button) return;
  const storage = browserStorage("scormbuild:" + button.dataset.key + ":beside");

  function show(wanted) {
    if (wanted) paired();
    document.body.classList.toggle("is-beside", wanted);
    button.setAttribute("aria-pressed", String(wanted));
  }

  button.addEventListener("click", () => {
    const wanted = button.getAttribute("aria-pressed") === "false";
    storage.write(wanted ? "yes" : "");
    show(wanted);
  });
  // The second language stands at the end of the document, which may not have arrived yet.
  if (storage.read()) afterParsing(() => show(true));
}

// Puts each block of each page into a pair with its other half; once, for they stay there.
function paired() {
  const template = document.getElementById("beside");
  const pages = template ? [...template.content.querySelectorAll("[data-page]")] : [];
  for (const page of pages) {
    const part = document.getElementById("part--" + page.dataset.page);
    const title = part.querySelector(".part-title");
    title.after(inLanguage(page.querySelector("[data-title]"), page.lang));
    for (const other of [...page.querySelectorAll("[data-block]")]) {
      const block = part.querySelector('[data-block="' + other.dataset.block + '"]:not(.other)');
      const pair = document.createElement("div");
      pair.className = "two";
      block.replaceWith(pair);
      pair.append(block, inLanguage(other, page.lang));
    }
  }
  template?.remove();
}

function inLanguage(element, language) {
  element.classList.add("other");
  element.lang = language;
  return element;
}

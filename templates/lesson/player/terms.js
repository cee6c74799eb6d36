// What a word of the glossary means, shown below the paragraph in which the word was pressed. One is open at a time.

// To be called when all of the document is there: until then the links lead to the cards, which stand at its end. They
// stay links, for buttons do not break from line to line with their sentence.
export function openTerms(announce) {
  const from = document.getElementById("meaning");
  if (!from) return;
  const note = from.content.firstElementChild;
  let opened;

  function close() {
    if (note.contains(document.activeElement)) opened.focus();
    note.remove();
    opened.setAttribute("aria-expanded", "false");
    opened = null;
  }

  function press(term) {
    const other = term !== opened;
    if (opened) close();
    if (!other) return;
    opened = term;
    term.setAttribute("aria-expanded", "true");
    announce(filled(note, term));
    putBelow(note, term);
  }

  for (const term of document.querySelectorAll(".term")) {
    term.setAttribute("role", "button");
    term.setAttribute("aria-expanded", "false");
    term.addEventListener("click", (event) => {
      event.preventDefault();
      event.stopPropagation();
      press(term);
    });
    term.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      press(term);
    });
  }
  document.addEventListener("keydown", (event) => {
    if (opened && event.key === "Escape") close();
  });
}

// Gives the paragraph that says what the word means.
function filled(note, term) {
  const address = term.getAttribute("href");
  const card = document.querySelector(address);
  for (const place of note.querySelectorAll("[data-word]")) {
    place.textContent = card.querySelector("h3").textContent;
  }
  const means = note.querySelector("[data-means]");
  means.replaceChildren(...card.querySelector("p").cloneNode(true).childNodes);
  note.querySelector("a").href = address;
  return means;
}

// Within a list item it stands before a list of the item's own.
function putBelow(note, term) {
  const block = term.closest("p, li");
  if (block.matches("p")) block.after(note);
  else block.insertBefore(note, block.querySelector("ul, ol"));
}

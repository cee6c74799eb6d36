// Searching the whole course. What is asked for is kept nowhere; what would give an answer away is not searched.

import { bestPassage, evened, excerpt, folded, ranked, wanted } from "./finding.js";

const SEARCH_AFTER = 200;
const MOST_RESULTS = 20;
const CARDS = "#words-- .entries > .card, #directory-- .entries > .card, #sources-- .entries > .card";
const PASSAGES = "p, li, dd, summary, figcaption, h3, h4";
// Questions, scenes and what became of them; the second language; what the interface says by itself again and again.
const NOT_SEARCHED = ".question, [data-scenes], [data-chosen], .other, .who, .eyebrow, .scripted, .quiet, .anew, "
  + ".sources, .soft, .mark, .aside-title, [class^='based-on'], .meaning, dt, button, a[href^='#']:not(.term)";

export function openSearch({ say, announce }) {
  const field = document.getElementById("search");
  const said = document.getElementById("search-said");
  const list = document.getElementById("search-found");
  let entries = null;
  let waiting;

  function tell(words) {
    said.textContent = words;
    announce(words);
  }

  function search() {
    clearTimeout(waiting);
    entries = entries || [...document.querySelectorAll(".part[data-part], " + CARDS)].map(readEntry);
    const query = wanted(field.value);
    const found = ranked(entries, query);
    list.replaceChildren(...found.slice(0, MOST_RESULTS).map((entry) => drawnResult(entry, query, list.dataset)));
    if (found.length) tell(say("say_found", { number: found.length }));
    else if (query.terms.length) tell(say("say_found_nothing"));
    else tell(query.phrase && say("say_two_letters"));
    if (found.length > MOST_RESULTS) {
      const more = document.createElement("li");
      more.textContent = say("say_found_more", { number: found.length - MOST_RESULTS });
      list.append(more);
    }
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, SEARCH_AFTER);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) search();
  });
}

// A part of the course or a card, as it is searched. A word is as good as its heading in the learner's language.
function readEntry(element) {
  const heading = element.querySelector(".part-title, h3, h4");
  const title = readTexts(heading)[0];
  const own = element.querySelector(".renderings dd[lang='" + document.documentElement.lang + "']");
  if (own) title.letters += "\n" + folded(evened(own.textContent)).letters;
  return {
    element,
    title,
    kind: element.querySelector(".kind")?.textContent,
    screen: element.closest(".part").id.slice(0, -2),
    passages: readTexts(element, heading),
  };
}

// The texts within an element, each with the paragraph, line or heading that it stands in.
function readTexts(element, apart) {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node === apart || node.matches?.(NOT_SEARCHED)) return NodeFilter.FILTER_REJECT;
    return node.matches ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT;
  });
  const texts = new Map();
  while (nodes.nextNode()) {
    const parent = nodes.currentNode.parentElement;
    const place = parent.closest(PASSAGES) || parent;
    const text = texts.get(place) || { place, words: "", language: parent.closest("[lang]").lang };
    text.words += nodes.currentNode.data;
    texts.set(place, text);
  }
  const passages = [...texts.values()].map((text) => ({ ...text, words: evened(text.words) }));
  return passages.filter(({ words }) => words).map((text) => ({ ...text, letters: folded(text.words).letters }));
}

function drawnResult(entry, query, kinds) {
  const passage = bestPassage(entry, query);
  const result = document.createElement("li");
  result.className = "card";
  const heading = document.createElement("h3");
  const link = document.createElement("a");
  link.href = "#" + targetOf(entry, passage);
  link.append(...drawnExcerpt(entry.title.words, query));
  link.lang = entry.title.language;
  heading.append(link);
  const kind = document.createElement("p");
  kind.className = "soft";
  kind.textContent = entry.kind || kinds[entry.screen] || kinds.page;
  result.append(heading, kind);
  const shown = passage || entry.passages[0];
  if (!shown) return result;
  const words = document.createElement("p");
  words.lang = shown.language;
  words.append(...drawnExcerpt(shown.words, query));
  result.append(words);
  return result;
}

// A card is shown whole, a page from the first paragraph with what was asked for.
function targetOf({ element, screen }, passage) {
  if (!passage || element.matches(".card")) return element.id;
  const { place } = passage;
  if (!place.id) place.id = "found--" + document.querySelectorAll("[id^='found--']").length;
  return place.id;
}

function drawnExcerpt(words, query) {
  return excerpt(words, query).map((piece) => {
    if (!piece.isMarked) return piece.words;
    const mark = document.createElement("mark");
    mark.textContent = piece.words;
    return mark;
  });
}

// One part at a time: contents, previous and next, progress, looking things up, and where the focus goes.

import { isDone } from "./state.js";

const WIDE_SCREEN = "(min-width: 64em)";
const TITLE_LENGTH = 70;
const PATIENCE = 500;

// `opened(part)` is called with every part of the course that comes on screen. Turning a page leaves no entry in the
// browser's history: whoever leaves the course must not be brought back into it by the back button, page by page.
export function openPages({ course, session, say, announce, whenHere }, opened) {
  const links = new Map([...document.querySelectorAll(".contents-link")].map((link) => [linkTarget(link), link]));
  const order = [...links.keys()].filter((id) => !links.get(id).closest("[data-apart]"));
  const contents = document.getElementById("contents");
  const lessons = [...document.querySelectorAll(".contents-lesson")];
  const wide = window.matchMedia(WIDE_SCREEN);
  const pager = document.getElementById("pager");
  const turns = ["back", "on"].map((id) => document.getElementById(id));
  const wayBack = document.getElementById("way-back");
  const courseTitle = document.title;
  let current = order[0];
  let lastInOrder = order[0];
  let wanted = null;
  let followed;

  for (const place of [...links.values(), ...lessons.map((lesson) => lesson.firstElementChild)]) {
    place.prepend(document.getElementById("done-mark").content.cloneNode(true));
  }

  function refresh() {
    const done = course.parts.filter((part) => partDone(part, session.state));
    for (const part of course.parts) {
      links.get("part--" + part.id).querySelector(".done").hidden = !done.includes(part);
    }
    for (const lesson of lessons) {
      lesson.querySelector("summary .done").hidden = lesson.querySelector("ol .done[hidden]") !== null;
    }
    const all = course.parts.length;
    const bar = document.getElementById("progress");
    bar.max = all;
    bar.value = done.length;
    const left = minutesLeft(course.parts.filter((part) => !done.includes(part)));
    document.getElementById("done-so-far").textContent = say("say_done", { done: done.length, all })
      + (left ? " · " + say("say_left", { minutes: left }) : "");
    const number = course.parts.findIndex((part) => "part--" + part.id === current) + 1;
    tellPlace(number ? say("say_place", { number, all }) : "");
  }

  // What is still on the way is shown when it has come, unless something else is wanted by then. Who has to wait for it
  // is told so.
  function whenWanted(id, act) {
    wanted = act;
    whenHere(id, () => {
      if (wanted !== act) return;
      wanted = null;
      act();
    });
    setTimeout(() => {
      if (wanted !== act) return;
      tellPlace(say("say_arriving"));
      announce(document.getElementById("place"));
    }, PATIENCE);
  }

  function show(id, focus) {
    whenWanted(id, () => turnTo(id, focus));
  }

  // The buttons that turn the page stand after whatever is on screen, so that they are read after it.
  function turnTo(id, focus) {
    const screen = document.getElementById(id);
    document.querySelector(".part.current")?.classList.remove("current");
    screen.classList.add("current");
    screen.after(wayBack, pager);
    wayBack.hidden = true;
    current = id;
    if (order.includes(id)) lastInOrder = id;
    document.body.classList.toggle("at-start", id === order[0]);
    for (const [target, link] of links) markCurrent(link, target === id);
    for (const lesson of lessons) lesson.open = lesson.querySelector("[aria-current]") !== null;
    const title = screen.querySelector(".part-title");
    if (!course.neutralTitle) document.title = id === order[0] ? courseTitle
      : shortened(say("say_page_title", { page: title.textContent.trim(), course: courseTitle }));
    const near = neighbours();
    turns.forEach((button, at) => offerTurn(button, links.get(near[at])));
    const part = course.parts.find((candidate) => "part--" + candidate.id === id);
    if (part) session.visit(part);
    refresh();
    if (!wide.matches) contents.open = false;
    if (focus) {
      window.scrollTo(0, 0);
      (screen.querySelector("[type=search]") || title).focus();
    }
    opened(part);
  }

  // What is looked up stands outside the order: from there the way back is to where the learner was, and none goes on.
  function neighbours() {
    const at = order.indexOf(current);
    return at < 0 ? [lastInOrder] : [order[at - 1], order[at + 1]];
  }

  function follow(link) {
    const id = linkTarget(link);
    const target = document.getElementById(id);
    if (target && !target.closest(".part")) target.querySelector(".part.current .part-title").focus();
    else if (links.has(id) || target?.matches(".part")) whenWanted(id, () => goTo(id, link, true));
    else whenWanted(id, () => lookUp(document.getElementById(id), link));
  }

  // To a screen. A button leads back from it to a link in a part of the course or among what was searched for.
  function goTo(id, link, focus) {
    const from = { link, id: current };
    turnTo(id, focus);
    followed = from;
    offerTurn(wayBack, link.closest("#search--, [data-part]") && links.get(from.id));
  }

  // To something within a screen.
  function lookUp(target, link) {
    const screen = target.closest(".part");
    if (screen.id !== current) goTo(screen.id, link, false);
    if (target.matches(".card") && !wayBack.hidden) target.append(wayBack);
    reveal(target, screen.querySelector(".part-title"));
  }

  function goBack() {
    const { link, id } = followed;
    turnTo(id, false);
    reveal(link, document.querySelector(".part.current .part-title"));
  }

  turns.forEach((button, at) => button.addEventListener("click", () => show(neighbours()[at], true)));
  wayBack.addEventListener("click", goBack);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-skip]")) show(neighbours()[1], true);
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    event.preventDefault();
    follow(link);
  });
  wide.addEventListener("change", () => {
    contents.open = wide.matches;
  });
  contents.open = wide.matches;

  return { show, refresh };
}

export function partDone(part, state) {
  if (part.final) return state.best !== null;
  if (part.scenes) return isDone(part, state);
  if (part.questions) return part.questions.every((question) => isDone(question, state));
  return state.seen.has(part.code);
}

// Ten and more go in steps of five: nobody knows it better.
export function minutesLeft(parts) {
  const minutes = parts.reduce((sum, part) => sum + part.seconds, 0) / 60;
  return minutes < 10 ? Math.ceil(minutes) : 5 * Math.round(minutes / 5);
}

// The part's own title stands first, so that what is cut off is the end of the course's.
function shortened(title) {
  const letters = [...title];
  return letters.length > TITLE_LENGTH ? letters.slice(0, TITLE_LENGTH - 1).join("").trim() + "…" : title;
}

function linkTarget(link) {
  return link.getAttribute("href").slice(1);
}

function markCurrent(link, isCurrent) {
  if (isCurrent) link.setAttribute("aria-current", "page");
  else link.removeAttribute("aria-current");
}

// Focuses what stands for an element, with everything around it unfolded; something else if it is not to be seen.
function reveal(target, otherwise) {
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const found = target.querySelector("[data-focus]") || target;
  if (found.tabIndex < 0) found.tabIndex = -1;
  target.scrollIntoView();
  found.focus({ preventScroll: true });
  if (document.activeElement !== found) otherwise.focus();
}

// The button says where it leads, in the words of the contents.
function offerTurn(button, link) {
  button.hidden = !link;
  if (!link) return;
  const words = link.querySelector(".contents-title").cloneNode(true);
  button.querySelector(".turn-title").replaceChildren(...words.childNodes);
}

function tellPlace(words) {
  document.getElementById("place").textContent = words;
}

// One part at a time: contents, previous and next, progress, looking things up, and where the focus goes.

const WIDE_SCREEN = "(min-width: 64em)";
const TITLE_LENGTH = 70;

// `opened(part)` is called with every part of the course that comes on screen. Turning a page leaves no entry in the
// browser's history: whoever leaves the course must not be brought back into it by the back button, page by page.
export function openPages({ course, session, say }, opened) {
  const screens = [...document.querySelectorAll(".part")];
  const order = screens.filter((screen) => screen.id !== "left--" && !screen.matches(".part-look_up"));
  const links = new Map([...document.querySelectorAll(".contents-link")].map((link) => [linkTarget(link), link]));
  const contents = document.getElementById("contents");
  const lessons = [...document.querySelectorAll(".contents-lesson")];
  const wide = window.matchMedia(WIDE_SCREEN);
  const wayBack = document.getElementById("way-back");
  const courseTitle = document.title;
  let current = order[0];
  let lastInOrder = order[0];
  let followed = null;

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
    document.getElementById("done-so-far").textContent = say("say_done", { done: done.length, all });
    const number = course.parts.findIndex((part) => part.id === current.dataset.part) + 1;
    document.getElementById("place").textContent = number ? say("say_place", { number, all }) : "";
  }

  function show(id, focus) {
    const screen = screens.find((candidate) => candidate.id === id) || order[0];
    for (const other of screens) other.classList.toggle("current", other === screen);
    current = screen;
    if (order.includes(screen)) lastInOrder = screen;
    wayBack.hidden = true;
    document.body.classList.toggle("at-start", screen === order[0]);
    for (const [target, link] of links) markCurrent(link, target === screen.id);
    for (const lesson of lessons) lesson.open = lesson.querySelector("[aria-current]") !== null;
    const title = screen.querySelector(".part-title");
    if (!course.neutralTitle) document.title = screen === order[0] ? courseTitle
      : shortened(say("say_page_title", { page: title.textContent.trim(), course: courseTitle }));
    offerNeighbours();
    const part = course.parts.find((candidate) => candidate.id === screen.dataset.part);
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

  function offerNeighbours() {
    const [back, on] = neighbours();
    offerTurn(document.getElementById("back"), links.get(back?.id));
    offerTurn(document.getElementById("on"), links.get(on?.id));
  }

  // To something within a screen. A card on another screen gets a button that leads back to the link.
  function lookUp(target, screen, link) {
    const from = { link, screen: current };
    if (screen !== current) {
      show(screen.id, false);
      followed = from;
      offerTurn(wayBack, target.matches(".card") && links.get(from.screen.id));
    }
    if (!wayBack.hidden) target.append(wayBack);
    reveal(target, screen.querySelector(".part-title"));
  }

  function goBack() {
    const { link, screen } = followed;
    show(screen.id, false);
    reveal(link, screen.querySelector(".part-title"));
  }

  document.getElementById("back").addEventListener("click", () => show(neighbours()[0].id, true));
  document.getElementById("on").addEventListener("click", () => show(neighbours()[1].id, true));
  wayBack.addEventListener("click", goBack);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-skip]")) show(neighbours()[1].id, true);
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    event.preventDefault();
    const target = document.getElementById(linkTarget(link));
    const screen = target.closest(".part");
    if (!screen) target.focus();
    else if (screen === target) show(target.id, true);
    else lookUp(target, screen, link);
  });
  wide.addEventListener("change", () => {
    contents.open = wide.matches;
  });
  contents.open = wide.matches;
  foldForReading();

  return { show, refresh };
}

export function partDone(part, state) {
  if (part.final) return state.best !== null;
  if (part.scenes) return (state.records.get(part.code)?.tries ?? 0) > 0;
  if (part.questions) return part.questions.every((question) => (state.records.get(question.code)?.tries ?? 0) > 0);
  return state.seen.has(part.code);
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

// Everything stands open for reading without script; with it, sources and accordions open when asked, and for print.
function foldForReading() {
  let opened = [];
  for (const fold of document.querySelectorAll("[data-fold]")) fold.open = false;
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".part details:not([open])")];
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
  });
}

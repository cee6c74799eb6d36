// Brings the document to life: opens the session and hands each part to what plays it.

import { openAnnouncer } from "./announce.js";
import { afterParsing, openArrival } from "./arrival.js";
import { openBeside } from "./beside.js";
import { openDirectory } from "./directory.js";
import { openExit } from "./exit.js";
import { openPages } from "./pages.js";
import { openPrinting } from "./printing.js";
import { openQuiz } from "./quiz.js";
import { openReflections } from "./reflections.js";
import { openResult } from "./result.js";
import { openScenario } from "./scenario.js";
import { awaitLms } from "./scorm12.js";
import { openSearch } from "./search.js";
import { openSession } from "./session.js";
import { openSetting } from "./setting.js";
import { openSteps } from "./steps.js";
import { openTerms } from "./terms.js";
import { openWords } from "./words.js";

function play() {
  const course = JSON.parse(document.getElementById("course").textContent);
  const say = openWords(course.words);
  const announce = openAnnouncer(document.getElementById("announcer"));
  const notices = openNotices(announce);
  openExit({ say, announce });
  const session = openSession(course, { window, notice: notices.show });
  const whenHere = openArrival();
  const desk = { course, session, say, announce, whenHere, changed: () => refresh() };
  const openers = new Map();
  const takeExamples = openSetting(say);
  for (const part of course.parts) {
    whenHere("part--" + part.id, () => {
      const screen = document.getElementById("part--" + part.id);
      openers.set(part, playPart(part, screen, desk));
      openReflections(screen, announce);
      takeExamples(screen);
      fold(screen);
    });
  }
  let updateResult = () => {};
  const pages = openPages(desk, (part) => {
    openers.get(part)?.();
    updateResult();
  });
  const refresh = () => {
    pages.refresh();
    updateResult();
  };
  afterParsing(() => {
    openSteps();
    openTerms(announce);
    openPrinting();
    openBeside();
    openSearch(desk);
    openDirectory(desk);
    updateResult = openResult(desk);
    updateResult();
  });

  if (session.standing !== "recording") notices.show(session.standing);
  if (session.damaged) notices.show("damaged");
  offerLeaving(session, pages, notices);
  const here = course.parts.find((part) => part.code === session.state.here);
  if (here) announce(say("say_welcome_back"));
  const { wanted } = playedPage.dataset;
  pages.show(here ? "part--" + here.id : wanted || "start--", wanted && !document.getElementById(wanted));
}

// Gives what is to be done whenever the part comes on screen.
function playPart(part, screen, desk) {
  if (part.questions) return openQuiz(part, screen, desk);
  if (part.scenes) return openScenario(part, screen, desk);
  return () => {};
}

// Everything stands open for reading without script; with it, sources and accordions open when asked.
function fold(screen) {
  for (const each of screen.querySelectorAll("[data-fold]")) each.open = false;
}

// Their texts stand in the document; being shown inside a status region announces them.
function openNotices(announce) {
  const shown = new Set();
  function paint() {
    for (const notice of document.querySelectorAll("[data-notice]")) {
      notice.hidden = !shown.has(notice.dataset.notice);
    }
  }
  // For what must not be overlooked, wherever on the page the learner is. Of what gets the focus while another window has
  // it, a screen reader says nothing: it is announced when the learner comes back.
  function focus(kind) {
    const notice = document.querySelector('[data-notice="' + kind + '"]');
    notice.tabIndex = -1;
    notice.focus();
    if (!document.hasFocus()) window.addEventListener("focus", () => setTimeout(announce, 500, notice), { once: true });
  }
  return {
    focus,
    troubled: () => shown.has("trouble"),
    show(kind) {
      shown.delete("trouble");
      shown.delete("saved");
      shown.add(kind);
      paint();
      if (kind === "closed" || kind === "elsewhere") focus(kind);
    },
  };
}

// In trouble the first press only points to the notice: the page is the one place where the last answers are.
function offerLeaving(session, pages, notices) {
  const button = document.getElementById("leave");
  let warned = false;
  button.hidden = session.standing === "alone";
  button.addEventListener("click", () => {
    if (notices.troubled() && !warned) {
      warned = true;
      notices.focus("trouble");
      return;
    }
    session.leave();
    const how = session.standing === "reading" ? "reading" : notices.troubled() ? "unsaved" : "saved";
    document.querySelector('[data-left="' + how + '"]').hidden = false;
    document.body.classList.add("has-left");
    pages.show("left--", true);
    // Only a window of its own: one that holds the LMS as well is not ours to close. What was not saved must be read.
    if (how !== "unsaved" && window.opener && window === window.top) window.close();
  });
}

// The head takes the script's layout back if nothing is being played: a fault leaves a text that can be read.
const playedPage = document.documentElement;
playedPage.dataset.playing = "soon";
awaitLms(window, () => {
  try {
    play();
    playedPage.dataset.playing = "now";
  } catch (error) {
    playedPage.classList.remove("js");
    throw error;
  }
});

// A story told scene by scene, with everything that led here still above it.

import { visitedScenes } from "./interactions.js";

// Gives a function to call when the scenario comes on screen.
export function openScenario(scenario, screen, { session, announce, changed }) {
  const stage = screen.querySelector("[data-stage]");
  const actions = screen.querySelector("[data-again]");
  const backOne = screen.querySelector("[data-back-one]");
  const playAgain = screen.querySelector("[data-play-again]");
  const scenes = new Map(scenario.scenes.map((scene) => [scene.id, scene]));
  const scripts = new Map([...screen.querySelectorAll("[data-scene]")].map((script) => [script.dataset.scene, script]));
  const chosenLine = screen.querySelector("[data-chosen]");
  let steps = resumedSteps(scenario, session.state.records.get(scenario.code));
  let shown;

  function last() {
    return steps[steps.length - 1];
  }

  function paint() {
    stage.replaceChildren(...steps.map((step) => staged(step, scripts.get(step.scene.id), choose)));
    for (const [index, step] of steps.slice(0, -1).entries()) {
      stage.children[index].append(filledLine(chosenLine, choicesOf(scripts.get(step.scene.id))[step.pick]));
    }
    actions.hidden = steps.length < 2;
    playAgain.hidden = last().scene.ending === null;
  }

  function save(done) {
    const response = steps.map((step) => step.scene.code).join("");
    // The record keeps the path alone; what an ending is worth to the LMS is worked out from it when it is reported.
    session.record(scenario, { response, result: done ? "neutral" : "none", done, shown });
  }

  function move(done) {
    save(done);
    // A screen reader whose caret was in the old scenes would read on from the first of them.
    getSelection().removeAllRanges();
    paint();
    const story = stage.lastElementChild;
    story.querySelector(".scene-title").focus();
    announce(...story.querySelectorAll("[data-story] > :not(.scene-title)"));
    changed();
  }

  function choose(pick) {
    const { scene } = last();
    last().pick = pick;
    const next = scenes.get(scene.choices[pick]);
    steps.push({ scene: next, pick: null });
    move(next.ending !== null);
  }

  // Back at an earlier scene, with everything open again that could be chosen there.
  function goBack(length) {
    steps = steps.slice(0, length);
    last().pick = null;
    move(false);
  }

  playAgain.addEventListener("click", () => goBack(1));
  backOne.addEventListener("click", () => goBack(steps.length - 1));
  screen.querySelector("[data-scenes]").hidden = true;
  paint();
  return () => {
    shown = Date.now();
  };
}

// As far as the record still fits the story; a newer version of the course may tell it differently.
function resumedSteps(scenario, record) {
  const byCode = new Map(scenario.scenes.map((scene) => [scene.code, scene]));
  const steps = [{ scene: scenario.scenes.find((scene) => scene.id === scenario.start), pick: null }];
  const [first, ...rest] = record ? visitedScenes(record.response) : [];
  if (first !== steps[0].scene.code) return steps;
  for (const code of rest) {
    const step = steps[steps.length - 1];
    const pick = step.scene.choices.indexOf(byCode.get(code)?.id);
    if (pick < 0) return steps;
    step.pick = pick;
    steps.push({ scene: byCode.get(code), pick: null });
  }
  return steps;
}

function choicesOf(script) {
  return [...script.querySelectorAll(".choice")];
}

// A copy of the scene's text; where it is the latest, also what can be chosen or how it ended.
function staged(step, script, choose) {
  const scene = document.createElement("div");
  const parts = step.pick === null ? [...script.children] : [script.querySelector("[data-story]")];
  scene.className = step.pick === null ? "scene" : "scene scene-past";
  scene.append(...parts.map((part) => part.cloneNode(true)));
  choicesOf(scene).forEach((link, index) => link.replaceWith(choiceButton(link, () => choose(index))));
  return scene;
}

function choiceButton(link, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "choice";
  button.append(...link.childNodes);
  button.addEventListener("click", act);
  return button;
}

function filledLine(template, choice) {
  const line = template.cloneNode(true);
  line.hidden = false;
  line.querySelector("[data-choice]").append(...choice.cloneNode(true).childNodes);
  return line;
}

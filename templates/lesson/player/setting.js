// The setting a learner works in: examples from there come first. It is kept in this browser and goes nowhere else.

import { browserStorage } from "./storage.js";

// Gives a function that takes in the examples of a screen.
export function openSetting(say) {
  const choice = document.getElementById("setting");
  if (!choice) return () => {};
  const storage = browserStorage("scormbuild:" + choice.dataset.key + ":setting");
  const groups = [];

  function arrange(some) {
    const name = choice.value && choice.selectedOptions[0].textContent;
    for (const group of some) group(choice.value, name && say("say_shown_first", { setting: name }));
  }

  choice.value = storage.read();
  if (choice.selectedIndex < 0) choice.value = "";
  choice.addEventListener("change", () => {
    storage.write(choice.value);
    arrange(groups);
  });
  return (screen) => {
    const found = [...screen.querySelectorAll("[data-examples]")].map(openExamples);
    groups.push(...found);
    arrange(found);
  };
}

// Gives a function that puts a setting's examples first and folds the others. Where there are none, or no setting was
// chosen, all stand open in the author's order. They are moved, not only drawn elsewhere, so that they are read so too.
function openExamples(group) {
  const inOrder = [...group.querySelectorAll("[data-for]")];
  const note = group.querySelector("[data-shown-first]");
  const ofAll = note.textContent;
  return (setting, words) => {
    const own = inOrder.filter((example) => example.dataset.for.split(" ").includes(setting));
    note.textContent = own.length ? words : ofAll;
    group.append(...own, ...inOrder.filter((example) => !own.includes(example)));
    for (const example of inOrder) example.open = own.length === 0 || own.includes(example);
  };
}

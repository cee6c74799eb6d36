// Something to think about. What a learner writes there is nobody's: this reads it nowhere.

export function openReflections(screen, announce) {
  for (const field of screen.querySelectorAll("[data-reflect]")) {
    const button = field.querySelector("[data-show-afterwards]");
    const afterwards = field.querySelector("[data-afterwards]");
    afterwards.hidden = true;
    button.addEventListener("click", () => {
      afterwards.hidden = false;
      afterwards.querySelector("[data-focus]").focus();
      announce(afterwards.querySelector("[data-why]"));
    });
  }
}

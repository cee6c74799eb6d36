// Something to think about. What a learner writes there is nobody's: this reads it nowhere.

export function openReflections(screen) {
  for (const field of screen.querySelectorAll("[data-reflect]")) {
    const button = field.querySelector("[data-show-afterwards]");
    const afterwards = field.querySelector("[data-afterwards]");
    afterwards.hidden = true;
    button.addEventListener("click", () => {
      button.hidden = true;
      afterwards.hidden = false;
      afterwards.focus();
    });
  }
}

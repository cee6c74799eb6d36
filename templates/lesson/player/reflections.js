// Something to think about. What a learner writes there is nobody's: this reads it nowhere.

export function openReflections() {
  for (const field of document.querySelectorAll("[data-reflect]")) {
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

// Printing: the screen, or the whole course, with everything unfolded.

export function openPrinting() {
  const { classList } = document.documentElement;
  let opened = [];
  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => {
      classList.toggle("whole", button.dataset.print === "course");
      window.print();
    });
  }
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".part details:not([open])")];
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    classList.remove("whole");
  });
}

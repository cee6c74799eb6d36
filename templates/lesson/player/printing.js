// Printing: the screen, or the whole course, with everything unfolded.

export function openPrinting() {
  const { classList } = document.documentElement;
  let opened = [];
  let whole = false;
  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => {
      whole = button.dataset.print === "course";
      window.print();
    });
  }
  // Where a browser prints nothing, this is not called and the screen stays as it is.
  window.addEventListener("beforeprint", () => {
    classList.toggle("whole", whole);
    opened = [...document.querySelectorAll(".part details:not([open])")];
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    whole = false;
    classList.remove("whole");
  });
}

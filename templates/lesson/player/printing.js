// Printing: the screen, or the whole course.

export function openPrinting() {
  const { classList } = document.documentElement;
  for (const button of document.querySelectorAll("[data-print]")) {
    button.addEventListener("click", () => {
      classList.toggle("whole", button.dataset.print === "course");
      window.print();
    });
  }
  window.addEventListener("afterprint", () => classList.remove("whole"));
}

// Runs in the head, before anything is painted: with script, one part is on screen at a time. On a slow line the player
// comes last; until it plays, a link to a part that has arrived shows it, and one to a part that has not waits for it.
// If the player fails the page is given back as it is without script.
const page = document.documentElement;
page.className = "js";

document.addEventListener("DOMContentLoaded", () => {
  if (!("playing" in page.dataset)) page.className = "";
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#part--']");
  if (!link || page.dataset.playing === "now") return;
  event.preventDefault();
  page.dataset.wanted = link.hash.slice(1);
  showWanted();
});

function showWanted() {
  if (page.dataset.playing === "now") return;
  const part = document.getElementById(page.dataset.wanted);
  if (!part) {
    setTimeout(showWanted, 100);
    return;
  }
  for (const other of document.querySelectorAll(".part")) other.classList.toggle("current", other === part);
  document.body.classList.remove("at-start");
  window.scrollTo(0, 0);
  part.querySelector(".part-title").focus();
}

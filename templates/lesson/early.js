// Stands right after the page's header: “Leave now” works whatever else has arrived. Until the player is there, a link to
// a part that has arrived shows it, and one to a part that has not waits for it.
// If the player fails the page is given back as it is without script.
const page = document.documentElement;

document.addEventListener("DOMContentLoaded", () => {
  if (!("playing" in page.dataset)) page.classList.remove("js");
});

document.addEventListener("click", (event) => {
  const exit = event.target.closest("#exit");
  if (!exit) return;
  event.preventDefault();
  vanish(exit.href);
});

// “Leave now” hides the course at once and takes the whole LMS page elsewhere. A window that the LMS opened goes, be the
// course in it or in a frame of it, and the LMS's own page elsewhere; a frame takes the page around it along. Where it
// may not, it goes alone. `replace` leaves no entry that the back button could come back to.
function vanish(address) {
  page.classList.add("gone");
  document.title = "…";
  if ([window, window.top].some((opened) => attempt(() => opened.opener.top.location.replace(address)))) {
    window.top.close();
    return;
  }
  if (!attempt(() => window.top.location.replace(address))) window.location.replace(address);
}

function attempt(action) {
  try {
    action();
    return true;
  } catch (error) {
    return false;
  }
}

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

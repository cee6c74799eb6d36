// Stands right after the page's header: “Leave now” works whatever else has arrived. Until the player is there, a link to
// a part that has arrived shows it, and one to a part that has not waits for it.
// If the player fails the page is given back as it is without script.
const page = document.documentElement;

document.addEventListener("DOMContentLoaded", () => {
  if (!page.dataset.playing) page.classList.remove("js");
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("#exit, a[href^='#part--']");
  if (!link) return;
  event.preventDefault();
  if (link.id === "exit") vanish(link);
  else {
    page.dataset.wanted = link.hash.slice(1);
    showWanted();
  }
});

// “Leave now” hides the course at once and takes the whole LMS page elsewhere. A window that the LMS opened goes, be the
// course in it or in a frame of it, and the LMS's own page elsewhere; a frame takes the page around it along. Where it
// may not, it goes alone. `replace` leaves no entry that the back button could come back to.
// Where a page of another site is around the LMS's own, only that one may take it along, by a link (Chromium).
function vanish(exit) {
  const address = exit.href;
  page.classList.add("gone");
  document.title = "…";
  for (const opened of [window, window.top]) {
    if (attempt(() => opened.opener.top.location.replace(address))) {
      window.top.close();
      return;
    }
    attempt(() => {
      const link = opened.opener.document.importNode(exit);
      link.target = "_top";
      link.click();
    });
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

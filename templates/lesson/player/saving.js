// When a recording session commits: at once, soon, or again after the LMS refused; and what the learner hears of it.

// After the first refusals; then it is thirty each time.
const RETRY_SECONDS = [2, 5, 15];

// `write(again)` sets the state if it has changed, or again all the same; `commit(sure)` sends what was set and says
// whether the LMS took it; `every` is the least time in seconds between two commits of mere page turns.
export function openSaving({ window, notice, every, write, commit }) {
  let timer = null;
  let lastCommit = 0;
  let failures = 0;
  let unsure = false;
  let troubled = false;
  let offline = false;
  let closed = false;

  function wait(milliseconds) {
    window.clearTimeout(timer);
    timer = window.setTimeout(saveNow, milliseconds);
  }

  function announceTrouble(trouble) {
    if (troubled !== trouble) notice(trouble ? "trouble" : "saved");
    troubled = trouble;
  }

  // Offline, Moodle answers "true" and the data is gone: nothing is committed until the browser is back, unless the
  // page may not live to see it (`lastChance`). Only the event is believed: a machine that serves itself has no
  // network and needs none.
  function saveNow(lastChance) {
    if (closed) return;
    window.clearTimeout(timer);
    timer = null;
    write(unsure);
    if (offline) {
      unsure ||= lastChance;
      if (lastChance) commit(false);
      return;
    }
    lastCommit = window.Date.now();
    if (commit(true)) {
      failures = 0;
      unsure = false;
      announceTrouble(false);
      return;
    }
    unsure = true;
    failures += 1;
    if (failures > 1) announceTrouble(true);
    wait(1000 * (RETRY_SECONDS[failures - 1] || 30));
  }

  function saveSoon() {
    const left = Math.min(every * 1000, lastCommit + every * 1000 - window.Date.now());
    if (left <= 0) {
      saveNow();
      return;
    }
    if (closed) return;
    write(unsure);
    if (timer === null) wait(left);
  }

  window.document.addEventListener("visibilitychange", () => {
    if (window.document.visibilityState === "hidden") saveNow(true);
  });
  window.addEventListener("offline", () => {
    offline = true;
    if (!closed) announceTrouble(true);
  });
  window.addEventListener("online", () => {
    if (!offline) return;
    offline = false;
    saveNow();
  });

  return {
    now: () => saveNow(),
    soon: saveSoon,
    close() {
      saveNow(true);
      if (failures) announceTrouble(true);
      closed = true;
      window.clearTimeout(timer);
    },
  };
}

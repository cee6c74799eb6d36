// Pressing Shift three times does what “Leave now” does. The button itself works from the first moment (`early.js`).

const SHIFTS = 3;
const SHIFT_SECONDS = 2;

// Nothing is waited for: what was done is saved already, and `pagehide` saves the place.
export function openExit({ say, announce }) {
  const button = document.getElementById("exit");
  let shifts = 0;
  let alone = false;
  let forgetting;

  function forget() {
    clearTimeout(forgetting);
    alone = false;
    shifts = 0;
  }

  // Shift+Tab and capital letters are no presses of Shift. A screen reader that keeps Shift+H for itself lets the page
  // see Shift alone: then the caret or the focus moves, and that is no wish to leave.
  document.addEventListener("keydown", (event) => {
    alone = event.key === "Shift";
  });
  document.addEventListener("selectionchange", forget);
  document.addEventListener("focusin", forget);
  document.addEventListener("keyup", (event) => {
    if (!alone || event.key !== "Shift") {
      forget();
      return;
    }
    clearTimeout(forgetting);
    forgetting = setTimeout(forget, SHIFT_SECONDS * 1000);
    shifts += 1;
    if (shifts === SHIFTS) button.click();
    else announce(shifts === 1 ? say("say_shifts_2") : say("say_shifts_1"));
  });
}

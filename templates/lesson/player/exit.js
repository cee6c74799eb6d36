// Pressing Shift three times does what “Leave now” does. The button itself works from the first moment (`early.js`).

const SHIFTS = 3;
const SHIFT_SECONDS = 5;

// Nothing is waited for: what was done is saved already, and `pagehide` saves the place.
export function openExit({ say, announce }) {
  const button = document.getElementById("exit");
  let shifts = 0;
  let alone = false;
  let forgetting = null;

  function forget() {
    clearTimeout(forgetting);
    shifts = 0;
  }

  // Shift+Tab and capital letters are no presses of Shift.
  document.addEventListener("keydown", (event) => {
    alone = event.key === "Shift";
  });
  document.addEventListener("keyup", (event) => {
    if (!alone) {
      forget();
      return;
    }
    clearTimeout(forgetting);
    forgetting = setTimeout(forget, SHIFT_SECONDS * 1000);
    shifts += 1;
    if (shifts === SHIFTS) button.click();
    else announce(shifts === 1 ? say("say_shifts_2", {}) : say("say_shifts_1", {}));
  });
}

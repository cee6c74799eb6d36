// “Leave now”: hides the course at once and takes the whole LMS page elsewhere. Pressing Shift three times does the same.

const SHIFTS = 3;
const SHIFT_SECONDS = 5;

// Nothing is waited for: what was done is saved already, and `pagehide` saves the place.
export function openExit({ course, say, announce }) {
  const button = document.getElementById("exit");
  let shifts = 0;
  let alone = false;
  let forgetting = null;

  function forget() {
    clearTimeout(forgetting);
    shifts = 0;
  }

  button.addEventListener("click", (event) => {
    event.preventDefault();
    vanish(course.leaveTo);
  });
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
    if (shifts === SHIFTS) vanish(course.leaveTo);
    else announce(shifts === 1 ? say("say_shifts_2", {}) : say("say_shifts_1", {}));
  });
}

// A window that the LMS opened goes, and the LMS's own page elsewhere; a frame takes the page around it along. Where it
// may not, it goes alone. `replace` leaves no entry that the back button could come back to.
function vanish(address) {
  document.documentElement.classList.add("gone");
  document.title = "…";
  if (attempt(() => window.opener.top.location.replace(address))) {
    window.close();
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

// The player begins before the whole document has arrived: what it works on may still be on the way.

// Gives `whenHere(id, act)`: acts at once if the element is there whole, else when it is. It is whole when something
// follows it, or when the document has ended.
export function openArrival() {
  const main = document.getElementById("lesson");
  let waiting = [];

  function isHere(id) {
    const element = document.getElementById(id);
    return element !== null && (element.nextElementSibling !== null || document.readyState !== "loading");
  }

  function look() {
    const here = waiting.filter(({ id }) => isHere(id));
    waiting = waiting.filter((each) => !here.includes(each));
    for (const { act } of here) act();
  }

  new MutationObserver(look).observe(main, { childList: true });
  document.addEventListener("DOMContentLoaded", look);

  return function whenHere(id, act) {
    if (isHere(id)) act();
    else waiting.push({ id, act });
  };
}

// When all of the document is there.
export function afterParsing(act) {
  if (document.readyState !== "loading") act();
  else document.addEventListener("DOMContentLoaded", act);
}

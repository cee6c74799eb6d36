// What the browser keeps. A frame of another site may not even ask for it: then it holds as long as this page.

// What a learner chose for this browser: never an answer, which is the LMS's to keep.
export function browserStorage(key) {
  return guarded(() => window.localStorage, key);
}

// For this tab alone, as long as it is open.
export function tabStorage(window, key) {
  return guarded(() => window.sessionStorage, key);
}

function guarded(storage, key) {
  return {
    read() {
      try {
        return storage().getItem(key) || "";
      } catch (error) {
        return "";
      }
    },
    write(text) {
      try {
        storage().setItem(key, text);
      } catch (error) {
        // Then this page is all there is.
      }
    },
  };
}

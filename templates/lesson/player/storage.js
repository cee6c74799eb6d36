// What a learner chose for this browser. A frame of another site may not even ask for it: then the choice holds as long
// as this page.

export function browserStorage(key) {
  return {
    read() {
      try {
        return window.localStorage.getItem(key) || "";
      } catch (error) {
        return "";
      }
    },
    write(text) {
      try {
        window.localStorage.setItem(key, text);
      } catch (error) {
        // Then this page is all there is.
      }
    },
  };
}

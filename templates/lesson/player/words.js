// The words the player says by itself, in the language of the course.

export function openWords(words) {
  return (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

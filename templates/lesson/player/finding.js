// Finding words in texts of any script: without diacritics, case and width, and in Chinese and Korean without spaces.

const LONGEST_QUERY = 100;
const BEFORE_MATCH = 50;
const LONGEST_EXCERPT = 180;
const LONGEST_WORD = 20;
const foldedCharacters = new Map();

// A text on one line, with each letter in one character.
export function evened(text) {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

// An evened text as it is compared, and for each of its letters the place of the character that it comes from.
export function folded(text) {
  const characters = [...text];
  const places = [];
  let letters = "";
  characters.forEach((character, place) => {
    if (character === " " && isWide(characters[place - 1]) && isWide(characters[place + 1])) return;
    const plain = foldedCharacter(character);
    letters += plain;
    for (let letter = 0; letter < plain.length; letter += 1) places.push(place);
  });
  return { characters, letters, places };
}

function foldedCharacter(character) {
  if (!foldedCharacters.has(character)) {
    const bare = character.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC").toLowerCase();
    foldedCharacters.set(character, bare.replace("đ", "d").replace("’", "'"));
  }
  return foldedCharacters.get(character);
}

// Chinese characters and Korean syllables, one of which can be a word.
function isWide(character) {
  return character >= "\u2e80";
}

// What a learner asks for: all the terms, best in one phrase. A vowel or consonant of a Korean syllable that is still
// being typed is left out, and so are single Latin letters: every text has them.
export function wanted(query) {
  const text = evened(query.slice(0, LONGEST_QUERY)).replace(/[ㄱ-ㅣ]+$/, "").trim();
  const terms = text.split(" ").map((term) => folded(term).letters);
  const { letters } = folded(text);
  return { phrase: letters, terms: [...new Set(terms)].filter((term) => term.length > 1 || isWide(term)) };
}

// The entries that hold every term: those with it in their title first, then those with the most of it.
export function ranked(entries, { phrase, terms }) {
  if (!terms.length) return [];
  const found = entries.filter(({ title, passages }) =>
    terms.every((term) => title.letters.includes(term) || passages.some(({ letters }) => letters.includes(term))));
  const weighed = found.map((entry) => ({
    entry,
    weights: [
      holdsAll(entry.title, terms) + entry.title.letters.includes(phrase),
      hits(entry, [phrase]),
      hits(entry, terms),
    ],
  }));
  return weighed.sort((one, other) => heavier(one.weights, other.weights)).map(({ entry }) => entry);
}

function holdsAll({ letters }, terms) {
  return terms.every((term) => letters.includes(term));
}

function hits({ passages }, needles) {
  let count = 0;
  for (const { letters } of passages) {
    for (const needle of needles) count += letters.split(needle).length - 1;
  }
  return count;
}

function heavier(weights, others) {
  const place = weights.findIndex((weight, at) => weight !== others[at]);
  return place < 0 ? 0 : others[place] - weights[place];
}

// The first passage with the phrase, else the first with the most terms; none if only the title holds them all.
export function bestPassage({ title, passages }, { phrase, terms }) {
  const most = (passage) => terms.filter((term) => passage.letters.includes(term)).length;
  const best = passages.reduce((one, other) => (most(other) > most(one) ? other : one), passages[0]);
  const enough = holdsAll(title, terms) ? terms.length : 1;
  return passages.find(({ letters }) => letters.includes(phrase)) || (best && most(best) >= enough ? best : null);
}

// A text around what was found in it, as pieces that are marked or not.
export function excerpt(text, { phrase, terms }) {
  const { characters, letters, places } = folded(text);
  const marked = new Set();
  for (const needle of letters.includes(phrase) ? [phrase] : terms) {
    for (let at = letters.indexOf(needle); at >= 0; at = letters.indexOf(needle, at + needle.length)) {
      for (let place = places[at]; place <= places[at + needle.length - 1]; place += 1) marked.add(place);
    }
  }
  const from = startBefore(characters, Math.min(...marked));
  const until = endAfter(characters, from + LONGEST_EXCERPT);
  const pieces = [];
  let piece;
  characters.slice(from, until).forEach((character, at) => {
    const isMarked = marked.has(from + at);
    if (piece?.isMarked === isMarked) piece.words += character;
    else pieces.push((piece = { words: character, isMarked }));
  });
  if (from > 0) pieces.unshift({ words: "… ", isMarked: false });
  if (until < characters.length) pieces.push({ words: " …", isMarked: false });
  return pieces;
}

// A little before the match, between two words where there are spaces.
function startBefore(characters, match) {
  if (match <= BEFORE_MATCH || match === Infinity) return 0;
  const space = characters.indexOf(" ", match - BEFORE_MATCH);
  return space >= 0 && space < match ? space + 1 : match - BEFORE_MATCH;
}

function endAfter(characters, most) {
  const space = characters.lastIndexOf(" ", most);
  return most < characters.length && space > most - LONGEST_WORD ? space : most;
}

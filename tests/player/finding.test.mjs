// What is found for what is written, in each script.

import assert from "node:assert/strict";
import test from "node:test";
import { bestPassage, evened, excerpt, folded, ranked, wanted } from "../../templates/lesson/player/finding.js";

const text = (words) => ({ words: evened(words), letters: folded(evened(words)).letters });
const entry = (title, ...passages) => ({ title: text(title), passages: passages.map(text) });
const finds = (query, ...passages) => ranked([entry("", ...passages)], wanted(query)).length === 1;
const titles = (entries, query) => ranked(entries, wanted(query)).map(({ title }) => title.words);
const drawn = (words, query) => excerpt(evened(words), wanted(query))
  .map((piece) => (piece.isMarked ? "[" + piece.words + "]" : piece.words)).join("");

test("diacritics, case, width and the form of a letter make no difference", () => {
  assert.ok(finds("bao luc", "Bạo lực gia đình"));
  assert.ok(finds("BẠO LỰC", "bao luc"));
  assert.ok(finds("bạo lực".normalize("NFD"), "bạo lực"));
  assert.ok(finds("bạo lực", "bạo lực".normalize("NFD")));
  assert.ok(finds("dong y", "Đồng ý"));
  assert.ok(finds("shift", "按三次Ｓｈｉｆｔ鍵"));
  assert.ok(finds("worker's", "a worker’s rights"));
});

test("Chinese is found within a sentence, one character as well", () => {
  assert.ok(finds("搜查令", "警察没有搜查令就不能进来。"));
  assert.ok(finds("令", "警察没有搜查令就不能进来。"));
  assert.ok(!finds("令", "警察来了。"));
});

test("Korean is found by whole syllables, however it is encoded or spaced", () => {
  assert.ok(finds("영장", "법원이 발부한 영장을 보여 달라고 하세요."));
  assert.ok(finds("영장".normalize("NFD"), "영장을"));
  assert.ok(finds("영장", "영장을".normalize("NFD")));
  assert.ok(finds("장", "영장을"));
  assert.ok(!finds("여", "영장을"), "a syllable is no part of another");
  assert.ok(finds("법률지원", "법률 지원을 받아요."));
  assert.ok(finds("법률 지원", "법률지원을 받아요."));
});

test("a syllable that is still being typed hides nothing", () => {
  assert.deepEqual(wanted("영ㅈ"), wanted("영"));
  assert.deepEqual(wanted("ㅈ"), { phrase: "", terms: [] });
});

test("all the words must occur, in any order and anywhere in the part", () => {
  const page = entry("A knock at the door", "Ask for the warrant.", "Do not open.");
  assert.equal(ranked([page], wanted("open warrant door")).length, 1);
  assert.equal(ranked([page], wanted("open window")).length, 0);
});

test("a single Latin letter finds nothing, and is left out beside other words", () => {
  assert.deepEqual(wanted("a"), { phrase: "a", terms: [] });
  assert.ok(!finds("a", "a warrant"));
  assert.deepEqual(wanted("a warrant a").terms, ["warrant"]);
  assert.deepEqual(wanted("   "), { phrase: "", terms: [] });
});

test("titles come first, then the phrase, then what holds most, then the order of reading", () => {
  const entries = [
    entry("One", "the warrant"),
    entry("Two", "a peace, a bond"),
    entry("Three", "the warrant, the warrant"),
    entry("A warrant", "nothing"),
    entry("Four", "bond bond peace peace"),
    entry("Five", "a peace bond"),
    entry("Six", "the warrant"),
    entry("Peace", "one bond"),
  ];
  assert.deepEqual(titles(entries, "warrant"), ["A warrant", "Three", "One", "Six"]);
  assert.deepEqual(titles(entries, "peace bond"), ["Five", "Four", "Two", "Peace"], "half a title is none");
});

test("the passage that is shown holds the phrase, else most of the words", () => {
  const page = entry("Title", "peace and quiet", "bond and peace", "a peace bond");
  assert.equal(bestPassage(page, wanted("peace bond")).words, "a peace bond");
  assert.equal(bestPassage(page, wanted("peace bond and")).words, "bond and peace");
  assert.equal(bestPassage(page, wanted("title")), null);
  assert.equal(bestPassage(entry("Title"), wanted("title")), null);
  assert.equal(bestPassage(entry("Bạo lực", "bảo vệ"), wanted("bao luc")), null, "half of it is not it");
});

test("what was found is marked as it is written", () => {
  assert.equal(drawn("Bạo lực là sai.", "bao luc"), "[Bạo lực] là sai.");
  assert.equal(drawn("Sức lực và bạo lực", "luc bao"), "Sức [lực] và [bạo] [lực]");
  assert.equal(drawn("법률 지원을 받아요", "법률지원"), "[법률 지원]을 받아요");
  assert.equal(drawn("𠮷野家和搜查令", "搜查令"), "𠮷野家和[搜查令]");
  assert.equal(drawn("nothing here", "warrant"), "nothing here");
});

test("a long text is cut around what was found", () => {
  const long = "word ".repeat(40) + "warrant" + " word".repeat(40);
  const shown = drawn(long, "warrant");
  assert.match(shown, /^… word (word )+\[warrant\]( word)+.* …$/);
  assert.ok(shown.length < 200);
  const chinese = drawn("警".repeat(200) + "搜查令" + "察".repeat(200), "搜查令");
  assert.match(chinese, /^… 警+\[搜查令\]察+ …$/);
});

test("hostile queries are harmless", () => {
  for (const query of [".*", "(", "[a-z", "\\", "<b>warrant</b>", "$&", "\0\0", "\ud800\ud800", "__proto__", "*".repeat(1e6)]) {
    assert.ok(!finds(query, "a warrant"), query.slice(0, 20));
  }
  assert.ok(finds("<b>", "a <b> tag"));
  assert.equal(wanted("x".repeat(1e6)).phrase.length, 100);
});

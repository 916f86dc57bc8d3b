/* The names file in memory: entries, and their names in long strings that are searched by `indexOf`. */
"use strict";

/* How well a word answers to an entry, best first. A half-typed name is a beginning. */
const TITLE = 90, ALIAS = 80, TICKER = 79, ANY_ORDER = 70, BEGINNING = 60, WORD = 50, WORD_BEGINNING = 40, INSIDE = 30, ROLE = 25, RELATED = 20, GLOSS = 10;

/** Names without spaces one after another; each belongs to an entry. `starts` marks where words begin. */
class Strings {
  constructor() {
    this.parts = [], this.marks = [], this.at = [], this.owner = [], this.best = [], this.length = 0;
  }

  /** `best`: the level of the name when it is asked for as a whole; TICKER names answer to nothing less. */
  add(words, owner, best = ALIAS) {
    if (!words.length) return;
    this.at.push(this.length), this.owner.push(owner), this.best.push(best);
    for (const word of words) this.marks.push(this.length), (this.length += word.length), this.parts.push(word);
    this.parts.push("\n"), (this.length += 1);
  }

  seal() {
    this.text = this.parts.join("");
    this.starts = new Uint8Array(this.length + 1);
    for (const mark of this.marks) this.starts[mark] = 1;
    this.parts = this.marks = null;
    return this;
  }

  /** Calls `found(entry, level)` for each place where `needle` stands. */
  find(needle, found) {
    const { text, starts, at } = this, size = needle.length;
    for (let place = text.indexOf(needle), name = 0; place >= 0; place = text.indexOf(needle, place + 1)) {
      while (name + 1 < at.length && at[name + 1] <= place) name++;
      const level = this._level(place, size, place === at[name], text[place + size] === "\n", starts[place + size]);
      if (level === ALIAS) found(this.owner[name], this.best[name]);
      else if (level && this.best[name] !== TICKER) found(this.owner[name], level);
    }
  }

  _level(place, size, first, last, nextStarts) {
    if (first) return last ? ALIAS : BEGINNING;
    if (this.starts[place]) return last || nextStarts ? WORD : WORD_BEGINNING;
    return size > 1 && this._withinWord(place, size) ? INSIDE : 0;
  }

  /** Inside one word, and at the start of a syllable: there a consonant is followed by a vowel. */
  _withinWord(place, size) {
    for (let n = place + 1; n < place + size; n++) if (this.starts[n]) return false;
    const first = this.text[place], next = this.text[place + 1];
    return first >= "ㄱ" && first <= "ㅎ" ? next >= "ㅏ" && next <= "ㅣ" : size > 2 || first > "\u2e7f";
  }
}

/** `file` as exports/names.py writes it; `docs` are the pages of the theme's own index: what stands in the navigation. */
class Names {
  constructor(file, docs = []) {
    this.known = new Map(); // form → levels, kept by `direct`
    this.facts = file.facts, this.entries = [], this.names = new Strings(), this.initials = new Strings(), this.glosses = new Strings();
    for (const [kind, [word, folder, rows]] of file.kinds.entries())
      for (const [title, slug, names = [], links = 0, gloss = "", refs = [], amounts = []] of rows) {
        const own = slug || title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
        this._add({ kind, word, folder, location: `${folder}/${own}/`, title, slug, names, links, gloss, refs, amounts });
      }
    for (const { location, title } of docs.filter((doc) => !doc.location.includes("#")))
      this._add({ kind: file.kinds.length, word: file.page, location, title: decoded(title), names: [], links: 0, gloss: "", refs: [], amounts: [] });
    for (const strings of [this.names, this.initials, this.glosses]) strings.seal();
  }

  get size() { return this.entries.length; }

  _add(entry) {
    const owner = this.entries.push(entry) - 1;
    entry.sums = entry.amounts.map(stated).filter(Boolean);
    this._name(entry.title, owner, TITLE);
    for (const name of entry.names) {
      this._name(name, owner, isTicker(name) ? TICKER : ALIAS);
      if (isTicker(name)) this._name(codeOf(name), owner);
    }
    if (entry.slug) this._name(entry.slug, owner);
    if (entry.gloss) this.glosses.add(foldedWords(entry.gloss), owner);
  }

  _name(name, owner, best) {
    this.names.add(foldedWords(name), owner, best);
    if (HANGUL.test(name)) this.initials.add(wordsOf(name).map((word) => initials(word) || folded(word)), owner);
  }
}

/** KRX:035720, and its part without the exchange. */
const isTicker = (name) => /^[A-Z0-9]{2,10}:/.test(name);
const codeOf = (ticker) => ticker.slice(ticker.indexOf(":") + 1);

/** The theme's index holds HTML: its character references are turned back; what is left is escaped when it is shown. */
function decoded(html) {
  return html.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#(?:39|x27);/g, "'").replace(/&amp;/g, "&");
}

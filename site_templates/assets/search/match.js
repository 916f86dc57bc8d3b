/* A query → entries in order. Every word of the query must answer; an entry is as good as its worst word. */
"use strict";

const MOST = 60, KEPT = 32;

/** {hits: [{entry, level}], words, sums}; the best first, at most 60. */
function search(names, query) {
  const asked = understood(query);
  let hits = strict(names, asked);
  if (!hits.length) {
    const other = asked.words.map((word) => retyped(word.typed) || word.forms[0]);
    if (other.some((form, n) => form !== asked.words[n].forms[0])) hits = strict(names, { ...asked, words: other.map((form) => ({ typed: form, forms: [form] })) });
  }
  if (!hits.length) hits = lenient(names, asked);
  return { hits, ...asked };
}

const BOUNDS = new Set("up to about at most least more less than nearly over under around".split(" "));

/** The query's words, each with the forms to look for, and its sums of money; the words that bound a sum ("up to") are no names. */
function understood(query) {
  const { sums, rest } = sumsIn(query.slice(0, 100));
  const words = wordsOf(rest).filter((word) => !sums.length || !BOUNDS.has(word.toLowerCase())).slice(0, 8);
  return { words: words.map((typed) => ({ typed, forms: [typed, bare(typed)].filter(Boolean).map(folded) })), sums };
}

function strict(names, { words, sums }) {
  const each = words.map((word) => answers(names, word.forms));
  const whole = words.length > 1 ? answers(names, joined(words)) : null;
  return ranked(names, together(names, [...each, ...sums.map((sum) => paid(names, sum, !words.length && sums.length === 1))], whole, words));
}

/** All words as one, spaces left out: as typed, and without the last word's particle. */
function joined(words) {
  const most = words.slice(0, -1).map((word) => word.forms[0]).join("");
  return words.at(-1).forms.map((form) => most + form);
}

/** The level of each entry for one word, a byte an entry. A later form counts below a beginning where the first answers too. */
function answers(names, forms) {
  const levels = direct(names, forms[0]).slice();
  for (const form of forms.slice(1)) {
    const found = direct(names, form), cap = strongest(levels) >= INSIDE ? BEGINNING - 5 : TITLE;
    for (let n = 0; n < levels.length; n++) {
      const level = found[n] > cap ? cap : found[n];
      if (level > levels[n]) levels[n] = level;
    }
  }
  return levels;
}

function strongest(levels) {
  let most = 0;
  for (const level of levels) if (level > most) most = level;
  return most;
}

/** As `answers`, for one form; what was found last is kept, since each key typed asks again. */
function direct(names, form) {
  if (names.known.has(form)) return names.known.get(form);
  const levels = new Uint8Array(names.size);
  const raise = (entry, level) => { if (level > levels[entry]) levels[entry] = level; };
  names.names.find(form, raise);
  if (form.length > 1 && CONSONANTS.test(form)) names.initials.find(form, raise);
  const named = levels.slice();
  names.entries.forEach((entry, n) => { if (entry.refs.some((ref) => named[ref] >= WORD)) raise(n, RELATED); });
  if (form.length > 1) names.glosses.find(form, (n, level) => { if (level !== INSIDE) raise(n, names.entries[n].folder === "people" ? ROLE : GLOSS); });
  if (names.known.size >= KEPT) names.known.delete(names.known.keys().next().value);
  names.known.set(form, levels);
  return levels;
}

function paid(names, sum, alone) {
  const levels = new Uint8Array(names.size);
  names.entries.forEach((entry, n) => { if (entry.sums.some((amount) => isSum(sum, amount))) levels[n] = alone ? ALIAS : WORD; });
  return levels;
}

/** [[entry, level, sum of the words' levels]]: the worst word decides; the whole query as one name is better. */
function together(names, each, whole, words) {
  const found = [], several = each.length > 1;
  const length = words.reduce((sum, word) => sum + word.forms[0].length, 0);
  for (let n = 0; each.length && n < names.size; n++) {
    let level = several ? WORD : each[0][n], sum = 0;
    for (const levels of each) {
      const own = levels[n];
      if (own < level) level = own;
      sum += own < WORD ? own : WORD;
    }
    if (several && level === WORD && hasNameOf(names, n, length)) level = ANY_ORDER;
    if (whole && whole[n] >= INSIDE && whole[n] >= level) level = whole[n], (sum = WORD * each.length);
    if (level) found.push([n, level, sum]);
  }
  return found;
}

/** Whether a name of the entry has just as many letters: then words that all stand in it are all of it, in whatever order. */
function hasNameOf(names, n, length) {
  const entry = names.entries[n];
  return [entry.title, ...entry.names].some((name) => foldedWords(name).join("").length === length);
}

/** By level, then by words, then kind, facts and the shorter name. */
function ranked(names, found) {
  const order = (a, b) => b[1] - a[1] || b[2] - a[2] || names.entries[a[0]].kind - names.entries[b[0]].kind || names.entries[b[0]].links - names.entries[a[0]].links
    || names.entries[a[0]].title.length - names.entries[b[0]].title.length || a[0] - b[0];
  return found.sort(order).slice(0, MOST).map(([n, level]) => ({ entry: names.entries[n], level }));
}

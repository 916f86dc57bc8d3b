/* The theme's search worker, ours. The theme loads it with every page; the rest is fetched with the first letter typed.

   in  {type: 0, data: {docs, …}}  the theme's own index, a stub that names the pages of the navigation   → out {type: 1}
   in  {type: 2, data: "query"}                                                                         → out {type: 3, data: {items}} */
"use strict";

const PARTS = ["fold.js", "amounts.js", "names.js", "match.js", "typos.js", "texts.js", "results.js"];
const FOLDER = new URL("../../search/", self.location);
const PAUSE = 200; // ms without a key before full text is fetched

let docs = [], latest = "", ready = null;

self.onmessage = ({ data: { type, data } }) => {
  if (type === 0) {
    docs = data.docs ?? [];
    self.postMessage({ type: 1 });
  } else if (type === 2) {
    latest = data.trim();
    if (latest) answer(latest).catch(() => show([]));
    else show([]);
  }
};

async function answer(query) {
  ready ??= start();
  const { names, texts } = await ready.catch((error) => { ready = null; throw error; });
  if (query !== latest) return; // another key was pressed meanwhile
  const found = search(names, query), named = items(found, names);
  show(scored(named));
  if (!isLittle(found)) return;
  await new Promise((done) => setTimeout(done, PAUSE));
  if (query !== latest) return;
  const { facts, all } = await texts.find(found).catch(() => ({ facts: [] }));
  if (query !== latest || !facts.length) return;
  const more = factItems(facts, found, names);
  show(scored(all && isGuess(found) ? [...more, ...named] : [...named, ...more]));
}

async function start() {
  const file = fetched("names.json"); // under way while the parts load
  importScripts(...PARTS.map((part) => new URL(part, self.location).href));
  return { names: new Names(await file, docs), texts: new Texts(fetched) };
}

/** Names give little if none answers well and there is enough to look for. */
function isLittle({ hits, words, sums }) {
  return (hits[0]?.level ?? 0) < ALIAS && hits.filter((hit) => hit.level >= INSIDE).length < 3 && (sums.length > 0 || words.some((word) => word.forms[0].length > 2));
}

/** No name answers: what was found is a slip away, or answers to some of the words only. */
function isGuess({ hits }) {
  return (hits[0]?.level ?? 0) < GLOSS;
}

async function fetched(path) {
  const response = await fetch(new URL(path, FOLDER));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

function show(found) {
  self.postMessage({ type: 3, data: { items: found } });
}

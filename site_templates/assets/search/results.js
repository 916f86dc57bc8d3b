/* Hits → what the theme prints. It takes title and text as HTML: everything is escaped, then marked. */
"use strict";

const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text) {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char]);
}

/** The text escaped, words that begin with a form (or are the beginning of one) in <mark>. */
function marked(text, forms) {
  return text.split(/([\p{L}\p{N}]+)/u).map((piece, n) => {
    if (n % 2 === 0) return escaped(piece);
    const word = folded(piece);
    const form = forms.find((wanted) => word.startsWith(wanted) || (word.length > 1 && wanted.startsWith(word)) || (wanted.length > 2 && word.includes(wanted)));
    if (!form) return escaped(piece);
    const cut = word.length === piece.length && word.startsWith(form) ? form.length : piece.length;
    return `<mark>${escaped(piece.slice(0, cut))}</mark>${escaped(piece.slice(cut))}`;
  }).join("");
}

/** One line under the name: kind · the name that answered · sums · gloss. */
function told(entry, { entries, facts }, forms) {
  const answered = (name) => forms.some((form) => foldedWords(isTicker(name) ? codeOf(name) : name).join("").includes(form));
  const also = entry.names.find(answered) ?? entry.names.find((name) => /[^\x00-\x7f]/.test(name));
  const about = entry.folder === "sheets" ? [facts[entry.links === 1 ? 0 : 1].replace("{n}", entry.links), entry.refs.map((ref) => entries[ref].title).join(", ")] : [entry.amounts.join("; "), entry.gloss];
  const name = also && (HANGUL.test(also) ? `<span lang="ko">${marked(also, forms)}</span>` : marked(also, forms));
  return [escaped(entry.word), name, ...about.map((part) => marked(part, forms))].filter(Boolean).join(" · ");
}

/** Items of the theme's protocol. */
function items({ hits, words }, names) {
  const forms = words.flatMap((word) => word.forms);
  return hits.map(({ entry }) => [{ location: entry.location, title: marked(entry.title, forms), text: told(entry, names, forms), tags: [], score: 1, terms: {} }]);
}

/** Scores that fall, since Enter opens the highest. */
function scored(groups) {
  return groups.map((group, n) => group.map((item) => ({ ...item, score: groups.length - n })));
}

/** The facts of full text, under their sheets. */
function factItems(facts, { words }, names) {
  const forms = words.flatMap((word) => word.forms), sheets = new Map();
  for (const [sheet, fact, sentence] of facts) sheets.set(sheet, [...(sheets.get(sheet) ?? []), [fact, sentence]]);
  return [...sheets].map(([sheet, found]) => {
    const location = `sheets/${sheet}/`, title = names.entries.find((entry) => entry.location === location)?.title ?? sheet;
    const part = { tags: [], score: 1, terms: {} };
    return [{ ...part, location, title: marked(title, forms), text: "" }, ...found.map(([fact, sentence]) => ({ ...part, location: `${location}#${fact}`, title: marked(sentence, forms), text: "" }))];
  });
}

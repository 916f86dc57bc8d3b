/* When nothing answers: names one or two slips away, then entries that answer to most of the words. */
"use strict";

const NEAR_NAME = 9, NEAR_WORD = 8, FAR_NAME = 7, FAR_WORD = 6, SOME_WORDS = 5;

function lenient(names, { words, sums }) {
  if (!words.length) return [];
  const each = words.map((word) => {
    const levels = answers(names, word.forms);
    return levels.some((level) => level >= INSIDE) && words.length === 1 ? levels : slips(names, word.forms, levels, words.length > 1);
  });
  const whole = words.length > 1 ? slips(names, joined(words), new Uint8Array(names.size), false) : null;
  const found = together(names, [...each, ...sums.map((sum) => paid(names, sum))], null, words);
  const level = new Map(found.map((hit) => [hit[0], hit]));
  whole?.forEach((near, n) => { if (near && near >= (level.get(n)?.[1] ?? 0)) level.set(n, [n, near, WORD * words.length]); });
  return ranked(names, level.size ? [...level.values()] : someWords(names, [...words.map((word) => answers(names, word.forms)), ...sums.map((sum) => paid(names, sum))]));
}

/** Entries by how many of the words they answer to; rare words weigh more, whole names more and relations less. */
function someWords(names, each) {
  const weights = each.map((levels) => Math.log((names.size + 1) / (1 + levels.reduce((count, level) => count + (level >= WORD), 0))));
  const factor = (level) => (level >= ALIAS ? 1.2 : level >= WORD ? 1 : level >= RELATED ? 0.8 : 0);
  const found = [];
  for (let n = 0; n < names.size; n++) {
    const sum = each.reduce((total, levels, w) => total + weights[w] * factor(levels[n]), 0);
    if (sum) found.push([n, SOME_WORDS, sum]);
  }
  return found;
}

/** `levels` with the entries added whose names or words are at most two slips from a form. */
function slips(names, forms, levels, wordsOnly) {
  const { texts, masks, sizes, wholes, owners } = (names.vocabulary ??= vocabulary(names));
  for (const form of forms) {
    const most = form.length < 4 ? 0 : form.length < 7 ? 1 : 2, mask = maskOf(form);
    for (let n = 0; most && n < texts.length; n++) {
      if (sizes[n] > form.length + most || sizes[n] < form.length - most || (wordsOnly && wholes[n]) || bits(mask ^ masks[n]) > 2 * most) continue;
      const slip = distance(form, texts[n], most);
      if (slip > most) continue;
      const level = wholes[n] ? (slip < 2 ? NEAR_NAME : FAR_NAME) : slip < 2 ? NEAR_WORD : FAR_WORD;
      for (const owner of owners[n]) if (levels[owner] < level) levels[owner] = level;
    }
  }
  return levels;
}

/** Every name and every word of a name, with the entries that have it; made when first needed. */
function vocabulary(names) {
  const found = [new Map(), new Map()], { at, owner, starts, text } = names.names; // words, names
  const note = (word, entry, whole) => {
    const owners = found[whole].get(word);
    if (!owners) found[whole].set(word, [entry]);
    else if (owners.at(-1) !== entry) owners.push(entry);
  };
  at.forEach((from, n) => {
    const end = text.indexOf("\n", from);
    if (end - from <= 40) note(text.slice(from, end), owner[n], 1);
    for (let start = from, place = from + 1; place <= end; place++)
      if (place === end || starts[place]) {
        if (start > from || place < end) note(text.slice(start, place), owner[n], 0);
        start = place;
      }
  });
  const texts = found.flatMap((map) => [...map.keys()]);
  return {
    texts, owners: found.flatMap((map) => [...map.values()]), masks: Int32Array.from(texts, maskOf),
    sizes: Uint8Array.from(texts, (word) => Math.min(word.length, 255)), wholes: Uint8Array.from(texts, (_, n) => (n < found[0].size ? 0 : 1)),
  };
}

/** Which letters a word has: words that differ in many can't be near. */
function maskOf(word) {
  let mask = 0;
  for (let n = 0; n < word.length; n++) mask |= 1 << (word.charCodeAt(n) % 31);
  return mask;
}

function bits(mask) {
  let count = 0;
  for (; mask; mask &= mask - 1) count++;
  return count;
}

const ROWS = [0, 1, 2].map(() => new Uint8Array(256));

/** Slips between two words: a letter added, left out, changed, or two swapped. More than `most` is not counted out. */
function distance(a, b, most) {
  let [before, last, row] = ROWS;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let least = (row[0] = i);
    for (let j = 1; j <= b.length; j++) {
      let steps = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      if (last[j] + 1 < steps) steps = last[j] + 1;
      if (row[j - 1] + 1 < steps) steps = row[j - 1] + 1;
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && before[j - 2] + 1 < steps) steps = before[j - 2] + 1;
      row[j] = steps;
      if (steps < least) least = steps;
    }
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return last[b.length];
}

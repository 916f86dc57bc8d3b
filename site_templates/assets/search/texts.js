/* Full text, fetched only when the names give little: the words' files, then the files of the facts found. */
"use strict";

const SHOWN = 20;

class Texts {
  /** `fetched(path)` → the parsed file of search/text/. */
  constructor(fetched) {
    this.files = new Map();
    this.fetched = fetched;
  }

  /** A file is fetched once; one that failed, again. */
  file(name) {
    if (!this.files.has(name)) this.files.set(name, this.fetched(`text/${name}.json`).catch((error) => { this.files.delete(name); throw error; }));
    return this.files.get(name);
  }

  /** {facts: [[sheet, fact, sentence]], all: whether every word stands in each}, newest first; if no fact has all words, those with the most. */
  async find({ words, sums }) {
    const index = await this.file("index");
    const wanted = words.flatMap(({ typed }) => wordsOf(plain(typed))).filter((word) => !index.stop.includes(word)).map((word) => [word]);
    for (const { value, units } of sums) wanted.push((units ?? ["USD", "KRW", "EUR", "JPY"]).map((unit) => `${unit.toLowerCase()}${value}`));
    const each = await Promise.all(wanted.map((forms) => this._facts(index, forms)));
    const score = new Map();
    for (const facts of each) for (const [fact, weight] of facts) score.set(fact, (score.get(fact) ?? 0) + weight);
    const whole = [...score].filter(([, sum]) => sum >= each.length);
    const best = (whole.length ? whole : [...score]).sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, SHOWN);
    const facts = await Promise.all(best.map(async ([number]) => (await this.file(`facts-${Math.floor(number / index.chunk)}`))[number % index.chunk]));
    return { facts, all: whole.length > 0 };
  }

  /** Fact → weight: a little over 1 for the word itself, 1 for one that begins with it or lacks its plural s. */
  async _facts(index, forms) {
    const found = new Map();
    for (const form of forms) {
      const start = form.length > 4 && form.endsWith("s") ? form.slice(0, -1) : form;
      let shard = index.shards.findLastIndex((first) => first <= start);
      for (shard = Math.max(shard, 0); shard < index.shards.length && (index.shards[shard] <= start || index.shards[shard].startsWith(start)); shard++)
        for (const [word, steps] of Object.entries(await this.file(`words-${shard}`))) {
          if (word !== form && !(start.length > 2 && word.startsWith(start))) continue;
          const weight = word === form ? 1.001 : 1;
          let fact = 0;
          for (const step of steps) found.set((fact += step), Math.max(found.get(fact) ?? 0, weight));
        }
    }
    return found;
  }
}

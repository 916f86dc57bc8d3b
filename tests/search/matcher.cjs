/* The matcher under node: `node matcher.cjs <names.json>`, queries as a JSON list on stdin → per query [locations of the first ten, ms]. */
"use strict";
const fs = require("fs"), path = require("path"), vm = require("vm");

const folder = path.join(__dirname, "..", "..", "site_templates", "assets", "search");
const context = vm.createContext({ console });
for (const part of ["fold.js", "amounts.js", "names.js", "match.js", "typos.js", "texts.js", "results.js"]) vm.runInContext(fs.readFileSync(path.join(folder, part), "utf8"), context, { filename: part });
context.file = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));
const made = process.hrtime.bigint();
vm.runInContext("const index = new Names(file, []);", context);
console.error(`index made in ${Number(process.hrtime.bigint() - made) / 1e6} ms`);
const run = vm.runInContext("(query) => { const found = search(index, query); return items(found, index).slice(0, 10).map(([item], n) => [item.location, item.title, item.text, found.hits[n].level]); }", context);
const answers = JSON.parse(fs.readFileSync(0, "utf8")).map((query) => {
  const before = process.hrtime.bigint();
  const found = run(query);
  return { query, found, ms: Number(process.hrtime.bigint() - before) / 1e6 };
});
process.stdout.write(JSON.stringify(answers));

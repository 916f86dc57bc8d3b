/* "Copy with citation" beside each fact: as plain text or as BibTeX, with the address of the fact. */
(() => {
  const text = (element) => (element ? element.textContent.replace(/\s+/g, " ").trim() : "");
  const escaped = (words) => words.replace(/[\\{}&%$#_^~]/g, (char) => `\\${char}{}`.replace(/(\\[&%$#_{}])\{\}$/, "$1"));

  function parts(fact) {
    const address = `${location.origin}${location.pathname}#${fact.id}`;
    const number = fact.querySelector("a.footnote-ref");
    const source = number && document.getElementById(number.getAttribute("href").slice(1));
    return { said: [".fact-lead", ".fact-text", ".fact-tail"].map((part) => text(fact.querySelector(part))).filter(Boolean).join(" "),
      status: text(fact.querySelector(".status")), basis: text(fact.querySelector(".basis")), source: text(source), address, id: fact.id };
  }
  const plain = (p) => `${p.said} [${p.status}; ${p.basis}] ${say("Source")}: ${p.source} ${p.address}`;
  const bibtex = (p) => `@misc{${p.id.replace(/[^A-Za-z0-9-]/g, "-")},\n  title = {${escaped(p.said)}},\n  note = {${escaped(`${p.status}; ${p.basis}; ${p.source}`)}},\n  howpublished = {\\url{${p.address}}}\n}\n`;

  function button(label, fact, words) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", async () => {
      try { await navigator.clipboard.writeText(words(parts(fact))); made.textContent = say("copied"); } catch { made.textContent = say("copying is not allowed here"); }
      setTimeout(() => { made.textContent = label; }, 2000);
    });
    return made;
  }

  document.querySelectorAll("li.fact[id]").forEach((fact) => {
    const bar = document.createElement("span");
    bar.className = "fact-tools";
    const link = document.createElement("a");
    link.href = `#${fact.id}`;
    link.textContent = say("link to this fact");
    bar.append(button(say("copy with citation"), fact, plain), button(say("BibTeX"), fact, bibtex), link);
    fact.append(bar);
  });
})();

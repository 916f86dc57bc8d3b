/* Two companies side by side: the chosen rows of the table, turned. The choice stands in the address. */
(() => {
  const table = document.querySelector(".compare table.data");
  if (!table || table.tBodies[0].rows.length < 2) return;
  const rows = new Map([...table.tBodies[0].rows].map((row) => [row.cells[0].querySelector("a").getAttribute("href").split("/").at(-2), row]));
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const figure = table.closest("figure"), beside = document.createElement("div");
  beside.className = "beside";

  function select(name, label) {
    const made = document.createElement("select"), wrap = document.createElement("label");
    made.append(new Option(say("all companies"), ""), ...[...rows].map(([slug, row]) => new Option(row.cells[0].textContent.trim(), slug)));
    made.value = new URL(location.href).searchParams.get(name) ?? "";
    if (made.selectedIndex < 0) made.value = "";
    made.addEventListener("change", () => { remember(name, made.value); show(); });
    wrap.append(`${label} `, made);
    return [made, wrap];
  }

  function remember(name, value) {
    const address = new URL(location.href);
    value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
    history.replaceState(null, "", address);
  }

  const cell = (kind, content, scope) => {
    const made = document.createElement(kind);
    if (scope) made.scope = scope;
    made.append(...[content].flat());
    return made;
  };
  const copied = (source) => [...source.cloneNode(true).childNodes];

  function turned(chosen) {
    const made = document.createElement("table"), head = made.createTHead().insertRow(), body = made.createTBody();
    made.className = "data";
    head.append(cell("th", say("Field"), "col"), ...chosen.map((row) => cell("th", copied(row.cells[0]), "col")));
    heads.slice(1).forEach((name, n) => body.insertRow().append(cell("th", name, "row"), ...chosen.map((row) => cell("td", copied(row.cells[n + 1])))));
    return made;
  }

  function show() {
    const chosen = [first, second].map((choice) => rows.get(choice.value)).filter(Boolean), both = chosen.length === 2 && chosen[0] !== chosen[1];
    beside.replaceChildren(...(both ? [turned(chosen)] : []));
    figure.hidden = both;
  }

  const [first, one] = select("a", say("Compare")), [second, other] = select("b", say("with"));
  const bar = document.createElement("p");
  bar.className = "table-tools";
  bar.append(one, " ", other);
  figure.before(bar, beside);
  show();
})();

/* Tables: sort by a column, filter, and take what is shown as CSV. The state stands in the address, so that a view can be sent.
   Without this script every table is complete and sorted as its caption says. */
(() => {
  const live = document.createElement("p");
  live.className = "visually-hidden";
  live.setAttribute("role", "status");

  const key = (row, column) => row.cells[column].dataset.sort || row.cells[column].textContent.trim();
  const compare = (a, b) => (a !== "" && b !== "" && !isNaN(a) && !isNaN(b) ? a - b : a.localeCompare(b, undefined, { numeric: true }));

  function sort(table, column, descending) {
    const body = table.tBodies[0];
    const rows = [...body.rows].sort((a, b) => compare(key(a, column), key(b, column)) * (descending ? -1 : 1));
    body.append(...rows);
    [...table.tHead.rows[0].cells].forEach((cell, n) =>
      n === column ? cell.setAttribute("aria-sort", descending ? "descending" : "ascending") : cell.removeAttribute("aria-sort"));
    live.textContent = say(descending ? "Sorted by {column}, descending" : "Sorted by {column}, ascending", { column: table.tHead.rows[0].cells[column].textContent });
  }

  function filter(table, words) {
    const wanted = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const rows = [...table.tBodies[0].rows];
    rows.forEach((row) => { const text = row.textContent.toLocaleLowerCase(); row.hidden = !wanted.every((word) => text.includes(word)); });
    live.textContent = say("{shown} of {all} rows", { shown: rows.filter((row) => !row.hidden).length, all: rows.length });
  }

  /* A cell that begins like a formula gets an apostrophe, or a spreadsheet would compute it. */
  const quoted = (text) => `"${(/^[=+\-@\t]/.test(text) ? "'" : "") + text.replace(/"/g, '""')}"`;
  function csv(table) {
    const rows = [table.tHead.rows[0], ...[...table.tBodies[0].rows].filter((row) => !row.hidden)];
    return rows.map((row) => [...row.cells].map((cell) => quoted(cell.textContent.replace(/\s+/g, " ").trim())).join(",")).join("\r\n") + "\r\n";
  }

  function remember(n, name, value) {
    const address = new URL(location.href);
    value ? address.searchParams.set(`${name}${n || ""}`, value) : address.searchParams.delete(`${name}${n || ""}`);
    history.replaceState(null, "", address);
  }
  const recalled = (n, name) => new URL(location.href).searchParams.get(`${name}${n || ""}`) || "";

  function button(label, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  }

  function tools(table, n) {
    const bar = document.createElement("div");
    bar.className = "table-tools";
    const input = document.createElement("input");
    input.type = "search";
    input.placeholder = say("Filter");
    input.setAttribute("aria-label", say("Filter the rows of this table"));
    input.value = recalled(n, "filter");
    input.addEventListener("input", () => { filter(table, input.value); remember(n, "filter", input.value); });
    const save = button(say("CSV of what is shown"), () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["\ufeff", csv(table)], { type: "text/csv" }));
      link.download = "briefs.csv";
      link.click();
      URL.revokeObjectURL(link.href);
    });
    bar.append(input, save);
    table.closest("figure").insertBefore(bar, table.closest(".scroll"));
    if (input.value) filter(table, input.value);
  }

  document.body.append(live);
  document.querySelectorAll("table.data").forEach((table, n) => {
    [...table.tHead.rows[0].cells].forEach((cell, column) => {
      const label = cell.textContent;
      cell.replaceChildren(button(label, () => {
        const descending = cell.getAttribute("aria-sort") === "ascending";
        sort(table, column, descending);
        remember(n, "sort", `${column}${descending ? "-" : ""}`);
      }));
    });
    if (table.tBodies[0].rows.length > 4) tools(table, n);
    const state = /^(\d+)(-?)$/.exec(recalled(n, "sort"));
    if (state && Number(state[1]) < table.tHead.rows[0].cells.length) sort(table, Number(state[1]), state[2] === "-");
  });
})();

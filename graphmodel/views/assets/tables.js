"use strict";
// The same facts as tables: one at a time, drawn a part at a time, sorted and searched here.

gm.tables = (function () {
  const STEP = 150;
  const { tables } = gm.data;
  const state = { table: 0, text: "", column: -1, down: false, shown: STEP, marked: -1 };
  const nav = gm.el("ul", { class: "kinds" });
  const place = gm.el("div", { class: "column" });
  const cache = new Map(); // the text of each row, for searching

  const said = (cell) => (Array.isArray(cell) ? cell[0] : cell);
  const sortKey = (cell) => (Array.isArray(cell) ? cell[1] || cell[0] : cell);

  function textOf(table) {
    if (!cache.has(table)) cache.set(table, tables[table].rows.map((row) => gm.lower(row.slice(1).map(said).join(" "))));
    return cache.get(table);
  }

  function hits(table) {
    const words = state.text.split(/\s+/);
    const texts = textOf(table);
    return tables[table].rows.filter((_, i) => words.every((word) => texts[i].includes(word)));
  }

  function ordered() {
    const rows = hits(state.table);
    if (state.column < 0) return rows;
    const way = state.down ? -1 : 1;
    return rows.slice().sort((a, b) => {
      const [x, y] = [sortKey(a[state.column + 1]), sortKey(b[state.column + 1])];
      if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1); // blanks last, either way
      return way * gm.collator.compare(x, y) || a[0] - b[0];
    });
  }

  function drawNav() {
    gm.replace(nav, tables.map((table, number) => gm.el("li", {}, gm.button(
      [gm.el("span", {}, table.title), gm.el("span", { class: "count" }, state.text ? hits(number).length : table.rows.length)],
      () => show(number),
      { class: "kind-choice", "aria-pressed": String(number === state.table) },
    ))));
  }

  function heading(column, number) {
    const active = state.column === number;
    const arrow = active ? (state.down ? " ▼" : " ▲") : "";
    return gm.el(
      "th",
      { scope: "col", "aria-sort": active ? (state.down ? "descending" : "ascending") : "none" },
      gm.button(column.t + arrow, () => {
        state.down = active && !state.down;
        state.column = number;
        draw();
      }, { class: "sort", title: column.d }),
    );
  }

  function draw() {
    const table = tables[state.table];
    const rows = ordered();
    const visible = rows.slice(0, state.shown);
    const cells = (row) => row.slice(1).map((cell, i) =>
      gm.el(i === 0 ? "th" : "td", { scope: i === 0 ? "row" : undefined, class: said(cell).length > 60 ? "long" : undefined }, said(cell)));
    const status = state.text ? `${gm.count(rows.length, "row")} of ${table.rows.length} hold what you search for.` : gm.count(rows.length, "row") + ".";
    gm.replace(
      place,
      gm.el("h2", {}, table.title),
      gm.el("p", { class: "quiet" }, table.about),
      gm.el("p", { class: "status", role: "status" }, status),
      gm.el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": table.title }, gm.el(
        "table",
        {},
        gm.el("thead", {}, gm.el("tr", {}, table.columns.map(heading))),
        gm.el("tbody", {}, visible.map((row) => gm.el("tr", { class: row[0] === state.marked ? "marked" : undefined }, cells(row)))),
      )),
      visible.length < rows.length &&
        gm.button(`Show ${Math.min(STEP, rows.length - visible.length)} more of ${rows.length}`, () => { state.shown += STEP; draw(); }, { class: "more" }),
    );
  }

  function show(number) {
    Object.assign(state, { table: number, column: -1, down: false, shown: STEP, marked: -1 });
    drawNav();
    draw();
  }

  const search = gm.el("input", {
    type: "search",
    oninput: () => { state.text = gm.lower(search.value.trim()); state.shown = STEP; drawNav(); draw(); },
  });

  // Shows one row where it stands in its table, whatever was searched for before.
  gm.openRow = function (ref) {
    const table = gm.data.rows[ref].t;
    gm.openTab("tables");
    state.text = "";
    search.value = "";
    show(table);
    const at = tables[table].rows.findIndex((row) => row[0] === ref);
    state.shown = Math.max(STEP, at + 20);
    state.marked = ref;
    draw();
    place.querySelector("tr.marked").scrollIntoView({ block: "center" });
  };

  function start(parent) {
    parent.append(
      gm.el(
        "aside",
        { class: "rail", "aria-label": "Choose a table" },
        gm.el("div", { class: "fields" }, gm.el("label", { class: "field" }, gm.el("span", {}, "Search all tables"), search)),
        gm.el("h2", {}, "Tables"),
        nav,
      ),
      place,
    );
    show(0);
  }

  return { start };
})();

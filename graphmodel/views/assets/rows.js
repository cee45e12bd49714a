"use strict";
// One row of the case as it is read in a finding, beside the map or in a list: its date, what it says, its place in the source.

gm.rowItem = function (ref, options) {
  const { tag = "li", maybe = false } = options || {};
  if (typeof ref === "string") return gm.el(tag, { class: "row" }, gm.el("span", { class: "row-what" }, ref));
  const row = gm.data.rows[ref];
  return gm.el(
    tag,
    { class: "row" },
    (row.d || gm.data.tables[row.t].dated === 1) && gm.el("span", { class: "row-date" }, row.d || "Date not stated"),
    maybe && gm.el("span", { class: "tag maybe" }, "may fall outside these dates"),
    gm.el("span", { class: "row-what" }, row.s),
    row.n && row.n !== row.s && gm.el("span", { class: "row-note" }, row.n),
    gm.el(
      "span",
      { class: "row-place" },
      row.p.length ? `Source: ${row.p.join("; ")}` : "No place in the source given",
      " · ",
      gm.button(`row ${row.id}`, () => gm.openRow(ref), { class: "link", title: "Show this row in its table" }),
    ),
  );
};

// A list of rows; a long one shows its beginning until asked (printed, it is whole).
gm.rowList = function (refs, tag) {
  const FIRST = 5; // as in page.css
  const list = gm.el(tag || "ul", { class: "rows" }, refs.map((ref) => gm.rowItem(ref)));
  if (refs.length <= FIRST + 1) return [list];
  list.classList.add("cut");
  const more = gm.button(`Show all ${refs.length} rows`, () => {
    list.classList.remove("cut");
    more.remove();
  }, { class: "small" });
  return [list, more];
};

// Rows of many kinds, each kind under its own heading, long lists folded.
gm.rowsByTable = function (refs) {
  const groups = new Map();
  for (const ref of refs) {
    const table = gm.data.rows[ref].t;
    if (!groups.has(table)) groups.set(table, []);
    groups.get(table).push(ref);
  }
  return [...groups].map(([table, inside]) => {
    const list = gm.el("ul", { class: "rows" });
    const details = gm.el(
      "details",
      { class: "fold" },
      gm.el("summary", {}, `${gm.data.tables[table].title} (${inside.length})`),
      list,
    );
    details.addEventListener("toggle", () => {
      if (details.open && !list.childElementCount) list.append(...inside.map((ref) => gm.rowItem(ref)));
    });
    return details;
  });
};

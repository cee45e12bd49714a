"use strict";
// What stands beside the map: the legend, and whatever was chosen on the map, in words.

gm.panel = (function () {
  const { things, links, groups } = gm.data.map;
  const body = gm.el("aside", { class: "panel", "aria-label": "About what is chosen on the map", tabindex: "-1" });
  const thingOfRow = new Map(things.map((thing, number) => [thing.r, number]));
  const STATE = { message: "message", contact: "contact", involvement: "period of work", tie: "family tie" };

  const arrowName = (arrow) =>
    arrow.f === arrow.t ? `${things[arrow.f].t}, within the service` : `${things[arrow.f].t} → ${things[arrow.t].t}`;

  function arrowButton(arrow, label) {
    const missing = arrow.links.filter(([number]) => links[number].s === "not-made").length;
    const note = missing && missing === arrow.links.length ? ", none made or received" : missing ? `, ${missing} not made or missed` : "";
    return gm.el("li", {}, gm.button(
      `${label}: ${gm.count(arrow.links.length, STATE[arrow.k], arrow.k === "involvement" ? "periods of work" : undefined)}${note}`,
      () => gm.map.choose({ arrow: arrow.key }),
      { class: "link" },
    ));
  }

  const sample = (className, text) => gm.el("li", {}, gm.el("span", { class: `sample ${className}` }), gm.el("span", {}, text));

  function legend(arrows) {
    const busiest = arrows.filter((arrow) => arrow.k === "message").sort((a, b) => b.links.length - a.links.length || a.f - b.f || a.t - b.t);
    const swatch = (group) => {
      const mark = gm.el("span", { class: "sample box" });
      mark.style.background = group[1];
      mark.style.borderColor = group[2];
      if (things.some((thing) => thing.k === "party" && groups[thing.g] === group)) mark.style.borderStyle = "dashed";
      return gm.el("li", {}, mark, gm.el("span", {}, group[0]));
    };
    gm.replace(
      body,
      gm.el("h2", {}, "How to read this map"),
      gm.el("p", {}, "The family stands in the middle, by household; services stand around it. Each arrow holds all messages from one to another: choose it to read them."),
      gm.el(
        "ul",
        { class: "legend" },
        sample("pill index", "Child under review"),
        sample("pill", "Somebody of the family"),
        groups.map(swatch),
        sample("line", "Messages; the number says how many, a wider line is more"),
        sample("line dashed", "Only messages that did not reach anybody, or that the source says were not made"),
        sample("line contact", "Contacts with the family"),
        sample("line involvement", "A service's work with a person"),
        sample("line tie", "Family tie"),
        gm.el("li", {}, gm.el("span", { class: "sample text" }, "3?"), gm.el("span", {}, "Some may fall outside the dates chosen")),
      ),
      busiest.length > 0 && gm.el("h3", {}, "Messages, most first"),
      gm.el("ul", { class: "plain" }, busiest.slice(0, 15).map((arrow) => arrowButton(arrow, arrowName(arrow)))),
    );
  }

  const back = () => gm.button("← Back to the legend", () => gm.map.rest(), { class: "link" });

  function arrow(one, state) {
    const items = new Set(one.links.flatMap(([number]) => links[number].c));
    const message = one.k === "message";
    gm.replace(
      body,
      back(),
      gm.el("h2", {}, arrowName(one)),
      gm.el("p", { class: "quiet" }, gm.count(one.links.length, STATE[one.k], one.k === "involvement" ? "periods of work" : undefined)),
      message && gm.el(
        "p",
        { class: "actions" },
        gm.button(state.spread.has(one.key) ? "Fold these messages again" : "Show each message on the map", () => gm.map.spread(one.key), { class: "small" }),
        items.size > 0 && gm.button(state.items.has(one.key) ? "Hide the information" : "Show information", () => gm.map.items(one.key), { class: "small" }),
      ),
      gm.el("ul", { class: "rows" }, one.links.map(([number, maybe]) => gm.rowItem(links[number].r, { maybe }))),
    );
  }

  function thing(number, arrows, state) {
    const one = things[number];
    const touching = one.r < 0 ? [] : gm.data.rows.map((row, i) => (row.r.includes(one.r) ? i : -1)).filter((i) => i >= 0);
    const inside = things.map((other, i) => (other.p === number ? i : -1)).filter((i) => i >= 0);
    const what = inside.length && things[inside[0]].k === "service" ? "services" : "workers";
    const out = arrows.filter((a) => a.f === number && a.t !== number);
    const into = arrows.filter((a) => a.t === number && a.f !== number);
    const within = arrows.filter((a) => a.f === number && a.t === number);
    const hasContacts = links.some((link) => link.k === "contact" && [link.f, ...link.t].some((end) => gm.fold.standsFor(end, state.open) === number));
    const known = (name) => (arrows.filter((a) => a.k === name).length ? "" : undefined);
    const section = (title, list, label) =>
      list.length ? [gm.el("h3", {}, title), gm.el("ul", { class: "plain" }, list.map((a) => arrowButton(a, label(a))))] : [];
    gm.replace(
      body,
      back(),
      gm.el("h2", {}, one.t),
      one.r >= 0 && gm.rowItem(one.r, { tag: "div" }),
      gm.el(
        "p",
        { class: "actions" },
        inside.length > 0 && gm.button(
          state.open.has(number) ? `Put its ${what} back` : `Show its ${what} on the map (${inside.length})`,
          () => gm.map.open(number), { class: "small" },
        ),
        hasContacts && known("contact") === undefined && gm.button("Show its contacts with the family", () => gm.map.contactsOf(number), { class: "small" }),
      ),
      section("Sent", out, (a) => `To ${things[a.t].t}`),
      section("Received", into, (a) => `From ${things[a.f].t}`),
      section("Within", within, () => "Among its own workers"),
      touching.length > 0 && gm.el("h3", {}, "Every row that names it"),
      gm.rowsByTable(touching),
    );
  }

  // A finding whose people and services are lit up: the arrows that hold its rows, and its rows.
  function finding(focus, arrows) {
    const one = gm.data.findings[focus.finding];
    const lit = arrows.filter((other) => focus.arrows.has(other.key));
    gm.replace(
      body,
      back(),
      gm.el("h2", {}, "The finding lit up"),
      gm.el("p", {}, gm.short(one.statement)),
      lit.length > 0 && gm.el("h3", {}, "Messages that bear on it"),
      gm.el("ul", { class: "plain" }, lit.map((other) => arrowButton(other, arrowName(other)))),
      one.evidence.length > 0 && gm.el("h3", {}, "The rows that show it"),
      gm.rowList(one.evidence),
    );
  }

  // An opened message or item stands on the map by its row.
  function row(ref) {
    gm.replace(body, back(), gm.el("h2", {}, gm.data.tables[gm.data.rows[ref].t].title), gm.rowItem(ref, { tag: "div" }));
  }

  return { body, legend, arrow, thing, finding, row, thingOfRow, arrowName };
})();

"use strict";
// The choices above the map: search, organisation, person, item of information, dates, and which lines are drawn.

gm.mapTools = function (choice, state, act) {
  const { things, agencies } = gm.data.map;
  const tables = gm.data.tables;
  const rowsOf = (name) => {
    const table = tables.find((one) => one.name === name);
    return table ? table.rows.map((row) => row[0]) : [];
  };
  const set = (name, number) => (value) => { choice[name] = value === "" ? "" : number ? Number(value) : value; act.again(); };

  const results = gm.el("ul", { class: "results", hidden: true });
  const search = gm.el("input", {
    type: "search",
    oninput: () => {
      const words = gm.lower(search.value.trim());
      const found = words ? things.map((thing, number) => [thing, number]).filter(([thing]) => thing.r >= 0 && gm.lower(thing.t).includes(words)) : [];
      results.hidden = !words;
      gm.replace(results, found.slice(0, 12).map(([thing, number]) => gm.el("li", {}, gm.button(thing.t, () => {
        for (let up = thing.p; up >= 0; up = things[up].p) choice.open.add(up);
        if (thing.q) state.quiet = true;
        results.hidden = true;
        act.choose({ thing: number });
      }, { class: "link" }))), words && !found.length && gm.el("li", { class: "quiet" }, "Nobody of that name on the map."));
    },
  });

  const kinds = [["message", "Messages"], ["contact", "Contacts"], ["involvement", "Work with people"], ["tie", "Family ties"]];
  const box = (label, checked, onchange) => {
    const input = gm.el("input", { type: "checkbox", checked, onchange: () => onchange(input.checked) });
    return gm.el("label", { class: "tick" }, input, label);
  };
  const date = (label, name) => {
    const input = gm.el("input", { type: "date", onchange: () => { choice[name] = input.value; act.again(); } });
    return gm.el("label", { class: "field" }, gm.el("span", {}, label), input);
  };
  const people = rowsOf("people").map((row) => [row, things.find((thing) => thing.r === row)?.t || gm.data.rows[row].s]);
  const quiet = things.filter((thing) => thing.q).length;
  const tools = gm.el(
    "div",
    { class: "tools" },
    gm.el("div", { class: "field search" }, gm.el("label", {}, gm.el("span", {}, "Find on the map"), search), results),
    gm.select("Organisation", "All", agencies.map((agency, number) => [number, agency.t]), set("agency", true)),
    gm.select("Person", "Everybody", people, set("person", true)),
    gm.select("Information", "All", gm.data.map.items, set("item", true)),
    date("From", "from"),
    date("To", "to"),
    gm.el("fieldset", { class: "ticks" }, gm.el("legend", {}, "Show"),
      kinds.map(([kind, label]) => box(label, kind === "message", (on) => { if (on) choice.kinds.add(kind); else choice.kinds.delete(kind); act.again(); })),
      quiet > 0 && box(`${quiet} more without messages`, false, (on) => { state.quiet = on; act.again(); })),
    gm.button("Clear", () => {
      Object.assign(choice, { agency: "", person: "", item: "", from: "", to: "" });
      Object.assign(state, { focus: null, quiet: false });
      for (const group of [choice.open, state.spread, state.items, state.contacts]) group.clear();
      choice.kinds.clear();
      choice.kinds.add("message");
      results.hidden = true;
      for (const input of tools.querySelectorAll("input, select")) {
        if (input.type === "checkbox") input.checked = input === tools.querySelector("input[type=checkbox]");
        else input.value = "";
      }
      act.choose(null);
    }, { class: "small" }),
  );
  return tools;
};

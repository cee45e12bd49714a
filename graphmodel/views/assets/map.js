"use strict";
// The map: draws what the choices let through, and answers to the pointer and to the list beside it.

gm.map = (function () {
  const MOST_THINGS = 170;
  const MOST_LINES = 220;
  const { things, links, nodes, edges, options } = gm.data.map;
  const choice = { kinds: new Set(["message"]), agency: "", person: "", item: "", from: "", to: "", open: new Set(), extra: null };
  const state = { open: choice.open, spread: new Set(), items: new Set(), contacts: new Set(), quiet: false, chosen: null, focus: null };
  const itemNames = new Map(gm.data.map.items);
  const shown = { nodes: null, edges: null };
  let network = null;
  let arrows = gm.fold(choice);
  let stage, notice, banner, tip;

  choice.extra = (link) => link.k === "contact" && [link.f, ...link.t].some((end) => state.contacts.has(gm.fold.standsFor(end, choice.open)));

  const filtered = () => choice.agency !== "" || choice.person !== "" || choice.item !== "" || choice.from || choice.to;
  const visible = (number, touched) =>
    gm.fold.isShown(number, choice.open) && (!things[number].q || state.quiet || touched.has(number) || !!(state.focus && state.focus.things.has(number)));

  function bright() {
    if (state.focus) return state.focus;
    if (!state.chosen) return null;
    if (state.chosen.arrow) {
      const arrow = arrows.find((one) => one.key === state.chosen.arrow);
      return arrow && { things: new Set([arrow.f, arrow.t]), arrows: new Set([arrow.key]) };
    }
    if (state.chosen.thing === undefined || things[state.chosen.thing].k === "household") return null;
    const mine = arrows.filter((one) => one.f === state.chosen.thing || one.t === state.chosen.thing);
    return { things: new Set([state.chosen.thing, ...mine.flatMap((one) => [one.f, one.t])]), arrows: new Set(mine.map((one) => one.key)) };
  }

  function draw() {
    arrows = gm.fold(choice);
    const touched = new Set(arrows.flatMap((arrow) => [arrow.f, arrow.t]));
    const keep = new Set();
    things.forEach((thing, number) => { if (visible(number, touched)) keep.add(number); });
    const boxes = [...keep].filter((number) => !["title", "household"].includes(things[number].k));
    const many = boxes.length > MOST_THINGS && filtered() ? boxes.filter((number) => touched.has(number)) : boxes;
    if (many !== boxes) for (const number of boxes) if (!touched.has(number)) keep.delete(number);
    if (many.length > MOST_THINGS || arrows.length > MOST_LINES) return tooMany(many.length);
    notice.hidden = true;
    if (stage.hidden) {
      stage.hidden = false;
      network.setSize("100%", "100%");
      requestAnimationFrame(fit);
    }
    const light = bright();
    const moved = placeOpened(keep);
    shown.nodes.update(things.map((thing, number) => {
      const plain = thing.k === "household" || thing.k === "title";
      const fade = !plain && (light ? !light.things.has(number) : filtered() && !touched.has(number) && thing.r !== choice.person);
      return { id: `n${number}`, hidden: thing.k === "household" || !keep.has(number), ...moved.get(number), ...(plain ? {} : gm.canvas.faded(number, fade)) };
    }));
    const folded = arrows.filter((arrow) => !state.spread.has(arrow.key));
    shown.edges.clear();
    shown.edges.add(folded.map((arrow) => gm.canvas.line(arrow, light && !light.arrows.has(arrow.key))));
    drawPapers(keep);
  }

  // What was opened out of a box goes to the nearest free place to the one computed for it.
  function placeOpened(keep) {
    const opened = [...keep].filter((number) => things[number].p >= 0);
    const taken = [...keep].filter((number) => things[number].p < 0).map(rectangle);
    return new Map(opened.map((number) => [number, gm.freePlace(nodes[number], things[number].w, taken)]));
  }

  const rectangle = (number) => ({ x: nodes[number].x, y: nodes[number].y, w: things[number].w[0], h: things[number].w[1] });

  function tooMany(count) {
    stage.hidden = true;
    notice.hidden = false;
    notice.textContent =
      `${gm.count(count, "person and service", "people and services")} and ${gm.count(arrows.length, "line")} are too many to read on one map ` +
      `(at most ${MOST_THINGS} and ${MOST_LINES}). Choose an organisation, a person, an item of information or dates above; the findings and tables show everything.`;
  }

  // Messages and items that were opened out of an arrow, each in the nearest free place to its middle.
  function drawPapers(keep) {
    const old = shown.nodes.getIds().filter((id) => !id.startsWith("n"));
    shown.nodes.remove(old);
    const places = shown.nodes.get([...keep].map((number) => `n${number}`));
    const taken = [...keep].map((number, i) => ({ ...rectangle(number), x: places[i].x, y: places[i].y }));
    for (const arrow of arrows.filter((one) => state.spread.has(one.key))) {
      const [from, to] = [nodes[arrow.f], nodes[arrow.t]];
      const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
      const itemsSeen = new Map();
      arrow.links.forEach(([number, maybe], i) => {
        const link = links[number];
        const row = gm.data.rows[link.r];
        const id = `m${arrow.key}:${number}`;
        const text = gm.wrap(`${link.n}${link.s === "not-made" ? " (not made)" : ""}: ${row.d || "date not stated"}${maybe ? "?" : ""}`, 22, 4);
        const place = gm.freePlace({ x: middle.x, y: middle.y + (i - (arrow.links.length - 1) / 2) * 68 }, [142, 62], taken);
        shown.nodes.add(gm.canvas.paper(id, text, place, false));
        const half = (key, a, b) => ({ ...gm.canvas.line({ ...arrow, key, links: [[number, false]], reached: link.s !== "not-made" }, false), id: key, from: a, to: b, smooth: false });
        shown.edges.add([{ ...half(`${id}<`, `n${arrow.f}`, id), arrows: "" }, half(`${id}>`, id, `n${arrow.t}`)]);
        if (!state.items.has(arrow.key)) return;
        for (const item of [...link.c, ...link.o].filter((one) => typeof one === "number")) {
          const itemId = `i${arrow.key}:${item}`;
          if (!itemsSeen.has(item)) {
            itemsSeen.set(item, itemId);
            const spot = gm.freePlace({ x: place.x + 180, y: place.y }, [184, 66], taken);
            shown.nodes.add(gm.canvas.paper(itemId, gm.wrap(itemNames.get(item) || "", 28, 4), spot, true));
          }
          const left = link.o.includes(item) && !link.c.includes(item);
          shown.edges.add({ id: `${id}+${item}`, from: id, to: itemId, width: 1, dashes: left ? [3, 4] : false, label: left ? "left out" : "",
            color: { color: "#8a6d00" }, font: { size: 11, color: "#5c4900", strokeWidth: 3, strokeColor: "#ffffff" }, arrows: "", smooth: false });
        }
      });
    }
  }

  function choose(what) {
    state.chosen = what;
    if (what) state.focus = null;
    draw();
    const arrow = what && what.arrow && arrows.find((one) => one.key === what.arrow);
    if (arrow) gm.panel.arrow(arrow, state);
    else if (what && what.thing !== undefined) gm.panel.thing(what.thing, arrows, state);
    else if (what && what.row !== undefined) gm.panel.row(what.row);
    else if (state.focus) gm.panel.finding(state.focus, arrows);
    else gm.panel.legend(arrows);
    gm.panel.body.scrollTop = 0;
    drawBanner();
  }

  // Brings boxes into view, as large as the place allows and no larger than reads well.
  function frameUp(boxes) {
    const sides = (middle, size, sign) => boxes.map((box) => box[middle] + (sign * box[size]) / 2);
    const [left, right] = [Math.min(...sides("x", "w", -1)), Math.max(...sides("x", "w", 1))];
    const [top, bottom] = [Math.min(...sides("y", "h", -1)), Math.max(...sides("y", "h", 1))];
    const over = banner.offsetHeight; // the banner lies over the top of the map
    const scale = Math.min((stage.clientWidth - 24) / (right - left), (stage.clientHeight - over - 24) / (bottom - top), 1.15);
    network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 - over / 2 / scale }, scale });
  }

  const boxOf = (node) => {
    const [w, h] = node.id.startsWith("n") ? things[Number(node.id.slice(1))].w : node.id.startsWith("i") ? [184, 66] : [142, 62];
    return { x: node.x, y: node.y, w, h };
  };

  function fit() {
    const seen = shown.nodes.get({ filter: (node) => !node.hidden || (node.id.startsWith("n") && things[Number(node.id.slice(1))].k === "household") });
    if (seen.length && !stage.hidden) frameUp(seen.map(boxOf));
  }

  // An arrow that was opened and what came out of it.
  function fitOpened(key) {
    const arrow = arrows.find((one) => one.key === key);
    if (!arrow || !state.spread.has(key)) return fit();
    const ends = [`n${arrow.f}`, `n${arrow.t}`];
    const opened = (id) => ends.includes(id) || id.startsWith(`m${key}:`) || id.startsWith(`i${key}:`);
    return frameUp(shown.nodes.get({ filter: (node) => opened(node.id) }).map(boxOf));
  }

  const again = () => choose(state.chosen);

  function toggle(set, value) {
    if (set.has(value)) set.delete(value); else set.add(value);
  }

  function drawBanner() {
    const focus = state.focus;
    banner.hidden = !focus;
    if (!focus) return;
    gm.replace(
      banner,
      gm.el("span", {}, `Lit up: ${gm.short(gm.data.findings[focus.finding].statement, 150)}`),
      gm.button("Back to the finding", () => { gm.openTab("findings"); gm.findings.reveal(focus.finding); }, { class: "small" }),
      gm.button("Show everything", () => gm.map.rest(), { class: "small" }),
    );
  }

  // Lights up the people and services of a finding and the arrows that hold its rows.
  gm.showOnMap = function (number) {
    gm.openTab("map");
    const finding = gm.data.findings[number];
    const named = [...finding.people, ...finding.services, ...finding.holder, ...finding.needed_by];
    const lit = new Set(named.map((name) => gm.panel.thingOfRow.get(name.r)).filter((one) => one !== undefined && things[one].r >= 0)
      .map((one) => gm.fold.standsFor(one, choice.open)));
    const rows = new Set([...finding.evidence, ...finding.route]);
    const held = arrows.filter((arrow) => arrow.links.some(([link]) => rows.has(links[link].r)));
    for (const arrow of held) lit.add(arrow.f).add(arrow.t);
    state.chosen = null;
    state.focus = { finding: number, things: lit, arrows: new Set(held.map((arrow) => arrow.key)) };
    choose(null);
    fit();
  };

  // What stands at a place of the canvas: a box before a line before a household. Lines to opened messages lead to the message.
  function at(point) {
    const box = network.getNodeAt(point);
    const title = typeof box === "string" && box.startsWith("n") && things[Number(box.slice(1))].k === "title";
    if (box !== undefined && !title) return box.startsWith("n") ? { thing: Number(box.slice(1)) } : { row: paperRow(box) };
    const line = gm.canvas.lineAt(network, point);
    if (line) return arrows.some((arrow) => arrow.key === line) ? { arrow: line } : { row: paperRow(line.split(/[<>+]\d*$/)[0]) };
    const { x, y } = network.DOMtoCanvas(point);
    const home = things.findIndex((thing, number) => thing.k === "household" && thing.r >= 0 &&
      Math.abs(nodes[number].x - x) <= thing.w[0] / 2 && Math.abs(nodes[number].y - y) <= thing.w[1] / 2);
    return home >= 0 ? { thing: home } : null;
  }

  const paperRow = (id) => (id.startsWith("m") ? links[Number(id.split(":").pop())].r : Number(id.split(":").pop()));

  function hover(event) {
    const box = stage.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    const what = at(point);
    const arrow = what && what.arrow && arrows.find((one) => one.key === what.arrow);
    const text = arrow ? `${gm.panel.arrowName(arrow)} (${arrow.links.length})` : what && what.thing !== undefined ? things[what.thing].t
      : what && what.row !== undefined ? gm.data.rows[what.row].s : "";
    tip.hidden = !text;
    tip.textContent = text;
    tip.style.left = `${Math.min(point.x + 14, box.width - 270)}px`;
    tip.style.top = `${point.y + 16}px`;
    stage.style.cursor = text ? "pointer" : "";
  }

  function build(parent) {
    stage = gm.el("div", { class: "stage", role: "img", "aria-label": "Map of the family and the services, with an arrow for the messages between each two. The list beside it holds the same as text." });
    notice = gm.el("p", { class: "notice too-many", role: "status", hidden: true });
    banner = gm.el("div", { class: "banner", role: "status", hidden: true });
    tip = gm.el("div", { class: "tip", hidden: true });
    const zoom = (factor) => () => network.moveTo({ scale: network.getScale() * factor });
    const tools = gm.el("div", { class: "zoom" },
      gm.button("+", zoom(1.25), { "aria-label": "Nearer" }), gm.button("−", zoom(0.8), { "aria-label": "Further away" }),
      gm.button("Whole map", fit, {}));
    parent.append(gm.mapTools(choice, state, { again, choose }),
      gm.el("div", { class: "map-row" }, gm.el("div", { class: "map-box" }, stage, notice, banner, tip, tools), gm.panel.body));
    shown.nodes = new vis.DataSet(nodes.map(gm.canvas.node));
    shown.edges = new vis.DataSet(edges.map((edge, i) => ({ ...edge, id: arrows[i].key })));
    network = new vis.Network(stage, { nodes: shown.nodes, edges: shown.edges }, options);
    // Households lie under the lines, their names above them.
    const homes = (draw) => (ctx) => things.forEach((thing, number) => { if (thing.k === "household") draw(ctx, thing, nodes[number]); });
    network.on("beforeDrawing", homes(gm.canvas.frame));
    network.on("afterDrawing", homes(gm.canvas.frameNames));
    network.on("click", (event) => choose(at(event.pointer.DOM)));
    stage.addEventListener("mousemove", (event) => requestAnimationFrame(() => hover(event)));
    stage.addEventListener("mouseleave", () => { tip.hidden = true; });
    gm.network = network;
    choose(null);
    fit();
  }

  return {
    start: build,
    choose,
    rest: () => { state.focus = null; choose(null); fit(); },
    open: (number) => { toggle(choice.open, number); again(); fit(); },
    spread: (key) => { toggle(state.spread, key); state.items.delete(key); again(); fitOpened(key); },
    items: (key) => { toggle(state.items, key); if (state.items.has(key)) state.spread.add(key); again(); fitOpened(key); },
    contactsOf: (number) => { toggle(state.contacts, number); again(); },
    arrows: () => arrows,
  };
})();

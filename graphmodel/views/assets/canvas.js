"use strict";
// How things and lines look on the map. vis-network draws them; labels are text on a canvas, never markup.

gm.canvas = (function () {
  const { things } = gm.data.map;
  const COLOURS = { message: "#24588c", contact: "#276334", involvement: "#8a8f96", tie: "#7a4b12" };

  // A household: a box, and in it the name and, in small, who else lived there at other times.
  function frame(ctx, thing, { x, y }) {
    const [width, height] = thing.w;
    ctx.save();
    ctx.fillStyle = "#fffaf0";
    ctx.strokeStyle = "#b9ad8c";
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    ctx.roundRect(x - width / 2, y - height / 2, width, height, 8);
    ctx.fill();
    ctx.stroke();
    ctx.restore();
  }

  function frameNames(ctx, thing, { x, y }) {
    const [width, height] = thing.w;
    const [left, top] = [x - width / 2 + 12, y - height / 2];
    const lines = thing.s ? thing.s.split("\n") : [];
    const write = (text, font, at) => {
      ctx.font = font;
      ctx.strokeText(text, left, at, width - 24); // a pale rim, so that no line runs through the words
      ctx.fillText(text, left, at, width - 24);
    };
    ctx.save();
    Object.assign(ctx, { fillStyle: "#4a4126", strokeStyle: "#fffaf0", lineWidth: 4, lineJoin: "round", textAlign: "left", textBaseline: "top" });
    write(thing.t, "bold 14px 'Segoe UI', Arial, Helvetica, sans-serif", top + 8);
    lines.forEach((line, i) => write(line, "13px 'Segoe UI', Arial, Helvetica, sans-serif", top + height - 6 - 15 * (lines.length - i)));
    ctx.restore();
  }

  function node(made, number) {
    const thing = things[number];
    const styled = { ...made };
    if (thing.i) Object.assign(styled, { borderWidth: 3, color: { background: "#fff3bf", border: "#14212e" }, font: { bold: true } });
    return styled;
  }

  const faded = (number, fade) => ({
    opacity: fade ? 0.25 : 1,
    font: { ...(gm.data.map.nodes[number].font || {}), color: fade ? "#9aa3ab" : (gm.data.map.nodes[number].font || {}).color || "#14212e" },
  });

  // Lines bend towards the middle of the map, those between neighbours most, so that none runs behind a third box; of two
  // opposite ones the second bends a little more.
  function bend(arrow) {
    const [a, b] = [gm.data.map.nodes[arrow.f], gm.data.map.nodes[arrow.t]];
    const clockwise = a.x * b.y - a.y * b.x > 0;
    const near = Math.max(0, 1 - Math.hypot(a.x - b.x, a.y - b.y) / 700);
    const roundness = 0.08 + 0.34 * near + (clockwise ? 0.07 : 0);
    return { enabled: true, type: clockwise ? "curvedCCW" : "curvedCW", roundness };
  }

  function line(arrow, fade) {
    const count = arrow.links.length;
    const unsure = arrow.links.some(([, maybe]) => maybe);
    const colour = COLOURS[arrow.k];
    const message = arrow.k === "message";
    return {
      id: arrow.key,
      from: `n${arrow.f}`,
      to: `n${arrow.t}`,
      label: (count > 1 && arrow.k !== "tie" ? String(count) : "") + (unsure ? "?" : ""),
      width: message ? gm.arrowWidth(count) : 1.2,
      dashes: arrow.k === "tie" ? [2, 4] : arrow.reached ? false : [6, 5],
      color: { color: colour, opacity: fade ? 0.08 : arrow.reached ? 1 : 0.75 },
      font: { size: 13, color: fade ? "rgba(0,0,0,0)" : "#14212e", strokeWidth: fade ? 0 : 4, strokeColor: "#ffffff" },
      smooth: bend(arrow),
      arrows: { to: { enabled: arrow.k === "message" || arrow.k === "contact", scaleFactor: 0.55 } },
    };
  }

  // A single message, or an item of information, opened out of a line.
  function paper(id, text, place, item) {
    return {
      id,
      label: text,
      x: place.x,
      y: place.y,
      shape: "box",
      borderWidth: 1,
      margin: 5,
      color: item ? { background: "#fff7cc", border: "#8a6d00" } : { background: "#ffffff", border: "#24588c" },
      shapeProperties: { borderRadius: item ? 0 : 3, borderDashes: item ? [3, 2] : false },
      font: { size: 12 },
      widthConstraint: { minimum: item ? 180 : 138, maximum: item ? 180 : 138 },
    };
  }

  // The line under the pointer, by the curve as it is drawn. vis-network's own test runs from middle to middle of the boxes and
  // misses strongly bent lines; its edges are read here through the one version of it that the page can hold.
  function lineAt(network, point) {
    const spot = network.DOMtoCanvas(point);
    let nearest = null;
    let least = 9 / network.getScale();
    for (const [id, edge] of Object.entries(network.body.edges)) {
      if (!edge.connected || edge.from.options.hidden || edge.to.options.hidden || !edge.edgeType.fromPoint) continue;
      let [x, y] = [NaN, NaN];
      for (let step = 0; step <= 24; step += 1) {
        const next = edge.edgeType.getPoint(step / 24);
        const away = step === 0 ? Infinity : toSegment(spot, { x, y }, next);
        if (away < least) [least, nearest] = [away, id];
        [x, y] = [next.x, next.y];
      }
    }
    return nearest;
  }

  function toSegment(spot, a, b) {
    const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
    const t = length ? Math.max(0, Math.min(1, ((spot.x - a.x) * (b.x - a.x) + (spot.y - a.y) * (b.y - a.y)) / length)) : 0;
    return Math.hypot(spot.x - a.x - t * (b.x - a.x), spot.y - a.y - t * (b.y - a.y));
  }

  return { lineAt, frame, frameNames, node, faded, line, paper, COLOURS };
})();

gm.arrowWidth = (count) => Math.min(Math.round((1.2 + 0.55 * (count - 1) ** 0.75) * 100) / 100, 6);

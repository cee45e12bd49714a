"use strict";
// How things and lines look on the map. vis-network draws them; labels are text on a canvas, never markup.

gm.canvas = (function () {
  const { things } = gm.data.map;
  const COLOURS = { message: "#24588c", contact: "#276334", involvement: "#8a8f96", tie: "#7a4b12" };

  // A household: a white box with its name and, in small, who else lived there at other times.
  function frame(thing) {
    const [width, height] = thing.w;
    return ({ ctx, x, y }) => ({
      drawNode() {
        ctx.save();
        ctx.globalAlpha = 1;
        ctx.setLineDash([]);
        ctx.fillStyle = "#fffdf7";
        ctx.strokeStyle = "#b9ad8c";
        ctx.lineWidth = 1.5;
        ctx.beginPath();
        ctx.roundRect(x - width / 2, y - height / 2, width, height, 8);
        ctx.fill();
        ctx.stroke();
        ctx.fillStyle = "#4a4126";
        ctx.textAlign = "left";
        ctx.textBaseline = "top";
        ctx.font = "bold 13px 'Segoe UI', Arial, Helvetica, sans-serif";
        ctx.fillText(thing.t, x - width / 2 + 12, y - height / 2 + 8, width - 24);
        ctx.font = "12px 'Segoe UI', Arial, Helvetica, sans-serif";
        const lines = thing.s ? thing.s.split("\n") : [];
        lines.forEach((line, i) => ctx.fillText(line, x - width / 2 + 12, y + height / 2 - 8 - 15 * (lines.length - i), width - 24));
        ctx.restore();
      },
      nodeDimensions: { width, height },
    });
  }

  function node(made, number) {
    const thing = things[number];
    const styled = { ...made };
    if (thing.k === "household") styled.ctxRenderer = frame(thing);
    if (thing.i) Object.assign(styled, { borderWidth: 3, color: { background: "#fff3bf", border: "#14212e" }, font: { bold: true } });
    return styled;
  }

  const faded = (number, fade) => ({
    opacity: fade ? 0.25 : 1,
    font: { ...(gm.data.map.nodes[number].font || {}), color: fade ? "#9aa3ab" : (gm.data.map.nodes[number].font || {}).color || "#14212e" },
  });

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
      smooth: { enabled: true, type: "curvedCW", roundness: 0.12 },
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

  return { node, faded, line, paper, COLOURS };
})();

gm.arrowWidth = (count) => Math.min(Math.round((1.2 + 0.55 * (count - 1) ** 0.75) * 100) / 100, 6);

"use strict";
// Room on the map for what is opened: the nearest free place to a wish, tried in a fixed order.

gm.freePlace = function (wish, size, taken) {
  const [width, height] = size;
  const clear = (x, y) =>
    taken.every((box) => Math.abs(box.x - x) >= (box.w + width) / 2 + 6 || Math.abs(box.y - y) >= (box.h + height) / 2 + 6);
  for (let ring = 0; ring < 60; ring += 1) {
    const turns = ring === 0 ? 1 : 8 * ring;
    for (let turn = 0; turn < turns; turn += 1) {
      const angle = (2 * Math.PI * turn) / turns;
      const x = wish.x + Math.cos(angle) * ring * 26;
      const y = wish.y + Math.sin(angle) * ring * 18;
      if (clear(x, y)) {
        taken.push({ x, y, w: width, h: height });
        return { x, y };
      }
    }
  }
  return wish;
};

// Text broken into lines of about so many letters, at most so many lines.
gm.wrap = function (text, width, lines) {
  const made = [""];
  for (const word of text.split(/\s+/)) {
    const last = made[made.length - 1];
    if (last && last.length + 1 + word.length > width) made.push(word);
    else made[made.length - 1] = last ? `${last} ${word}` : word;
  }
  const kept = made.slice(0, lines).map((line) => (line.length > width + 4 ? `${line.slice(0, width + 3)}…` : line));
  if (made.length > lines) kept[lines - 1] += " …";
  return kept.join("\n");
};

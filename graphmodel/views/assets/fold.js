"use strict";
// Which lines stand on the map: every link that the choices let through, folded into one line for each sender and receiver.

gm.fold = (function () {
  const { things, links, agencies } = gm.data.map;

  // Who stands for somebody: the outermost one that has not been opened.
  function standsFor(number, open) {
    const chain = [number];
    while (things[chain[0]].p >= 0) chain.unshift(things[chain[0]].p);
    return chain.find((one) => !open.has(one)) ?? number;
  }

  const isShown = (number, open) => standsFor(number, open) === number || open.has(number);

  function lets(link, choice) {
    if (!choice.kinds.has(link.k)) return !!choice.extra && choice.extra(link);
    return true;
  }

  function fits(link, choice) {
    const row = gm.data.rows[link.r];
    const ends = [link.f, ...link.t];
    if (choice.agency !== "" && !ends.some((end) => agencies[choice.agency].m.includes(end))) return "no";
    if (choice.person !== "" && !row.r.includes(choice.person)) return "no";
    if (choice.item !== "" && !link.c.includes(choice.item) && !link.o.includes(choice.item)) return "no";
    return link.k === "tie" ? "yes" : gm.falls(row, choice.from, choice.to);
  }

  // One entry for each pair: {key, k, f, t, links: [[link, maybe]], reached}.
  return Object.assign(function (choice) {
    const folded = new Map();
    links.forEach((link, number) => {
      if (!lets(link, choice)) return;
      const answer = fits(link, choice);
      if (answer === "no") return;
      const from = standsFor(link.f, choice.open);
      for (const to of new Set(link.t.map((one) => standsFor(one, choice.open)))) {
        const key = `${link.k}:${from}>${to}`;
        if (!folded.has(key)) folded.set(key, { key, k: link.k, f: from, t: to, links: [], reached: false });
        const arrow = folded.get(key);
        arrow.links.push([number, answer === "maybe"]);
        if (link.s !== "not-made") arrow.reached = true;
      }
    });
    return [...folded.values()];
  }, { standsFor, isShown });
})();

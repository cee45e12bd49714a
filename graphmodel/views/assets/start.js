"use strict";
// The head of the page and its parts. A part is built when it is first opened.

(function () {
  const { head } = gm.data;
  const parts = [
    ["findings", "Findings", () => gm.findings],
    ["map", "Who told whom", () => gm.map],
    ["tables", "All the rows", () => gm.tables],
  ];
  const built = new Set();
  const tabs = document.getElementById("tabs");

  const facts = [
    ...head.counts.map(([name, number]) => `${name}: ${number.toLocaleString("en-GB")}`),
    head.span.length && `Dated events from ${head.span[0]} to ${head.span[1]}`,
  ].filter(Boolean);
  gm.replace(
    document.getElementById("head"),
    gm.el("h1", {}, head.title),
    gm.el("p", { class: "sub" }, [
      "Who knew what, when, and whom they told",
      ...head.about,
      head.period && `period reviewed: ${head.period}`,
      head.asOf && `as at ${head.asOf}: rows after that day are left out of the findings`,
      head.document && `places are those of “${head.document}”`,
      head.generated && `made ${head.generated}`,
    ].filter(Boolean).join(" · ")),
    gm.el("p", { class: "sub" }, facts.join(" · ")),
  );

  gm.openTab = function (name) {
    document.body.dataset.tab = name; // first: the size of a part depends on it
    for (const [key, , part] of parts) {
      const section = document.getElementById(`tab-${key}`);
      const active = key === name;
      section.hidden = !active;
      const tab = document.getElementById(`to-${key}`);
      tab.setAttribute("aria-selected", String(active));
      tab.tabIndex = active ? 0 : -1;
      if (active && !built.has(key)) {
        built.add(key);
        part().start(section);
      }
    }
    window.scrollTo(0, 0);
  };

  for (const [key, label] of parts) {
    tabs.append(gm.button(label, () => gm.openTab(key), { role: "tab", id: `to-${key}`, "aria-controls": `tab-${key}` }));
  }
  tabs.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = parts.findIndex(([key]) => key === document.body.dataset.tab);
    const [key] = parts[(at + step + parts.length) % parts.length];
    gm.openTab(key);
    document.getElementById(`to-${key}`).focus();
  });
  gm.openTab("findings");
})();

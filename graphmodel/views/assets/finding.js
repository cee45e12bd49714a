"use strict";
// One finding, opened: everything that is needed to check it.

gm.names = (named) => named.map((name) => name.t).join(", ");

gm.certaintyTag = function (finding) {
  const certain = finding.certainty === "certain";
  return gm.el("span", { class: certain ? "tag certain" : "tag possible" }, certain ? "● Certain" : "◐ Possible");
};

gm.findingBody = function (number, headline) {
  const finding = gm.data.findings[number];
  const line = (label, content) => content && content.length ? [gm.el("dt", {}, label), gm.el("dd", {}, content)] : [];
  const part = (heading, refs, tag) =>
    refs.length ? [gm.el("h5", {}, heading), ...gm.rowList(refs, tag)] : [];
  const sure = finding.certainty === "certain"
    ? "Certain: every date compared is beyond doubt, and nothing rests on silence."
    : "Possible.";
  return gm.el(
    "article",
    { class: "finding" },
    finding.statement !== headline && gm.el("p", { class: "statement" }, finding.statement),
    gm.el(
      "p",
      { class: "tags" },
      finding.subtype && gm.el("span", { class: "tag" }, finding.subtype),
      gm.button("Show on the map", () => gm.showOnMap(number), { class: "small" }),
    ),
    finding.verdict &&
      gm.el(
        "p",
        { class: "verdict" },
        gm.el("strong", {}, `The panel's view: ${finding.verdict[0]}`),
        finding.verdict[1] && `. ${finding.verdict[1]}`,
      ),
    gm.el(
      "dl",
      {},
      line("How sure", [sure, finding.why.length > 0 && gm.el("ul", {}, finding.why.map((why) => gm.el("li", {}, why)))].filter(Boolean)),
      line("Rests on", finding.basis),
      line("About", gm.names(finding.people)),
      line("Services", gm.names(finding.services)),
      line("Held by", gm.names(finding.holder)),
      line("Needed by", gm.names(finding.needed_by)),
      line("Information", finding.information.length > 1 ? [gm.el("ul", {}, finding.information.map((item) => gm.el("li", {}, item.t)))] : gm.names(finding.information)),
      line("When", finding.when),
      line("Could be known", finding.knowable === "then" ? "At the time" : finding.knowable),
      line("Rule", finding.rule),
      line("Figure used", finding.figures),
      line("Why it stands here", finding.here),
      line("Sources", finding.sources.join("; ")),
      line("Sources that explain it", finding.context.join("; ")),
      line("What would have closed it", finding.remedy),
    ),
    part("How it reached them, step by step", finding.route, "ol"),
    part("The rows that show it", finding.evidence),
    part("Rows that explain it", finding.context_rows),
    gm.el("p", { class: "quiet" }, `Finding ${finding.id}`),
  );
};

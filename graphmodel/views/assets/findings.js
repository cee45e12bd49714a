"use strict";
// The list of findings: one headline for each matter, most important first, with filters and search.

gm.findings = (function () {
  const FIRST = 12;
  const { findings, stories, kinds } = gm.data;
  const chosen = { kind: "", certainty: "", person: "", service: "", text: "", all: false };
  const open = new Set();
  const list = gm.el("div", { class: "matters" });
  const status = gm.el("p", { class: "status", role: "status" });
  const kindList = gm.el("ul", { class: "kinds" });

  const texts = findings.map((finding) =>
    gm.lower([
      finding.statement, finding.subtype, kinds[finding.kind].name, finding.rule, finding.remedy, finding.when, finding.id,
      ...["people", "services", "holder", "needed_by", "information"].map((part) => gm.names(finding[part])),
      ...finding.sources,
      ...finding.evidence.map((ref) => (typeof ref === "number" ? gm.data.rows[ref].s : ref)),
    ].join(" ")),
  );

  const everybody = (finding) => [...finding.people, ...finding.services, ...finding.holder, ...finding.needed_by];

  function namesIn(people) {
    const isPerson = (name) => name.r >= 0 && gm.data.tables[gm.data.rows[name.r].t].name === "people";
    const names = new Set();
    for (const finding of findings) for (const name of everybody(finding)) if (isPerson(name) === people) names.add(name.t);
    return [...names].sort(gm.collator.compare).map((name) => [name, name]);
  }

  function matches(number, skipKind) {
    const finding = findings[number];
    const has = (name) => !name || everybody(finding).some((other) => other.t === name);
    return (
      (skipKind || chosen.kind === "" || finding.kind === Number(chosen.kind)) &&
      (!chosen.certainty || finding.certainty === chosen.certainty) &&
      has(chosen.person) && has(chosen.service) &&
      chosen.text.split(/\s+/).every((word) => texts[number].includes(word))
    );
  }

  function tags(number, more) {
    const finding = findings[number];
    return gm.el(
      "p",
      { class: "tags" },
      more.kinds.slice(0, 3).map((name) => gm.el("span", { class: "tag kind" }, name)),
      gm.certaintyTag(finding),
      finding.verdict && gm.el("span", { class: "tag panel-view" }, `Panel: ${finding.verdict[0]}`),
      more.count > 1 && gm.el("span", { class: "tag" }, gm.count(more.count, "finding")),
      finding.when && gm.el("span", { class: "facts" }, finding.when),
    );
  }

  const kindName = (number) => kinds[findings[number].kind].name;

  // One of several findings of a matter, under its own short headline.
  function part(number) {
    const headline = gm.short(findings[number].statement);
    const made = gm.foldable("h4", [gm.el("span", {}, headline)], () => gm.findingBody(number, headline));
    made.querySelector("h4").after(tags(number, { kinds: [kindName(number)], count: 1 }));
    made.className = "part";
    return made;
  }

  function matter(story, index, shown) {
    const lead = findings[shown[0]];
    const headline = gm.short(story.title || lead.statement);
    let parts = [];
    const card = gm.foldable("h3", [gm.el("span", { class: "number" }, `${index + 1}`), gm.el("span", {}, headline)], () => {
      const left = story.f.length - shown.length;
      parts = shown.length > 1 ? shown.map(part) : [];
      if (parts.length) parts[0].toggle(true);
      return [
        ...(parts.length ? parts : [gm.findingBody(shown[0], headline)]),
        left > 0 && gm.el("p", { class: "quiet" }, `${gm.count(left, "further finding")} in this matter not shown by these choices.`),
      ];
    }, { id: `matter-${index}` });
    card.className = "matter";
    card.querySelector("h3").after(...[
      story.title && story.title !== lead.statement && gm.el("p", { class: "lead" }, gm.short(lead.statement)),
      tags(shown[0], { kinds: [...new Set(shown.map(kindName))], count: shown.length }),
    ].filter(Boolean));
    const toggle = card.toggle;
    card.toggle = (to) => { if (toggle(to)) open.add(story); else open.delete(story); };
    card.openAll = () => { card.toggle(true); for (const one of parts) one.toggle(true); };
    card.openPart = (number) => { if (parts.length) parts[shown.indexOf(number)].toggle(true); };
    if (open.has(story)) card.toggle(true);
    return card;
  }

  function draw() {
    const kept = stories
      .map((story, index) => [story, index, story.f.filter((number) => matches(number))])
      .filter(([, , shown]) => shown.length);
    const visible = chosen.all ? kept : kept.slice(0, FIRST);
    const total = kept.reduce((sum, [, , shown]) => sum + shown.length, 0);
    status.textContent = kept.length
      ? `${gm.count(kept.length, "matter")}, ${gm.count(total, "finding")}, most important first.` +
        (visible.length < kept.length ? ` The first ${visible.length} are shown.` : "")
      : "No finding fits these choices.";
    gm.replace(
      list,
      visible.map((entry) => matter(...entry)),
      visible.length < kept.length &&
        gm.button(`Show all ${kept.length} matters`, () => { chosen.all = true; draw(); }, { class: "more" }),
    );
    drawKinds();
  }

  function drawKinds() {
    const entry = (value, name, about, count) =>
      gm.el("li", {}, gm.button(
        [gm.el("span", {}, name), gm.el("span", { class: "count" }, count)],
        () => { chosen.kind = chosen.kind === value ? "" : value; chosen.all = false; draw(); },
        { class: "kind-choice", "aria-pressed": String(chosen.kind === value), title: about || undefined, "data-kind": value },
      ));
    const counts = kinds.map(() => 0);
    findings.forEach((finding, number) => { if (matches(number, true)) counts[finding.kind] += 1; });
    gm.replace(
      kindList,
      entry("", "All kinds", "", counts.reduce((a, b) => a + b, 0)),
      kinds.map((kind, number) => entry(String(number), kind.name, kind.about, counts[number])),
    );
  }

  function start(parent) {
    const set = (name) => (value) => { chosen[name] = value; chosen.all = false; draw(); };
    const search = gm.el("input", { type: "search", oninput: () => set("text")(gm.lower(search.value.trim())) });
    const fields = gm.el(
      "div",
      { class: "fields" },
      gm.el("label", { class: "field" }, gm.el("span", {}, "Search the findings"), search),
      gm.select("How sure", "Certain and possible", [["certain", "Certain"], ["possible", "Possible"]], set("certainty")),
      gm.select("Person", "Everybody", namesIn(true), set("person")),
      gm.select("Service", "All services", namesIn(false), set("service")),
      gm.button("Clear", () => {
        for (const name of Object.keys(chosen)) chosen[name] = name === "all" ? false : "";
        for (const input of fields.querySelectorAll("input, select")) input.value = "";
        draw();
      }, { class: "small" }),
    );
    parent.append(
      gm.el("aside", { class: "rail", "aria-label": "Choose findings" }, gm.el("h2", {}, "Kinds of finding"), kindList, fields),
      gm.el(
        "div",
        { class: "column" },
        gm.el(
          "p",
          { class: "notice" },
          "A finding says what the coded rows show, and where the source says it. It is not a judgement on anybody. ",
          gm.el("strong", {}, "“No record that”"),
          " means that no row says so: it may have happened without being written down. ",
          gm.el("strong", {}, "Certain"), " rests on what the source states and on dates beyond doubt; ",
          gm.el("strong", {}, "possible"), " leaves something open, and says what.",
        ),
        status,
        list,
      ),
    );
    window.addEventListener("beforeprint", () => { for (const card of list.children) if (card.openAll) card.openAll(); });
    draw();
  }

  // Brings a finding into view, whatever was chosen before.
  function reveal(number) {
    const index = stories.findIndex((story) => story.f.includes(number));
    if (!matches(number)) { for (const name of Object.keys(chosen)) chosen[name] = ""; }
    chosen.all = true;
    open.add(stories[index]);
    draw();
    const body = document.getElementById(`matter-${index}`);
    const card = body.parentElement;
    card.openPart(number);
    const at = stories[index].f.filter((other) => matches(other)).indexOf(number);
    (card.querySelectorAll(".part")[at] || card).scrollIntoView({ block: "start" });
  }

  return { start, reveal };
})();

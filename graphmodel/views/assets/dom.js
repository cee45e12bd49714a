"use strict";
// What every other script here uses: the page's data, and the only way in which anything comes onto the page.
const gm = { data: JSON.parse(document.getElementById("data").textContent) };

// An element with properties and children. Children are elements or text; text stays text, whatever it holds.
gm.el = function (tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat()) {
    if (child === undefined || child === null || child === false || child === "") continue;
    element.append(child instanceof Node ? child : document.createTextNode(String(child)));
  }
  return element;
};

gm.replace = function (parent, ...children) {
  parent.replaceChildren(...children.flat().filter(Boolean));
};

gm.button = function (label, onclick, props) {
  return gm.el("button", { type: "button", onclick, ...props }, label);
};

// "1 message", "2 messages".
gm.count = function (number, one, many) {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? one : many || `${one}s`}`;
};

// A labelled list of choices; the first means "all of them".
gm.select = function (label, all, options, onchange) {
  const select = gm.el("select", { onchange: () => onchange(select.value) }, gm.el("option", { value: "" }, all));
  for (const [value, text] of options) select.append(gm.el("option", { value }, text));
  return gm.el("label", { class: "field" }, gm.el("span", {}, label), select);
};

// The first sentence of a long text, or as much of it as stands in two lines or so; the whole text when it is short.
gm.short = function (text, most = 190) {
  if (text.length <= most) return text;
  const first = text.match(/^.*?\.(?=\s)/);
  if (first && first[0].length >= 40 && first[0].length <= most) return `${first[0]} …`;
  return `${text.slice(0, most).replace(/\s+\S*$/, "")} …`;
};

// A heading that opens and closes what stands below it; the inside is made when it is first opened. Its "toggle" property takes
// true or false, or nothing for the other way round.
gm.foldable = function (level, heading, fill, props) {
  const body = gm.el("div", { class: "inside", hidden: true, ...props });
  const head = gm.button(heading, () => section.toggle(), { class: "headline", "aria-expanded": "false" });
  const section = gm.el("section", {}, gm.el(level, {}, head), body);
  section.toggle = function (to) {
    const open = to === undefined ? body.hidden : to;
    if (open && !body.childElementCount) gm.replace(body, fill());
    body.hidden = !open;
    head.setAttribute("aria-expanded", String(open));
    section.classList.toggle("open", open);
    return open;
  };
  return section;
};

gm.lower = (text) => text.toLocaleLowerCase("en-GB");

gm.collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

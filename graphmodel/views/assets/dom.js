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

gm.lower = (text) => text.toLocaleLowerCase("en-GB");

gm.collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });

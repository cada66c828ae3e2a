"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const stage = document.getElementById("stage");
const panel = document.getElementById("panel");
const search = document.getElementById("search");
const area = document.getElementById("area");
const severity = document.getElementById("severity");
const pictures = [...stage.querySelectorAll("svg")];
const elements = new Map(data.elements.map(each => [each.id, each]));
const external = new Set(data.elements.filter(each => each.external).map(each => each.id));
const edges = data.elements.filter(each => each.type === "flow");
const state = { element: "", rule: "" };
let view = { x: 0, y: 0, scale: 1 };

const idOf = group => group.dataset.edge || group.id.replace(/^(light|dark)-/, "");
const groups = pictures.flatMap(picture => [...picture.querySelectorAll('[data-type="node"],[data-type="line"],[data-type="label"]')]);

function make(tag, text, name) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (name) made.className = name;
  return made;
}

function show() {
  for (const picture of pictures) picture.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
}

function current() {
  return pictures.find(picture => getComputedStyle(picture).display !== "none") || pictures[0];
}

function fit() {
  const box = current().viewBox.baseVal;
  const scale = Math.min(stage.clientWidth / box.width, stage.clientHeight / box.height, 1.5);
  view = { scale, x: (stage.clientWidth - box.width * scale) / 2, y: Math.max(0, (stage.clientHeight - box.height * scale) / 2) };
  show();
}

function zoom(factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
  const scale = Math.min(8, Math.max(0.05, view.scale * factor));
  view.x = x - (x - view.x) * scale / view.scale;
  view.y = y - (y - view.y) * scale / view.scale;
  view.scale = scale;
  show();
}

/** What an element reaches and what reaches it; the ways end at external entities. */
function reached(id) {
  const on = new Set([id]);
  const start = elements.get(id);
  const walk = (first, near, far) => {
    const open = [first];
    const met = new Set(open);
    while (open.length) {
      const at = open.pop();
      on.add(at);
      if (at !== id && external.has(at)) continue;
      for (const edge of edges) if (edge[near] === at) {
        on.add(edge.id);
        if (!met.has(edge[far])) { met.add(edge[far]); open.push(edge[far]); }
      }
    }
  };
  if (start && start.type === "flow") { on.add(start.from); on.add(start.to); return on; }
  walk(id, "from", "to");
  walk(id, "to", "from");
  return on;
}

function matches(finding) {
  return (!area.value || finding.area === area.value) && (!severity.value || finding.severity === severity.value) && (!state.rule || finding.rule === state.rule);
}

function light(on) {
  pictures.forEach(picture => picture.classList.toggle("focus", on !== null));
  groups.forEach(group => {
    group.classList.toggle("on", on !== null && on.has(idOf(group)));
    group.classList.toggle("chosen", idOf(group) === state.element && group.dataset.type === "node");
  });
}

function lit() {
  const text = search.value.trim().toLowerCase();
  if (text) return new Set(data.elements.filter(each => found(each, text)).map(each => each.id));
  if (state.element) return reached(state.element);
  if (area.value || severity.value || state.rule) return new Set(data.elements.filter(each => each.findings.some(matches)).map(each => each.id));
  return null;
}

function found(element, text) {
  return [element.label, element.id, ...element.facts.map(fact => fact[1])].some(each => each.toLowerCase().includes(text));
}

function link(text, id) {
  const button = make("button", text, "link");
  button.addEventListener("click", () => choose(id));
  return button;
}

function finding(each, owner) {
  const item = make("li");
  const head = make("p");
  head.append(make("span", each.severity + " ", each.severity));
  const rule = make("button", each.rule, "link");
  rule.addEventListener("click", () => { state.rule = state.rule === each.rule ? "" : each.rule; state.element = ""; update(); });
  head.append(rule);
  item.append(head);
  item.append(owner ? link(owner.label, owner.id) : make("span"));
  item.append(make("p", each.message), make("p", each.at, "quiet"));
  if (each.fix && !owner) item.append(make("pre", each.fix));
  return item;
}

function details(element) {
  const list = make("dl");
  for (const [key, value] of element.facts) list.append(make("dt", key), make("dd", value));
  const back = make("button", "All findings");
  back.addEventListener("click", clear);
  panel.append(back, make("p", element.type, "quiet"), make("h2", element.label), list);
  const near = edges.filter(edge => edge.from === element.id || edge.to === element.id);
  if (near.length) {
    const flows = make("ul");
    for (const edge of near) { const item = make("li"); item.append(link(edge.label, edge.id)); flows.append(item); }
    panel.append(make("h2", "Flows"), flows);
  }
  if (element.findings.length) {
    const list = make("ul");
    element.findings.forEach(each => list.append(finding(each)));
    panel.append(make("h2", "Findings"), list);
  }
}

function overview() {
  const text = search.value.trim().toLowerCase();
  const list = make("ul");
  if (text) {
    const hits = data.elements.filter(each => found(each, text));
    for (const each of hits) { const item = make("li"); item.append(link(each.label, each.id), make("span", " " + each.type, "quiet")); list.append(item); }
    panel.append(make("h2", `Found (${hits.length})`), list);
    return;
  }
  let count = 0;
  for (const each of data.elements) for (const one of each.findings.filter(matches)) { list.append(finding(one, each)); count++; }
  panel.append(make("h2", data.checked ? `Findings (${count})` : "Choose an element"), make("p", state.rule ? "of the rule " + state.rule : data.checked ? "" : "Hover shows what is up- and downstream; a click shows the facts.", "quiet"), list);
}

function update() {
  panel.textContent = "";
  const element = elements.get(state.element);
  if (element) details(element); else overview();
  panel.scrollTop = 0;
  light(lit());
  const parts = new URLSearchParams();
  for (const [key, value] of [["element", state.element], ["area", area.value], ["severity", severity.value], ["rule", state.rule], ["search", search.value]]) if (value) parts.set(key, value);
  const hash = parts.toString();
  if (hash !== location.hash.slice(1)) history.replaceState(null, "", "#" + hash);
}

function choose(id) {
  state.element = id;
  search.value = "";
  update();
}

function clear() {
  state.element = "";
  state.rule = "";
  search.value = "";
  update();
}

function read() {
  const parts = new URLSearchParams(location.hash.slice(1));
  state.element = elements.has(parts.get("element")) ? parts.get("element") : "";
  state.rule = parts.get("rule") || "";
  area.value = parts.get("area") || "";
  severity.value = parts.get("severity") || "";
  search.value = parts.get("search") || "";
  update();
}

for (const group of groups) {
  const id = idOf(group);
  if (group.dataset.type !== "line") {
    group.setAttribute("tabindex", "0");
    group.setAttribute("role", "button");
    group.setAttribute("aria-label", (elements.get(id) || { label: id }).label);
  }
  group.addEventListener("mouseenter", () => { if (!state.element && !search.value) light(reached(id)); });
  group.addEventListener("mouseleave", () => light(lit()));
  group.addEventListener("click", () => { if (!moved) choose(id); });
  group.addEventListener("keydown", event => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); choose(id); } });
}

let grip = null;
let moved = false;
stage.addEventListener("pointerdown", event => { grip = { x: event.clientX - view.x, y: event.clientY - view.y, fromX: event.clientX, fromY: event.clientY }; moved = false; });
window.addEventListener("pointermove", event => {
  if (!grip) return;
  moved = moved || Math.hypot(event.clientX - grip.fromX, event.clientY - grip.fromY) > 4;
  view.x = event.clientX - grip.x;
  view.y = event.clientY - grip.y;
  show();
});
window.addEventListener("pointerup", () => { grip = null; });
stage.addEventListener("wheel", event => {
  event.preventDefault();
  const box = stage.getBoundingClientRect();
  zoom(Math.exp(-event.deltaY / 500), event.clientX - box.left, event.clientY - box.top);
}, { passive: false });
document.addEventListener("keydown", event => {
  if (event.key === "Escape") { clear(); return; }
  if (event.target.matches("input, select")) { if (event.key === "Enter" && event.target === search) { const hit = data.elements.find(each => found(each, search.value.trim().toLowerCase())); if (hit) choose(hit.id); } return; }
  const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
  if (steps[event.key]) { view.x += steps[event.key][0]; view.y += steps[event.key][1]; show(); event.preventDefault(); }
  if (event.key === "+") zoom(1.25);
  if (event.key === "-") zoom(0.8);
  if (event.key === "0") fit();
  if (event.key === "/") { search.focus(); event.preventDefault(); }
});
for (const name of new Set(data.elements.flatMap(each => each.findings.map(one => one.area)))) area.append(new Option(name, name));
for (const name of ["error", "warning", "info"]) severity.append(new Option(name, name));
search.addEventListener("input", () => { state.element = ""; update(); });
area.addEventListener("change", () => { state.element = ""; update(); });
severity.addEventListener("change", () => { state.element = ""; update(); });
document.getElementById("fit").addEventListener("click", fit);
document.getElementById("in").addEventListener("click", () => zoom(1.25));
document.getElementById("out").addEventListener("click", () => zoom(0.8));
document.getElementById("theme").addEventListener("click", () => document.documentElement.classList.toggle("dark"));
if (data.dark || matchMedia("(prefers-color-scheme: dark)").matches) document.documentElement.classList.add("dark");
if (!data.checked) { area.hidden = true; severity.hidden = true; }
window.addEventListener("hashchange", read);
window.addEventListener("resize", fit);
fit();
read();

/* What is chosen, and what users do. */
const search = document.getElementById("search");
const area = document.getElementById("area");
const help = document.getElementById("help");
const chips = [...document.querySelectorAll("[data-severity]")];
const state = { element: "", rule: "", search: "", area: "", severity: new Set(), hit: -1 };
let hovered = "";

function matches(each) {
  return (!state.area || data.rules[each.rule].area === state.area)
    && (!state.severity.size || state.severity.has(each.severity))
    && (!state.rule || each.rule === state.rule);
}

/* Draws everything anew from what is chosen. */
function update() {
  content.textContent = "";
  const element = elements.get(state.element);
  const hits = found(state.search);
  let marks = null;
  if (element) {
    marks = standing(element.id);
    details(element, marks);
  } else if (state.search.trim()) {
    marks = new Map(hits.map(hit => [hit.element.id, "self"]));
    results(hits);
  } else {
    const shown = findings.filter(matches);
    if (shown.length < findings.length) marks = new Map(shown.map(each => [each.on.id, "self"]));
    overview(shown);
  }
  base = { marks, chosen: state.element };
  restore();
  search.value = state.search;
  search.setAttribute("aria-expanded", String(!element && hits.length > 0));
  if (state.hit >= 0) search.setAttribute("aria-activedescendant", "hit-" + state.hit);
  else search.removeAttribute("aria-activedescendant");
  area.value = state.area;
  for (const chip of chips) chip.setAttribute("aria-pressed", String(state.severity.has(chip.dataset.severity)));
  document.title = (element ? element.label + " · " : "") + data.title;
}

let base = { marks: null, chosen: "" };
function restore() {
  light(base.marks, base.chosen);
  tell(base.chosen, base.marks || new Map());
}

function point(id) {
  if (id === hovered) return;
  hovered = id;
  if (!elements.has(id)) { restore(); return; }
  const marks = standing(id);
  light(marks, id);
  tell(id, marks);
}

function address() {
  const parts = new URLSearchParams();
  for (const [key, value] of [["element", state.element], ["rule", state.rule], ["search", state.search], ["area", state.area], ["severity", [...state.severity].join(",")]]) if (value) parts.set(key, value);
  const text = parts.toString();
  return text ? "#" + text : location.pathname + location.search;
}

/* Changes what is chosen; a step is one that the browser's "back" takes back. */
function change(what, step) {
  Object.assign(state, { hit: -1 }, what);
  if (step) history.pushState(null, "", address());
  else history.replaceState(null, "", address());
  update();
  if (step) content.parentElement.scrollTop = 0;
}

function choose(id, seen) {
  change({ element: id }, id !== state.element);
  if (!seen) reveal(id);
}

function chooseRule(id) {
  change({ rule: state.rule === id && !state.element ? "" : id, element: "", search: "" }, true);
}

/* Goes back to the list: from an element, then a search, then a rule, then the filters. */
function back() {
  if (state.element) change({ element: "" }, true);
  else if (state.search) change({ search: "" }, false);
  else if (state.rule) change({ rule: "" }, true);
  else change({ area: "", severity: new Set() }, false);
}

function read() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const known = (key, list) => list.includes(parts.get(key)) ? parts.get(key) : "";
  state.element = elements.has(parts.get("element")) ? parts.get("element") : "";
  state.rule = known("rule", Object.keys(data.rules));
  state.area = known("area", [...area.options].map(option => option.value));
  state.severity = new Set((parts.get("severity") || "").split(",").filter(each => severities.includes(each)));
  state.search = parts.get("search") || "";
  state.hit = -1;
  update();
  if (state.element) reveal(state.element);
}

function typed(event) {
  const hits = found(state.search);
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const last = Math.min(hits.length, MOST) - 1;
    state.element = "";
    state.hit = Math.max(-1, Math.min(last, state.hit + (event.key === "ArrowDown" ? 1 : -1)));
    update();
    const item = document.getElementById("hit-" + state.hit);
    if (item) { item.scrollIntoView({ block: "nearest" }); point(hits[state.hit].element.id); }
    event.preventDefault();
  } else if (event.key === "Enter" && hits.length) {
    choose(hits[Math.max(0, state.hit)].element.id);
  }
}

function steered(event) {
  const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const way = ways[event.key];
  const group = event.target.closest("g[tabindex]");
  if (way && (event.shiftKey || !group)) pan(way[0] * 80, way[1] * 80);
  else if (way) stop(neighbour(group, ...way));
  else if (group && (event.key === "Home" || event.key === "End")) stop(event.key === "Home" ? first : stops[stops.length - 1]);
  else if (group && (event.key === "Enter" || event.key === " ")) choose(idOf(group));
  else return;
  event.preventDefault();
}

const keys = {
  "+": () => zoom(1.25),
  "=": () => zoom(1.25),
  "-": () => zoom(0.8),
  "0": fit,
  "/": () => search.focus(),
  "?": () => help.showModal(),
};
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  if (event.key === "Escape") { back(); event.preventDefault(); return; }
  if (event.target === search) { typed(event); return; }
  if (event.target.closest("select, summary")) return;
  if (keys[event.key]) { keys[event.key](); event.preventDefault(); return; }
  if (stage.contains(event.target)) steered(event);
});
map.addEventListener("pointerover", event => {
  const group = event.target.closest("g[data-type]");
  point(group && group.dataset.type !== "area" ? idOf(group) : "");
});
map.addEventListener("pointerleave", () => point(""));
stage.addEventListener("focusin", event => { if (event.target.matches("g:focus-visible")) point(idOf(event.target)); });
stage.addEventListener("focusout", () => point(""));
map.addEventListener("click", event => {
  if (moved) return;
  const group = event.target.closest("g[data-type]");
  if (group && elements.has(idOf(group)) && group.dataset.type !== "area") choose(idOf(group), true);
  else if (state.element) change({ element: "" }, true);
});
search.addEventListener("input", () => change({ search: search.value, element: "", rule: "" }, false));
area.addEventListener("change", () => change({ area: area.value, element: "", search: "" }, false));
for (const chip of chips) {
  const severity = chip.dataset.severity;
  const number = findings.filter(each => each.severity === severity).length;
  chip.append(` ${plural(severity, number)} `, make("span", String(number), "badge " + severity));
  chip.hidden = !number;
  chip.addEventListener("click", () => {
    const chosen = new Set(state.severity);
    if (!chosen.delete(severity)) chosen.add(severity);
    change({ severity: chosen, element: "", search: "" }, false);
  });
}
for (const [name, list] of [...grouped(findings, each => data.rules[each.rule].area)].sort()) area.append(new Option(`${name} (${list.length})`, name));
document.getElementById("filters").hidden = !findings.length;
document.getElementById("fit").addEventListener("click", fit);
document.getElementById("in").addEventListener("click", () => zoom(1.25));
document.getElementById("out").addEventListener("click", () => zoom(0.8));
document.getElementById("keys").addEventListener("click", () => help.showModal());
document.getElementById("theme").addEventListener("click", () => {
  const root = document.documentElement.classList;
  const dark = root.contains("dark") || !root.contains("light") && matchMedia("(prefers-color-scheme: dark)").matches;
  root.toggle("dark", !dark);
  root.toggle("light", dark);
});
window.addEventListener("popstate", read);
window.addEventListener("hashchange", read);
fit();
read();

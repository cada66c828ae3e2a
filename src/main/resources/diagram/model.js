"use strict";
/* The data of the page: elements, flows between them, and findings. */
const data = JSON.parse(document.getElementById("data").textContent);
const elements = new Map(data.elements.map(each => [each.id, each]));
const flows = data.elements.filter(each => each.type === "flow");
const severities = ["error", "warning", "info"];
const callsOf = grouped(flows, flow => flow.from);
const callersOf = grouped(flows, flow => flow.to);
const insideOf = grouped(data.elements.filter(each => each.in), each => each.in);
for (const each of data.elements) {
  const facts = each.facts.map(([key, value]) => key + ": " + value);
  const rules = each.findings.map(found => found.rule);
  each.lines = [each.label, each.id, each.type, ...facts, ...rules].map(line => [line, line.toLowerCase()]);
  for (const found of each.findings) found.on = each;
}
const findings = data.elements.flatMap(each => each.findings)
  .sort((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity));

function grouped(list, keyOf) {
  const groups = new Map();
  for (const each of list) {
    const key = keyOf(each);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(each);
  }
  return groups;
}

/* Returns a boundary and all that it contains, at any depth. */
function members(id) {
  const all = new Set([id]);
  for (const each of all) for (const inner of insideOf.get(each) || []) all.add(inner.id);
  return all;
}

/* Returns what is reached from some elements. Paths end at external entities; otherwise a cycle could reach everything. */
function walk(starts, next, far) {
  const visited = new Set(starts);
  const open = [...starts];
  const on = new Set();
  while (open.length) {
    const at = open.pop();
    if (!starts.has(at) && elements.get(at).external) continue;
    for (const flow of next.get(at) || []) {
      on.add(flow.id);
      if (visited.has(flow[far])) continue;
      visited.add(flow[far]);
      on.add(flow[far]);
      open.push(flow[far]);
    }
  }
  return on;
}

function ends(id, next, far) {
  const found = elements.get(id).external ? new Set() : walk(new Set([id]), next, far);
  return found.add(id);
}

/* Returns the relation of each element to one: "self", "up", "down" or, in a cycle, "both". */
function relations(id) {
  const chosen = elements.get(id);
  const marks = new Map();
  if (chosen.type === "data") {
    for (const each of data.elements) {
      if (!(each.data || []).includes(chosen.label)) continue;
      marks.set(each.id, "self");
      if (each.type === "flow") for (const end of [each.from, each.to]) marks.set(end, "self");
    }
    return marks;
  }
  const self = chosen.type === "flow" ? new Set([id]) : members(id);
  const up = chosen.type === "flow" ? ends(chosen.from, callersOf, "from") : walk(self, callersOf, "from");
  const down = chosen.type === "flow" ? ends(chosen.to, callsOf, "to") : walk(self, callsOf, "to");
  for (const each of up) marks.set(each, "up");
  for (const each of down) marks.set(each, marks.has(each) ? "both" : "down");
  for (const each of self) marks.set(each, "self");
  return marks;
}

/* Counts the elements other than flows that have one of some relations. */
function count(marks, ...kinds) {
  let number = 0;
  for (const [id, kind] of marks) if (kinds.includes(kind) && elements.get(id).type !== "flow") number++;
  return number;
}

/* Returns the elements that contain a text, first those with it in their name, and the line with the text. */
function found(text) {
  const wanted = text.trim().toLowerCase();
  if (!wanted) return [];
  const hits = [];
  for (const element of data.elements) {
    const at = element.lines.findIndex(line => line[1].includes(wanted));
    if (at >= 0) hits.push({ element, at, line: at > 1 ? element.lines[at][0] : "" });
  }
  return hits.sort((one, other) => Math.min(one.at, 1) - Math.min(other.at, 1));
}

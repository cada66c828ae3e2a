"use strict";
/* What the page knows: elements, flows between them, findings, and what leads where. */
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

/* What a boundary holds, at any depth, and itself. */
function members(id) {
  const all = new Set([id]);
  for (const each of all) for (const inner of insideOf.get(each) || []) all.add(inner.id);
  return all;
}

/* What is reached from some elements; ways end at external entities, or a circle would light everything. */
function walk(starts, next, far) {
  const met = new Set(starts);
  const open = [...starts];
  const on = new Set();
  while (open.length) {
    const at = open.pop();
    if (!starts.has(at) && elements.get(at).external) continue;
    for (const flow of next.get(at) || []) {
      on.add(flow.id);
      if (met.has(flow[far])) continue;
      met.add(flow[far]);
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

/* How each element stands to one: "self", "up", "down" or, in a circle, "both". */
function standing(id) {
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

/* How many elements other than flows stand so. */
function count(marks, ...kinds) {
  let number = 0;
  for (const [id, kind] of marks) if (kinds.includes(kind) && elements.get(id).type !== "flow") number++;
  return number;
}

/* Elements that hold a text, those with it in their name first, and the line that holds it. */
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

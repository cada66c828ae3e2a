/* The panel: findings, what a search finds, and what is known of one element. */
const content = document.getElementById("content");
const MOST = 200;

function make(tag, text, name) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (name) made.className = name;
  return made;
}

function plural(severity, number) {
  return number === 1 ? severity : severity + "s";
}

function badge(severity, number) {
  const made = make("span", String(number), "badge " + severity);
  made.title = number + " " + plural(severity, number);
  return made;
}

function button(text, name, action) {
  const made = make("button", text, name);
  made.type = "button";
  made.addEventListener("click", action);
  return made;
}

function link(text, id) {
  return elements.has(id) ? button(text, "link", () => choose(id)) : make("span", text);
}

/* Appends items, and those beyond the first hundreds when they are asked for. */
function fill(list, items, make) {
  const more = from => {
    for (const item of items.slice(from, from + MOST)) list.append(make(item));
    if (items.length <= from + MOST) return;
    const last = document.createElement("li");
    last.append(button(`Show more (${items.length - from - MOST})`, "", () => { last.remove(); more(from + MOST); }));
    list.append(last);
  };
  more(0);
  return list;
}

function findingItem(each, own) {
  const item = make("li", undefined, "finding");
  const head = make("p", undefined, "head");
  head.append(make("span", each.severity, "tag " + each.severity));
  head.append(button(each.rule, "link rule", () => chooseRule(each.rule)), make("span", data.rules[each.rule].area, "quiet"));
  item.append(head);
  const message = own ? make("p", each.message) : button(each.message, "message", () => choose(each.on.id));
  item.append(message);
  if (own) {
    if (each.evidence.length) {
      const why = make("ul", undefined, "why");
      for (const [text, at] of each.evidence) why.append(placed(make("li", text), at));
      item.append(why);
    }
    const fix = each.fix ?? data.rules[each.rule].fix;
    if (fix) item.append(make("pre", fix));
  }
  item.append(make("p", each.at, "place"));
  return item;
}

function placed(item, at) {
  if (at) item.append(" ", make("span", at, "place"));
  return item;
}

function section(title, number, list) {
  const head = make("h3", title + " ");
  if (number !== null) head.append(make("span", String(number), "quiet"));
  content.append(head, list);
}

function flowItem(flow, other) {
  const item = make("li");
  const far = elements.get(other);
  item.append(link(far ? far.label : other, flow.id));
  const how = [flow.protocol, flow.encryption].filter(Boolean).join(", ");
  item.append(" ", make("span", [(flow.data || []).join(", "), how].filter(Boolean).join(" · "), "quiet"));
  for (const severity of severities) {
    const number = flow.findings.filter(each => each.severity === severity).length;
    if (number) item.append(" ", badge(severity, number));
  }
  return item;
}

function names(title, ids) {
  if (!ids.length) return;
  const box = make("details");
  const list = make("ul", undefined, "names");
  box.append(make("summary", `${title} (${ids.length})`));
  box.addEventListener("toggle", () => {
    if (box.open && !list.childElementCount) fill(list, ids, id => { const item = make("li"); item.append(link(elements.get(id).label, id)); return item; });
  });
  box.append(list);
  content.append(box);
}

function details(element, marks) {
  const head = make("div", undefined, "title");
  head.append(button("← Back", "", back), make("p", element.type, "quiet"), make("h2", element.label));
  content.append(head);
  const facts = element.facts.filter(([key]) => key !== "description" && key !== "name");
  const text = element.facts.find(([key]) => key === "description");
  if (text) content.append(make("p", text[1]));
  if (element.type === "flow") {
    const way = make("p");
    way.append(link(elements.get(element.from).label, element.from), " calls ", link(elements.get(element.to).label, element.to));
    content.append(way);
  }
  if (element.in && elements.has(element.in)) {
    const place = make("p", "in ", "quiet");
    place.append(link(elements.get(element.in).label, element.in));
    content.append(place);
  }
  if (element.findings.length) section("Findings", element.findings.length, fill(make("ul"), element.findings, each => findingItem(each, true)));
  if (facts.length) {
    const list = make("dl");
    for (const [key, value, at] of facts) list.append(make("dt", key), placed(make("dd", value), at));
    section("Facts", facts.length, list);
  }
  const calls = callsOf.get(element.id) || [];
  const callers = callersOf.get(element.id) || [];
  if (calls.length) section("Calls", calls.length, fill(make("ul"), calls, flow => flowItem(flow, flow.to)));
  if (callers.length) section("Called by", callers.length, fill(make("ul"), callers, flow => flowItem(flow, flow.from)));
  const by = (...kinds) => [...marks].filter(([id, kind]) => kinds.includes(kind) && id !== element.id && elements.get(id).type !== "flow").map(([id]) => id);
  names(element.type === "data" ? "Where it is" : "Contains", by("self"));
  names("All upstream", by("up", "both"));
  names("All downstream", by("down", "both"));
}

function results(hits) {
  const list = make("ul");
  list.id = "results";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Found elements");
  hits.slice(0, MOST).forEach((hit, index) => {
    const item = make("li", undefined, "hit");
    item.id = "hit-" + index;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(index === state.hit));
    item.append(make("strong", hit.element.label), " ", make("span", hit.element.type, "quiet"));
    if (hit.line) item.append(make("p", hit.line.length > 120 ? hit.line.slice(0, 119) + "…" : hit.line, "quiet"));
    item.addEventListener("click", () => choose(hit.element.id));
    list.append(item);
  });
  const more = hits.length > MOST ? `, the first ${MOST} of them` : "";
  content.append(make("h2", `${hits.length} of ${data.elements.length} elements found${more}`), list);
}

function ruleHead(id) {
  const rule = data.rules[id];
  const head = make("div", undefined, "title");
  head.append(button("← Back", "", back), make("p", `rule · ${rule.area} · ${rule.kind}`, "quiet"), make("h2", id), make("p", rule.title));
  if (rule.why) head.append(make("p", rule.why, "quiet"));
  content.append(head);
}

function overview(shown) {
  if (state.rule) ruleHead(state.rule);
  if (!data.checked) {
    content.append(make("h2", "Elements"), make("p", "Choose an element to see its facts; point at one to see what is up- and downstream.", "quiet"));
    const list = data.elements.filter(each => each.type !== "flow");
    content.append(fill(make("ul"), list, each => { const item = make("li"); item.append(link(each.label, each.id), " ", make("span", each.type, "quiet")); return item; }));
    return;
  }
  const all = shown.length === findings.length;
  content.append(make("h2", all ? `${findings.length} findings` : `${shown.length} of ${findings.length} findings`));
  const drawn = shown.filter(each => groups.has(each.on.id));
  const rest = shown.filter(each => !groups.has(each.on.id));
  if (drawn.length) section("In the picture", drawn.length, fill(make("ul"), drawn, each => findingItem(each, false)));
  if (rest.length) section("On what has no place in the picture", rest.length, fill(make("ul"), rest, each => findingItem(each, false)));
}

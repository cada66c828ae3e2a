/* The picture: where it is looked at, what is lit, and how keys go from element to element. */
const stage = document.getElementById("stage");
const map = document.getElementById("map");
const status = document.getElementById("status");
const whole = { x: map.viewBox.baseVal.x, y: map.viewBox.baseVal.y, width: map.viewBox.baseVal.width, height: map.viewBox.baseVal.height };
const marked = ["on", "self", "up", "down", "both", "chosen"];
const groups = grouped([...map.querySelectorAll("g[data-type]")], idOf);
const stops = [...map.querySelectorAll('g[data-type="node"], g[data-type="label"], g[data-type="boundary"]')];
const first = stops.find(group => group.dataset.type === "node") || stops[0];
const boxes = new Map();
const LARGE = 800;
let view = { x: 0, y: 0, scale: 1 };
let lit = new Map();
let fitted = true;
let painted = null;
let rest = 0;

function idOf(group) {
  return group.dataset.edge || group.id.replace(/^page-(area:)?/, "");
}

/* Shows the view. A large picture is moved as it is painted, and painted anew when it rests. */
function show() {
  if (stops.length < LARGE || !painted) {
    paint();
    return;
  }
  const scale = view.scale / painted.scale;
  map.style.transform = `translate(${(painted.x - view.x) * view.scale}px, ${(painted.y - view.y) * view.scale}px) scale(${scale})`;
  clearTimeout(rest);
  rest = setTimeout(paint, 160);
}

function paint() {
  const width = Math.max(1, stage.clientWidth) / view.scale;
  const height = Math.max(1, stage.clientHeight) / view.scale;
  map.style.transform = "";
  map.classList.toggle("far", view.scale < 0.14);
  map.setAttribute("viewBox", `${view.x} ${view.y} ${width} ${height}`);
  painted = { ...view };
}

/* Looks at a part of the picture, never closer than so much. */
function look(box, closest) {
  const width = Math.max(1, stage.clientWidth);
  const height = Math.max(1, stage.clientHeight);
  const scale = Math.min(width / box.width, height / box.height, closest);
  view = { scale, x: box.x + box.width / 2 - width / scale / 2, y: box.y + box.height / 2 - height / scale / 2 };
  fitted = box === whole;
  show();
}

function fit() {
  look(whole, 1.5);
}

function zoom(factor, x = stage.clientWidth / 2, y = stage.clientHeight / 2) {
  const scale = Math.min(6, Math.max(0.02, view.scale * factor));
  view.x += x / view.scale - x / scale;
  view.y += y / view.scale - y / scale;
  view.scale = scale;
  fitted = false;
  show();
}

function pan(x, y) {
  view.x += x / view.scale;
  view.y += y / view.scale;
  fitted = false;
  show();
}

function boxOf(group) {
  if (!boxes.has(group)) boxes.set(group, group.getBBox());
  return boxes.get(group);
}

/* Moves the picture so that an element can be seen and read. */
function reveal(id) {
  const drawn = groups.get(id);
  if (!drawn) return;
  const parts = drawn.map(boxOf);
  const left = Math.min(...parts.map(box => box.x));
  const top = Math.min(...parts.map(box => box.y));
  const right = Math.max(...parts.map(box => box.x + box.width));
  const bottom = Math.max(...parts.map(box => box.y + box.height));
  const width = stage.clientWidth / view.scale;
  const height = stage.clientHeight / view.scale;
  const seen = left >= view.x && top >= view.y && right <= view.x + width && bottom <= view.y + height;
  if (seen && view.scale >= 0.35) return;
  const room = 60;
  look({ x: left - room, y: top - room, width: right - left + 2 * room, height: bottom - top + 2 * room }, Math.max(0.9, Math.min(view.scale, 1.2)));
}

/* Lights elements, each by how it stands; nothing at all when there is nothing to say. */
function light(marks, chosen) {
  const now = new Map(marks || []);
  if (chosen && !now.has(chosen)) now.set(chosen, "self");
  for (const [id, mark] of lit) if (now.get(id) !== mark) for (const group of groups.get(id) || []) group.classList.remove(...marked);
  for (const [id, mark] of now) if (lit.get(id) !== mark) for (const group of groups.get(id) || []) group.classList.add("on", mark);
  for (const group of map.querySelectorAll(".chosen")) group.classList.remove("chosen");
  for (const group of groups.get(chosen) || []) group.classList.add("chosen");
  map.classList.toggle("focus", marks !== null);
  lit = now;
}

function tell(id, marks) {
  status.textContent = "";
  const element = elements.get(id);
  status.hidden = !element;
  if (!element) return;
  status.append(make("strong", element.label), make("span", element.type, "quiet"));
  if (element.type !== "data") {
    status.append(make("span", "▲ " + count(marks, "up", "both") + " upstream", "up"), make("span", "▼ " + count(marks, "down", "both") + " downstream", "down"));
  }
  for (const severity of severities) {
    const number = element.findings.filter(each => each.severity === severity).length;
    if (number) status.append(badge(severity, number));
  }
}

/* Returns the stop that lies nearest in a direction, or the same. */
function neighbour(group, x, y) {
  const here = boxOf(group);
  let best = group;
  let least = Infinity;
  for (const other of stops) {
    const there = boxOf(other);
    const right = there.x + there.width / 2 - here.x - here.width / 2;
    const down = there.y + there.height / 2 - here.y - here.height / 2;
    const along = right * x + down * y;
    const price = along + 2.5 * Math.abs(right * y - down * x);
    if (along > 4 && price < least && other !== group) { best = other; least = price; }
  }
  return best;
}

function stop(group) {
  for (const other of stops) if (other.tabIndex === 0) other.setAttribute("tabindex", "-1");
  group.setAttribute("tabindex", "0");
  group.focus({ preventScroll: true });
  reveal(idOf(group));
}

function spoken(element) {
  const parts = [element.label, element.type];
  for (const severity of severities) {
    const number = element.findings.filter(each => each.severity === severity).length;
    if (number) parts.push(number + " " + plural(severity, number));
  }
  return parts.join(", ");
}

for (const group of stops) {
  const element = elements.get(idOf(group));
  group.setAttribute("tabindex", group === first ? "0" : "-1");
  group.setAttribute("role", "button");
  group.setAttribute("aria-label", element ? spoken(element) : idOf(group));
}

const pointers = new Map();
let moved = false;
stage.addEventListener("pointerdown", event => {
  if (event.button) return;
  pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  if (pointers.size === 1) moved = false;
});
window.addEventListener("pointermove", event => {
  const before = pointers.get(event.pointerId);
  if (!before) return;
  const other = [...pointers].find(([id]) => id !== event.pointerId);
  const now = { x: event.clientX, y: event.clientY };
  if (other) {
    const spread = at => Math.max(1, Math.hypot(at.x - other[1].x, at.y - other[1].y));
    const box = stage.getBoundingClientRect();
    zoom(spread(now) / spread(before), other[1].x - box.left, other[1].y - box.top);
    moved = true;
  } else if (moved || Math.hypot(now.x - before.x, now.y - before.y) > 4) {
    moved = true;
    stage.classList.add("held");
    pan(before.x - now.x, before.y - now.y);
  } else {
    return;
  }
  pointers.set(event.pointerId, now);
});
for (const end of ["pointerup", "pointercancel"]) {
  window.addEventListener(end, event => {
    pointers.delete(event.pointerId);
    stage.classList.remove("held");
  });
}
stage.addEventListener("wheel", event => {
  event.preventDefault();
  const box = stage.getBoundingClientRect();
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  zoom(Math.exp(-event.deltaY * lines / 500), event.clientX - box.left, event.clientY - box.top);
}, { passive: false });
new ResizeObserver(() => { if (fitted) fit(); else show(); }).observe(stage);
window.addEventListener("beforeprint", () => map.setAttribute("viewBox", `${whole.x} ${whole.y} ${whole.width} ${whole.height}`));
window.addEventListener("afterprint", paint);

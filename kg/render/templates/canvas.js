// The picture: vis-network draws what the model says is visible, at places computed beforehand.
const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const SHAPES = {
  Person: "dot", Organization: "square", Place: "triangleDown", Event: "star", Product: "diamond",
  SoftwareApplication: "hexagon", CreativeWork: "triangle", Concept: "dot", Value: "box",
};
const COMMUNITIES = ["#0072b2", "#e69f00", "#009e73", "#d55e00", "#56b4e9", "#cc79a7", "#f0e442"];
const DASHES = { asserted: false, attributed: [9, 5], uncertain: [2, 4], negated: false };
const canvas = { nodes: new vis.DataSet(), edges: new vis.DataSet(), network: null, view: "", key: "", far: false, bySize: [], named: [], negated: [], drawn: new Map() };

const short = (text, length) => [...text].length > length ? `${[...text].slice(0, length - 1).join("")}…` : text;

function nodeLook(node, lit, dim, palette) {
  const value = node.kind === "Value";
  const colour = state.colour === "community" && !value
    ? (node.community < COMMUNITIES.length ? COMMUNITIES[node.community] : palette.Concept)
    : palette[node.kind];
  const hollow = node.kind === "Concept" && state.colour === "kind";
  return {
    id: node.id, label: node.lines || node.label, x: node.x, y: node.y, size: node.size, shape: SHAPES[node.kind],
    color: {
      background: hollow || value ? palette.canvas : colour, border: lit ? palette.accent : hollow ? palette.soft : value ? palette.line : palette.edge,
      highlight: { background: hollow || value ? palette.canvas : colour, border: palette.accent },
      hover: { background: hollow || value ? palette.canvas : colour, border: palette.accent },
    },
    borderWidth: lit ? 4 : hollow ? 2.5 : 1, borderWidthSelected: 4, opacity: dim ? 0.5 : 1,
    font: { color: dim ? palette.soft : value ? palette.soft : palette.ink, size: canvas.far && state.view === "graph" ? 0 : value ? 12 : FONT, strokeWidth: value ? 0 : 4, strokeColor: palette.canvas, face: FACE },
    margin: 5, scaling: { label: { enabled: false, drawThreshold: 5 } },
  };
}

function edgeLabel(own) {
  const names = [...new Set(own.map(c => relationName(claims[c].p)))];
  if (names.length > 1) return short(`${names[0]} +${names.length - 1}`, 34);
  return short(names[0] + (own.length > 1 ? ` ×${own.length}` : ""), 34);
}

function edgeLook({ edge, claims: own }, lit, dim, palette, room) {
  const colour = edge.style === "negated" ? palette.bad : lit ? palette.accent : dim ? palette["edge-soft"] : palette.edge;
  const side = edge.curve % 2 === (edge.from < edge.to ? 1 : 0) ? "curvedCW" : "curvedCCW";
  return {
    id: edge.id, from: edge.from, to: edge.to, label: edgeLabel(own), style: edge.style,
    width: (lit ? 2.5 : 0) + Math.min(1.4 + 0.5 * (own.length - 1), 4), dashes: DASHES[edge.style],
    color: { color: colour, highlight: palette.accent, hover: palette.accent, opacity: dim ? 0.6 : 1 }, dim,
    font: { color: edge.style === "negated" ? palette.bad : palette.soft, size: !canvas.far && (lit || (room && !dim)) ? 13 : 0, strokeWidth: 3, strokeColor: palette.canvas, background: palette.canvas, face: FACE },
    smooth: edge.curve ? { enabled: true, type: side, roundness: 0.17 * Math.ceil(edge.curve / 2) } : { enabled: false },
    scaling: { label: { enabled: false, drawThreshold: 5 } },
  };
}

// Give vis only what changed: thousands of unchanged edges cost nothing.
function sync(set, items) {
  const wanted = new Set();
  const changed = [];
  for (const item of items) {
    wanted.add(item.id);
    const text = JSON.stringify(item);
    const key = `${set === canvas.nodes ? "n" : "e"}${item.id}`;
    if (canvas.drawn.get(key) !== text) { canvas.drawn.set(key, text); changed.push(item); }
  }
  const gone = set.getIds().filter(id => !wanted.has(id));
  gone.forEach(id => canvas.drawn.delete(`${set === canvas.nodes ? "n" : "e"}${id}`));
  if (gone.length) set.remove(gone);
  if (changed.length) set.update(changed);
}

function drawCanvas(now) {
  const names = ["ink", "soft", "line", "accent", "bad", "edge", "edge-soft", "canvas", ...KINDS];
  const palette = Object.fromEntries(names.map(name => [name, css(`--${name}`)]));
  if (canvas.view !== state.view) { canvas.nodes.clear(); canvas.edges.clear(); canvas.drawn.clear(); }
  const [layout, nodeItems, edgeItems] = state.view === "said" ? saidItems(now, palette) : graphItems(now, palette);
  canvas.negated = edgeItems.filter(e => e.style === "negated");
  canvas.bySize = [...nodeItems].sort((a, b) => b.size - a.size || a.id - b.id);
  sync(canvas.nodes, nodeItems);
  sync(canvas.edges, edgeItems);
  if (!canvas.network) startNetwork();
  const many = edgeItems.length > 1500; // more than can be drawn for each step of a movement
  if (canvas.many !== many) { canvas.many = many; canvas.network.setOptions({ interaction: { hideEdgesOnDrag: many, hideEdgesOnZoom: many } }); }
  const key = `${state.view}|${state.focus}|${state.depth}|${state.pathEnds}|${layout}`;
  if (canvas.key !== key) { canvas.key = key; fitCanvas(); }
  canvas.view = state.view;
}

function graphItems(now, palette) {
  const lit = new Set(state.claims.map(c => edgeOfClaim.get(c)));
  const own = state.entity >= 0 ? nodeOfEntity.get(state.entity) : -1;
  const chosen = now.shown.some(e => lit.has(e.edge.id)) || own >= 0;
  const near = new Set(own >= 0 ? [own] : []);
  for (const { edge } of now.shown) {
    if (lit.has(edge.id) || edge.from === own || edge.to === own) { near.add(edge.from); near.add(edge.to); }
  }
  const dims = chosen && now.shown.length <= 600;
  const [layout, places] = placesOf(now.shown);
  const room = labelled(now.shown, places);
  const strong = node => node.id === own || (lit.size > 0 && near.has(node.id));
  return [
    layout,
    [...places].map(([id, [x, y]]) => nodeLook({ ...nodes[id], x, y }, strong(nodes[id]), dims && !near.has(id), palette)),
    now.shown.map(e => {
      const mine = lit.has(e.edge.id) || e.edge.from === own || e.edge.to === own;
      return edgeLook(e, lit.has(e.edge.id), dims && !mine, palette, room.has(e.edge.id));
    }),
  ];
}

// Who says so: each speaker beside the claims they make; the article's own voice comes last.
function saidItems(now, palette) {
  const groups = new Map();
  for (const c of now.shown.flatMap(e => e.claims).sort((a, b) => a - b)) {
    const key = claims[c].speaker >= 0 ? claims[c].speaker : -1 - claims[c].article;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(c);
  }
  const order = [...groups].sort((a, b) => (b[0] >= 0) - (a[0] >= 0) || b[1].length - a[1].length || a[0] - b[0]);
  const [nodeItems, edgeItems] = [[], []];
  let top = 0;
  const [left, letters, below] = narrow.matches ? [16, 44, 58] : [250, 70, 0]; // beside the speaker, on a phone under them
  for (const [key, own] of order) {
    const speaker = key >= 0 ? entities[key] : { name: articles[-1 - key].publisher || articles[-1 - key].title, kind: "CreativeWork" };
    const label = short(speaker.name, 28);
    const look = { id: `s${key}`, label, kind: speaker.kind, community: 0, size: 17, x: below ? widthOf(label, FONT) / 2 : 0, y: below ? top : top + Math.min(own.length - 1, 6) * 17 };
    nodeItems.push(nodeLook(look, key >= 0 && key === state.entity, false, palette));
    own.forEach((c, i) => {
      const claim = claims[c];
      const lit = state.claims.includes(c);
      const no = claim.polarity === "negated" ? "✗ " : "";
      nodeItems.push({
        id: `c${c}`, x: left, y: top + below + i * 34, shape: "box", margin: 4, borderWidth: 1,
        color: { background: palette.canvas, border: lit ? palette.accent : palette.line, highlight: { background: palette.canvas, border: palette.accent }, hover: { background: palette.canvas, border: palette.accent } },
        label: short(`${no}${entities[claim.s].name} — ${relationName(claim.p)} → ${objectName(claim)}`, letters),
        font: { color: lit ? palette.accent : no ? palette.bad : palette.ink, size: 14, face: FACE }, scaling: { label: { enabled: false, drawThreshold: 4 } },
      });
      nodeItems.push({ id: `d${c}`, x: left - 4, y: top + below + i * 34, shape: "dot", size: 2, label: "", color: { background: palette.edge, border: palette.edge }, font: { size: 0 } });
      edgeItems.push({
        id: `x${c}`, from: `s${key}`, to: `d${c}`, dashes: DASHES[claim.style], style: claim.style, arrows: "",
        width: lit ? 3 : 1.5, color: { color: no ? palette.bad : lit ? palette.accent : palette.edge, highlight: palette.accent, hover: palette.accent },
        smooth: { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.5 },
      });
    });
    top += below + own.length * 34 + 60;
  }
  return ["said", alignLeft(nodeItems), edgeItems];
}

// A node stands centred on its place; move it right by half its width, so that claims start in one line.
function alignLeft(items) {
  return items.map(item => item.id[0] === "c" ? { ...item, x: item.x + widthOf(item.label, 14) / 2 } : item);
}

function startNetwork() {
  const network = canvas.network = new vis.Network(byId("canvas"), { nodes: canvas.nodes, edges: canvas.edges }, {
    ...data.options, autoResize: true,
  });
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) clickNode(node);
    else if (edge !== undefined) clickEdge(edge);
    else if (state.entity >= 0 || state.claims.length) choose({});
  });
  network.on("hoverNode", ({ node, event }) => point(event, state.view === "graph" ? [nodes[node].label] : []));
  network.on("hoverEdge", ({ edge, event }) => point(event, state.view === "graph" ? edges[edge].claims.filter(c => passes(claims[c])).map(inWords) : []));
  for (const name of ["blurNode", "blurEdge", "dragStart", "zoom"]) network.on(name, () => point(null, []));
  byId("canvas").addEventListener("wheel", event => { // a list is scrolled
    if (state.view !== "said" || event.ctrlKey) return;
    event.preventDefault();
    event.stopPropagation();
    const { x, y } = network.getViewPosition();
    network.moveTo({ position: { x, y: y + event.deltaY / network.getScale() } });
  }, { capture: true, passive: false });
  network.on("afterDrawing", context => { strike(context); nameFromAfar(context); });
}

const inWords = i => {
  const c = claims[i];
  const sign = c.polarity === "negated" ? "✗ " : "";
  const whose = c.speaker >= 0 ? ` (${say("says", entities[c.speaker].name)})` : "";
  return `${sign}${entities[c.s].name} — ${relationName(c.p)} → ${objectName(c)}${whose}`;
};

// Say in full what the pointer is on.
function point(event, lines) {
  byId("canvas").style.cursor = event ? "pointer" : "";
  const tip = byId("tip");
  tip.hidden = !lines.length;
  if (tip.hidden) return;
  tip.replaceChildren(...lines.slice(0, 5).map(line => make("div", { dir: "auto" }, short(line, 160))), lines.length > 5 ? "…" : "");
  const room = byId("drawing").getBoundingClientRect();
  const [x, y] = [event.clientX - room.left, event.clientY - room.top];
  tip.style.left = `${Math.max(6, Math.min(x + 14, room.width - tip.offsetWidth - 6))}px`;
  tip.style.top = `${y + 20 + tip.offsetHeight > room.height ? Math.max(6, y - tip.offsetHeight - 10) : y + 20}px`;
}

// Zoomed out, where vis writes no names, write those that matter most and have room, as maps do.
function nameFromAfar(context) {
  const scale = canvas.network.getScale();
  const far = state.view === "graph" && FONT * scale < SMALLEST;
  if (far !== canvas.far) { canvas.far = far; setTimeout(() => drawCanvas(visible())); }
  if (!far) return;
  const size = 12 / scale;
  const { x: leftmost, y: topmost } = canvas.network.DOMtoCanvas({ x: 4, y: headroom() - 6 });
  const { x: rightmost } = canvas.network.DOMtoCanvas({ x: byId("canvas").clientWidth - 4, y: 0 });
  context.save();
  Object.assign(context, { font: `${size}px ${FACE}`, textAlign: "center", textBaseline: "top", lineWidth: 4 / scale, lineJoin: "round", strokeStyle: css("--canvas"), fillStyle: css("--ink") });
  const taken = canvas.named = [];
  // No name upon a node either, as long as there are few enough to keep clear of.
  const bodies = canvas.bySize.length > 120 ? [] : canvas.bySize.map(({ id, size }) => ({ id, node: canvas.network.body.nodes[id], size }))
    .filter(({ node }) => node).map(({ id, node: { x, y }, size }) => [x - size, x + size, y - size, y + size, id]);
  const clear = (box, own) => ![...taken, ...bodies].some(t => t[4] !== own && box[0] < t[1] && t[0] < box[1] && box[2] < t[3] && t[2] < box[3]);
  for (const item of canvas.bySize) {
    if (taken.length >= 60) break;
    const node = canvas.network.body.nodes[item.id];
    if (!node || node.x < leftmost || node.x > rightmost) continue;
    const lines = item.label.split("\n");
    const half = widthOf(item.label, 12) / scale / 2;
    const middle = Math.min(Math.max(node.x, leftmost + half), rightmost - half); // whole, also beside the edge
    const height = size * (0.2 + 1.15 * lines.length);
    const tops = [node.y + item.size, node.y - item.size - height]; // under the node, or else above it
    const top = item.shape === "box" ? undefined : tops.find(y => y > topmost && clear([middle - half, middle + half, y, y + height], item.id));
    if (top === undefined) continue;
    taken.push([middle - half, middle + half, top, top + height, item.id]);
    lines.forEach((line, i) => {
      context.strokeText(line, middle, top + size * (0.15 + 1.15 * i));
      context.fillText(line, middle, top + size * (0.15 + 1.15 * i));
    });
  }
  context.restore();
}

function clickNode(id) {
  if (state.view === "said") {
    const number = Number(id.slice(1));
    if (id[0] !== "s") choose({ claims: [number] });
    else if (number >= 0) choose({ entity: number });
    else choose({ article: -1 - number });
  } else if (nodes[id].entity >= 0) choose({ entity: nodes[id].entity });
  else choose({ claims: edges.filter(e => e.to === id).flatMap(e => e.claims).filter(c => passes(claims[c])) });
}

function clickEdge(id) {
  if (state.view === "said") choose({ claims: [Number(id.slice(1))] });
  else choose({ claims: edges[id].claims.filter(c => passes(claims[c])) });
}

// Denied edges are struck, so that red is not the only sign.
function strike(pen) {
  pen.save();
  pen.strokeStyle = css("--bad");
  pen.lineWidth = 2.5;
  for (const edge of canvas.negated) {
    const drawn = canvas.network.body.edges[edge.id];
    if (!drawn || !drawn.connected) continue;
    const { x, y } = drawn.edgeType.getPoint(0.3);
    pen.globalAlpha = edge.dim ? 0.45 : 1;
    pen.beginPath();
    pen.moveTo(x - 6, y - 6); pen.lineTo(x + 6, y + 6);
    pen.moveTo(x + 6, y - 6); pen.lineTo(x - 6, y + 6);
    pen.stroke();
  }
  pen.restore();
}

// What the notice takes of the drawing, at its top.
const headroom = () => byId("notice").childElementCount ? byId("notice").offsetHeight + 18 : 14;

// Show everything with its names; vis knows their size only once it has drawn them.
function fitCanvas() {
  const boxes = canvas.nodes.get().map(item => item.shape === "box" && state.view === "said"
    ? [item.x - widthOf(item.label, 14) / 2 - 8, item.x + widthOf(item.label, 14) / 2 + 8, item.y - 14, item.y + 14]
    : boxAt(item.shape === "box", item.label, item.size, item.x, item.y));
  if (!boxes.length) return;
  const [left, right] = [Math.min(...boxes.map(b => b[0])), Math.max(...boxes.map(b => b[1]))];
  const [above, below] = [Math.min(...boxes.map(b => b[2])), Math.max(...boxes.map(b => b[3]))];
  const room = byId("canvas").getBoundingClientRect();
  const top = headroom();
  const width = room.width - 28;
  const fits = Math.min(width / (right - left), (room.height - top - 12) / (below - above));
  // A list of claims is read from its top, where all of it would be too small.
  const list = state.view === "said" && fits * FONT < 10;
  const scale = list ? Math.min(width / (right - left), 1) : Math.min(fits, 1.2);
  const read = Math.max(scale, list ? 10 / FONT : 0);
  canvas.network.moveTo({ scale: read, position: {
    x: list ? left - 14 / read + room.width / 2 / read : (left + right) / 2,
    y: list ? above - top / read + room.height / 2 / read : (above + below) / 2 - (top - 12) / 2 / read,
  } });
}

function zoom(factor) {
  canvas.network.moveTo({ scale: canvas.network.getScale() * factor });
}

function canvasKey(event) {
  const step = 60 / canvas.network.getScale();
  const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
  if (event.key in moves) {
    const { x, y } = canvas.network.getViewPosition();
    canvas.network.moveTo({ position: { x: x + moves[event.key][0], y: y + moves[event.key][1] } });
  } else if (event.key === "+") zoom(1.25);
  else if (event.key === "-") zoom(0.8);
  else if (event.key === "0") fitCanvas();
  else return;
  event.preventDefault();
}

// Bring the chosen edge or entity into sight, without moving when it already is.
function reveal() {
  if (state.view !== "graph") return;
  const wanted = state.entity >= 0 ? [nodeOfEntity.get(state.entity)]
    : state.claims.slice(0, 1).flatMap(c => [edges[edgeOfClaim.get(c)].from, edges[edgeOfClaim.get(c)].to]);
  const box = byId("canvas").getBoundingClientRect();
  const places = Object.values(canvas.network.getPositions(wanted.filter(id => canvas.nodes.get(id))));
  const inside = places.every(place => {
    const { x, y } = canvas.network.canvasToDOM(place);
    return x > 20 && y > 20 && x < box.width - 20 && y < box.height - 20;
  });
  if (!places.length || inside) return;
  const middle = key => places.reduce((sum, place) => sum + place[key], 0) / places.length;
  canvas.network.moveTo({ position: { x: middle("x"), y: middle("y") } });
}

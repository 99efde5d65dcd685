// The picture: vis-network draws what the model says is visible, at places computed beforehand.
const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const SHAPES = {
  Person: "dot", Organization: "square", Place: "triangleDown", Event: "star", Product: "diamond",
  SoftwareApplication: "hexagon", CreativeWork: "triangle", Concept: "dot", Value: "box",
};
const COMMUNITIES = ["#0072b2", "#e69f00", "#009e73", "#d55e00", "#56b4e9", "#cc79a7", "#f0e442"];
const DASHES = { asserted: false, attributed: [9, 5], uncertain: [2, 4], negated: false };
const canvas = { nodes: new vis.DataSet(), edges: new vis.DataSet(), network: null, view: "", key: "", drawn: new Map() };

const short = (text, length) => [...text].length > length ? `${[...text].slice(0, length - 1).join("")}…` : text;

function nodeLook(node, lit, dim, palette) {
  const value = node.kind === "Value";
  const colour = state.colour === "community" && !value
    ? (node.community < COMMUNITIES.length ? COMMUNITIES[node.community] : palette.Concept)
    : palette[node.kind];
  const hollow = node.kind === "Concept" && state.colour === "kind";
  return {
    id: node.id, label: short(node.label, 26), x: node.x, y: node.y, size: node.size, shape: SHAPES[node.kind],
    color: {
      background: hollow || value ? palette.canvas : colour, border: lit ? palette.accent : hollow ? palette.soft : value ? palette.line : palette.edge,
      highlight: { background: hollow || value ? palette.canvas : colour, border: palette.accent },
      hover: { background: hollow || value ? palette.canvas : colour, border: palette.accent },
    },
    borderWidth: lit ? 4 : hollow ? 2.5 : 1, borderWidthSelected: 4, opacity: dim ? 0.35 : 1,
    font: { color: dim ? palette.soft : value ? palette.soft : palette.ink, size: value ? 12 : 13 + Math.round(node.size / 6), strokeWidth: value ? 0 : 4, strokeColor: palette.canvas, face: "system-ui, sans-serif" },
    margin: 5, scaling: { label: { enabled: false, drawThreshold: value ? 4 : 6 } },
  };
}

function edgeLabel(own) {
  const names = [...new Set(own.map(c => relationName(claims[c].p)))];
  if (names.length > 1) return short(`${names[0]} +${names.length - 1}`, 34);
  return short(names[0] + (own.length > 1 ? ` ×${own.length}` : ""), 34);
}

// Edges whose label has room: the strongest first, none upon another nor upon the name of a node.
function labelled(shown, used) {
  if (shown.length > 600) return new Set(shown.map(e => e.edge.id)); // read by zooming in
  const taken = nodes.filter(n => used.has(n.id)).map(n => {
    const half = Math.max(n.size, [...short(n.label, 26)].length * 3.9);
    return [n.x - half, n.x + half, n.y - n.size, n.y + n.size + 22];
  });
  const room = new Set();
  for (const { edge, claims: own } of shown) {
    const [a, b] = [nodes[edge.from], nodes[edge.to]];
    const half = edgeLabel(own).length * 3.2;
    const bend = edge.curve ? 0.085 * Math.ceil(edge.curve / 2) * (edge.curve % 2 === (edge.from < edge.to ? 1 : 0) ? 1 : -1) : 0;
    const [x, y] = [(a.x + b.x) / 2 + bend * (b.y - a.y), (a.y + b.y) / 2 - bend * (b.x - a.x)];
    const box = [x - half, x + half, y - 7, y + 7];
    if (taken.some(t => box[0] < t[1] && t[0] < box[1] && box[2] < t[3] && t[2] < box[3])) continue;
    taken.push(box);
    room.add(edge.id);
  }
  return room;
}

function edgeLook({ edge, claims: own }, lit, dim, palette, room) {
  const colour = edge.style === "negated" ? palette.bad : lit ? palette.accent : dim ? palette["edge-soft"] : palette.edge;
  const side = edge.curve % 2 === (edge.from < edge.to ? 1 : 0) ? "curvedCW" : "curvedCCW";
  return {
    id: edge.id, from: edge.from, to: edge.to, label: edgeLabel(own), style: edge.style,
    width: (lit ? 2.5 : 0) + Math.min(1.4 + 0.5 * (own.length - 1), 4), dashes: DASHES[edge.style],
    color: { color: colour, highlight: palette.accent, hover: palette.accent, opacity: dim ? 0.35 : 1 },
    font: { color: edge.style === "negated" ? palette.bad : palette.soft, size: lit || (room && !dim) ? 13 : 0, strokeWidth: 4, strokeColor: palette.canvas, face: "system-ui, sans-serif" },
    smooth: edge.curve ? { enabled: true, type: side, roundness: 0.17 * Math.ceil(edge.curve / 2) } : { enabled: false },
    scaling: { label: { enabled: false, drawThreshold: 7.5 } },
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

function drawCanvas() {
  const names = ["ink", "soft", "line", "accent", "bad", "edge", "edge-soft", "canvas", ...KINDS];
  const palette = Object.fromEntries(names.map(name => [name, css(`--${name}`)]));
  const now = visible();
  if (canvas.view !== state.view) { canvas.nodes.clear(); canvas.edges.clear(); canvas.drawn.clear(); }
  const [nodeItems, edgeItems] = state.view === "said" ? saidItems(now, palette) : graphItems(now, palette);
  sync(canvas.nodes, nodeItems);
  sync(canvas.edges, edgeItems);
  if (!canvas.network) startNetwork();
  const key = `${state.view}|${state.focus}|${state.depth}|${state.pathEnds}|${state.all}`;
  if (canvas.key !== key) { canvas.key = key; fitCanvas(); }
  canvas.view = state.view;
  return now;
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
  const used = new Set(now.shown.flatMap(e => [e.edge.from, e.edge.to]));
  const room = labelled(now.shown, used);
  const strong = node => node.id === own || (lit.size > 0 && near.has(node.id));
  return [
    nodes.filter(n => used.has(n.id)).map(n => nodeLook(n, strong(n), dims && !near.has(n.id), palette)),
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
  const columns = Math.min(3, Math.ceil(now.shown.length / 45)) || 1;
  const heights = Array(columns).fill(0);
  for (const [key, own] of order) {
    const column = heights.indexOf(Math.min(...heights));
    const top = heights[column];
    const speaker = key >= 0 ? entities[key] : { name: articles[-1 - key].publisher || articles[-1 - key].title, kind: "CreativeWork" };
    const look = { id: `s${key}`, label: speaker.name, kind: speaker.kind, community: 0, size: 17, x: column * 900, y: top + (own.length - 1) * 17 };
    nodeItems.push(nodeLook(look, key >= 0 && key === state.entity, false, palette));
    own.forEach((c, i) => {
      const claim = claims[c];
      const lit = state.claims.includes(c);
      const no = claim.polarity === "negated" ? "✗ " : "";
      nodeItems.push({
        id: `c${c}`, x: column * 900 + 250, y: top + i * 34, shape: "box", margin: 4, borderWidth: 1,
        color: { background: palette.canvas, border: lit ? palette.accent : palette.line, highlight: { background: palette.canvas, border: palette.accent }, hover: { background: palette.canvas, border: palette.accent } },
        label: short(`${no}${entities[claim.s].name} — ${relationName(claim.p)} → ${objectName(claim)}`, 70),
        font: { color: lit ? palette.accent : no ? palette.bad : palette.ink, size: 14, face: "system-ui, sans-serif" }, scaling: { label: { enabled: false, drawThreshold: 4 } },
      });
      edgeItems.push({
        id: `x${c}`, from: `s${key}`, to: `c${c}`, dashes: DASHES[claim.style], style: claim.style, arrows: "",
        width: lit ? 3 : 1.5, color: { color: no ? palette.bad : lit ? palette.accent : palette.edge, highlight: palette.accent, hover: palette.accent },
        smooth: { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.5 },
      });
    });
    heights[column] = top + own.length * 34 + 60;
  }
  return [alignLeft(nodeItems), edgeItems];
}

// A node stands centred on its place; move it right by half its width, so that claims start in one line.
function alignLeft(items) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = "14px system-ui, sans-serif";
  return items.map(item => item.id[0] === "c" ? { ...item, x: item.x + pen.measureText(item.label).width / 2 } : item);
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
  network.on("hoverNode", () => { byId("canvas").style.cursor = "pointer"; });
  network.on("hoverEdge", () => { byId("canvas").style.cursor = "pointer"; });
  network.on("blurNode", () => { byId("canvas").style.cursor = ""; });
  network.on("blurEdge", () => { byId("canvas").style.cursor = ""; });
  network.on("afterDrawing", strike);
}

function clickNode(id) {
  if (state.view === "said") {
    const number = Number(id.slice(1));
    if (id[0] === "c") choose({ claims: [number] });
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
  for (const edge of canvas.edges.get({ filter: e => e.style === "negated", fields: ["id"] })) {
    const drawn = canvas.network.body.edges[edge.id];
    if (!drawn || !drawn.connected) continue;
    const { x, y } = drawn.edgeType.getPoint(0.3);
    pen.beginPath();
    pen.moveTo(x - 6, y - 6); pen.lineTo(x + 6, y + 6);
    pen.moveTo(x + 6, y - 6); pen.lineTo(x - 6, y + 6);
    pen.stroke();
  }
  pen.restore();
}

// The rectangle that nodes and labels take; vis knows it only once it has drawn them.
function extent(items) {
  const pen = document.createElement("canvas").getContext("2d");
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const item of items) {
    pen.font = `${item.font.size}px system-ui, sans-serif`;
    const box = item.shape === "box";
    const half = Math.max(pen.measureText(item.label).width / 2 + (box ? 8 : 0), box ? 0 : item.size);
    left = Math.min(left, item.x - half);
    right = Math.max(right, item.x + half);
    top = Math.min(top, item.y - (box ? 12 : item.size));
    bottom = Math.max(bottom, item.y + (box ? 12 : item.size + item.font.size * 1.6));
  }
  return [left, right, top, bottom];
}

// Show everything with its labels, beside the legend and not under it.
function fitCanvas() {
  const items = canvas.nodes.get();
  if (!items.length) return;
  const [left, right, top, bottom] = extent(items);
  const room = byId("canvas").getBoundingClientRect();
  const legend = byId("legend");
  const place = inset => {
    const [width, height] = [room.width - inset.left - inset.right, room.height - inset.top - inset.bottom];
    const scale = Math.min(width / (right - left), height / (bottom - top), 1.15);
    return { scale, position: {
      x: (left + right) / 2 + (inset.right - inset.left) / 2 / scale,
      y: (top + bottom) / 2 + (inset.bottom - inset.top) / 2 / scale,
    } };
  };
  const plainly = place({ left: 14, right: 14, top: 44, bottom: 16 });
  const roomy = room.width > 500;
  // Where the legend begins, in the drawing's own measure: make way only if something would lie under it.
  const edgeX = plainly.position.x + (legend.offsetLeft + legend.offsetWidth - room.width / 2) / plainly.scale;
  const edgeY = plainly.position.y + (legend.offsetTop - room.height / 2) / plainly.scale;
  const hides = roomy && legend.open && items.some(item => {
    const [itemLeft, , , itemBottom] = extent([item]);
    return itemLeft < edgeX && itemBottom > edgeY;
  });
  canvas.network.moveTo(hides ? place({ left: legend.offsetWidth + 24, right: 14, top: 44, bottom: 16 }) : plainly);
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

// Where nodes and names go: room that words take, labels that have room, and places for each way of looking.
const FACE = "system-ui, sans-serif";
const FONT = 14;
const SMALLEST = 8; // pixels of letters that can still be read; below, the names that matter most are written larger
const pen = document.createElement("canvas").getContext("2d");
const widths = new Map();
function widthOf(text, size) {
  const key = `${size}|${text}`;
  if (!widths.has(key)) {
    pen.font = `${size}px ${FACE}`;
    widths.set(key, Math.max(...text.split("\n").map(line => pen.measureText(line).width)));
  }
  return widths.get(key);
}

// Edges whose label has room: the strongest first, none upon another nor upon the name of a node.
function labelled(shown, places) {
  if (shown.length > 600) return new Set(); // they are named when chosen or pointed at
  const taken = [...places].map(([id, [x, y]]) => boxAt(nodes[id].kind === "Value", nodes[id].lines, nodes[id].size, x, y));
  const room = new Set();
  for (const { edge, claims: own } of shown) {
    const [[ax, ay], [bx, by]] = [places.get(edge.from), places.get(edge.to)];
    const half = widthOf(edgeLabel(own), 13) / 2 + 2;
    const bend = edge.curve ? 0.085 * Math.ceil(edge.curve / 2) * (edge.curve % 2 === (edge.from < edge.to ? 1 : 0) ? 1 : -1) : 0;
    const [x, y] = [(ax + bx) / 2 + bend * (by - ay), (ay + by) / 2 - bend * (bx - ax)];
    const box = [x - half, x + half, y - 8, y + 8];
    if (taken.some(t => box[0] < t[1] && t[0] < box[1] && box[2] < t[3] && t[2] < box[3])) continue;
    taken.push(box);
    room.add(edge.id);
  }
  return room;
}

// Left, right, top and bottom of a node with its name.
function boxAt(isBox, label, size, x, y) {
  const lines = label.split("\n").length;
  const half = isBox ? widthOf(label, 12) / 2 + 7 : Math.max(size, widthOf(label, FONT) / 2);
  return isBox ? [x - half, x + half, y - 8 * lines - 5, y + 8 * lines + 5] : [x - half, x + half, y - size, y + size + 5 + 17 * lines];
}

// Where the shown nodes stand: a path in a line, surroundings in rings, else as computed beforehand, each level for itself.
function placesOf(shown) {
  const used = [...new Set(shown.flatMap(e => [e.edge.from, e.edge.to]))];
  if (state.pathEnds.length) return ["path", inLine(shown)];
  const middle = state.focus >= 0 ? nodeOfEntity.get(state.focus) : -1;
  if (used.includes(middle) && used.length <= 120) return ["rings", inRings(middle, shown)];
  const own = state.all ? undefined : level();
  const placed = used.filter(id => nodes[id][own]);
  if (placed.length < 0.75 * used.length) return ["all", new Map(used.map(id => [id, [nodes[id].x, nodes[id].y]]))];
  const places = new Map(placed.map(id => [id, nodes[id][own]]));
  const bottom = Math.max(...[...places.values()].map(p => p[1]));
  for (const { edge } of shown) { // what was chosen though it is weak stands beside what it is tied to
    for (const [id, other] of [[edge.from, edge.to], [edge.to, edge.from]]) {
      if (places.has(id)) continue;
      const [x, y] = places.get(other) || [0, bottom + 40];
      const turn = Math.atan2(nodes[id].y - nodes[other].y, nodes[id].x - nodes[other].x);
      places.set(id, [x + 150 * Math.cos(turn), y + 110 * Math.sin(turn)]);
    }
  }
  return [own, places];
}

function inLine(shown) {
  const places = new Map();
  let at = nodeOfEntity.get(state.pathEnds[0]);
  places.set(at, [0, 0]);
  for (const id of state.path) {
    const { from, to } = edges[id];
    at = at === from ? to : from;
    places.set(at, [places.size * 210, 0]);
  }
  for (const { edge } of shown) for (const id of [edge.from, edge.to]) if (!places.has(id)) places.set(id, [0, 120]);
  return places;
}

function inRings(middle, shown) {
  const children = new Map([[middle, []]]);
  let ring = [middle];
  while (ring.length) {
    const next = [];
    for (const parent of ring) {
      for (const { edge } of shown) {
        const other = edge.from === parent ? edge.to : edge.to === parent ? edge.from : -1;
        if (other < 0 || children.has(other)) continue;
        children.set(other, []);
        children.get(parent).push(other);
        next.push(other);
      }
    }
    ring = next;
  }
  const leaves = id => children.get(id).reduce((sum, child) => sum + leaves(child), 0) || 1;
  const places = new Map([[middle, [0, 0]]]);
  const step = Math.max(150, leaves(middle) * 66 / (2 * Math.PI) / Math.max(1, state.depth));
  const put = (id, from, to, depth) => {
    let start = from;
    for (const child of children.get(id)) {
      const end = start + (to - from) * leaves(child) / leaves(id);
      const turn = (start + end) / 2;
      places.set(child, [1.25 * depth * step * Math.cos(turn), depth * step * Math.sin(turn)]);
      put(child, start, end, depth + 1);
      start = end;
    }
  };
  put(middle, -Math.PI / 2, 1.5 * Math.PI, 1);
  return places;
}

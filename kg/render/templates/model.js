// The data, the state of the view, and what follows from both. No element is touched here.
const data = JSON.parse(byId("data").textContent);
const { nodes, edges, entities, relations, articles, claims } = data;
const KINDS = ["Person", "Organization", "Place", "Event", "Product", "SoftwareApplication", "CreativeWork", "Concept", "Value"];
const MODALITIES = ["certain", "future", "possible", "hypothetical"];
const POLARITIES = ["affirmed", "negated"];
const narrow = matchMedia("(max-width: 760px)");
const level = () => narrow.matches ? "small" : "first"; // each has places of its own for the edges it shows first

const tail = iri => iri.slice(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1);
const relationName = p => relations[p].labels[language] || relations[p].labels[""] || Object.values(relations[p].labels)[0];
const nodeOfEntity = new Map(nodes.filter(n => n.entity >= 0).map(n => [n.entity, n.id]));
const edgeOfClaim = new Map(edges.flatMap(e => e.claims.map(c => [c, e.id])));
const claimsOfEntity = entities.map(() => []);
claims.forEach((c, i) => {
  for (const e of new Set([c.s, typeof c.o === "number" ? c.o : -1, c.speaker])) if (e >= 0) claimsOfEntity[e].push(i);
});
const mentionsOfEntity = entities.map(() => []);
articles.forEach((a, i) => a.marks.forEach(([from, to, e]) => mentionsOfEntity[e].push([i, from, to])));
const objectName = c => typeof c.o === "number" ? entities[c.o].name : c.o;
const objectKind = c => typeof c.o === "number" ? entities[c.o].kind : "Value";
const quote = (c, n) => articles[c.article].text.slice(...c.spans[n]);

const noFilters = () => ({
  relations: new Set(), kinds: new Set(), modalities: new Set(), polarities: new Set(), // what is left out
  speaker: "", confidence: 0, article: "", from: "", to: "",
});
const state = {
  view: "graph", all: false, colour: "kind", filters: noFilters(),
  claims: [], entity: -1, article: 0, focus: -1, depth: 1, path: [], // path: claims' edges between two entities
  pathEnds: [],
};

function passes(c) {
  const f = state.filters;
  const day = articles[c.article].published.slice(0, 10);
  return !(f.relations.has(c.p) || f.modalities.has(c.modality) || f.polarities.has(c.polarity)
    || f.kinds.has(entities[c.s].kind) || f.kinds.has(objectKind(c))
    || c.confidence < f.confidence
    || (f.article !== "" && c.article !== f.article)
    || (f.speaker === "own" && c.speaker >= 0) || (typeof f.speaker === "number" && c.speaker !== f.speaker)
    || (f.from && day < f.from) || (f.to && (!day || day > f.to)));
}

// What the view shows now: claims that pass, the edges they make, and how many edges wait behind the first ones.
function visible() {
  const passing = new Set();
  claims.forEach((c, i) => { if (passes(c)) passing.add(i); });
  let shown = edges.map(e => ({ edge: e, claims: e.claims.filter(c => passing.has(c)) })).filter(e => e.claims.length);
  if (state.pathEnds.length) {
    const way = new Set(state.path);
    shown = shown.filter(e => way.has(e.edge.id));
  } else if (state.focus >= 0 && nodeOfEntity.has(state.focus)) {
    const near = surroundings(nodeOfEntity.get(state.focus), shown, state.depth);
    shown = shown.filter(e => near.has(e.edge.from) && near.has(e.edge.to));
  }
  const total = shown.length;
  if (!state.all && state.view !== "table") {
    const first = state.view === "said" ? 150 : data.levels[level()]; // a list is read where a drawing of as much is not
    const wanted = new Set(state.claims.map(c => edgeOfClaim.get(c)));
    const chosen = nodeOfEntity.get(state.entity); // what is chosen is seen, with its strongest links
    const own = shown.filter(({ edge }) => edge.from === chosen || edge.to === chosen);
    if (!shown.slice(0, first).some(e => own.includes(e))) own.slice(0, 6).forEach(e => wanted.add(e.edge.id));
    shown = shown.filter((e, i) => i < first || wanted.has(e.edge.id));
  }
  return { passing, shown, hidden: total - shown.length, total };
}

function surroundings(start, shown, depth) {
  let near = new Set([start]);
  for (let step = 0; step < depth; step++) {
    const wider = new Set(near);
    for (const { edge } of shown) {
      if (near.has(edge.from)) wider.add(edge.to);
      if (near.has(edge.to)) wider.add(edge.from);
    }
    near = wider;
  }
  return near;
}

// The shortest way between two entities, along edges in either direction, as edge numbers; null when there is none.
function shortestPath(from, to) {
  const [start, goal] = [nodeOfEntity.get(from), nodeOfEntity.get(to)];
  const ways = new Map();
  for (const e of edges) {
    if (!e.claims.some(c => passes(claims[c]))) continue;
    for (const [a, b] of [[e.from, e.to], [e.to, e.from]]) {
      if (!ways.has(a)) ways.set(a, []);
      ways.get(a).push([b, e.id]);
    }
  }
  const came = new Map([[start, null]]);
  const queue = [start];
  for (const at of queue) {
    if (at === goal) break;
    for (const [next, edge] of ways.get(at) || []) if (!came.has(next)) { came.set(next, [at, edge]); queue.push(next); }
  }
  if (start === undefined || goal === undefined || !came.has(goal)) return null;
  const found = [];
  for (let step = came.get(goal); step; step = came.get(step[0])) found.unshift(step[1]);
  return found;
}

// The state as a URL fragment, so that a view can be linked; names and not numbers, which change with the next build.
function writeFragment() {
  const f = state.filters;
  const p = new URLSearchParams();
  const put = (key, value) => { if (value !== "" && value !== undefined) p.set(key, value); };
  put("view", state.view === "graph" ? "" : state.view);
  if (state.entity >= 0) put("entity", tail(entities[state.entity].iri));
  else if (state.claims.length) put("claim", state.claims.slice(0, 20).map(c => tail(claims[c].iri)).join("~"));
  if (state.focus >= 0) { put("focus", tail(entities[state.focus].iri)); put("depth", String(state.depth)); }
  put("path", state.pathEnds.map(e => tail(entities[e].iri)).join("~"));
  if (state.article) put("article", tail(articles[state.article].iri));
  if (state.all) put("all", "1");
  put("colour", state.colour === "kind" ? "" : state.colour);
  put("not-relation", [...f.relations].map(r => tail(relations[r].iri)).join("~"));
  for (const [key, set] of [["not-kind", f.kinds], ["not-modality", f.modalities], ["not-polarity", f.polarities]]) put(key, [...set].join("~"));
  put("speaker", typeof f.speaker === "number" ? tail(entities[f.speaker].iri) : f.speaker && `=${f.speaker}`);
  if (f.confidence) put("confidence", String(f.confidence));
  if (f.article !== "") put("only", tail(articles[f.article].iri));
  put("from", f.from); put("to", f.to);
  const text = p.toString();
  try {
    history.replaceState(null, "", text ? `#${text}` : location.pathname + location.search);
  } catch (error) {
    if (error.name !== "SecurityError") throw error; // a sandboxed frame has no address of its own
  }
}

function readFragment() {
  const p = new URLSearchParams(location.hash.slice(1));
  const list = key => (p.get(key) || "").split("~").filter(Boolean);
  const find = (things, name) => name ? things.findIndex(t => tail(t.iri) === name) : -1;
  const known = (names, all) => new Set(names.filter(n => all.includes(n)));
  const f = state.filters = noFilters();
  state.view = ["said", "table"].includes(p.get("view")) ? p.get("view") : "graph";
  state.all = p.get("all") === "1";
  state.colour = p.get("colour") === "community" ? "community" : "kind";
  state.entity = find(entities, p.get("entity"));
  state.claims = list("claim").map(name => find(claims, name)).filter(c => c >= 0);
  state.focus = find(entities, p.get("focus"));
  state.depth = p.get("depth") === "2" ? 2 : 1;
  state.article = Math.max(0, find(articles, p.get("article")));
  f.relations = new Set(list("not-relation").map(name => find(relations, name)).filter(r => r >= 0));
  f.kinds = known(list("not-kind"), KINDS);
  f.modalities = known(list("not-modality"), MODALITIES);
  f.polarities = known(list("not-polarity"), POLARITIES);
  f.speaker = p.get("speaker") === "=own" ? "own" : find(entities, p.get("speaker"));
  if (f.speaker === -1) f.speaker = "";
  f.confidence = Math.min(1, Math.max(0, Number(p.get("confidence")) || 0));
  f.article = find(articles, p.get("only"));
  if (f.article === -1) f.article = "";
  for (const key of ["from", "to"]) f[key] = /^\d{4}-\d\d-\d\d$/.test(p.get(key) || "") ? p.get(key) : "";
  const ends = list("path").map(name => find(entities, name));
  const way = ends.length === 2 && !ends.includes(-1) ? shortestPath(...ends) : null;
  state.path = way || [];
  state.pathEnds = way ? ends : [];
}

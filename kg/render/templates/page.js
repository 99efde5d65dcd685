"use strict";
// The page's behaviour. Every text reaches the document through textContent: names are data, never markup.
const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);
const words = { es: { search: "Buscar", show: "Ver", all: "todo", facts: "afirmado como hecho", said: "dicho por alguien", neg: "negado", unsure: "futuro o posible", relation: "Relación", article: "Artículo", table: "Todas las afirmaciones en una tabla", more: "Mostrar %d aristas más", hint: "Pulse una arista, un nodo o una frase.", says: "según", conf: "confianza", facts_of: "Afirmaciones", names: "Nombres", own: "el artículo", source: "fuente" },
  en: { more: "Show %d more edges", hint: "Click an edge, a node or a sentence.", says: "says", conf: "confidence", facts_of: "Claims", names: "Names", own: "the article", source: "source" } };
const lang = (navigator.language || "en").startsWith("es") ? "es" : "en";
const say = (key, fallback) => words[lang][key] || fallback || key;
document.querySelectorAll("[data-t]").forEach((e) => { e.textContent = say(e.dataset.t, e.textContent); });

const claims = new Map(data.claims.map((c) => [c.id, c]));
const articles = new Map(data.articles.map((a) => [a.id, a]));
const name = (id) => (data.entities[id] ? data.entities[id].name : "");
const make = (tag, text, cls) => { const e = document.createElement(tag); if (text) e.textContent = text; if (cls) e.className = cls; return e; };

const nodes = new vis.DataSet(data.nodes), edges = new vis.DataSet();
let all = false;
const network = new vis.Network($("network"), { nodes, edges }, {
  physics: false, interaction: { hover: true, keyboard: false, hideEdgesOnDrag: data.edges.length > 600 },
  nodes: { font: { size: 15, color: "#1b1f24", strokeWidth: 4, strokeColor: "#ffffff" }, borderWidth: 1 },
  edges: { font: { size: 11, align: "middle", color: "#39424e", strokeWidth: 3, strokeColor: "#ffffff" }, smooth: data.edges.length < 600 ? { type: "curvedCW", roundness: 0.12 } : false },
});
$("network").setAttribute("aria-label", data.entities ? Object.keys(data.entities).length + " nodes, " + data.claims.length + " claims" : "");

function fits(c) {
  const stance = $("stance").value, relation = $("relation").value;
  if (relation && c.r !== relation) return false;
  if (stance === "ok") return c.ok;
  if (stance === "said") return Boolean(c.sp);
  if (stance === "neg") return c.pol === "negated";
  if (stance === "unsure") return c.mod !== "certain";
  return true;
}
function draw() {
  const wanted = data.edges.filter((e) => e.claims.some((id) => fits(claims.get(id))));
  const shown = all ? wanted : wanted.slice(0, data.first);
  edges.clear(); edges.add(shown);
  const used = new Set(shown.flatMap((e) => [e.from, e.to]));
  nodes.update(data.nodes.map((n) => ({ id: n.id, hidden: !used.has(n.id) })));
  const left = wanted.length - shown.length;
  $("more").hidden = left === 0; $("more").textContent = say("more").replace("%d", left);
  table(); keep();
}
function keep() { history.replaceState(null, "", "#" + new URLSearchParams({ stance: $("stance").value, relation: $("relation").value, article: $("article").value })); }

function describe(c) {
  const box = make("div"), head = make("h2");
  head.append(make("span", name(c.s) + " "), make("span", c.r, c.pol === "negated" ? "neg" : ""), make("span", " " + name(c.t)));
  box.append(head, make("blockquote", c.q));
  const tags = make("p");
  tags.append(make("span", c.sp ? name(c.sp) + " " + say("says") : say("own"), "tag"), make("span", c.pol, "tag"), make("span", c.mod, "tag"), make("span", say("conf") + " " + c.c, "tag"));
  const article = articles.get(c.a);
  if (article && /^https?:/.test(article.url)) { const a = make("a", say("source")); a.href = article.url + "#:~:text=" + encodeURIComponent(c.q.slice(0, 120)); a.rel = "noopener noreferrer"; tags.append(a); }
  box.append(tags); return box;
}
function open(ids) {
  $("detail").replaceChildren(...ids.map((id) => describe(claims.get(id))));
  read(claims.get(ids[0]).a, ids);
}
function entity(id) {
  const e = data.entities[id], box = make("div"); if (!e) return;
  box.append(make("h2", e.name), make("span", e.kind, "tag"));
  if (e.names.length) box.append(make("p", say("names") + ": " + e.names.join(" · ")));
  const list = make("ul"); box.append(make("p", say("facts_of") + ":"), list);
  for (const c of data.claims) if (c.s === id || c.t === id || c.sp === id) { const b = make("button", (c.sp ? name(c.sp) + ": " : "") + name(c.s) + " " + (c.pol === "negated" ? "¬" : "") + c.r + " " + name(c.t), "link"); b.type = "button"; b.onclick = () => open([c.id]); const li = make("li"); li.append(b); list.append(li); }
  $("detail").replaceChildren(box);
  network.selectNodes([id]); network.focus(id, { scale: 1 });
}
// Offsets count Unicode characters, JavaScript strings UTF-16 units: cut by characters.
const chars = new Map();
function read(id, lit = []) {
  const article = articles.get(id); if (!article) return;
  $("article").value = id;
  if (!chars.has(id)) chars.set(id, Array.from(article.text));
  const text = chars.get(id), cuts = new Map([[0, []], [text.length, []]]);
  const here = data.claims.filter((c) => c.a === id), on = lit.map((i) => claims.get(i)).filter((c) => c.a === id);
  for (const c of here) for (const p of [c.sent, c.sub, c.cue, c.obj]) for (const x of p) cuts.set(x, []);
  const points = [...cuts.keys()].sort((a, b) => a - b), within = (p, a, b) => p[0] <= a && b <= p[1];
  const out = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i], points[i + 1]], part = text.slice(a, b).join("");
    const inside = here.filter((c) => within(c.sent, a, b)), hit = on.find((c) => within(c.sent, a, b));
    const mark = on.map((c) => (within(c.cue, a, b) ? "cue" : within(c.sub, a, b) ? "sub" : within(c.obj, a, b) ? "obj" : "")).find(Boolean);
    const e = make(mark ? "mark" : "span", part, [mark, inside.length ? "s" : "", hit ? "hit" : ""].filter(Boolean).join(" "));
    if (inside.length) e.onclick = () => light(inside.map((c) => c.id));
    out.push(e);
  }
  $("text").replaceChildren(...out);
  const first = $("text").querySelector(".hit"); if (first) first.scrollIntoView({ block: "center" });
}
function light(ids) {
  open(ids);
  const set = new Set(ids), found = edges.get().filter((e) => e.claims.some((id) => set.has(id))).map((e) => e.id);
  network.selectEdges(found);
}
function table() {
  const rows = data.claims.filter(fits), head = make("tr");
  for (const h of ["subject", "relation", "object", "speaker", "polarity", "modality", "confidence"]) { const th = make("th", h); th.scope = "col"; head.append(th); }
  $("table").replaceChildren(head, ...rows.slice(0, 2000).map((c) => { const tr = make("tr"), td = make("td"), b = make("button", name(c.s), "link"); b.type = "button"; b.onclick = () => open([c.id]); td.append(b); tr.append(td, ...[c.r, name(c.t), name(c.sp), c.pol, c.mod, String(c.c)].map((x) => make("td", x))); return tr; }));
}
function save(blob, file) { const a = make("a"); a.href = URL.createObjectURL(blob); a.download = file; a.click(); URL.revokeObjectURL(a.href); }
// A cell that begins like a formula would run in a spreadsheet: it gets an apostrophe.
const cell = (x) => '"' + String(x).replace(/^([=+\-@\t])/, "'$1").replaceAll('"', '""') + '"';

network.on("click", (p) => { if (p.nodes.length) entity(p.nodes[0]); else if (p.edges.length) open(edges.get(p.edges[0]).claims.filter((id) => fits(claims.get(id)))); });
$("more").onclick = () => { all = true; draw(); };
$("stance").onchange = draw; $("relation").onchange = draw;
$("article").onchange = () => { read($("article").value); keep(); };
$("search").onchange = () => { const q = $("search").value.toLowerCase(); const hit = Object.entries(data.entities).find(([, e]) => [e.name, ...e.names].some((n) => n.toLowerCase() === q)) || Object.entries(data.entities).find(([, e]) => e.name.toLowerCase().includes(q)); if (q && hit) entity(hit[0]); };
$("csv").onclick = () => save(new Blob([[["subject", "relation", "object", "speaker", "polarity", "modality", "confidence", "quote"], ...data.claims.filter(fits).map((c) => [name(c.s), c.r, name(c.t), name(c.sp), c.pol, c.mod, c.c, c.q])].map((r) => r.map(cell).join(",")).join("\n")], { type: "text/csv" }), "claims.csv");
$("png").onclick = () => $("network").querySelector("canvas").toBlob((b) => save(b, "graph.png"));

for (const [kind, colour] of Object.entries(data.styles)) if (Object.values(data.entities).some((e) => e.kind === kind)) { const li = make("li", kind), i = make("i"); i.style.background = colour; li.prepend(i); $("legend").append(li); }
for (const e of Object.values(data.entities)) { const o = make("option"); o.value = e.name; $("names").append(o); }
for (const r of [...new Set(data.claims.map((c) => c.r))].sort()) { const o = make("option", r); o.value = r; $("relation").append(o); }
for (const a of data.articles) { const o = make("option", a.title || a.id); o.value = a.id; $("article").append(o); }
const state = new URLSearchParams(location.hash.slice(1));
if (state.get("stance")) $("stance").value = state.get("stance");
if (state.get("relation")) $("relation").value = state.get("relation");
$("detail").textContent = say("hint");
if (data.articles.length) read(articles.has(state.get("article")) ? state.get("article") : data.articles[0].id);
draw(); network.fit();
window.ready = true;

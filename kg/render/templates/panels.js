// The panels around picture and text: card, filters, legend, table, list of articles, notice.
const SVG = "http://www.w3.org/2000/svg";
function draw(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
function icon(width, ...parts) {
  const box = draw("svg", { width, height: 16, viewBox: `0 0 ${width} 16`, "aria-hidden": "true" });
  box.append(...parts);
  return box;
}
const POLYGONS = {
  Place: "2,3 14,3 8,14", Product: "8,1 15,8 8,15 1,8", SoftwareApplication: "4,2 12,2 16,8 12,14 4,14 0,8", CreativeWork: "8,2 14,13 2,13",
  Event: "8,0 10,6 16,6 11,9.5 13,15.5 8,12 3,15.5 5,9.5 0,6 6,6",
};
function kindIcon(kind) {
  const look = { class: `shape ${kind}` };
  if (POLYGONS[kind]) return icon(16, draw("polygon", { ...look, points: POLYGONS[kind] }));
  if (kind === "Organization") return icon(16, draw("rect", { ...look, x: 2, y: 2, width: 12, height: 12 }));
  if (kind === "Value") return icon(16, draw("rect", { ...look, x: 1, y: 4, width: 14, height: 8, rx: 2 }));
  return icon(16, draw("circle", { ...look, cx: 8, cy: 8, r: 6.3 }));
}
function lineIcon(style) {
  const parts = [draw("line", { class: `stroke ${style}`, x1: 1, y1: 8, x2: 31, y2: 8 })];
  if (style === "negated") parts.push(draw("path", { class: "stroke negated", d: "M12 4 l8 8 m0 -8 l-8 8" }));
  return icon(32, ...parts);
}

// Put new children into a box; what had the focus gets it back.
function refill(box, children) {
  const key = box.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  const top = box.scrollTop;
  box.replaceChildren(...children);
  box.scrollTop = top;
  if (key) box.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}
const button = (label, action, attributes = {}) => make("button", { type: "button", onclick: action, ...attributes }, label);
const entityLink = e => button(entities[e].name, () => choose({ entity: e }), { class: "link", dir: "auto" });

function chips(c) {
  const list = [
    make("span", { class: c.speaker >= 0 ? "chip speaker" : "chip", dir: "auto" }, c.speaker >= 0 ? say("says", entities[c.speaker].name) : say("ownVoice")),
    make("span", { class: c.polarity === "negated" ? "chip negated" : "chip" }, c.polarity === "negated" ? say("negated") : say("affirmed")),
    make("span", { class: c.modality === "certain" ? "chip" : "chip uncertain" }, say(c.modality)),
    make("span", { class: "chip" }, say("confidenceOf", c.confidence.toLocaleString(language, { maximumFractionDigits: 2 }))),
  ];
  for (const [name, words] of Object.entries(c.more)) list.push(make("span", { class: "chip", dir: "auto" }, `${say(name)}: ${words}`));
  return make("div", { class: "chips" }, ...list);
}

function quoted(c) {
  const text = articles[c.article].text;
  const [from, to] = c.spans[0];
  const proofs = [[...c.spans[2], "cue"], [...c.spans[1], "subject"], [...c.spans[3], "object"]];
  const cuts = [...new Set([from, to, ...proofs.flatMap(([a, b]) => [a, b]).filter(x => x > from && x < to)])].sort((a, b) => a - b);
  return make("blockquote", { dir: "auto", lang: articles[c.article].lang }, ...cuts.slice(0, -1).map((a, i) => {
    const proof = proofs.find(([x, y]) => x <= a && cuts[i + 1] <= y);
    const words = text.slice(a, cuts[i + 1]);
    return proof ? make("mark", { class: proof[2] }, words) : words;
  }));
}

function claimLine(c) {
  return [entityLink(c.s), " ", make(c.polarity === "negated" ? "del" : "strong", {}, relationName(c.p)), " ",
    typeof c.o === "number" ? entityLink(c.o) : make("span", { dir: "auto" }, c.o)];
}

function drawCard() {
  const card = byId("card");
  card.hidden = state.entity < 0 && !state.claims.length;
  if (card.hidden) return;
  const close = button("×", () => choose({}), { class: "close", "aria-label": say("close"), "data-key": "close" });
  refill(card, [close, ...(state.entity >= 0 ? entityCard(state.entity) : claimsCard())]);
  card.scrollTop = 0;
}

function claimsCard() {
  return [
    make("h2", {}, state.claims.length === 1 ? say("claims", 1) : say("claims", state.claims.length)),
    make("ul", {}, ...state.claims.slice(0, 60).map(i => {
      const c = claims[i];
      const source = sourceOf(c);
      return make("li", { class: "claim" }, make("div", {}, ...claimLine(c)), quoted(c), chips(c),
        make("div", { class: "small" },
          articles.length > 1 ? button(articles[c.article].title, () => { state.article = c.article; refresh(); scrollToEvidence(); }, { class: "link", dir: "auto" }) : null,
          source && articles.length > 1 ? " · " : null,
          source ? make("a", { href: source, target: "_blank", rel: "noopener noreferrer" }, `${say("source")} ↗`) : null));
    })),
  ];
}

function entityCard(e) {
  const entity = entities[e];
  const mentions = mentionsOfEntity[e];
  const own = claimsOfEntity[e];
  const step = way => {
    state.mention = (state.mention + way + mentions.length) % mentions.length;
    state.article = mentions[state.mention][0];
    refresh();
    scrollToEvidence(mentions[state.mention][1]);
  };
  const parts = [
    make("h2", { dir: "auto" }, kindIcon(entity.kind), ` ${entity.name}`),
    make("div", { class: "chips" }, make("span", { class: "chip" }, say(entity.kind)), make("span", { class: "chip" }, say("claims", own.length)),
      make("span", { class: "chip" }, say("mentions", mentions.length)),
      ...entity.same.filter(iri => /^https?:/.test(iri)).map(iri => make("a", { class: "chip", href: iri, target: "_blank", rel: "noopener noreferrer" }, `${tail(iri)} ↗`))),
  ];
  if (entity.names.length) parts.push(make("p", { class: "small soft", dir: "auto" }, `${say("names")}: ${entity.names.join(" · ")}`));
  const actions = [];
  if (mentions.length) actions.push(
    button("‹", () => step(-1), { "aria-label": say("previous"), title: say("previous"), "data-key": "previous" }),
    button("›", () => step(1), { "aria-label": say("next"), title: say("next"), "data-key": "next" }));
  if (nodeOfEntity.has(e)) {
    const focused = state.focus === e;
    actions.push(
      button(say("around"), () => focus(focused && state.depth === 1 ? -1 : e, 1), { "aria-pressed": String(focused && state.depth === 1), "data-key": "around" }),
      button(say("wider"), () => focus(focused && state.depth === 2 ? -1 : e, 2), { "aria-pressed": String(focused && state.depth === 2), "data-key": "wider" }),
      pathForm(e));
  }
  parts.push(make("div", { class: "actions" }, ...actions));
  if (own.length) parts.push(make("h3", {}, say("facts")), make("ul", {}, ...own.slice(0, 120).map(i => {
    const c = claims[i];
    return make("li", {}, make("button", { type: "button", class: "fact", "data-key": `f${i}`, onclick: () => choose({ claims: [i] }) },
      lineIcon(c.style), make("span", { dir: "auto" }, `${entities[c.s].name} `, make(c.polarity === "negated" ? "del" : "strong", {}, relationName(c.p)),
        ` ${objectName(c)}`, c.speaker >= 0 ? make("span", { class: "soft" }, ` — ${say("says", entities[c.speaker].name)}`) : null)));
  })));
  return parts;
}

function pathForm(e) {
  const input = make("input", { type: "text", list: "path-names", placeholder: say("pathTo"), "aria-label": say("pathTo"), "data-key": "path" });
  const answer = make("span", { class: "small soft", role: "status" });
  const names = make("datalist", { id: "path-names" }, ...[...nodeOfEntity.keys()].filter(n => n !== e).map(n => make("option", { value: entities[n].name })));
  const find = event => {
    event.preventDefault();
    const goal = findEntity(input.value);
    const way = goal >= 0 ? shortestPath(e, goal) : null;
    if (!way || !way.length) { answer.textContent = say("noPath"); return; }
    Object.assign(state, { view: "graph", focus: -1, path: way, pathEnds: [e, goal], entity: -1 });
    choose({ claims: way.flatMap(id => edges[id].claims).filter(c => passes(claims[c])) });
  };
  return make("form", { class: "actions", onsubmit: find }, input, names, make("button", { type: "submit" }, say("find")), answer);
}

function drawNotice(now) {
  const box = byId("notice");
  if (!claims.length) box.replaceChildren(say("empty"));
  else if (state.pathEnds.length) box.replaceChildren(say("pathOf", ...state.pathEnds.map(e => entities[e].name)), " ", button(say("reset"), resetFocus, { "data-key": "reset" }));
  else if (state.focus >= 0) box.replaceChildren(say("focusOn", entities[state.focus].name), " ",
    ...(now.hidden ? [say("hidden", now.hidden, now.total), " ", button(say("showAll"), () => { state.all = true; refresh(); }, { id: "show-all" }), " · "] : []), button(say("reset"), resetFocus, { "data-key": "reset" }));
  else if (!now.shown.length) box.replaceChildren(say("nothing"), " ", button(say("clear"), clearFilters));
  else if (now.hidden) box.replaceChildren(say("hidden", now.hidden, now.total), " ", button(say("showAll"), () => { state.all = true; refresh(); }, { id: "show-all" }));
  else if (state.all && now.total > data.levels[level()]) box.replaceChildren(button(say("fewer"), () => { state.all = false; refresh(); }));
  else box.replaceChildren();
}

function tick(key, label, count, on, change, sign) {
  return make("label", { class: "tick legend-row" }, make("input", { type: "checkbox", checked: on, "data-key": key, onchange: event => change(event.target.checked) }),
    sign, make("span", { dir: "auto" }, label), make("span", { class: "count" }, String(count)));
}
const toggle = (set, value) => on => { if (on) set.delete(value); else set.add(value); refresh(); };
const tally = key => {
  const counts = new Map();
  for (const c of claims) for (const value of new Set([key(c)].flat())) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
};
const countsOf = {
  relation: tally(c => c.p), modality: tally(c => c.modality), polarity: tally(c => c.polarity), speaker: tally(c => c.speaker), article: tally(c => c.article),
};
const nodesOfKind = new Map();
for (const node of nodes) nodesOfKind.set(node.kind, (nodesOfKind.get(node.kind) || 0) + 1);

function kindTicks(prefix) {
  return KINDS.filter(kind => nodesOfKind.has(kind)).map(kind =>
    tick(`${prefix}${kind}`, say(kind), nodesOfKind.get(kind), !state.filters.kinds.has(kind), toggle(state.filters.kinds, kind), kindIcon(kind)));
}

function drawLegend() {
  const colours = make("select", { "aria-label": say("colour"), "data-key": "colour", onchange: event => { state.colour = event.target.value; refresh(); } },
    ...[["kind", "byKind"], ["community", "byCommunity"]].map(([value, words]) => make("option", { value, selected: state.colour === value }, say(words))));
  const lines = ["asserted", "attributed", "uncertain", "negated"].map(style => make("span", { class: "legend-row" }, lineIcon(style), make("span", {}, say(style))));
  refill(byId("legend-body"), [
    ...kindTicks("legend-"),
    make("div", { class: "legend-lines" }, ...lines),
  ]);
  refill(byId("colour-box"), [colours]);
}

const FEW = 3;
function drawFilters() {
  const f = state.filters;
  const box = (title, ...rows) => make("fieldset", {}, make("legend", {}, title), ...rows);
  const pick = (key, values, current, change) => make("select", { "data-key": key, "aria-label": say(key), onchange: event => change(event.target.value) },
    ...values.map(([value, label]) => make("option", { value: String(value), selected: value === current }, label)));
  const number = value => value === "" || value === "own" ? value : Number(value);
  const few = relations.length - f.relations.size <= FEW; // what alone is wanted stands where one sees it
  const wanted = ([p]) => few && !f.relations.has(p) ? 0 : 1;
  const byCount = counts => [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const date = (key, label) => make("label", {}, label, make("input", { type: "date", "data-key": key, value: f[key], onchange: event => { f[key] = event.target.value; refresh(); } }));
  refill(byId("filters"), [
    make("div", { class: "actions" }, button(say("clear"), clearFilters, { "data-key": "clear" }), " ", button(say("close"), () => act.filters(), { "data-key": "close-filters" })),
    box(say("relation"), make("div", { class: "scroll", tabIndex: 0, role: "group", "aria-label": say("relation") }, ...byCount(countsOf.relation).sort((a, b) => wanted(a) - wanted(b)).map(([p, count]) =>
      tick(`relation-${p}`, relationName(p), count, !f.relations.has(p), toggle(f.relations, p))))),
    box(say("kind"), ...kindTicks("kind-")),
    box(say("speaker"), pick("speaker", [["", say("anyone")], ["own", say("voice")],
      ...byCount(countsOf.speaker).filter(([e]) => e >= 0).map(([e, count]) => [e, `${entities[e].name} (${count})`])], f.speaker, value => { f.speaker = number(value); refresh(); })),
    box(say("modality"), ...MODALITIES.filter(m => countsOf.modality.has(m)).map(m => tick(`modality-${m}`, say(m), countsOf.modality.get(m), !f.modalities.has(m), toggle(f.modalities, m)))),
    box(say("polarity"), ...POLARITIES.filter(m => countsOf.polarity.has(m)).map(m => tick(`polarity-${m}`, m === "negated" ? say("negated") : say(m), countsOf.polarity.get(m), !f.polarities.has(m), toggle(f.polarities, m)))),
    box(`${say("confidence")} ${f.confidence.toLocaleString(language)}`, make("input", { type: "range", min: "0", max: "1", step: "0.05", value: String(f.confidence), "data-key": "confidence", "aria-label": say("confidence"),
      oninput: event => { f.confidence = Number(event.target.value); refresh(); } })),
    articles.length > 1 ? box(say("articles"), pick("articles", [["", say("anyArticle")], ...articles.map((a, i) => [i, short(a.title, 70)])], f.article, value => { f.article = number(value); if (f.article !== "") state.article = f.article; refresh(); })) : null,
    articles.some(a => a.published) ? box(say("date"), date("from", say("from")), date("to", say("to"))) : null,
  ].filter(Boolean));
  const count = [f.relations.size, f.kinds.size, f.modalities.size, f.polarities.size, f.speaker !== "", f.confidence > 0, f.article !== "", f.from, f.to].filter(Boolean).length;
  byId("filter-count").hidden = !count;
  byId("filter-count").textContent = String(count);
}

// The list of articles, searched in titles, names and texts; open while one looks for something.
const library = { open: false, wanted: "", texts: articles.map(a => plain(`${a.title} ${a.publisher} ${a.authors.join(" ")} ${a.text}`)) };
function drawArticleBar() {
  if (articles.length < 2) return;
  const set = changes => { Object.assign(library, changes); drawArticleBar(); };
  const words = plain(library.wanted).split(/\s+/);
  const found = articles.map((a, i) => i).filter(i => words.every(word => library.texts[i].includes(word)));
  const open = i => { Object.assign(library, { open: false, wanted: "" }); state.article = i; refresh(); byId("article").scrollTop = 0; byId("article").focus(); };
  const about = i => [articles[i].publisher, day(articles[i].published), say("claims", countsOf.article.get(i) || 0)].filter(Boolean).join(" · ");
  refill(byId("article-bar"), [
    make("input", { type: "search", id: "find-article", placeholder: say("findArticles", articles.length), "aria-label": say("findArticles", articles.length), "data-key": "find-article", value: library.wanted,
      oninput: event => { set({ wanted: event.target.value, open: true }); byId("find-article").setSelectionRange(library.wanted.length, library.wanted.length); } }),
    button(`${say("list")} ${library.open ? "▴" : "▾"}`, () => set({ open: !library.open }), { "aria-expanded": String(library.open), "aria-controls": "article-list", "data-key": "list" }),
    library.open ? make("ul", { id: "article-list" }, ...found.slice(0, 300).map(i => make("li", {}, make("button", {
      type: "button", "data-key": `a${i}`, "aria-current": i === state.article ? "true" : null, onclick: () => open(i),
    }, make("span", { dir: "auto" }, articles[i].title), make("span", { class: "soft small" }, about(i))))),
    found.length ? null : make("li", { class: "soft" }, say("noArticle"))) : "",
  ]);
}

const sorting = { column: -1, down: false, rows: 200 };
const COLUMNS = [
  ["subject", c => entities[c.s].name], ["relation", c => relationName(c.p)], ["object", objectName], ["sentence", c => quote(c, 0)],
  ["speaker", c => c.speaker >= 0 ? entities[c.speaker].name : ""], ["polarity", c => c.polarity === "negated" ? say("negated") : say("affirmed")],
  ["modality", c => say(c.modality)], ["confidence", c => c.confidence], ["article", c => articles[c.article].title],
];
function drawTable(now) {
  const box = byId("table-view");
  box.hidden = state.view !== "table";
  if (box.hidden) return;
  const rows = now.shown.flatMap(e => e.claims).sort((a, b) => a - b);
  if (sorting.column >= 0) {
    const value = COLUMNS[sorting.column][1];
    const order = new Intl.Collator(language, { numeric: true });
    rows.sort((a, b) => (sorting.down ? -1 : 1) * order.compare(value(claims[a]), value(claims[b])) || a - b);
  }
  const wide = COLUMNS.map((column, i) => i).filter(i => COLUMNS[i][0] !== "article" || articles.length > 1);
  const head = wide.map(i => [COLUMNS[i][0], i]).map(([key, i]) => make("th", { scope: "col", role: "columnheader", "aria-sort": sorting.column === i ? (sorting.down ? "descending" : "ascending") : "none" },
    button(say(key === "confidence" ? "confidenceOf" : key, "").trim().replace(/^./, l => l.toUpperCase()) + (sorting.column === i ? (sorting.down ? " ↓" : " ↑") : ""), () => {
      Object.assign(sorting, { down: sorting.column === i && !sorting.down, column: i });
      refresh();
    }, { "data-key": `sort${i}` })));
  const body = rows.slice(0, sorting.rows).map(i => {
    const c = claims[i];
    return make("tr", { role: "row", "data-claim": String(i) }, make("td", { role: "cell" }, entityLink(c.s)),
      make("td", { role: "cell" }, button(relationName(c.p), () => choose({ claims: [i] }), { class: "link", "data-key": `t${i}` })),
      make("td", { role: "cell", dir: "auto" }, typeof c.o === "number" ? entityLink(c.o) : c.o),
      make("td", { role: "cell", class: "words", dir: "auto", lang: articles[c.article].lang }, make("div", {}, quote(c, 0))), make("td", { role: "cell" }, c.speaker >= 0 ? entityLink(c.speaker) : "—"),
      ...[5, 6].map(n => make("td", { role: "cell" }, COLUMNS[n][1](c))), make("td", { role: "cell" }, c.confidence.toLocaleString(language, { maximumFractionDigits: 2 })),
      articles.length > 1 ? make("td", { role: "cell", class: "article", dir: "auto" }, make("div", {}, articles[c.article].title)) : null);
  });
  const rest = rows.length - body.length;
  // roles, since a table laid out otherwise (on a phone) is no table any more to some screen readers
  refill(box, [make("table", { role: "table" }, make("caption", {}, say("caption", rows.length)), make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...head)), make("tbody", { role: "rowgroup" }, ...body)),
    rest > 0 ? button(say("more", rest), () => { sorting.rows += 1000; refresh(); }) : ""]);
}

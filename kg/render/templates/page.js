// What ties the parts together: choosing, refreshing, searching, exporting, and the buttons of the header.
function choose({ claims: wanted = [], entity = -1, article = -1, stay = false }) {
  Object.assign(state, { claims: wanted, entity, mention: -1 });
  if (article >= 0) state.article = article;
  else if (wanted.length && !wanted.some(c => claims[c].article === state.article)) state.article = claims[wanted[0]].article;
  else if (entity >= 0 && !mentionsOfEntity[entity].some(([a]) => a === state.article)) state.article = mentionsOfEntity[entity][0]?.[0] ?? state.article;
  refresh();
  reveal();
  if (stay) return;
  if (wanted.length) scrollToEvidence();
  else if (entity >= 0) {
    const first = mentionsOfEntity[entity].find(([a]) => a === state.article);
    if (first) scrollToEvidence(first[1]);
  }
}

function focus(e, depth) { Object.assign(state, { view: "graph", focus: e, depth, path: [], pathEnds: [] }); refresh(); }
function resetFocus() { Object.assign(state, { focus: -1, path: [], pathEnds: [] }); refresh(); }
function clearFilters() { state.filters = noFilters(); refresh(); }

function refresh() {
  writeFragment();
  const now = visible();
  drawLegend(); drawNotice(now); // first, for the picture keeps clear of them
  drawCanvas(now);
  drawCard(); drawArticle(); drawArticleBar(); drawFilters(); drawTable(now);
  byId("canvas-box").classList.toggle("behind", state.view === "table"); // it keeps its size, so its view
  byId("stage").classList.toggle("table", state.view === "table");
  for (const view of ["graph", "said", "table"]) document.querySelector(`.views [data-act="${view}"]`).setAttribute("aria-pressed", String(state.view === view));
}

function translate() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-i18n]")) element.textContent = say(element.dataset.i18n);
  for (const element of document.querySelectorAll("[data-i18n-label]")) element.setAttribute("aria-label", say(element.dataset.i18nLabel));
  for (const element of document.querySelectorAll("[data-i18n-title]")) element.title = say(element.dataset.i18nTitle);
  for (const element of document.querySelectorAll("[data-i18n-placeholder]")) element.placeholder = say(element.dataset.i18nPlaceholder);
  byId("language").textContent = say("other");
  if (!data.title && articles.length) document.title = byId("heading").textContent = say("heading", articles.length, claims.length);
  byId("heading").title = byId("heading").textContent;
}

// Searching: names and relations, without regard to accents; the best known come first.
const index = [
  ...entities.map((e, i) => ({ entity: i, words: [e.name, ...e.names].map(plain), weight: claimsOfEntity[i].length })),
  ...relations.map((r, i) => ({ relation: i, words: Object.values(r.labels).map(plain), weight: 0 })),
];
function matches(text) {
  const wanted = plain(text.trim());
  if (!wanted) return [];
  const rank = item => Math.min(...item.words.map(w => w === wanted ? 0 : w.startsWith(wanted) ? 1 : w.split(/\s/).some(p => p.startsWith(wanted)) ? 2 : w.includes(wanted) ? 3 : 9));
  return index.map(item => [rank(item), item]).filter(([r]) => r < 9).sort((a, b) => a[0] - b[0] || b[1].weight - a[1].weight).slice(0, 12).map(([, item]) => item);
}
const findEntity = text => (matches(text).find(item => item.entity !== undefined && nodeOfEntity.has(item.entity)) || { entity: -1 }).entity;

const search = { found: [], at: -1, none: false };
function setSearch(text) {
  search.found = matches(text);
  Object.assign(search, { at: -1, none: !search.found.length && text.trim() !== "" });
  drawSearch();
}
function drawSearch() {
  const list = byId("search-list");
  list.hidden = !search.found.length && !search.none;
  byId("search").setAttribute("aria-expanded", String(!list.hidden));
  list.replaceChildren(...search.found.map((item, i) => make("li", {
    role: "option", id: `option-${i}`, dir: "auto", "aria-selected": String(i === search.at), onmousedown: event => { event.preventDefault(); pickFound(i); },
  }, ...(item.entity !== undefined
    ? [kindIcon(entities[item.entity].kind), ` ${entities[item.entity].name} `, make("span", { class: "soft small" }, say(entities[item.entity].kind))]
    : [`→ ${relationName(item.relation)} `, make("span", { class: "soft small" }, say("relation"))]))));
  if (search.none) list.append(make("li", { class: "soft", role: "option", "aria-disabled": "true", "aria-selected": "false" }, say("noMatch")));
  if (search.at >= 0) byId("search").setAttribute("aria-activedescendant", `option-${search.at}`);
  else byId("search").removeAttribute("aria-activedescendant");
}
function pickFound(i) {
  const item = search.found[i];
  byId("search").value = "";
  setSearch("");
  if (!item) return;
  if (item.entity !== undefined) choose({ entity: item.entity });
  else {
    state.filters.relations = new Set(relations.keys());
    state.filters.relations.delete(item.relation);
    refresh();
    fitCanvas();
  }
}
function searchKey(event) {
  const count = search.found.length;
  if (event.key === "ArrowDown" && count) search.at = (search.at + 1) % count;
  else if (event.key === "ArrowUp" && count) search.at = (search.at + count - 1) % count;
  else if (event.key === "Enter") { pickFound(Math.max(0, search.at)); return; }
  else if (event.key === "Escape") setSearch("");
  else return;
  event.preventDefault();
  drawSearch();
}

function download(blob, name) {
  const link = make("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
function csvOfView() {
  const cell = value => {
    const text = String(value);
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text; // a spreadsheet would run it as a formula
    return `"${safe.replaceAll('"', '""')}"`;
  };
  const rows = visible().shown.flatMap(e => e.claims).sort((a, b) => a - b).map(i => {
    const c = claims[i];
    return [entities[c.s].name, relationName(c.p), objectName(c), c.polarity, c.modality, c.speaker >= 0 ? entities[c.speaker].name : "",
      c.confidence, c.more.time || "", c.more.place || "", c.more.quantity || "", articles[c.article].title, articles[c.article].published, sourceOf(c), quote(c, 0), c.iri];
  });
  const head = ["subject", "relation", "object", "polarity", "modality", "speaker", "confidence", "time", "place", "quantity", "article", "published", "source", "sentence", "claim"];
  return [head, ...rows].map(row => row.map(cell).join(",")).join("\r\n");
}
function savePicture() {
  const drawn = byId("canvas").querySelector("canvas");
  const copy = make("canvas");
  Object.assign(copy, { width: drawn.width, height: drawn.height });
  const pen = copy.getContext("2d");
  pen.fillStyle = css("--canvas");
  pen.fillRect(0, 0, copy.width, copy.height);
  pen.drawImage(drawn, 0, 0);
  copy.toBlob(blob => download(blob, "graph.png"), "image/png");
}

const setTheme = theme => { document.documentElement.dataset.theme = theme; };
const act = {
  graph() { state.view = "graph"; refresh(); },
  said() { state.view = "said"; refresh(); },
  table() { state.view = "table"; refresh(); byId("table-view").focus(); },
  filters() {
    const form = byId("filters");
    form.hidden = !form.hidden;
    const opener = document.querySelector('[data-act="filters"]');
    opener.setAttribute("aria-expanded", String(!form.hidden));
    canvas.network.setSize("100%", "100%");
    canvas.network.redraw();
    fitCanvas();
    (form.hidden ? opener : form.querySelector("button")).focus();
  },
  png: savePicture,
  csv() { download(new Blob(["\ufeff", csvOfView()], { type: "text/csv;charset=utf-8" }), "claims.csv"); },
  theme() { setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark"); refresh(); },
  language() { language = language === "es" ? "en" : "es"; translate(); refresh(); },
  zoomIn() { zoom(1.25); }, zoomOut() { zoom(0.8); }, fit() { fitCanvas(); },
};

function start() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  setTheme(dark.matches ? "dark" : "light");
  dark.addEventListener("change", () => { setTheme(dark.matches ? "dark" : "light"); refresh(); });
  byId("legend").open = !narrow.matches;
  narrow.addEventListener("change", () => { byId("legend").open = !narrow.matches; canvas.key = ""; refresh(); });
  translate();
  readFragment();
  document.addEventListener("click", event => {
    const target = event.target.closest("[data-act]");
    if (!target) return;
    event.preventDefault();
    act[target.dataset.act]();
  });
  byId("article").addEventListener("click", clickArticle);
  byId("canvas").addEventListener("keydown", canvasKey);
  byId("filters").addEventListener("submit", event => event.preventDefault());
  byId("search").addEventListener("input", event => setSearch(event.target.value));
  byId("search").addEventListener("keydown", searchKey);
  byId("search").addEventListener("blur", () => setSearch(""));
  document.addEventListener("keydown", event => { 
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (library.open) { Object.assign(library, { open: false, wanted: "" }); drawArticleBar(); byId("find-article").focus(); } else if (!byId("card").hidden) choose({});
  });
  window.addEventListener("hashchange", () => { readFragment(); refresh(); });
  refresh();
  if (state.claims.length) scrollToEvidence();
  document.documentElement.dataset.ready = "true";
}
start();

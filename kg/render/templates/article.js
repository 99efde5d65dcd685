// The text of an article: its entities marked by kind, its sentences linked to their claims.
const sentencesOf = articles.map(() => new Map());
claims.forEach((c, i) => {
  const key = c.spans[0].join();
  const own = sentencesOf[c.article];
  if (!own.has(key)) own.set(key, { from: c.spans[0][0], to: c.spans[0][1], claims: [] });
  own.get(key).claims.push(i);
});
const sentences = sentencesOf.map(own => {
  const sorted = [...own.values()].sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0; // where two overlap, the second starts after the first
  return sorted.map(s => ({ ...s, from: Math.max(s.from, end), end: (end = Math.max(end, s.to)) })).filter(s => s.from < s.to);
});
// Of marks that overlap, the longest is shown.
const marksOf = articles.map(a => {
  const taken = [];
  for (const mark of [...a.marks].sort((x, y) => (y[1] - y[0]) - (x[1] - x[0]) || x[0] - y[0])) {
    if (taken.every(t => mark[1] <= t[0] || t[1] <= mark[0])) taken.push(mark);
  }
  return taken.sort((x, y) => x[0] - y[0]);
});

function drawArticle() {
  const article = articles[state.article];
  const box = byId("article");
  if (!article) { box.replaceChildren(make("p", { class: "soft" }, say("empty"))); return; }
  const evidence = state.claims.filter(c => claims[c].article === state.article)
    .flatMap(c => ["subject", "object", "cue"].map((name, i) => [...claims[c].spans[[1, 3, 2][i]], name]));
  const paragraphs = [];
  for (const match of article.text.matchAll(/[^\n]*\S[^\n]*/g)) paragraphs.push([match.index, match.index + match[0].length]);
  const children = [];
  const byline = make("p", { class: "byline", dir: "auto" }, [article.authors.join(", "), article.publisher, day(article.published)].filter(Boolean).join(" · "));
  if (article.url) byline.append(byline.textContent ? " · " : "", make("a", { href: article.url, target: "_blank", rel: "noopener noreferrer" }, say("source")));
  const squeezed = text => text.trim().split(/\s+/).join(" ");
  paragraphs.forEach(([from, to], i) => {
    const sameAsTitle = squeezed(article.text.slice(from, to)) === squeezed(article.title);
    const isTitle = i === 0 && sameAsTitle;
    const silent = !sentences[state.article].some(s => s.from < to && s.to > from);
    if (i === 1 && sameAsTitle && silent && children.length) return; // some sites give the title twice
    if (i === 0 && !isTitle) children.push(make("h2", { dir: "auto" }, article.title), byline);
    children.push(make(isTitle ? "h2" : "p", { dir: "auto" }, ...stretch(article, from, to, evidence)));
    if (isTitle) children.push(byline);
  });
  refill(box, children);
  box.lang = article.lang;
}

// Cut a paragraph where a sentence, a mark or evidence begins or ends, and wrap the pieces.
function stretch(article, from, to, evidence) {
  const lit = new Set(state.claims.map(c => claims[c].spans[0].join()).filter((_, i) => claims[state.claims[i]].article === state.article));
  const touches = ([a, b]) => a < to && b > from;
  const marks = marksOf[state.article].filter(touches);
  const inside = sentences[state.article].filter(s => touches([s.from, s.to]));
  const proofs = evidence.filter(touches);
  const cuts = new Set([from, to]);
  for (const [a, b] of [...marks, ...proofs, ...inside.map(s => [s.from, s.to])]) {
    if (a > from) cuts.add(a);
    if (b < to) cuts.add(b);
  }
  const points = [...cuts].sort((a, b) => a - b);
  const out = [];
  let sentence = null, mark = null, sentenceBox = null, markBox = null;
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i], points[i + 1]];
    const holds = ([x, y]) => x <= a && b <= y;
    const nowSentence = inside.find(s => holds([s.from, s.to])) || null;
    if (nowSentence !== sentence) {
      if (sentence) closeSentence(sentence, sentenceBox, a);
      sentence = nowSentence; mark = null;
      sentenceBox = sentence ? make("span", { class: lit.has(`${sentence.claims.length ? claims[sentence.claims[0]].spans[0] : ""}`) ? "sentence lit" : "sentence", "data-claims": sentence.claims.join() }) : null;
      if (sentenceBox) out.push(sentenceBox);
    }
    const nowMark = marks.find(holds) || null;
    if (nowMark !== mark) {
      mark = nowMark;
      markBox = mark && make("a", {
        class: `mark ${entities[mark[2]].kind}${mark[2] === state.entity ? " here" : ""}`, href: `#entity=${encodeURIComponent(tail(entities[mark[2]].iri))}`,
        "data-entity": String(mark[2]), "data-from": String(mark[0]), "data-key": `m${mark[0]}`, title: `${entities[mark[2]].name} · ${say(entities[mark[2]].kind)}`,
      });
      if (markBox) (sentenceBox || { append: x => out.push(x) }).append(markBox);
    }
    const proof = proofs.find(holds);
    const words = article.text.slice(a, b);
    const piece = proof ? make("mark", { class: proof[2] }, words) : words;
    if (markBox && mark) markBox.append(piece);
    else if (sentenceBox) sentenceBox.append(piece);
    else out.push(piece);
  }
  if (sentence) closeSentence(sentence, sentenceBox, to);
  return out;
}

function closeSentence(sentence, box, at) {
  if (at < sentence.to) return; // it goes on in the next paragraph
  box.append(make("button", {
    type: "button", class: "claims-here", "data-key": `s${sentence.from}`, "data-claims": sentence.claims.join(),
    "aria-label": say("claimsHere", sentence.claims.length), title: say("claimsHere", sentence.claims.length),
  }, String(sentence.claims.length)));
}

const day = date => {
  const value = new Date(date.length === 10 ? `${date}T12:00:00` : date);
  return date && !Number.isNaN(value.getTime()) ? value.toLocaleDateString(language, { day: "numeric", month: "long", year: "numeric" }) : date;
};

function scrollToEvidence(mention) {
  const box = byId("article");
  const target = mention !== undefined ? box.querySelector(`[data-from="${mention}"]`) : box.querySelector(".sentence.lit");
  if (target) box.scrollTop += target.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
}

function clickArticle(event) {
  const mark = event.target.closest(".mark");
  if (mark) {
    event.preventDefault();
    choose({ entity: Number(mark.dataset.entity), stay: true });
    return;
  }
  const sentence = event.target.closest("[data-claims]");
  if (sentence) choose({ claims: sentence.dataset.claims.split(",").map(Number), stay: true });
}

// The address of a sentence at the source: a text fragment (WICG) makes the browser scroll to it.
function sourceOf(c) {
  const url = articles[c.article].url;
  if (!url) return "";
  const code = text => encodeURIComponent(text.toWellFormed ? text.toWellFormed() : text).replace(/-/g, "%2D");
  const words = quote(c, 0).split("\n")[0].trim().split(/\s+/);
  const text = words.length <= 10 ? code(words.join(" ")) : `${code(words.slice(0, 5).join(" "))},${code(words.slice(-5).join(" "))}`;
  return `${url.split("#")[0]}#:~:text=${text}`;
}

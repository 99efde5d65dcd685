// Ask without leaving the page, and show rows as a table, triples as text.
"use strict";

const form = document.getElementById("form");
const text = document.getElementById("query");
const message = document.getElementById("message");
const answer = document.getElementById("answer");
const ACCEPT = "application/sparql-results+json, text/turtle;q=0.9";

document.getElementById("examples").addEventListener("change", (event) => {
  if (event.target.value) text.value = event.target.value;
});

text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  message.textContent = "…";
  answer.replaceChildren();
  const started = performance.now();
  try {
    const body = new URLSearchParams({ query: text.value });
    const reply = await fetch("/query", { method: "POST", body, headers: { Accept: ACCEPT } });
    if (!reply.ok) {
      message.textContent = (await reply.json()).error;
      return;
    }
    const rows = reply.headers.get("content-type").includes("json");
    const count = rows ? showRows(await reply.json()) : showText(await reply.text());
    message.textContent = `${count}${Math.round(performance.now() - started)} ms`;
  } catch (error) {
    message.textContent = `No answer: ${error.message}`;
  }
});

function showText(turtle) {
  answer.append(element("pre", turtle));
  return "";
}

function showRows(data) {
  if ("boolean" in data) return showText(data.boolean ? "yes" : "no");
  const table = element("table");
  table.append(line("th", data.head.vars.map((name) => element("span", name))));
  for (const row of data.results.bindings) {
    table.append(line("td", data.head.vars.map((name) => cell(row[name]))));
  }
  answer.append(table);
  return `${data.results.bindings.length} rows, `;
}

function cell(term) {
  if (!term) return element("span");
  if (term.type !== "uri") return element("span", term.value);
  const link = element("a", term.value.split(/[#/]/).filter(Boolean).pop() || term.value);
  link.href = `/entity?${new URLSearchParams({ iri: term.value })}`;
  link.title = term.value;
  return link;
}

function line(kind, cells) {
  const row = element("tr");
  for (const content of cells) {
    const box = element(kind);
    box.append(content);
    row.append(box);
  }
  return row;
}

function element(kind, words = "") {
  const made = document.createElement(kind);
  made.textContent = words;
  return made;
}

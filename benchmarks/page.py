"""Measure a page of 2,000 nodes and 5,000 edges: time to write it, its size, time until it answers, and panning.

Run: python benchmarks/page.py [NODES EDGES]
"""

import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from kg.model import Kind, Span
from kg.render import GraphView, ViewArticle, ViewClaim, ViewEntity, render
from kg.vocab import BASE_IRI, KG

FLAGS = ["--no-sandbox", "--headless", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
RELATIONS = {
    "develops": "desarrolla",
    "criticizes": "critica",
    "acquires": "adquiere",
    "meetsWith": "se reúne con",
}
RECORD = """() => {
  const gaps = window.gaps = [];
  let last = performance.now();
  const step = now => { gaps.push(now - last); last = now; if (window.gaps === gaps) requestAnimationFrame(step); };
  requestAnimationFrame(step);
}"""


def made_up_view(nodes: int, edges: int) -> GraphView:
    """Return a graph in which few are much spoken of and most little, as in news."""
    chance = random.Random(1)
    entities = tuple(ViewEntity(f"{BASE_IRI}e{n}", f"Nombre {n}", list(Kind)[n % len(Kind)]) for n in range(nodes))
    pairs: set[tuple[int, int]] = {(n, chance.randrange(max(n, 1))) for n in range(1, nodes)}
    while len(pairs) < edges:
        a, b = int(nodes * chance.random() ** 3), chance.randrange(nodes)
        if a != b:
            pairs.add((a, b))
    claims, texts = [], dict.fromkeys(range(edges // 50 + 1), "")
    for number, (a, b) in enumerate(sorted(pairs)):
        article, relation = number // 50, list(RELATIONS)[number % len(RELATIONS)]
        words = (entities[a].name, RELATIONS[relation], entities[b].name)
        start = len(texts[article])
        texts[article] += " ".join(words) + ".\n"
        spans, at = [], start
        for word in words:
            spans.append(Span(at, at + len(word)))
            at += len(word) + 1
        claims.append(
            ViewClaim(
                f"{BASE_IRI}claim/{number}",
                f"{BASE_IRI}article/{article}",
                entities[a].iri,
                str(KG[relation]),
                entities[b].iri,
                False,
                "affirmed",
                "certain",
                0.8,
                Span(start, at),
                *spans,
            )
        )
    articles = tuple(
        ViewArticle(f"{BASE_IRI}article/{n}", text, "es", f"Artículo {n}") for n, text in texts.items() if text
    )
    return GraphView(entities, articles, tuple(claims), {str(KG[r]): {"es": w} for r, w in RELATIONS.items()})


def pan(page: Page) -> tuple[float, float]:
    """Drag the drawing with the mouse; return the median and the slowest time between frames, in milliseconds."""
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    x, y = box["x"] + 30, box["y"] + box["height"] - 20
    page.mouse.move(x, y)
    page.evaluate(RECORD)
    page.mouse.down()
    for step in range(40):
        page.mouse.move(x + 6 * step, y - 3 * step)
    page.mouse.up()
    gaps = sorted(page.evaluate("(() => { const gaps = window.gaps; window.gaps = null; return gaps.slice(1); })()"))
    return gaps[len(gaps) // 2], gaps[-1]


def main(nodes: int = 2000, edges: int = 5000) -> None:
    view = made_up_view(nodes, edges)
    begun = time.perf_counter()
    page_text = render(view, title="2000")
    written = time.perf_counter() - begun
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "graph.html"
        path.write_text(page_text, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_context(offline=True, viewport={"width": 1400, "height": 900}).new_page()
        begun = time.perf_counter()
        page.goto(path.as_uri())
        page.wait_for_selector("html[data-ready]")
        page.locator("[data-act=filters]").click()  # it answers
        opened = time.perf_counter() - begun
        page.locator("[data-act=filters]").click()
        first = pan(page)
        begun = time.perf_counter()
        page.locator("#show-all").click()
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        everything = time.perf_counter() - begun
        all_pan = pan(page)
        browser.close()
    print(f"{nodes} nodes, {edges} edges: written in {written:.1f} s, {path_size(page_text):.1f} MB")
    print(f"interactive after {opened:.2f} s; dragging: a frame in {first[0]:.0f} ms, slowest {first[1]:.0f} ms")
    print(f"all edges after {everything:.2f} s; dragging: a frame in {all_pan[0]:.0f} ms, slowest {all_pan[1]:.0f} ms")


def path_size(text: str) -> float:
    return len(text.encode("utf-8")) / 1e6


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))

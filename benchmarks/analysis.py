"""Measure what the analysis of a large synthetic graph costs: python benchmarks/analysis.py [EDGES].

The graph is like a corpus: a few entities everywhere, most of them twice; one claim in ten denied, one in five hedged.
"""

import argparse
import itertools
import random
import resource
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

import networkx as nx
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.analyse import (
    build_report,
    disagreements,
    find_path,
    measure,
    measures_to_csv,
    measures_to_quads,
    to_html,
    to_markdown,
    to_networkx,
)
from kg.vocab import BASE_IRI, KG, PREFIXES

T = TypeVar("T")
RELATIONS = ("develops", "acquires", "supports", "criticizes", "partnersWith", "locatedIn", "uses", "bornIn")
MODALITIES = ("certain",) * 8 + ("possible", "future")


def node(name: str) -> NamedNode:
    return NamedNode(BASE_IRI + name)


def term(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def corpus(edges: int, seed: int = 1) -> Iterator[Quad]:
    """Yield a dataset of about so many claims, on a fifth as many entities, twenty to an article."""
    rng = random.Random(seed)
    size = max(2, edges // 5)
    ends = list(range(size))  # preferential attachment: who was drawn is drawn again
    for number in range(size):
        yield Quad(node(f"e{number}"), term("rdf:type"), term("schema:Organization"))
        yield Quad(node(f"e{number}"), term("schema:name"), Literal(f"Entity {number}"))
    for number in range(edges):
        article = node(f"article{number // 20}")
        if number % 20 == 0:
            yield Quad(article, term("rdf:type"), term("schema:NewsArticle"), article)
            yield Quad(article, term("schema:headline"), Literal(f"Article {number // 20}"), article)
            yield Quad(article, term("schema:inLanguage"), Literal("en"), article)
            month = 1 + number * 12 // edges
            yield Quad(article, term("schema:datePublished"), Literal(f"2026-{month:02}-01"), article)
        subject, obj = rng.choice(ends), rng.choice(ends)
        ends += [subject, obj]
        claim, sentence = node(f"claim/{number}"), node(f"sentence/{number}")
        facts = {
            "rdf:type": term("kg:Claim"),
            "rdf:subject": node(f"e{subject}"),
            "rdf:predicate": NamedNode(str(KG[rng.choice(RELATIONS)])),
            "rdf:object": node(f"e{obj}"),
            "kg:polarity": term("kg:negated" if rng.random() < 0.1 else "kg:affirmed"),
            "kg:modality": term(f"kg:{rng.choice(MODALITIES)}"),
            "kg:confidence": Literal(str(round(rng.uniform(0.4, 1), 2))),
            "prov:wasDerivedFrom": sentence,
        }
        if rng.random() < 0.3:
            facts["kg:speaker"] = node(f"e{rng.choice(ends)}")
        for name, value in facts.items():
            yield Quad(claim, term(name), value, article)
        yield Quad(sentence, term("nif:anchorOf"), Literal(f"Sentence {number}."), article)
        yield Quad(sentence, term("nif:beginIndex"), Literal(str(number % 20 * 50)), article)


def timed(name: str, work: Callable[[], T]) -> T:
    started = time.perf_counter()
    result = work()
    print(f"{name:<28}{time.perf_counter() - started:8.2f} s", flush=True)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("edges", type=int, nargs="?", default=100_000)
    edges = parser.parse_args().edges
    store = Store()
    quads = corpus(edges)
    while batch := list(itertools.islice(quads, 100_000)):
        store.extend(batch)
    started, busy = time.perf_counter(), time.process_time()
    graph = timed("graph from the dataset", lambda: nx.freeze(to_networkx(store)))
    step, last = "", time.perf_counter()

    def progress(name: str) -> None:
        nonlocal step, last
        now = time.perf_counter()
        if step:
            print(f"  {step:<26}{now - last:8.2f} s", flush=True)
        step, last = name, now

    found = timed("all measures", lambda: measure(graph, progress=progress))
    timed("disagreements", lambda: disagreements(graph))
    hub, far = found.entities[0].iri, [e for e in found.entities if e.degree][-1].iri
    timed("strongest path", lambda: find_path(graph, hub, far, strongest=True))
    report = timed("report", lambda: build_report(graph, measures=found))
    timed("Markdown and page", lambda: (to_markdown(report), to_html(report)))
    timed("CSV and annotations", lambda: (measures_to_csv(found), sum(1 for _ in measures_to_quads(found))))
    used = time.process_time() - busy  # what it takes where nothing else runs
    print(f"{'everything':<28}{time.perf_counter() - started:8.2f} s, of processor time {used:.2f} s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges, peak memory {peak:.0f} MB")


if __name__ == "__main__":
    main()

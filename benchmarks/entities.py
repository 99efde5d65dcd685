"""Score what is made one thing, and of what kind, on the gold articles; run: python benchmarks/entities.py [--verbose].

Kinds: of the gold entities found in a build of each article, the share whose node has the right kind. Unity: of the
gold entities found, the share that is one node, by article and over all articles built into one directory, where
entities of one main name in several articles count as one. Order: the directory is built in several orders and the
graphs are compared byte by byte; so is what is left when one article is taken back.
"""

import argparse
import json
import random
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

from quality import SETS, scorer
from rdflib import RDF, Dataset, Namespace, URIRef
from rich.console import Console
from rich.table import Table

import kg
from kg.pipeline import remove

SCHEMA = Namespace("https://schema.org/")
CLASSES = {"Software": "SoftwareApplication", "Work": "CreativeWork"}  # kinds that RDF calls otherwise
Names = dict[URIRef, set[str]]


def nodes_of(score: ModuleType, data: Dataset) -> Names:
    return {node: score.names_of(data, node) for node in data.subjects(SCHEMA.name)}


def bearing(score: ModuleType, names: Names, wanted: list[str]) -> set[URIRef]:
    """Return the nodes that bear one of an entity's names, as the gold scorer counts them for unity."""
    return {n for n, found in names.items() if any(score.words(x) == score.words(w) for x in found for w in wanted)}


def kind_of(data: Dataset, node: URIRef) -> str:
    return ", ".join(sorted(str(kind).rpartition("/")[2].rpartition("#")[2] for kind in data.objects(node, RDF.type)))


def score_one(score: ModuleType, gold: dict[str, Any], data: Dataset, notes: list[str]) -> tuple[int, int, int, int]:
    names = nodes_of(score, data)
    found = whole = seen = right = 0
    for key, entity in gold["entities"].items():
        nodes = bearing(score, names, entity["names"])
        if not nodes:
            continue
        found += 1
        whole += len(nodes) == 1
        if len(nodes) > 1:
            notes.append(f"split   {gold['article']}: {key}: {', '.join(sorted(nodes))}")
        wanted = CLASSES.get(entity["kind"], entity["kind"])
        for node in nodes:
            seen += 1
            right += kind_of(data, node) == wanted
            if kind_of(data, node) != wanted:
                notes.append(f"kind    {gold['article']}: {key}: {kind_of(data, node)}, wanted {wanted}")
    return found, whole, seen, right


def score_all(score: ModuleType, golds: list[dict[str, Any]], data: Dataset, notes: list[str]) -> tuple[int, int, int]:
    """Return entities found, those that are one node, and merges of things that the gold keeps apart."""
    names = nodes_of(score, data)
    things: dict[tuple[str, str], set[str]] = defaultdict(set)
    for gold in golds:
        for entity in gold["entities"].values():
            things[" ".join(score.words(entity["names"][0])), entity["kind"]] |= set(entity["names"])
    found = whole = 0
    by_node: dict[URIRef, set[str]] = defaultdict(set)
    for (name, kind), all_names in sorted(things.items()):
        nodes = bearing(score, names, sorted(all_names))
        found += bool(nodes)
        whole += len(nodes) == 1
        if len(nodes) > 1:
            notes.append(f"split   all: {name}: {', '.join(sorted(nodes))}")
        for node in nodes:
            by_node[node].add(f"{name} ({kind})")
    merged = {node: found for node, found in by_node.items() if len(found) > 1}
    notes += [f"merged  all: {node}: {', '.join(sorted(found))}" for node, found in sorted(merged.items())]
    return found, whole, len(merged)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--verbose", action="store_true", help="print every wrong kind, split and merge")
    options.add_argument("--orders", type=int, default=3, help="how many orders to build in; 0 leaves out removing too")
    options.add_argument("--set", choices=SETS, default="shared", help="which gold articles")
    given = options.parse_args()
    score = scorer()
    answers, articles = SETS[given.set]
    golds = [json.loads(p.read_text(encoding="utf-8")) for p in sorted(answers.glob("*.json"))]
    sources = [articles / gold["article"] for gold in golds]
    notes: list[str] = []
    table = Table("article", "entities found", "one node", "unity", "kinds right", "share")
    sums = [0, 0, 0, 0]
    with tempfile.TemporaryDirectory() as place:
        for gold, source in zip(golds, sources, strict=True):
            kg.build(source, Path(place) / source.stem)
            row = score_one(score, gold, score.load(Path(place) / source.stem / "graph.trig"), notes)
            sums = [a + b for a, b in zip(sums, row, strict=True)]
            table.add_row(source.stem, *_shown(*row))
        table.add_section()
        table.add_row("all, one by one", *_shown(*sums))
        kg.build(sources, Path(place) / "all")
        found, whole, merged = score_all(score, golds, score.load(Path(place) / "all" / "graph.trig"), notes)
        table.add_row("all, in one directory", str(found), str(whole), f"{whole / found:.3f}", f"{merged} merged", "")
        Console(width=120).print(table)
        whole_graph = (Path(place) / "all" / "graph.trig").read_bytes()
        for number in range(given.orders):
            order = random.Random(number).sample(sources, len(sources))
            target = Path(place) / f"order{number}"
            for source in order:
                kg.build(source, target)
            same = (target / "graph.trig").read_bytes() == whole_graph
            print(f"built one by one in order {number}: {'the same bytes' if same else 'ANOTHER GRAPH'}")
        for source in sources if given.orders else ():
            kg.build([s for s in sources if s != source], Path(place) / f"without-{source.stem}")
            remove(Path(place) / "all", str(source))
            left = (Path(place) / "all" / "graph.trig").read_bytes()
            same = left == (Path(place) / f"without-{source.stem}" / "graph.trig").read_bytes()
            print(f"{source.stem} taken back: {'as if never built' if same else 'ANOTHER GRAPH'}")
            kg.build(source, Path(place) / "all")
    if given.verbose and given.set != "heldout":  # whoever reads its misses spoils it
        print(*notes, sep="\n", file=sys.stderr)


def _shown(found: int, whole: int, seen: int, right: int) -> tuple[str, ...]:
    return str(found), str(whole), f"{whole / found:.3f}", f"{right}/{seen}", f"{right / seen:.3f}"


if __name__ == "__main__":
    main()

"""Build 200 articles in one directory; count near-copies found and merges in doubt; run: python benchmarks/copies.py.

50 Spanish news articles and 35 English essays of ../shared/bench, and 115 reprints of them: a third word for word, a
third with one word in thirty changed, a third cut to their first three quarters. A pair counts as found when the graph
says that one is a near-copy of the other, or both of a third.
"""

import json
import random
import sys
import tempfile
from itertools import combinations
from pathlib import Path
from typing import Any

from quality import SHARED

import kg
from kg.curating import candidates

ARTICLES = 200
COPIES = "SELECT ?copy ?original { GRAPH ?copy { ?copy kg:nearCopyOf ?original } }"
SOURCES = "SELECT ?a ?title { GRAPH ?a { ?a schema:headline ?title } }"


def reprint(text: str, how: int, rng: random.Random) -> str:
    if how == 0:
        return f"{text}\n\nAgencias."
    words = text.split(" ")
    if how == 1:
        return " ".join("también" if rng.random() < 1 / 30 else word for word in words)
    return " ".join(words[: len(words) * 3 // 4])


def articles() -> list[dict[str, Any]]:
    """Return records with titles that tell which text they come from: "news 3", "news 3 again"."""
    rng = random.Random(1)
    rows = []
    for folder, lang in (("news-es", "es"), ("kggen-mine", "en")):
        path = SHARED / "bench" / folder / "articles.jsonl"
        if not path.is_file():
            sys.exit(f"the articles are not here: {path}")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            rows.append({"title": f"{folder} {number}", "text": json.loads(line)["text"], "lang": lang})
    originals = list(rows)
    for number in range(ARTICLES - len(originals)):
        row = originals[number % len(originals)]
        how = (number + number // len(originals)) % 3
        rows.append({**row, "title": f"{row['title']} again {number}", "text": reprint(row["text"], how, rng)})
    return rows


def main() -> None:
    rows = articles()
    with tempfile.TemporaryDirectory() as place:
        source = Path(place) / "all.jsonl"
        source.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
        graph = kg.build(source, Path(place) / "graph")
        titles = {row["a"].value: row["title"].value for row in graph.query(SOURCES)}
        groups: dict[str, set[str]] = {}
        for row in graph.query(COPIES):
            groups.setdefault(row["original"].value, {row["original"].value}).add(row["copy"].value)
        found = {frozenset(pair) for group in groups.values() for pair in combinations(sorted(group), 2)}
        planted = {
            frozenset((a, b)) for a, b in combinations(sorted(titles), 2)
            if titles[a].split(" again")[0] == titles[b].split(" again")[0]
        }  # fmt: skip
        print(f"{len(rows)} articles, {len(titles)} in the graph, {graph.counts()}")
        print(f"copies: {len(planted)} pairs planted, {len(found & planted)} found, {len(found - planted)} others")
        for what, pairs in (("missed", planted - found), ("wrong", found - planted)):
            for pair in sorted(pairs, key=sorted):
                print(f"    {what}: {' = '.join(sorted(titles[iri] for iri in pair))}")
        doubts = candidates(graph)
        print(f"merges in doubt: {len(doubts)}")
        for doubt in doubts:
            print(f"    {doubt.first_name} = {doubt.second_name}: {doubt.why}")


if __name__ == "__main__":
    main()

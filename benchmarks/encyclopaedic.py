"""Score the graph's claims on WebNLG (es, en) and Text2KGBench (en): python benchmarks/encyclopaedic.py [--misses].

The scorer's own fair setting for a graph with its own relations (--arg-only --loose): which two things a sentence ties,
whatever the relation's name. Half of the relations there run the other way (author: book to writer; authorOf: writer to
book), so that a pair counts in either order. "said" is the recall over the pairs whose names both stand in the sentence
as they are; the other half are names, dates and numbers in another form, which no reader of the sentence alone gives.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from open_extraction import SHARED, scorer
from rich.console import Console
from rich.table import Table

from kg.annotate import annotate, load_model
from kg.clean import clean
from kg.extract import extract
from kg.model import MIN_CONFIDENCE, Article, Mention, Value
from kg.ontology import load_ontology

QUALIFIERS = ("time", "place", "quantity")
Item = tuple[str, list[list[str]]]  # a sentence or two, and their triples


def webnlg(shared: Path, lang: str) -> list[Item]:
    rows = read(shared / "bench" / "webnlg-es-dev" / "dev.jsonl")
    return [(text, row[f"triples_{lang}"]) for row in rows for text in row[f"lex_{lang}"]]


def text2kg(shared: Path) -> list[Item]:
    files = sorted((shared / "bench" / "text2kgbench-train").glob("*.jsonl"))
    return [(row["sentence"], row["triples"]) for file in files for row in read(file) if row["triples"]]


def read(file: Path) -> list[dict]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line.strip()]


def told(text: str, lang: str) -> Iterator[list[str]]:
    """Yield what the graph holds of a text: its claims, and their times, places and quantities."""
    cleaned = clean(Article("https://example.org/a", text, lang))
    claims, _ = extract(annotate(cleaned, load_model(lang)), cleaned, ontology=load_ontology())
    whole = cleaned.article.text

    def name(node: Mention | Value) -> str:
        back = node.antecedent if isinstance(node, Mention) else None
        return back.quote(whole) if back is not None else node.text

    for claim in claims:
        if claim.confidence < MIN_CONFIDENCE:
            continue
        yield [name(claim.subject), claim.predicate.rpartition("#")[2], name(claim.object)]
        for kind in QUALIFIERS:
            said = getattr(claim, kind)
            if said is not None:
                yield [name(claim.subject), kind, said.text]


def either_way(triples: list[list[str]], module: ModuleType) -> list[list[str]]:
    """Put the two ends of each triple in one order, so that no direction counts."""
    ends = ((*sorted((s, o), key=module.sq), r) for s, r, o in triples)
    return [[first, r, second] for first, second, r in ends]


def score(module: ModuleType, items: list[Item], lang: str, *, misses: bool) -> tuple[str, ...]:
    found = {str(i): either_way(list(told(text, lang)), module) for i, (text, _) in enumerate(items)}
    gold = [{"id": str(i), "sentence": s, "triples": either_way(t, module)} for i, (s, t) in enumerate(items)]
    result = module.score(gold, found, arg_only=True)
    said = hits = 0
    for row in gold:
        pairs = {(module.sq(s), module.sq(o)) for s, _, o in found[row["id"]]}
        whole = module.sq(row["sentence"])
        here = [t for t in row["triples"] if module.sq(t[0]) in whole and module.sq(t[2]) in whole]
        missed = [t for t in here if (module.sq(t[0]), module.sq(t[2])) not in pairs]
        said, hits = said + len(here), hits + len(here) - len(missed)
        if misses:
            print("\n#", row["sentence"])
            print(*(f"   found  {' | '.join(t)}" for t in found[row["id"]]), sep="\n")
            print(*(f"   missed {' | '.join(t)}" for t in missed), sep="\n")
    figures = (result["micro_p"], result["micro_r"], result["micro_f1"], hits / said if said else 0.0)
    return (*(f"{x:.3f}" for x in figures), str(sum(map(len, found.values()))))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("names", nargs="*", help="parts of the names of the sets; all by default")
    options.add_argument("--shared", type=Path, default=SHARED, help="folder with bench/ and tools/")
    options.add_argument("--misses", action="store_true", help="print every sentence with what was found and missed")
    given = options.parse_args()
    module = scorer(given.shared, "text2kg")
    module.LOOSE = True
    table = Table("set", "precision", "recall", "F1", "said", "triples")
    for name, lang, items in (
        ("WebNLG es", "es", webnlg(given.shared, "es")),
        ("WebNLG en", "en", webnlg(given.shared, "en")),
        ("Text2KGBench", "en", text2kg(given.shared)),
    ):
        if not given.names or any(n.lower() in name.lower() for n in given.names):
            table.add_row(name, *score(module, items, lang, misses=given.misses))
    Console(width=100).print(table)


if __name__ == "__main__":
    main()

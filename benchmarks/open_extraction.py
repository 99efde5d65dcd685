"""Score open triples on BenchIE, BenchIE-FL, CaRB and Re-OIE2016: python benchmarks/open_extraction.py [--misses]."""

import argparse
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from rich.console import Console
from rich.table import Table

from kg.annotate import load_model, words_doc
from kg.extract.open.open_triples import OpenTriple, open_triples
from kg.lang import load_language

SHARED = Path(__file__).resolve().parents[2] / "shared"
# name, gold file, language, style, scorer
SETS = (
    ("BenchIE", "benchie-en/gold.jsonl", "en", "minimal", "benchie"),
    ("BenchIE-FL", "benchie-fl/gold.jsonl", "en", "facts", "benchie"),
    ("CaRB dev", "carb/gold_dev.jsonl", "en", "full", "carb"),
    ("Re-OIE en", "re-oie2016-es/gold_en_binary.jsonl", "en", "full", "carb"),
    ("Re-OIE es", "re-oie2016-es/gold_es_binary.jsonl", "es", "full", "carb"),
)


def scorer(shared: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, shared / "tools" / f"score_{name}.py")
    if spec is None or spec.loader is None or not (shared / "bench").is_dir():
        sys.exit(f"the benchmark data is not here: {shared}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def extract(rows: list[dict[str, Any]], lang: str, style: str) -> dict[str, list[OpenTriple]]:
    nlp, language = load_model(lang), load_language(lang)
    return {r["id"]: open_triples(words_doc(r["sentence"], nlp), language, style=style) for r in rows}


def score_exact(
    module: ModuleType, gold: list[dict[str, Any]], found: dict[str, list[OpenTriple]], *, misses: bool
) -> tuple[float, float, float, int]:
    plain = {key: [[t.subject, t.relation, t.object] for t in triples] for key, triples in found.items()}
    result, _ = module.score(gold, plain)
    if misses:
        for row in gold:
            print(f"\n{row['id']} {row['sentence']}")
            for triple in plain[row["id"]]:
                hit = any(module.fits(triple, v, False, False) for f in row["facts"] for v in f["variants"])
                print("   +" if hit else "   -", " | ".join(triple))
            for fact in row["facts"]:
                if not any(module.fits(t, v, False, False) for t in plain[row["id"]] for v in fact["variants"]):
                    print("   missed", " | ".join(fact["variants"][0]))
    return result["precision"], result["recall"], result["f1"], result["extractions"]


def score_overlap(
    module: ModuleType, gold: list[dict[str, Any]], found: dict[str, list[OpenTriple]], *, misses: bool
) -> tuple[float, float, float, int]:
    wanted = {r["id"]: [module.prep(t["rel"], t["args"], False) for t in r["tuples"]] for r in gold if r["tuples"]}
    given = {
        key: {
            "t": [module.prep(t.relation, [t.subject, t.object] if t.object else [t.subject], False) for t in triples],
            "conf": [t.confidence for t in triples],
        }
        for key, triples in found.items()
        if key in wanted
    }
    result = module.evaluate(wanted, given)
    if misses:
        for row in gold:
            print(f"\n{row['id']} {row['sentence']}")
            for triple in found[row["id"]]:
                print(f"   {triple.confidence:.2f}", f"{triple.subject} | {triple.relation} | {triple.object}")
            for fact in row["tuples"]:
                print("   gold", fact["args"][:1], fact["rel"], fact["args"][1:])
    return result["best_p"], result["best_r"], result["best_f1"], result["extractions"]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*", help="parts of the names of the sets; all by default")
    options.add_argument("--shared", type=Path, default=SHARED, help="folder with bench/ and tools/")
    options.add_argument("--misses", action="store_true", help="print every sentence with what was found and wanted")
    given = options.parse_args()
    table = Table("set", "style", "precision", "recall", "F1", "extractions")
    for name, file, lang, style, kind in SETS:
        if given.names and not any(n.lower() in name.lower() for n in given.names):
            continue
        module = scorer(given.shared, kind)
        lines = (given.shared / "bench" / file).read_text(encoding="utf-8").splitlines()
        gold = [json.loads(line) for line in lines if line.strip()]
        measure = score_exact if kind == "benchie" else score_overlap
        *figures, count = measure(module, gold, extract(gold, lang, style), misses=given.misses)
        table.add_row(name, style, *(f"{x:.3f}" for x in figures), str(count))
    Console(width=100).print(table)


if __name__ == "__main__":
    main()

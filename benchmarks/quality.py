"""Score a build of each gold article; run as: python benchmarks/quality.py [--verbose] [NAME…]."""

import argparse
import importlib.util
import json
import sys
import tempfile
from pathlib import Path
from statistics import mean
from types import ModuleType

from rich.console import Console
from rich.table import Table

import kg

SHARED = Path(__file__).resolve().parents[2] / "shared"
COLUMNS = (
    "claims", "core", "precision", "recall", "f1", "qualifiers", "unity", "entities_found", "violations", "plain",
)  # fmt: skip


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_gold", SHARED / "tools" / "score_gold.py")
    if spec is None or spec.loader is None or not (SHARED / "gold").is_dir():
        sys.exit(f"the gold articles are not here: {SHARED}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*", help="parts of the names of the articles to score; all by default")
    options.add_argument("--verbose", action="store_true", help="print every miss, extra, split and violation")
    given = options.parse_args()
    score_gold = scorer()
    table = Table("article", *COLUMNS)
    results = []
    for path in sorted((SHARED / "gold").glob("*.json")):
        if given.names and not any(name in path.name for name in given.names):
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as place:
            kg.build(SHARED / "articles" / gold["article"], place)
            result, notes = score_gold.score(gold, score_gold.load(Path(place) / "graph.trig"))
        results.append(result)
        table.add_row(path.stem, *(str(result[name]) for name in COLUMNS))
        if given.verbose:
            print(f"\n{path.stem}", *notes, sep="\n", file=sys.stderr)
    if results:
        means = {name: f"{mean(r[name] for r in results):.3f}" for name in COLUMNS if name != "entities_found"}
        table.add_section()
        table.add_row("mean", *(means.get(name, "") for name in COLUMNS))
    Console(width=140).print(table)


if __name__ == "__main__":
    main()

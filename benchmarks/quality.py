"""Score a build of each gold article; run as: python benchmarks/quality.py [--set SET]… [--verbose] [NAME…]."""

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
from kg.model import MIN_CONFIDENCE

SHARED = Path(__file__).resolve().parents[2] / "shared"
OWN = Path(__file__).resolve().parent / "gold"
# where each set keeps its answers and its articles
SETS = {
    "shared": (SHARED / "gold", SHARED / "articles"),
    "dev": (OWN / "dev", OWN / "dev"),
    "heldout": (OWN / "heldout", OWN / "heldout"),
}
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


def score_set(
    name: str, parts: list[str], score_gold: ModuleType, *, verbose: bool, least: float = MIN_CONFIDENCE
) -> Table:
    """Return the table of scores of the articles of one set whose names hold one of `parts`."""
    answers, articles = SETS[name]
    table = Table(name, *COLUMNS)
    results = []
    for path in sorted(answers.glob("*.json")):
        if parts and not any(part in path.name for part in parts):
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as place:
            kg.build(articles / gold["article"], place, min_confidence=least)
            result, notes = score_gold.score(gold, score_gold.load(Path(place) / "graph.trig"))
        results.append(result)
        table.add_row(path.stem, *(str(result[column]) for column in COLUMNS))
        # the held-out half is for figures only: whoever reads its misses spoils it
        if verbose and name != "heldout":
            print(f"\n{path.stem}", *notes, sep="\n", file=sys.stderr)
    if results:
        means = {column: f"{mean(r[column] for r in results):.3f}" for column in COLUMNS if column != "entities_found"}
        table.add_section()
        table.add_row("mean", *(means.get(column, "") for column in COLUMNS))
    return table


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("names", nargs="*", help="parts of the names of the articles to score; all by default")
    options.add_argument("--set", dest="sets", action="append", choices=SETS, help="a set to score; all by default")
    options.add_argument("--verbose", action="store_true", help="print every miss, extra, split and violation")
    options.add_argument("--min-confidence", type=float, default=MIN_CONFIDENCE, help="leave out claims less sure")
    given = options.parse_args()
    score_gold = scorer()
    for name in given.sets or SETS:
        table = score_set(name, given.names, score_gold, verbose=given.verbose, least=given.min_confidence)
        if table.row_count:
            Console(width=140).print(table)


if __name__ == "__main__":
    main()

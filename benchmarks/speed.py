"""Measure speed against bare spaCy, and what a build costs; run as: python benchmarks/speed.py SOURCE… [--workers N].

CPU seconds tell what the program does; seconds on the clock hold only on a quiet machine. Bare spaCy is ``nlp.pipe``
of the same models as they are installed, all components, over the same lines in batches of the same size. Since we let
numpy multiply the matrices, it is measured that way too: on processors that spaCy's BLIS does not know numpy is faster.
CPU seconds of workers are counted too.
"""

import argparse
import tempfile
import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median

import spacy
from rich.console import Console
from rich.table import Table
from spacy.language import Language
from threadpoolctl import ThreadpoolController
from usage import Cost, cost, run

from kg.annotate import MODELS, multiply_with_numpy
from kg.corpus import Pool, open_pool
from kg.model import Article
from kg.process import settle
from kg.read import ReadFailure, read_all
from kg.understanding import Options, understand_all

BATCH = 64  # passages in a batch, as kg.annotate has it


def bare(models: dict[str, Language], articles: Sequence[Article]) -> None:
    for lang, nlp in models.items():
        lines = (line for a in articles if a.lang == lang for line in a.text.split("\n") if line.strip())
        for _ in nlp.pipe(lines, batch_size=BATCH):
            pass


def main() -> None:
    settle()
    ThreadpoolController().limit(limits=1, user_api="blas")  # for bare spaCy too
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sources", nargs="*", default=[str(Path(__file__).parents[1] / "examples" / "articles")])
    options.add_argument("--workers", type=int, default=2, help="worker processes to compare one with")
    options.add_argument("--repeat", type=int, default=1, help="understand the articles so many times, for the workers")
    options.add_argument("--rounds", type=int, default=3, help="rounds of bare spaCy and of ours, in turn")
    given = options.parse_args()
    articles = [a for a in read_all(given.sources) if not isinstance(a, ReadFailure)]
    many = [replace(a, iri=f"{a.iri}/{n}") for n in range(given.repeat) for a in articles]
    words = sum(len(article.text.split()) for article in articles)
    console = Console()
    table = Table("what", "CPU seconds", "on the clock", "words per CPU second")

    def row(name: str, found: Cost, times: int = 1) -> None:
        rate = f"{words * times / found.cpu:,.0f}" if times else ""
        table.add_row(name, f"{found.cpu:.2f}", f"{found.clock:.2f}", rate)

    def load() -> dict[str, Language]:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            return {lang: spacy.load(MODELS[lang].package) for lang in sorted({a.lang for a in articles})}

    def understand(articles: Sequence[Article], pool: Pool | None = None) -> Cost:
        return cost(lambda: list(understand_all(articles, Options(), pool=pool)))

    models, same = load(), load()
    for nlp in same.values():
        multiply_with_numpy(nlp)
    understand(articles[:1])  # loading is not what is measured
    bare(models, articles[:1])
    bare(same, articles[:1])
    rounds = [
        (cost(lambda: bare(models, articles)), cost(lambda: bare(same, articles)), understand(articles))
        for _ in range(given.rounds)
    ]
    for number, (theirs, alike, ours) in enumerate(rounds, start=1):
        row(f"bare spaCy, round {number}", theirs)
        row(f"bare spaCy with numpy's product, round {number}", alike)
        row(f"clean, annotate, extract, round {number}", ours)
    ratio = median(theirs.cpu / ours.cpu for theirs, _, ours in rounds)
    strict = median(alike.cpu / ours.cpu for _, alike, ours in rounds)
    with tempfile.TemporaryDirectory() as place:
        one = Path(place) / "one.txt"
        one.write_text(articles[0].text, encoding="utf-8")
        run("-m", "kg", "build", str(one), "-o", str(Path(place) / "first"))  # compiles what it loads
        builds = {}
        for workers in (1, given.workers):
            target = str(Path(place) / str(workers))
            builds[workers] = run("-m", "kg", "build", *given.sources, "-o", target, "--workers", str(workers))
            row(f"kg build, {workers} workers" if workers > 1 else "kg build", builds[workers])
        size = sum(path.stat().st_size for path in Path(place, "1").rglob("*") if path.is_file())
        for name in ("kg build of one article", "kg build of it again"):
            row(name, run("-m", "kg", "build", str(one), "-o", str(Path(place) / "single")), 0)
    row("kg --help", run("-m", "kg", "--help"), 0)
    alone = understand(many)  # after the builds: workers' processes stay
    with open_pool(workers=given.workers) as pool:
        shared = understand(many, pool)  # start-up included
        again = understand(many, pool)
    row("understand, 1 process", alone, given.repeat)
    row(f"understand, {given.workers} workers and their start", shared, given.repeat)
    row(f"understand, {given.workers} workers that run", again, given.repeat)
    console.print(table)
    console.print(
        f"{len(articles)} articles, {words:,} words; by CPU time {ratio:.2f} of bare spaCy's speed,"
        f" {strict:.2f} of its speed with numpy's product"
    )
    console.print(
        f"{given.workers} workers: understanding {alone.clock / shared.clock:.2f} times as fast on the clock with their"
        f" start, {alone.clock / again.clock:.2f} once they run; whole build"
        f" {builds[1].clock / builds[given.workers].clock:.2f} times"
    )
    console.print(
        f"{size / len(articles) / 1024:,.0f} KiB an article in the directory; {builds[1].main:,.0f} MiB peak of a build"
    )


if __name__ == "__main__":
    main()

"""Measure words per second against bare spaCy; run as: python benchmarks/speed.py SOURCE… [--workers N]."""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from rich.console import Console
from rich.table import Table

import kg
from kg.annotate import load_model
from kg.model import Article
from kg.read import ReadFailure, read_all
from kg.understanding import Options, understand_all


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def bare(articles: list[Article]) -> None:
    for lang in sorted({article.lang for article in articles}):
        texts = [line for a in articles if a.lang == lang for line in a.text.split("\n") if line.strip()]
        for _ in load_model(lang).pipe(texts, batch_size=64):
            pass


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sources", nargs="*", default=[str(Path(__file__).parents[1] / "examples" / "articles")])
    options.add_argument("--workers", type=int, default=1, help="worker processes of the full build")
    options.add_argument("--repeat", type=int, default=1, help="read the articles so many times")
    given = options.parse_args()
    articles = [a for a in read_all(given.sources) if not isinstance(a, ReadFailure)] * given.repeat
    words = sum(len(article.text.split()) for article in articles)
    for lang in {article.lang for article in articles}:
        load_model(lang)("Hola.")  # loading is not what is measured
    table = Table("what", "seconds", "words/s")

    def row(name: str, seconds: float) -> float:
        table.add_row(name, f"{seconds:.2f}", f"{words / seconds:,.0f}")
        return words / seconds

    spacy = row("bare spaCy", timed(lambda: bare(articles)))
    ours = row("clean, annotate, extract", timed(lambda: list(understand_all(articles, Options()))))
    with tempfile.TemporaryDirectory() as place:
        built = timed(lambda: kg.build(given.sources, place, workers=given.workers))
        table.add_row(f"whole build, {given.workers} worker(s)", f"{built:.2f}", f"{words / given.repeat / built:,.0f}")
        size = sum(path.stat().st_size for path in Path(place).rglob("*") if path.is_file())
    ask_help = timed(lambda: subprocess.run([sys.executable, "-m", "kg", "-h"], capture_output=True, check=True))
    table.add_row("kg --help", f"{ask_help:.2f}", "")
    console = Console()
    console.print(table)
    console.print(f"{len(articles)} articles, {words:,} words; {ours / spacy:.2f} of bare spaCy")
    console.print(f"{size / max(len(articles) // given.repeat, 1) / 1024:,.0f} KiB an article in the directory")
    console.print(f"peak memory {getrusage(RUSAGE_SELF).ru_maxrss / 1024:,.0f} MiB")


if __name__ == "__main__":
    main()

"""Measure how builds grow: python benchmarks/scaling.py SOURCE… [--counts 100,1000] [--workers 1,2].

Each build runs in a process of its own. Costs are processor seconds, those of the workers included, so that they hold
on a shared machine better than times do. What a build costs per article is told in three ways:

- "with start": all it took, divided by its articles;
- "ms/article": without what a build of one article a language took, which is the start (first line);
- "marginal": what each article more cost than in the build before it in the table.

"again" is the same when every article is known: resolution across all of them, RDF and store, and no understanding.
Builds of up to 100 articles also prove their graph and write the page and the report, in all three figures.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from corpus import synthesise, write
from usage import run

from kg.read import ReadFailure, read_all

CHILD = """
import sys
from pathlib import Path
from kg.process import settle
settle()
from kg.pipeline import build_graph
from kg.understanding import Options
if __name__ == "__main__":
    build_graph([sys.argv[1]], Path(sys.argv[2]), options=Options(), workers=int(sys.argv[3]))
"""
COLUMNS = (
    "articles",
    "workers",
    "words",
    "clock s",
    "cpu s",
    "with start",
    "ms/article",
    "marginal",
    "again cpu s",
    "again ms",
    "marginal",
    "MiB main",
    "MiB worker",
    "KiB/article",
)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("sources", nargs="*", default=[str(Path(__file__).parents[1] / "examples" / "articles")])
    options.add_argument("--counts", default="10,100,1000")
    options.add_argument("--workers", default="1")
    options.add_argument("--words", type=int, default=120, help="words an article")
    given = options.parse_args()
    originals = [a for a in read_all(given.sources) if not isinstance(a, ReadFailure)]
    fewest = len({a.lang for a in originals})
    print(*(f"{name:>12}" for name in COLUMNS), sep="")
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "child.py"
        script.write_text(CHILD, encoding="utf-8")
        before: dict[int, list[tuple[int, float, float]]] = {}  # by workers: articles, seconds, seconds again
        for count in sorted({fewest, *map(int, given.counts.split(","))} - set(range(fewest))):
            source = Path(folder) / f"{count}.jsonl"
            words = write(source, synthesise(originals, count, words=given.words))
            for workers in map(int, given.workers.split(",")):
                place = Path(folder) / f"{count}-{workers}"
                build = (str(script), str(source), str(place), str(workers))
                if count == fewest:  # compiles what it loads: not measured
                    run(str(script), str(source), str(Path(folder) / f"compiled-{workers}"), str(workers))
                first, again = run(*build), run(*build)
                size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file()) / 1024
                done = before.setdefault(workers, [])
                done.append((count, first.cpu, again.cpu))

                def more(than: int, which: int, done: list[tuple[int, float, float]] = done) -> str:
                    """Milliseconds an article more than in an earlier build."""
                    if len(done) == 1:
                        return ""
                    old, new = done[than], done[-1]
                    return f"{1000 * (new[which] - old[which]) / (new[0] - old[0]):.1f}"

                row = (
                    f"{count:,}", f"{workers}", f"{words:,}", f"{first.clock:.1f}", f"{first.cpu:.1f}",
                    f"{1000 * first.cpu / count:.1f}", more(0, 1), more(-2, 1), f"{again.cpu:.1f}", more(0, 2),
                    more(-2, 2), f"{first.main:,.0f}", f"{first.worker:,.0f}", f"{size / count:,.0f}",
                )  # fmt: skip
                print(*(f"{cell:>12}" for cell in row), sep="", flush=True)


if __name__ == "__main__":
    sys.exit(main())

"""Measure how builds grow: python benchmarks/scaling.py SOURCE… [--counts 1,10,100,1000] [--workers 1,2].

Each build runs in a process of its own. Costs are processor seconds, those of the workers included, so that they hold
on a shared machine. The stages after understanding (resolution across articles, RDF, store) are measured by building
again, when every article is known. A build of one article tells what starting costs; "ms/article" leaves that out.
Builds of up to 100 articles also prove their graph and write the page and the report.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from benchmarks.corpus import synthesise, write
from kg.read import ReadFailure, read_all

CHILD = """
import resource, sys
from pathlib import Path
from kg.pipeline import build_graph
from kg.understanding import Options
if __name__ == "__main__":
    build_graph([sys.argv[1]], Path(sys.argv[2]), options=Options(), workers=int(sys.argv[3]))
    print(*(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)))
"""


def run(script: Path, source: Path, place: Path, workers: int) -> tuple[float, float, tuple[float, ...]]:
    """Return clock seconds, processor seconds and the peak memory of the main process and of one worker in MiB."""
    before, start = getrusage(RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, str(script), str(source), str(place), str(workers)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    seconds, after = time.perf_counter() - start, getrusage(RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, spent, tuple(int(peak) / 1024 for peak in done.stdout.split()[-2:])


COLUMNS = (
    "articles",
    "workers",
    "words",
    "clock s",
    "cpu s",
    "again cpu s",
    "ms/article",
    "again ms",
    "MiB",
    "KiB/article",
)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sources", nargs="*", default=[str(Path(__file__).parents[1] / "examples" / "articles")])
    options.add_argument("--counts", default="1,10,100,1000")
    options.add_argument("--workers", default="1")
    options.add_argument("--words", type=int, default=120, help="words an article")
    given = options.parse_args()
    originals = [a for a in read_all(given.sources) if not isinstance(a, ReadFailure)]
    print(*(f"{name:>12}" for name in COLUMNS), sep="")
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "child.py"
        script.write_text(CHILD, encoding="utf-8")
        start: dict[int, tuple[float, float]] = {}  # what a build of one article costs
        for count in sorted(map(int, given.counts.split(","))):
            source = Path(folder) / f"{count}.jsonl"
            words = write(source, synthesise(originals, count, words=given.words))
            for workers in map(int, given.workers.split(",")):
                place = Path(folder) / f"{count}-{workers}"
                seconds, spent, memory = run(script, source, place, workers)
                _, again, _ = run(script, source, place, workers)
                size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file()) / 1024
                first, first_again = start.setdefault(workers, (spent, again) if count == 1 else (0.0, 0.0))
                others = max(count - 1, 1)
                row = (
                    f"{count:,}", f"{workers}", f"{words:,}", f"{seconds:.1f}", f"{spent:.1f}", f"{again:.1f}",
                    f"{1000 * (spent - first) / others:.1f}", f"{1000 * (again - first_again) / others:.1f}",
                    f"{memory[0]:,.0f}", f"{memory[1]:,.0f}", f"{size / count:,.0f}",
                )  # fmt: skip
                print(*(f"{cell:>12}" for cell in row), sep="", flush=True)


if __name__ == "__main__":
    sys.exit(main())

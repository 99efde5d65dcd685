"""Kill a build at random moments until it is done, and compare with an undisturbed one.

python benchmarks/kills.py SOURCE… [--articles 500] [--kills 20] [--workers 1]

Moments are drawn over the whole build. While articles are understood, one is a number of articles kept: the build is
killed a little after it has kept so many, and never before it has kept one of its own. Afterwards it is a time, as a
share of what a build takes undisturbed that finds all articles kept, resolves and writes them.
"""

import argparse
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from corpus import synthesise, write

from kg.corpus import Records
from kg.read import ReadFailure, read_all

POLL = 0.05  # seconds
TAIL = 0.3  # share of the moments after the last article was kept


def kept(place: Path) -> int:
    """Count the articles kept so far, without touching them."""
    try:
        with sqlite3.connect(f"file:{place / 'articles.sqlite'}?mode=ro", uri=True) as records:
            return int(records.execute("SELECT count(*) FROM articles").fetchone()[0])
    except sqlite3.Error:
        return 0  # not there yet, or being written


def start(source: Path, place: Path, workers: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "kg", "build", str(source), "--workers", str(workers), "-o", str(place)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def wait_for(process: "subprocess.Popen[bytes]", place: Path, count: int) -> bool:
    """Wait until so many articles are kept; tell whether the build still runs then."""
    while process.poll() is None:
        if kept(place) >= count:
            return True
        time.sleep(POLL)
    return False


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sources", nargs="*", default=[str(Path(__file__).parents[1] / "examples" / "articles")])
    options.add_argument("--articles", type=int, default=500)
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--workers", type=int, default=1)
    options.add_argument("--words", type=int, default=60, help="words an article")
    options.add_argument("--seed", type=int, default=7)
    given = options.parse_args()
    originals = [a for a in read_all(given.sources) if not isinstance(a, ReadFailure)]
    chance = random.Random(given.seed)
    hits: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        source, whole, killed = (Path(folder) / name for name in ("all.jsonl", "whole", "killed"))
        write(source, synthesise(originals, given.articles, words=given.words))
        assert start(source, whole, given.workers).wait() == 0
        total = kept(whole)  # an article may fail
        since = time.perf_counter()
        assert start(source, whole, given.workers).wait() == 0
        tail = time.perf_counter() - since
        moments = sorted(chance.uniform(0, 1 + TAIL) for _ in range(given.kills))
        while moments:
            moment = moments.pop(0)
            before, stage = kept(killed), "understanding" if moment < 1 else "resolving and writing"
            build = start(source, killed, given.workers)
            wanted = max(min(before + 1, total), int(min(moment, 1) * total))
            began = time.perf_counter()
            running = wait_for(build, killed, wanted)
            try:
                build.wait(chance.uniform(0, 0.2) if moment < 1 else (moment - 1) / TAIL * tail)
                running = False
            except subprocess.TimeoutExpired:
                pass
            if not running:  # it had ended by then: builds are faster than they were
                tail = min(tail, time.perf_counter() - began)
                moments.append(chance.uniform(1, 1 + TAIL))
                continue
            build.send_signal(signal.SIGKILL)
            build.wait()
            hits[stage] += 1
            with Records(killed) as records:
                count, good = len(records), sum(1 for _ in records)
            graph = "the whole graph" if (killed / "graph.trig").exists() else "no graph"
            print(f"killed while {stage}; {count} articles kept, {good} whole; {graph} to be seen", flush=True)
            assert count == good
        last = start(source, killed, given.workers)
        assert last.wait() == 0
        same = (whole / "graph.trig").read_bytes() == (killed / "graph.trig").read_bytes()
    told = ", ".join(f"{count} while {stage}" for stage, count in hits.items())
    print(f"{hits.total()} kills in a build of {total} articles ({told}); same bytes: {same}")
    return 0 if same and hits.total() == given.kills else 1


if __name__ == "__main__":
    sys.exit(main())

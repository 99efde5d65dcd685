"""Kill a build at random moments until it is done, and compare with an undisturbed one.

python benchmarks/kills.py SOURCE… [--articles 500] [--kills 20] [--workers 1]
"""

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.corpus import synthesise, write
from kg.corpus import Records
from kg.read import ReadFailure, read_all


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("sources", nargs="*", default=[str(Path(__file__).parents[1] / "examples" / "articles")])
    options.add_argument("--articles", type=int, default=500)
    options.add_argument("--kills", type=int, default=20)
    options.add_argument("--workers", type=int, default=1)
    options.add_argument("--within", type=float, default=0.25, help="kill within this part of a build's time")
    options.add_argument("--words", type=int, default=60, help="words an article")
    given = options.parse_args()
    originals = [a for a in read_all(given.sources) if not isinstance(a, ReadFailure)]
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        source, whole, killed = (Path(folder) / name for name in ("all.jsonl", "whole", "killed"))
        write(source, synthesise(originals, given.articles, words=given.words))
        base = [sys.executable, "-m", "kg", "build", str(source), "--workers", str(given.workers), "-o"]
        start = time.perf_counter()
        subprocess.run([*base, str(whole)], check=True, capture_output=True)
        lasted = time.perf_counter() - start
        hits = 0
        for _ in range(given.kills):
            process = subprocess.Popen([*base, str(killed)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(timeout=chance.uniform(0.05, given.within * lasted))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
                hits += 1
            if (killed / "articles.sqlite").exists():
                with Records(killed) as records:
                    print(f"killed; {len(records)} articles kept, each whole: {sum(1 for _ in records)}")
        subprocess.run([*base, str(killed)], check=True, capture_output=True)
        same = (whole / "graph.trig").read_bytes() == (killed / "graph.trig").read_bytes()
    print(f"{hits} kills in a build of {given.articles} articles that lasts {lasted:.0f} s; same bytes: {same}")
    return 0 if same and hits else 1


if __name__ == "__main__":
    sys.exit(main())

"""Ask the saved queries of a large store by kg, by pyoxigraph and by rdflib, side by side.

Run as: python benchmarks/store.py [DIR] [--triples 1000000]; DIR is a graph that is repeated, each time as other
articles about other things, until it has so many triples. Without DIR the news of ../shared are built first.
"""

import argparse
import contextlib
import json
import multiprocessing
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from pyoxigraph import NamedNode, Quad, QueryResultsFormat, RdfFormat
from rich.console import Console
from rich.table import Table

import kg
from kg.store import declare_prefixes, open_store, query, replace_store, saved_queries, write_answer
from kg.validate import validate
from kg.vocab import BASE_IRI, PREFIXES

NEWS = Path(__file__).parents[2] / "shared" / "bench" / "news-es" / "articles.jsonl"
LIMIT = 20  # seconds that rdflib gets for one query


def repeated(quads: list[Quad], triples: int) -> Iterator[Quad]:
    """Yield the quads again and again, each time with other IRIs for all that the graph itself names."""
    yield from quads
    for number in range(1, -(-triples // len(quads))):
        names: dict[NamedNode, NamedNode] = {}

        def other(term, names=names, mark=f"{BASE_IRI}r{number}-"):
            if not isinstance(term, NamedNode) or not term.value.startswith(BASE_IRI):
                return term
            if term not in names:
                names[term] = NamedNode(mark + term.value.removeprefix(BASE_IRI))
            return names[term]

        for q in quads:
            yield Quad(other(q.subject), q.predicate, other(q.object), other(q.graph_name))


def memory() -> float:
    return getrusage(RUSAGE_SELF).ru_maxrss / 1e6


def timed(work: Callable[[], object], times: int = 5) -> float:
    """Return the least of several times; the first, which fills caches, does not count."""
    work()
    found = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)


def apart(work: Callable[..., object], *arguments: object) -> object:
    """Run work in a fresh process, so that its memory is its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, arguments)


def load_oxigraph(source: str, place: str) -> tuple[float, float]:
    from pyoxigraph import parse

    start = time.perf_counter()
    replace_store(Path(place), parse(path=source, format=RdfFormat.N_QUADS))
    return time.perf_counter() - start, memory()


def ask_both(place: str) -> dict[str, tuple[float, float]]:
    """Ask kg and pyoxigraph itself, in turn; both write JSON."""
    store = open_store(Path(place))
    found = {}
    for name, saved in saved_queries().items():
        sparql = saved.fill()

        def ours(sparql: str = sparql) -> bytes:
            return write_answer(query(store, sparql, timeout=600), "json")

        def theirs(sparql: str = sparql) -> bytes | None:
            return store.query(sparql, prefixes=PREFIXES).serialize(format=QueryResultsFormat.JSON)

        found[name] = (timed(ours), timed(theirs))
    return found


def ask_rdflib(source: str) -> tuple[float, float, dict[str, float]]:
    """Load rdflib's memory store and ask it once each; a query that takes too long counts with the limit."""
    from rdflib import Dataset

    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    start = time.perf_counter()
    dataset = Dataset()
    dataset.parse(source, format="nquads")
    loaded = time.perf_counter() - start
    found = {}
    for name, saved in saved_queries().items():
        begin = time.perf_counter()
        signal.alarm(LIMIT)
        with contextlib.suppress(TimeoutError):
            dataset.query(declare_prefixes(saved.fill())).serialize(format="json")
        signal.alarm(0)
        found[name] = time.perf_counter() - begin
    return loaded, memory(), found


def prove(place: str) -> tuple[float, float, bool]:
    start = time.perf_counter()
    report = validate(open_store(Path(place)))
    return time.perf_counter() - start, memory(), report.conforms


def processes(place: Path) -> tuple[float, float]:
    """Time the command against a bare script with pyoxigraph, start-up included."""
    sparql = saved_queries()["who-criticizes"].fill()
    script = (
        "import sys, pyoxigraph, json; s = pyoxigraph.Store.read_only(sys.argv[1]);"
        "sys.stdout.buffer.write(s.query(sys.argv[2], prefixes=json.loads(sys.argv[3]))"
        ".serialize(format=pyoxigraph.QueryResultsFormat.JSON))"
    )
    bare = [sys.executable, "-c", script, str(place / "store"), sparql, json.dumps(PREFIXES)]
    ours = [sys.executable, "-m", "kg", "query", str(place), "@who-criticizes", "--format", "json"]
    return tuple(timed(lambda c=c: subprocess.run(c, capture_output=True, check=True), 3) for c in (ours, bare))  # type: ignore[return-value]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("directory", nargs="?", type=Path)
    options.add_argument("--triples", type=int, default=1_000_000)
    options.add_argument("--no-rdflib", action="store_true")
    given = options.parse_args()
    console = Console(width=110)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        if given.directory is None:
            if not NEWS.is_file():
                sys.exit(f"{NEWS} is missing; give a graph directory")
            kg.build(NEWS, place / "base")
        base = list(open_store(given.directory or place / "base"))
        source = place / "big.nq"
        count = write(repeated(base, given.triples), source)
        console.print(f"{count:,} triples, from {len(base):,}; {source.stat().st_size / 1e6:,.0f} MB of N-Quads")
        seconds, gigabytes = apart(load_oxigraph, str(source), str(place / "big"))
        size = sum(path.stat().st_size for path in (place / "big").rglob("*") if path.is_file())
        console.print(f"kg: loaded in {seconds:.1f} s, {gigabytes:.2f} GB at most, {size / 1e6:,.0f} MB on disk")
        both = apart(ask_both, str(place / "big"))
        slow: dict[str, float] = {}
        if not given.no_rdflib:
            seconds, gigabytes, slow = apart(ask_rdflib, str(source))
            console.print(f"rdflib: loaded in {seconds:.1f} s, {gigabytes:.2f} GB at most with its queries")
        table = Table("query", "kg, ms", "pyoxigraph, ms", "ratio", f"rdflib, ms (at most {LIMIT} s)", "times faster")
        for name, (ours, theirs) in both.items():
            other = slow.get(name, 0.0)
            cells = (f"{ours * 1e3:,.1f}", f"{theirs * 1e3:,.1f}", f"{ours / theirs:.2f}")
            table.add_row(name, *cells, f"{other * 1e3:,.0f}", f"{other / ours:,.1f}")
        ratios = [ours / theirs for ours, theirs in both.values()]
        speeds = [slow[name] / ours for name, (ours, _) in both.items() if name in slow]
        middle = (f"{statistics.median(ratios):.2f}", "", f"{statistics.median(speeds or [0]):,.1f}")
        table.add_row("median", "", "", *middle)
        console.print(table)
        ours, bare = processes(place / "big")
        console.print(f"whole process, start-up included: kg query {ours:.2f} s, a bare script {bare:.2f} s")
        seconds, gigabytes, conforms = apart(prove, str(place / "big"))
        console.print(f"kg validate: {seconds:.0f} s, {gigabytes:.2f} GB at most, conforms: {conforms}")


def write(quads: Iterable[Quad], path: Path) -> int:
    from pyoxigraph import serialize

    count = 0

    def counted() -> Iterator[Quad]:
        nonlocal count
        for quad in quads:
            count += 1
            yield quad

    serialize(counted(), str(path), format=RdfFormat.N_QUADS)
    return count


if __name__ == "__main__":
    main()

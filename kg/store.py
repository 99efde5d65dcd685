"""Keep a graph in an embedded Oxigraph store and ask it questions in SPARQL 1.1."""

import re
import shutil
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from pathlib import Path

from pyoxigraph import DefaultGraph, Quad, QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store, serialize
from rapidfuzz import process

from kg.errors import QueryError, StoreError
from kg.vocab import PREFIXES

__all__ = ["declare", "open_store", "query", "replace_store", "write_trig"]

TOKENS = re.compile(r"#[^\n]*|<[^<>\s]*>|\"\"\".*?\"\"\"|'''.*?'''|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.S)
REFUSED = re.compile(r"\b(SERVICE|LOAD|INSERT|DELETE|CLEAR|CREATE|DROP|COPY|MOVE|ADD)\b", re.I)
PREFIXED = re.compile(r"(?<![\w:/<-])([A-Za-z][\w-]*):[\w%.-]*")

Answer = QuerySolutions | QueryBoolean | QueryTriples


def open_store(directory: Path, *, read_only: bool = True) -> Store:
    """Open the store of a graph directory.

    Raises:
        StoreError: there is no graph, or another program is writing it.
    """
    place = directory / "store"
    if not place.is_dir():
        raise StoreError(f"{directory} holds no graph; make one with: kg build SOURCE -o {directory}")
    try:
        return Store.read_only(str(place)) if read_only else Store(str(place))
    except OSError as error:
        raise StoreError(f"the graph in {directory} cannot be opened: {error}") from error


def replace_store(directory: Path, quads: Iterable[Quad]) -> None:
    """Write a new store beside the old one and put it in its place when it is whole."""
    fresh, old = directory / "store.new", directory / "store.old"
    for leftover in (fresh, old):
        if leftover.exists():
            shutil.rmtree(leftover)
    try:
        store = Store(str(fresh))
        store.bulk_extend(quads)
        store.flush()
        del store
    except OSError as error:
        raise StoreError(f"the graph cannot be written to {directory}: {error}") from error
    place = directory / "store"
    if place.exists():
        place.rename(old)
    fresh.rename(place)
    shutil.rmtree(old, ignore_errors=True)


def write_trig(quads: Iterable[Quad], path: Path) -> None:
    """Write quads as TriG, sorted, so that the same graph is the same bytes."""
    ordered = sorted(set(quads), key=_place)
    prefixes = {k: v for k, v in PREFIXES.items() if k != "id"}
    temporary = path.with_suffix(".trig.new")
    try:
        temporary.write_bytes(serialize(ordered, format=RdfFormat.TRIG, prefixes=prefixes))
        temporary.replace(path)
    except OSError as error:
        raise StoreError(f"cannot write {path}: {error.strerror}") from error


def _place(quad: Quad) -> tuple[bool, str, str, str, str]:
    default = isinstance(quad.graph_name, DefaultGraph)
    return (not default, str(quad.graph_name), str(quad.subject), str(quad.predicate), str(quad.object))


def query(store: Store, sparql: str, *, timeout: float | None = None, prefixes: Mapping[str, str] = PREFIXES) -> Answer:
    """Ask a SPARQL query; the usual prefixes are declared.

    Raises:
        QueryError: the query is wrong, is no query, calls another server, or takes too long (seconds).
    """
    bare = TOKENS.sub(" ", sparql)
    if match := REFUSED.search(_without_names(bare)):
        raise QueryError(f"{match.group(1).upper()} is refused: this graph is read-only and asks no other server")
    text = declare(sparql, prefixes)
    try:
        if timeout is None:
            return store.query(text)
        with ThreadPoolExecutor(max_workers=1) as pool:
            return pool.submit(store.query, text).result(timeout)
    except SyntaxError as error:
        raise QueryError(_explain(error, sparql, text)) from error
    except FutureTimeout as error:
        raise QueryError(f"the query took longer than {timeout:g} s; narrow it or add LIMIT") from error


def declare(sparql: str, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """Put the PREFIX lines in front that the query uses and does not declare itself."""
    bare = TOKENS.sub(" ", sparql)
    own = {name.lower() for name in re.findall(r"\bPREFIX\s+([\w-]*):", bare, re.I)}
    used = set(PREFIXED.findall(bare))
    lines = [f"PREFIX {name}: <{iri}>" for name, iri in prefixes.items() if name in used and name.lower() not in own]
    return " ".join([*lines, sparql])


def _without_names(bare: str) -> str:
    return re.sub(r"[?$]\w+|[\w-]*:[\w-]+", " ", bare)


def _explain(error: SyntaxError, sparql: str, text: str) -> str:
    bare = TOKENS.sub(" ", sparql)
    declared = {name.lower() for name in re.findall(r"\bPREFIX\s+([\w-]*):", bare, re.I)} | set(PREFIXES)
    for name in PREFIXED.findall(bare):
        if name.lower() not in declared:
            near = process.extractOne(name, sorted(PREFIXES), score_cutoff=50)
            hint = f"; did you mean {near[0]}:?" if near else f"; known: {', '.join(sorted(PREFIXES))}"
            return f"the prefix {name}: is not declared{hint}"
    message = str(error).splitlines()[0]
    shift = len(text) - len(sparql)
    place = re.search(r"(\d+):(\d+)", message)
    if place:
        line, column = int(place.group(1)), int(place.group(2))
        column -= shift if line == 1 else 0
        message = message.replace(place.group(0), f"line {line}, column {max(column, 1)}")
    return f"the SPARQL query is wrong: {message}"

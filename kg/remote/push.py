"""Bring a server's copy of a graph up to date: what changed is replaced, what is gone is taken away.

``DIR/pushed.json`` remembers per server what stands there, as hashes, so that a second push sends only what changed.
The evidence goes first and the known facts after it: a fact never stands there without its words.
"""

import hashlib
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store

from kg.errors import StoreError
from kg.remote.server import Server

__all__ = ["LEDGER", "Pushed", "push"]

LEDGER = "pushed.json"
MEMORY = 1 << 20  # bytes of a graph that stay in memory on the way


@dataclass(frozen=True, slots=True)
class Pushed:
    """How many graphs were sent, stood there already, and were taken away."""

    sent: int
    unchanged: int
    removed: int


def push(
    store: Store,
    server: Server,
    *,
    directory: Path | None = None,
    default_graph: str | None = None,
    everything: bool = False,
    progress: Callable[[int], None] = lambda count: None,
) -> Pushed:
    """Write a store's graphs to a server.

    Args:
        store: the graph.
        server: where to.
        directory: the graph's directory, which remembers what was pushed; without one everything is sent.
        default_graph: an IRI for the known facts on a server without a default graph.
        everything: send also what stands there already.
        progress: told after each graph.

    Raises:
        StoreError: the server cannot be reached or refuses; what was done until then is remembered.
    """
    ledger = {} if directory is None else _read(directory / LEDGER)
    known = {} if everything else dict(ledger.get(server.url, {}))
    before = ledger.get(server.url, {})
    names = sorted(name.value for name in store.named_graphs() if isinstance(name, NamedNode))
    facts = default_graph or ""
    there = dict(before)
    sent = 0
    try:
        for name in [*names, None]:  # None: the known facts
            key = facts if name is None else name
            with tempfile.SpooledTemporaryFile(MEMORY) as lines:
                store.dump(
                    lines, format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph() if name is None else NamedNode(name)
                )
                digest = _digest(lines)
                if known.get(key) != digest:
                    server.replace(key or None, lines)
                    there[key] = digest
                    sent += 1
            progress(1)
        gone = before.keys() - {facts, *names}
        for key in sorted(gone - {""}):
            server.drop(key)
            del there[key]
    finally:
        if directory is not None:
            _write(directory / LEDGER, {**ledger, server.url: there})
    return Pushed(sent, len(names) + 1 - sent, len(gone - {""}))


def _digest(lines: IO[bytes]) -> str:
    lines.seek(0)
    digest = hashlib.sha256()
    while block := lines.read(1 << 16):
        digest.update(block)
    return digest.hexdigest()


def _read(path: Path) -> dict[str, dict[str, str]]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise StoreError(f"{path} is broken; delete it, and everything is pushed anew") from error
    return {str(url): dict(graphs) for url, graphs in found.items()}


def _write(path: Path, ledger: dict[str, dict[str, str]]) -> None:
    temporary = path.with_name(path.name + ".new")
    try:
        temporary.write_text(json.dumps(ledger, indent=1, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")
        temporary.replace(path)
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror}") from error

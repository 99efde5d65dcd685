"""Keep the graph on disk: a store that is replaced as a whole, and the same graph as one TriG file."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path

from pyoxigraph import Quad, Store

from kg.errors import StoreError
from kg.store.trig import to_trig

__all__ = ["memory_store", "open_store", "put_graph", "replace_store", "write_trig"]

STORE, FRESH, OLD = "store", "store.new", "store.old"
TRIG = "graph.trig"
CHUNK = 100_000  # quads loaded at once


def memory_store(quads: Iterable[Quad]) -> Store:
    """Return a store in memory that holds the quads."""
    store = Store()
    store.extend(quads)
    return store


def open_store(directory: Path, *, read_only: bool = True) -> Store:
    """Open the store of a graph directory.

    Raises:
        StoreError: there is no graph, it is damaged, or another program is writing it.
    """
    place = directory / STORE
    if not place.is_dir() and (directory / OLD).is_dir():
        place = directory / OLD  # a build was stopped between two renames: the graph before it is whole
    if not place.is_dir():
        raise StoreError(f"{directory} holds no graph; make one with: kg build SOURCE -o {directory}")
    if not (place / "CURRENT").is_file():
        raise StoreError(f"{place} is not a graph store; build the graph anew")
    try:
        return Store.read_only(str(place)) if read_only else Store(str(place))
    except OSError as error:
        raise StoreError(f"the graph in {directory} cannot be opened: {error}") from error


def put_graph(quads: Iterable[Quad], directory: Path) -> None:
    """Put quads in the place of a directory's graph, as TriG and in the store; a stream of any length passes through.

    Raises:
        StoreError: the directory cannot be written.
    """
    with _fresh_store(directory) as store:
        write_trig(_loading(quads, store), directory / TRIG)


def replace_store(directory: Path, quads: Iterable[Quad]) -> None:
    """Write a new store beside the old one and put it in its place when it is whole.

    Raises:
        StoreError: the directory cannot be written.
    """
    with _fresh_store(directory) as store:
        store.bulk_extend(quads)


def _loading(quads: Iterable[Quad], store: Store) -> Iterator[Quad]:
    """Yield the quads and load them on the way."""
    stream = iter(quads)
    while chunk := list(islice(stream, CHUNK)):
        store.bulk_extend(chunk)
        yield from chunk


@contextmanager
def _fresh_store(directory: Path) -> Iterator[Store]:
    """Give a new store beside the old one, and put it in its place when the block has filled it."""
    place, fresh, old = directory / STORE, directory / FRESH, directory / OLD
    try:
        directory.mkdir(parents=True, exist_ok=True)
        if fresh.exists():
            shutil.rmtree(fresh)
        store = Store(str(fresh))
        yield store
        store.flush()
        del store  # closes it
        if place.exists():
            if old.exists():
                shutil.rmtree(old)
            place.rename(old)
        fresh.rename(place)
        if old.exists():
            shutil.rmtree(old)
    except OSError as error:
        raise StoreError(f"the graph cannot be written to {directory}: {error}") from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)  # where it failed: a full disk gets its room back


def write_trig(quads: Iterable[Quad], path: Path) -> None:
    """Write quads as sorted TriG: the same graph is the same bytes. The old file stays until it is done.

    Raises:
        StoreError: the file cannot be written.
    """
    temporary = path.with_name(path.name + ".new")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(to_trig(quads))
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise StoreError(f"cannot write {path}: {error.strerror or error}") from error

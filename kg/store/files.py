"""Keep the graph on disk: a store that is replaced as a whole, and the same graph as one TriG file."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, islice
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store, parse

from kg.errors import StoreError
from kg.store.trig import to_trig

__all__ = ["memory_store", "open_store", "put_graph", "put_trig", "replace_store", "replaced", "write_trig"]

STORE, FRESH, OLD = "store", "store.new", "store.old"
TRIG = "graph.trig"
CHUNK = 100_000  # quads loaded at once


def _unchecked(store: Store) -> None:
    """Let any graph pass."""


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
    put_trig(to_trig(quads), directory)


def put_trig(pieces: Iterable[str], directory: Path, *, check: Callable[[Store], None] = _unchecked) -> None:
    """Put a TriG document in the place of a directory's graph, and load the store from it.

    Args:
        pieces: the document.
        directory: the graph directory.
        check: looks at the loaded store; what it raises leaves the old graph in its place.

    Raises:
        StoreError: the directory cannot be written.
    """
    with _fresh_store(directory) as store, replaced(directory / TRIG) as path:
        _write(pieces, path)
        _load(store, parse(path=str(path), format=RdfFormat.TRIG))
        check(store)


def replace_store(directory: Path, quads: Iterable[Quad]) -> None:
    """Write a new store beside the old one and put it in its place when it is whole.

    Raises:
        StoreError: the directory cannot be written.
    """
    with _fresh_store(directory) as store:
        _load(store, quads)


def _load(store: Store, quads: Iterable[Quad]) -> None:
    """Load quads in bulk, some at a time: what the engine takes at once, it holds in memory."""
    stream = iter(quads)
    for quad in stream:
        store.bulk_extend(chain([quad], islice(stream, CHUNK)))


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
    with replaced(path) as temporary:
        _write(to_trig(quads), temporary)


def _write(pieces: Iterable[str], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(pieces)


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """Give the path of a file to write, and put it in the place of another when the block is done."""
    temporary = path.with_name(path.name + ".new")
    try:
        yield temporary
        temporary.replace(path)
    except OSError as error:
        raise StoreError(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        with suppress(OSError):
            temporary.unlink()

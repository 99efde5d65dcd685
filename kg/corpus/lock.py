"""Let one build at a time write a graph directory."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from kg.errors import StoreError

__all__ = ["FILE", "locked"]

FILE = ".lock"


@contextmanager
def locked(directory: Path, *, waiting: Callable[[str], None] = lambda message: None) -> Iterator[None]:
    """Hold the directory's lock; if another build has it, say so once and wait until it ends.

    The operating system lets go of the lock when a build dies, however it dies.

    Raises:
        StoreError: the directory cannot be written.
    """
    lock = FileLock(directory / FILE)
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            waiting(f"another build is writing {directory}; waiting for it to end")
            lock.acquire()
    except OSError as error:
        raise StoreError(f"{directory} cannot be written: {error.strerror or error}") from error
    try:
        yield
    finally:
        lock.release()

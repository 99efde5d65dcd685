"""Spread work over processes, in order and with bounded memory."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

from kg.errors import KgError
from kg.process import settle

__all__ = ["batches", "spread"]

A = TypeVar("A")
B = TypeVar("B")

AHEAD = 2  # batches handed out beyond those in work, a worker


def batches(items: Iterable[A], size: int) -> Iterator[tuple[A, ...]]:
    """Cut a stream into tuples of up to ``size`` items."""
    stream = iter(items)
    while batch := tuple(islice(stream, size)):
        yield batch


def spread(function: Callable[[A], B], items: Iterable[A], *, workers: int) -> Iterator[B]:
    """Apply a picklable function to each item, in order; with one worker, in this process.

    Only a few items a worker are on the way at any time, so a stream of any length takes constant memory.

    Raises:
        KgError: a worker was killed, for instance for want of memory.
    """
    if workers <= 1:
        yield from map(function, items)
        return
    # spawn, since a forked process would inherit the lock and the database's handle
    context = multiprocessing.get_context("spawn")
    pending: deque[Future[B]] = deque()
    with ProcessPoolExecutor(workers, mp_context=context, initializer=settle) as pool:
        try:
            for item in items:
                pending.append(pool.submit(function, item))
                if len(pending) >= workers * AHEAD:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        except BrokenProcessPool as error:
            raise KgError("a worker process was killed; run the build again to go on from there") from error
        finally:
            for future in pending:
                future.cancel()

"""Spread work over processes, in order and with bounded memory."""

import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import parent_process
from multiprocessing.process import BaseProcess
from typing import Protocol, TypeVar

from kg.errors import KgError
from kg.process import settle, worker_context

__all__ = ["Here", "Pool", "Processes", "batches"]

A = TypeVar("A")
B = TypeVar("B")

AHEAD = 2  # items handed out, a worker: the next one waits there while one is in work


def batches(items: Iterable[A], size: int) -> Iterator[tuple[A, ...]]:
    """Cut a stream into tuples of up to ``size`` items."""
    stream = iter(items)
    while batch := tuple(islice(stream, size)):
        yield batch


class Pool(Protocol):
    """Workers that last for several kinds of work: they keep their models from one to the next."""

    @property
    def started(self) -> bool:
        """Tell whether giving it work costs no start-up."""

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        """Apply a picklable function to each item; only a few items a worker are on the way at any time."""

    def close(self) -> None:
        """Let the workers go."""


class Here:
    """No workers: the work is done in this process."""

    started = True

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        """Apply a function to each item, in order."""
        return map(function, items)

    def close(self) -> None:
        """Do nothing."""


class Processes:
    """Processes of this machine, started when there is work for them."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None

    @property
    def started(self) -> bool:
        """Tell whether the processes run."""
        return self._pool is not None

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        """Apply a picklable function to each item, in order.

        Raises:
            KgError: a worker was killed, for instance for want of memory.
        """
        pool = self._open()
        pending: deque[Future[B]] = deque()
        try:
            for item in items:
                pending.append(pool.submit(function, item))
                if len(pending) >= self._workers * AHEAD:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        except BrokenProcessPool as error:
            raise KgError("a worker process was killed; run the build again to go on from there") from error
        finally:
            for future in pending:
                future.cancel()

    def close(self) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown()

    def _open(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._workers, mp_context=worker_context(), initializer=_begin)
        return self._pool


def _begin() -> None:
    """Set a worker up; it ends with the process it works for, however that one ends, even by kill -9."""
    settle()
    if employer := parent_process():
        threading.Thread(target=_end_with, args=(employer,), daemon=True).start()


def _end_with(employer: BaseProcess) -> None:
    employer.join()
    os._exit(1)

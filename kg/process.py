"""Set a process up for our kind of work: many small matrices, millions of short-lived objects, a slow start."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import BaseContext

    from threadpoolctl import ThreadpoolController

__all__ = ["expect_workers", "settle", "single_threaded", "worker_context"]

GARBAGE = 50_000  # objects made before Python looks for unused ones; models and ontologies are many, and stay
PRELOADED = "kg.preload"  # the module that workers are born with
THREADS = "OPENBLAS_NUM_THREADS"


def settle() -> None:
    """Keep linear algebra to one thread, unless the user says otherwise, and collect garbage less often.

    For processes that are ours: the command line and workers. To be called before numpy is imported.
    """
    os.environ.setdefault(THREADS, "1")
    gc.set_threshold(GARBAGE)


def worker_context() -> "BaseContext":
    """Return how workers start: as copies of a process that has loaded the program once, and nothing else.

    Copies of this process would inherit the lock and the database's handle. Where processes cannot be copied
    (Windows), each worker loads the program itself.
    """
    from multiprocessing import get_all_start_methods, get_context  # ``kg --help`` does without

    if "forkserver" not in get_all_start_methods():
        return get_context("spawn")
    context = get_context("forkserver")
    context.set_forkserver_preload([PRELOADED])
    return context


def expect_workers() -> None:
    """Let the process that workers are copied from load the program, while this one loads what it needs itself."""
    if worker_context().get_start_method() == "forkserver":
        from multiprocessing.forkserver import ensure_running

        ensure_running()


@contextmanager
def single_threaded() -> Iterator[None]:
    """Keep linear algebra to one thread inside the block, unless the user says otherwise; in anybody's process.

    On small matrices the threads of OpenBLAS only wait for each other, and keep the processor from other workers.
    """
    if THREADS in os.environ:
        yield
        return
    with _libraries("scipy.linalg" in sys.modules).limit(limits=1, user_api="blas"):
        yield


@cache
def _libraries(scipy: bool) -> "ThreadpoolController":
    """Look through the libraries that are loaded, so numpy must be; ``scipy`` brings a second OpenBLAS."""
    from threadpoolctl import ThreadpoolController  # here, for every command loads this module

    return ThreadpoolController()

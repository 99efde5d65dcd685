"""Spread work over a cluster with Ray: one actor a worker, each with its own models, for all that a build has to do.

The driver reads and is the one writer, so what is kept is as safe as in a local build. The actors are those of Ray's
core and not of Ray Data, for reasons measured in docs/scale.md. When an actor or its node dies, another takes its place
and is given what was lost.
"""

import importlib
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar

from kg.corpus.workers import AHEAD
from kg.errors import KgError
from kg.process import settle

__all__ = ["Actors", "is_ray"]

A = TypeVar("A")
B = TypeVar("B")

TRIES = 3  # actors that a piece of work may take down with it
GREETING = object()
BUSY = "timed out during startup"  # all that tells why Ray raised a bare Exception when its node was slow to start


def is_ray(engine: str) -> bool:
    """Tell whether an engine's name means Ray: "ray" for this machine, "ray://host:port" for a cluster."""
    return engine == "ray" or engine.startswith("ray://")


class Actors:
    """Actors on this machine, or on a cluster; a Ray that runs already is used, and left running."""

    started = True

    def __init__(self, workers: int, engine: str = "ray") -> None:
        """Ask for the actors; each works as soon as there is a processor for it.

        Raises:
            KgError: Ray is not installed, or the cluster cannot be reached.
        """
        self._ray = _load()
        self._ours = not self._ray.is_initialized()
        if self._ours:
            _connect(self._ray, workers, engine)
        self.actors = [self._hire() for _ in range(workers)]

    def map(self, function: Callable[[A], B], items: Iterable[A]) -> Iterator[B]:
        """Apply a picklable function to each item; results come as they are done, in any order.

        Raises:
            KgError: the cluster is gone, or a piece of work takes down every actor that is given it.
        """
        ray, errors = self._ray, self._ray.exceptions
        held = ray.put(function)  # goes once to each node
        todo = _Todo(items)
        at_work: dict[Any, _Task] = {}
        free: deque[Any] = deque()  # actors that may be given an item, each as often as it may

        def greet(actor: Any, tries: int = 0) -> None:
            """Work goes to actors that have answered: a cluster may have no room yet for all of them."""
            at_work[actor.greet.remote()] = _Task(actor, GREETING, tries)

        for actor in self.actors:
            greet(actor)
        try:
            while True:
                for item, tries in todo.take(len(free)):
                    actor = free.popleft()
                    at_work[actor.run.remote(held, item)] = _Task(actor, item, tries)
                if not todo and all(task.item is GREETING for task in at_work.values()):
                    return
                (done, *_), _ = ray.wait(list(at_work), num_returns=1)
                task = at_work.pop(done)
                try:
                    result = ray.get(done)
                except errors.RayTaskError as error:
                    raise error.cause from None  # what the function raised
                except (errors.RayActorError, errors.ObjectLostError) as error:
                    if task.tries + 1 == TRIES:
                        raise KgError(f"Ray gave up: {TRIES} actors died of one piece of work") from error
                    if task.item is not GREETING:
                        todo.put_back(task.item, task.tries + 1)
                    if task.actor in self.actors:
                        greet(self._replace(task.actor), task.tries + 1)
                        free = deque(actor for actor in free if actor is not task.actor)
                    continue
                if task.actor in self.actors:
                    free.extend([task.actor] * (AHEAD if task.item is GREETING else 1))
                if task.item is not GREETING:
                    yield result
        except (errors.RayError, ConnectionError) as error:
            raise KgError(f"Ray gave up ({_first(error)}); run the build again to go on from there") from error

    def close(self) -> None:
        """Let the actors go, and Ray if it was started for them."""
        if self._ours:
            self._ray.shutdown()
            return
        for actor in self.actors:
            self._ray.kill(actor)

    def _replace(self, actor: Any) -> Any:
        self._ray.kill(actor)  # it may live, and its answer be lost
        successor = self._hire()
        self.actors[self.actors.index(actor)] = successor
        return successor

    def _hire(self) -> Any:
        return self._ray.remote(_Actor).options(num_cpus=1, scheduling_strategy="SPREAD").remote()


@dataclass(frozen=True, slots=True)
class _Task:
    """What an actor has in work."""

    actor: Any
    item: Any
    tries: int  # how many actors died of it


class _Todo:
    """The items that are still to be handed out: those that were lost with an actor first."""

    def __init__(self, items: Iterable[Any]) -> None:
        self._stream = iter(items)
        self._lost: list[tuple[Any, int]] = []
        self._more = True

    def __bool__(self) -> bool:
        return self._more or bool(self._lost)

    def put_back(self, item: Any, tries: int) -> None:
        self._lost.append((item, tries))

    def take(self, most: int) -> Iterator[tuple[Any, int]]:
        """Yield up to so many items, each with how many actors died of it."""
        for _ in range(most):
            if self._lost:
                yield self._lost.pop()
                continue
            try:
                item = next(self._stream)
            except StopIteration:
                self._more = False
                return
            yield item, 0


class _Actor:
    """Does one item at a time; what functions load stays in its process from one to the next."""

    def __init__(self) -> None:
        settle()

    def greet(self) -> None:
        """Answer."""

    def run(self, function: Callable[[Any], Any], item: Any) -> Any:
        return function(item)


def _load() -> Any:
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing is reported to anybody
    # actors import from the environment that runs, not from a fresh one that "uv run" would set up for each
    os.environ.setdefault("RAY_ENABLE_UV_RUN_RUNTIME_ENV", "0")
    try:
        return importlib.import_module("ray")
    except ImportError as error:
        raise KgError("--engine ray needs Ray: pip install 'article-kg[ray]'") from error


def _connect(ray: Any, workers: int, engine: str) -> None:
    quiet = {"log_to_driver": False, "logging_level": "ERROR"}
    try:
        if engine == "ray":
            ray.init("local", num_cpus=workers, include_dashboard=False, _node_ip_address="127.0.0.1", **quiet)
        else:
            ray.init(engine, **quiet)
    except (ConnectionError, TimeoutError, ValueError, RuntimeError) as error:
        raise KgError(f"{engine} cannot be reached: {_first(error)}") from error
    except Exception as error:
        if type(error) is not Exception or BUSY not in str(error):
            raise
        raise KgError(
            "Ray did not start in the time that it gives itself, this machine is too busy;"
            " run the build again when it is less so, or with --engine local"
        ) from error


def _first(error: BaseException) -> str:
    """Return the line that tells what went wrong: the first, and the last if that only announces others."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return f"{lines[0]} {lines[-1].strip()}" if lines[0].endswith(":") else lines[0]

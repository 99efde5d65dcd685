"""Spread work over a cluster with Ray Data: one actor a worker, each with its own models.

The driver reads and is the one writer, so what is kept is as safe as in a local build. Work goes out in windows:
Ray Data streams within one, and the driver never holds more than that. When a node or an actor dies, Ray starts
another and asks it again for what was lost.
"""

import importlib
import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from kg.corpus.workers import batches
from kg.errors import KgError

__all__ = ["is_ray", "spread_ray"]

A = TypeVar("A")
B = TypeVar("B")

WINDOW = 32  # items on the way, a worker
SHARE = 0.5  # CPUs an actor reserves: actors that held every CPU would starve the tasks that feed them


def is_ray(engine: str) -> bool:
    """Tell whether an engine's name means Ray: "ray" for this machine, "ray://host:port" for a cluster."""
    return engine == "ray" or engine.startswith("ray://")


def spread_ray(function: Callable[[A], B], items: Iterable[A], *, workers: int, engine: str = "ray") -> Iterator[B]:
    """Apply a picklable function to each item in actors; results come as they are done, in any order.

    Raises:
        KgError: Ray is not installed, or the cluster cannot be reached.
    """
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing is reported to anybody
    # actors import from the environment that runs, not from a fresh one that "uv run" would set up for each
    os.environ.setdefault("RAY_ENABLE_UV_RUN_RUNTIME_ENV", "0")
    os.environ.setdefault("RAY_DATA_DISABLE_PROGRESS_BARS", "1")
    try:
        ray: Any = importlib.import_module("ray")
        data: Any = importlib.import_module("ray.data")
    except ImportError as error:
        raise KgError("--engine ray needs Ray: pip install 'article-kg[ray]'") from error
    ours = not ray.is_initialized()
    if ours:
        _connect(ray, workers, engine)
    context = data.DataContext.get_current()
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    try:
        for window in batches(items, WINDOW * workers):
            rows = data.from_items([{"item": item} for item in window], override_num_blocks=len(window))
            done = rows.map_batches(
                _Actor,
                fn_constructor_args=(function,),
                batch_size=1,
                batch_format="numpy",
                compute=data.ActorPoolStrategy(size=workers),
                num_cpus=SHARE,
            )
            for row in done.iter_rows():
                yield row["result"]
    except (ray.exceptions.RayError, ConnectionError) as error:
        raise KgError(f"Ray gave up ({_first(error)}); run the build again to go on from there") from error
    finally:
        if ours:
            ray.shutdown()


class _Actor:
    """Keeps the function, and through it the models, from one batch to the next."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self.function = function

    def __call__(self, batch: dict[str, Any]) -> dict[str, list[Any]]:
        return {"result": [self.function(item) for item in batch["item"]]}


def _connect(ray: Any, workers: int, engine: str) -> None:
    quiet = {"log_to_driver": False, "logging_level": "ERROR"}
    try:
        if engine == "ray":
            ray.init(num_cpus=workers + 1, include_dashboard=False, _node_ip_address="127.0.0.1", **quiet)
        else:
            ray.init(engine, **quiet)
    except (ConnectionError, TimeoutError, ValueError, RuntimeError) as error:
        raise KgError(f"{engine} cannot be reached: {_first(error)}") from error


def _first(error: BaseException) -> str:
    return str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__

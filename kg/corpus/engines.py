"""Choose where work is done: in this process, in processes of this machine, or in Ray's actors."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from kg.corpus.ray import Actors, is_ray
from kg.corpus.workers import Here, Pool, Processes
from kg.errors import KgError

__all__ = ["open_pool"]


@contextmanager
def open_pool(engine: str = "local", workers: int = 1) -> Iterator[Pool]:
    """Give the workers of an engine, and let them go at the end of the block.

    Args:
        engine: "local" for processes, "ray" or "ray://HOST:PORT" for Ray.
        workers: how many; one of "local" is this process.

    Raises:
        KgError: there is no such engine, or it cannot be started.
    """
    pool: Pool
    if is_ray(engine):
        pool = Actors(workers, engine)
    elif engine == "local":
        pool = Processes(workers) if workers > 1 else Here()
    else:
        raise KgError(f"no engine is called '{engine}'; there are local, ray and ray://HOST:PORT")
    with closing(pool):
        yield pool

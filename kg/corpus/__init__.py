"""Hold what many articles need: records that survive a kill, a lock, and worker processes.

Nothing here knows the stages; ``kg.pipeline`` hands in what is to be done.
"""

from kg.corpus.deadline import TimeUp, deadline
from kg.corpus.lock import locked
from kg.corpus.ray import is_ray, spread_ray
from kg.corpus.records import Failure, Listed, Record, Records
from kg.corpus.workers import batches, spread

__all__ = [
    "Failure",
    "Listed",
    "Record",
    "Records",
    "TimeUp",
    "batches",
    "deadline",
    "is_ray",
    "locked",
    "spread",
    "spread_ray",
]

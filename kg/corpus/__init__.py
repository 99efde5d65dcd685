"""Hold what many articles need: records that survive a kill, a lock, and worker processes.

Nothing here knows the stages; ``kg.pipeline`` hands in what is to be done.
"""

from kg.corpus.deadline import TimeUp, deadline
from kg.corpus.engines import open_pool
from kg.corpus.lock import locked
from kg.corpus.records import Failure, Listed, Record, Records, read_record
from kg.corpus.seen import Seen
from kg.corpus.workers import Here, Pool, batches

__all__ = [
    "Failure",
    "Here",
    "Listed",
    "Pool",
    "Record",
    "Records",
    "Seen",
    "TimeUp",
    "batches",
    "deadline",
    "locked",
    "open_pool",
    "read_record",
]

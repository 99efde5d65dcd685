"""Set a process up for our kind of work: many small matrices, and millions of short-lived objects."""

import gc
import os

__all__ = ["settle"]

GARBAGE = 50_000  # objects made before Python looks for unused ones; models and ontologies are many, and stay


def settle() -> None:
    """Keep linear algebra to one thread, unless the user says otherwise, and collect garbage less often.

    On small matrices the threads of OpenBLAS only wait for each other, and keep the processor from other workers.
    To be called before numpy is imported.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    gc.set_threshold(GARBAGE)

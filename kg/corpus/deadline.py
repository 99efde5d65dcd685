"""Stop work that takes too long."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

__all__ = ["TimeUp", "deadline"]


class TimeUp(Exception):  # noqa: N818 (it is no error of anybody's)
    """The time for a piece of work is over."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise ``TimeUp`` inside the block when it runs longer than so many seconds of wall clock.

    Works by a signal, so only in a process's main thread and where the system has interval timers (not on
    Windows); elsewhere the block runs without a limit.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise TimeUp

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

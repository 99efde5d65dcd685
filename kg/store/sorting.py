"""Sort more lines than memory holds: runs on disk, merged as they are read."""

import heapq
import sys
import tempfile
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from typing import IO

__all__ = ["sort_lines"]

ROOM = 16 * 2**20  # bytes of lines in memory at once
EACH = 60  # those that a line takes besides itself, in a set and in a list
TOGETHER = 64  # runs that are merged: as many files are open, and some of those that came of merging


def sort_lines(lines: Iterable[str], *, room: int = ROOM, together: int = TOGETHER) -> Iterator[str]:
    """Yield the distinct lines in order of their code points; none may hold a line feed.

    Raises:
        OSError: there is no room for the runs.
    """
    stream = iter(lines)
    chunk = _take(stream, room)
    rest = next(stream, None)
    if rest is None:  # all of them fit
        yield from chunk
        return
    stream = chain([rest], stream)
    runs = _Runs(together)
    try:
        while chunk:
            runs.add(chunk)
            chunk.clear()  # before the next lines are taken: there is room for them once
            chunk = _take(stream, room)
        yield from runs.merged()
    finally:
        runs.close()


class _Runs:
    """Sorted runs in files without a name; so many of one level become one of the next, so that few are open."""

    def __init__(self, together: int) -> None:
        self._together = together
        self._levels: list[list[IO[str]]] = []

    def add(self, lines: Iterable[str], level: int = 0) -> None:
        """Keep a run."""
        # UTF-8 with surrogates let through: what came in comes out
        run = tempfile.TemporaryFile("w+", encoding="utf-8", errors="surrogatepass", newline="\n")  # noqa: SIM115
        if level == len(self._levels):
            self._levels.append([])
        self._levels[level].append(run)
        run.writelines(f"{line}\n" for line in lines)
        run.seek(0)
        if len(self._levels[level]) == self._together:
            self.add(_merged(self._levels[level]), level + 1)
            _close(self._levels[level])

    def merged(self) -> Iterator[str]:
        """Yield the distinct lines of all runs in order."""
        return _merged([run for runs in self._levels for run in runs])

    def close(self) -> None:
        """Give the room back."""
        for runs in self._levels:
            _close(runs)


def _merged(runs: Iterable[IO[str]]) -> Iterator[str]:
    return (line for line, _ in groupby(heapq.merge(*((line[:-1] for line in run) for run in runs))))


def _close(runs: list[IO[str]]) -> None:
    for run in runs:
        run.close()
    runs.clear()


def _take(stream: Iterator[str], room: int) -> list[str]:
    """Take distinct lines until the room is filled, sorted."""
    taken: set[str] = set()
    for line in stream:
        taken.add(line)
        room -= sys.getsizeof(line) + EACH
        if room < 0:
            break
    return sorted(taken)

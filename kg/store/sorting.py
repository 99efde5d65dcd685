"""Sort more lines than memory holds: runs on disk, merged as they are read."""

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain, groupby
from typing import IO

__all__ = ["sort_lines"]

ROOM = 40_000_000  # characters in memory at once
EACH = 100  # what a line takes besides its characters, in a set


def sort_lines(lines: Iterable[str], *, room: int = ROOM) -> Iterator[str]:
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
    with ExitStack() as files:
        runs: list[IO[str]] = []
        while chunk:
            # UTF-8 with surrogates let through: what came in comes out
            file = files.enter_context(
                tempfile.TemporaryFile("w+", encoding="utf-8", errors="surrogatepass", newline="\n")
            )
            file.writelines(f"{line}\n" for line in chunk)
            file.seek(0)
            runs.append(file)
            chunk = _take(stream, room)
        merged = heapq.merge(*((line[:-1] for line in file) for file in runs))
        for line, _ in groupby(merged):
            yield line


def _take(stream: Iterator[str], room: int) -> list[str]:
    """Take distinct lines until the room is filled, sorted."""
    taken: set[str] = set()
    for line in stream:
        taken.add(line)
        room -= len(line) + EACH
        if room < 0:
            break
    return sorted(taken)

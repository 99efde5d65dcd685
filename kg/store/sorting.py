"""Sort more lines than memory holds: runs on disk, merged as they are read."""

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import chain, groupby, islice
from typing import IO

__all__ = ["sort_lines"]

RUN = 200_000  # lines in memory at once: some 60 MB


def sort_lines(lines: Iterable[str], *, run: int = RUN) -> Iterator[str]:
    """Yield the distinct lines in order of their code points; none may hold a line feed.

    Raises:
        OSError: there is no room for the runs.
    """
    stream = iter(lines)
    chunk = sorted(set(islice(stream, run)))
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
            chunk = sorted(set(islice(stream, run)))
        merged = heapq.merge(*((line[:-1] for line in file) for file in runs))
        for line, _ in groupby(merged):
            yield line

"""Read files that hold many articles: JSON lines (also compressed), JSON, CSV, Parquet, feeds, web archives."""

import csv
import gzip
import io
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import BinaryIO, cast

from kg.errors import ReadError
from kg.read.feeds import read_feed
from kg.read.fields import COLUMNS, MAX_BYTES, Columns, Found, record_of
from kg.read.optional import optional
from kg.read.parquet import read_parquet
from kg.read.text import MAX_CHARACTERS, decode
from kg.read.warc import read_warc

__all__ = ["COLUMNS", "MAX_BYTES", "RECORD_READERS", "Found", "read_records"]

COMPRESSED = frozenset({".gz", ".zst"})


def read_records(path: Path, *, columns: Columns | None = None) -> Iterator[Found]:
    """Read the records of a file; one that cannot be read comes out as its error, and the next follows."""
    last = path.suffix.lower()
    kind = "".join(path.suffixes[-2:]).lower() if last in COMPRESSED else last
    try:
        yield from RECORD_READERS[kind](path, columns or {})
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise ReadError(f"is a damaged gzip file ({error})") from error


def _json_lines(path: Path, columns: Columns) -> Iterator[Found]:
    with closing(_opened(path)) as file:
        for number, line in enumerate(_lines(file), start=1):
            if isinstance(line, ReadError):
                yield str(number), line
            elif line.strip():
                yield from _one_json(str(number), line, columns)


def _opened(path: Path) -> BinaryIO:
    """Open a file, decompressed on the way: no more than what is read stands in memory."""
    if path.suffix.lower() == ".gz":
        return cast(BinaryIO, gzip.open(path, "rb"))
    if path.suffix.lower() == ".zst":
        return io.BufferedReader(_Zstandard(path))  # type: ignore[type-var]
    return path.open("rb")


class _Zstandard(io.RawIOBase):
    """A Zstandard file as a raw stream, whose damage comes out as our own error."""

    def __init__(self, path: Path) -> None:
        zstandard = optional("zstandard")
        self._errors = zstandard.ZstdError
        self._source = path.open("rb")
        self._stream = zstandard.ZstdDecompressor().stream_reader(self._source, read_across_frames=True)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        try:
            return int(self._stream.readinto(buffer))
        except self._errors as error:
            raise ReadError(f"is a damaged Zstandard file ({error})") from error

    def close(self) -> None:
        self._source.close()
        super().close()


def _lines(file: BinaryIO) -> Iterator[bytes | ReadError]:
    """Split into lines of bounded length: an over-long one is passed over, an endless one ends the file."""
    while line := file.readline(MAX_BYTES + 1):
        if len(line) <= MAX_BYTES:
            yield line
            continue
        for _ in range(20):
            line = file.readline(MAX_BYTES)
            if not line or line.endswith(b"\n"):
                break
        else:
            yield ReadError("is too large a line; the rest of the file was not read")
            return
        yield ReadError(f"is too large: more than {MAX_BYTES:,} bytes in one line")


def _one_json(place: str, line: bytes, columns: Columns) -> Iterator[Found]:
    try:
        value = json.loads(decode(line))
    except ReadError as error:
        yield place, error
    except (ValueError, RecursionError) as error:
        yield place, ReadError(f"is not JSON: {str(error).splitlines()[0]}")
    else:
        yield record_of(place, value, columns)


def _json(path: Path, columns: Columns) -> Iterator[Found]:
    if path.stat().st_size > MAX_BYTES:
        raise ReadError(f"is too large: more than {MAX_BYTES:,} bytes; use JSON lines for many articles")
    try:
        value = json.loads(decode(path.read_bytes()))
    except (ValueError, RecursionError) as error:
        raise ReadError(f"is not JSON: {str(error).splitlines()[0]}") from error
    for number, item in enumerate(value if isinstance(value, list) else [value], start=1):
        yield record_of(str(number), item, columns)


def _csv(path: Path, columns: Columns) -> Iterator[Found]:
    csv.field_size_limit(MAX_CHARACTERS + 1)
    with path.open("rb") as file:
        head = file.read(100_000)
        # Cut at a line end, so that no character is halved.
        decode(head[: head.rfind(b"\n") + 1] or head)
        file.seek(0)
        utf8 = _is_utf8(head)
        rows = io.TextIOWrapper(file, encoding="utf-8-sig" if utf8 else "cp1252", errors="replace", newline="")
        delimiter = ";" if head.split(b"\n")[0].count(b";") > head.split(b"\n")[0].count(b",") else ","
        if head.split(b"\n")[0].count(b"\t") or path.suffix.lower() == ".tsv":
            delimiter = "\t"
        try:
            for number, row in enumerate(csv.DictReader(rows, delimiter=delimiter), start=1):
                yield record_of(str(number), row, columns)
        except csv.Error as error:
            raise ReadError(f"is not readable as CSV: {error}") from error


def _is_utf8(head: bytes) -> bool:
    try:
        head[: head.rfind(b"\n") + 1].decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


RECORD_READERS: dict[str, Callable[[Path, Columns], Iterator[Found]]] = {
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".jsonl.gz": _json_lines,
    ".ndjson.gz": _json_lines,
    ".jsonl.zst": _json_lines,
    ".ndjson.zst": _json_lines,
    ".json": _json,
    ".csv": _csv,
    ".tsv": _csv,
    ".parquet": read_parquet,
    ".rss": read_feed,
    ".atom": read_feed,
    ".xml": read_feed,
    ".warc": read_warc,
    ".warc.gz": read_warc,
}

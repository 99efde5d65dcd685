"""Read files that hold many articles, a record each: JSON lines (also gzipped), JSON, CSV."""

import csv
import gzip
import io
import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO, TypeAlias, cast

from kg.errors import ReadError
from kg.read.article import Record, read_authors
from kg.read.text import MAX_CHARACTERS, decode

__all__ = ["COLUMNS", "MAX_BYTES", "RECORD_READERS", "Found", "read_records"]

Columns: TypeAlias = Mapping[str, str]
Found: TypeAlias = tuple[str, Record | ReadError]  # where in the file, and what stands there

MAX_BYTES = 4 * MAX_CHARACTERS
# What a field is called in the wild, likeliest first.
COLUMNS: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "articleBody", "maintext", "article_text"),
    "title": ("title", "headline", "name"),
    "author": ("author", "authors", "byline", "creator"),
    "publisher": ("publisher", "site_name", "outlet", "newspaper"),
    "published": ("published", "datePublished", "date", "published_at", "publish_date", "date_published"),
    "lang": ("lang", "language", "inLanguage"),
    "url": ("url", "link", "canonical_url"),
    "source": ("source", "path", "file"),
    "id": ("id", "guid", "uuid"),
}


def read_records(path: Path, *, columns: Columns | None = None) -> Iterator[Found]:
    """Read the records of a file; one that cannot be read comes out as its error, and the next follows."""
    kind = "".join(path.suffixes[-2:]).lower() if path.suffix.lower() == ".gz" else path.suffix.lower()
    try:
        yield from RECORD_READERS[kind](path, columns or {})
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise ReadError(f"is a damaged gzip file ({error})") from error


def _json_lines(path: Path, columns: Columns) -> Iterator[Found]:
    opener = gzip.open if path.suffix.lower() == ".gz" else open
    with opener(path, "rb") as file:
        for number, line in enumerate(_lines(cast(BinaryIO, file)), start=1):
            if isinstance(line, ReadError):
                yield str(number), line
            elif line.strip():
                yield from _one_json(str(number), line, columns)


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
        yield _record(place, value, columns)


def _json(path: Path, columns: Columns) -> Iterator[Found]:
    if path.stat().st_size > MAX_BYTES:
        raise ReadError(f"is too large: more than {MAX_BYTES:,} bytes; use JSON lines for many articles")
    try:
        value = json.loads(decode(path.read_bytes()))
    except (ValueError, RecursionError) as error:
        raise ReadError(f"is not JSON: {str(error).splitlines()[0]}") from error
    for number, item in enumerate(value if isinstance(value, list) else [value], start=1):
        yield _record(str(number), item, columns)


def _csv(path: Path, columns: Columns) -> Iterator[Found]:
    csv.field_size_limit(MAX_CHARACTERS + 1)
    with path.open("rb") as file:
        head = file.read(100_000)
        # Cut at a line end, so that no character is halved.
        decode(head[: head.rfind(b"\n") + 1] or head)
        file.seek(0)
        utf8 = _is_utf8(head)
        rows = io.TextIOWrapper(
            file, encoding="utf-8-sig" if utf8 else "cp1252", errors="replace", newline=""
        )
        delimiter = ";" if head.split(b"\n")[0].count(b";") > head.split(b"\n")[0].count(b",") else ","
        if head.split(b"\n")[0].count(b"\t") or path.suffix.lower() == ".tsv":
            delimiter = "\t"
        try:
            for number, row in enumerate(csv.DictReader(rows, delimiter=delimiter), start=1):
                yield _record(str(number), row, columns)
        except csv.Error as error:
            raise ReadError(f"is not readable as CSV: {error}") from error


def _is_utf8(head: bytes) -> bool:
    try:
        head[: head.rfind(b"\n") + 1].decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _record(place: str, value: object, columns: Columns) -> Found:
    if not isinstance(value, dict):
        return place, ReadError("is not a record with a 'text' field")

    def field(name: str) -> object:
        names = (columns[name],) if name in columns else COLUMNS[name]
        return next((value[n] for n in names if value.get(n) not in (None, "")), "")

    def words(name: str) -> str:
        found = field(name)
        if isinstance(found, dict):
            found = found.get("name", "")
        return str(found) if isinstance(found, str | int | float) else ""

    if id_ := words("id"):
        place = id_
    text = field("text")
    if not isinstance(text, str) or not text.strip():
        return place, ReadError(f"has no text (field '{columns.get('text', 'text')}')")
    # "source" is a newspaper's name in some collections, a path or address in others.
    source, publisher = words("source"), words("publisher")
    is_place = bool(re.search(r"[/\\]|\.\w{2,5}$", source)) and not re.search(r"\s", source)
    return place, Record(
        text=text,
        title=words("title"),
        author=read_authors(field("author")),
        publisher=publisher or ("" if is_place else source),
        published=words("published"),
        lang=words("lang"),
        url=words("url"),
        source=source if is_place else "",
    )


RECORD_READERS: dict[str, Callable[[Path, Columns], Iterator[Found]]] = {
    ".jsonl": _json_lines,
    ".ndjson": _json_lines,
    ".jsonl.gz": _json_lines,
    ".ndjson.gz": _json_lines,
    ".json": _json,
    ".csv": _csv,
    ".tsv": _csv,
}

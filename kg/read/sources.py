"""Read articles from sources: files, folders, globs, collections, standard input."""

import glob
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from kg.errors import KgError, LanguageError, ReadError
from kg.model import Article
from kg.read.article import Record, make_article
from kg.read.fields import COLUMNS
from kg.read.formats import PARSERS, parse_plain, parser_for
from kg.read.language import check_language
from kg.read.records import MAX_BYTES, RECORD_READERS, read_records
from kg.read.text import decode
from kg.read.urls import SUFFIX, Fetcher, fetch_or_error, is_address, read_urls
from kg.vocab import BASE_IRI

__all__ = ["ReadFailure", "count_articles", "read", "read_all", "read_text"]

Source: TypeAlias = str | os.PathLike[str]
FORMATS = ", ".join(sorted({*PARSERS, *RECORD_READERS, SUFFIX}))


@dataclass(frozen=True, slots=True)
class ReadFailure:
    """A source that could not be read, and why in one line."""

    source: str
    reason: str


def read(source: Source, *, lang: str | None = None, base_iri: str = BASE_IRI) -> Article:
    """Read one article from a file, or from standard input ("-").

    Raises:
        ReadError: the source is missing, empty, binary, too large, or holds several articles.
        LanguageError: its language is not supported.
    """
    if lang is not None:
        check_language(lang)
    found: list[Article] = []
    for name, item in _items([source]):
        try:
            if isinstance(item, KgError):
                raise item
            found.append(make_article(item, lang=lang, base_iri=base_iri))
        except (ReadError, LanguageError) as error:
            raise type(error)(f"{_shown(name)}: {error}") from error
        if len(found) > 1:
            raise ReadError(f"{_shown(str(source))} holds several articles; use read_all or kg.build")
    if not found:
        raise ReadError(f"{_shown(str(source))} holds no article")
    return found[0]


def read_all(
    sources: Source | Iterable[Source],
    *,
    lang: str | None = None,
    base_iri: str = BASE_IRI,
    columns: Mapping[str, str] | None = None,
    fetch: bool = False,
) -> Iterator[Article | ReadFailure]:
    """Read the articles of all sources, one at a time; what cannot be read comes out as a failure instead.

    Args:
        sources: files, folders, globs, collections (.jsonl, .csv, .parquet, .rss, .warc …), lists of addresses
            (.urls), "-" for standard input.
        lang: the language of all articles, instead of detecting it.
        base_iri: what article IRIs start with.
        columns: which column of a collection holds which field, where the usual names do not.
        fetch: read addresses from the web; without it they come out as failures.

    Raises:
        LanguageError: ``lang`` is not supported.
        ReadError: ``columns`` names a field that there is not.
    """
    if lang is not None:
        check_language(lang)
    for field in columns or ():
        if field not in COLUMNS:
            raise ReadError(f"no field is called '{field}'; there are {', '.join(COLUMNS)}")
    for name, item in _items(sources, columns=columns, fetcher=Fetcher() if fetch else None):
        try:
            if isinstance(item, KgError):
                raise item
            yield make_article(item, lang=lang, base_iri=base_iri)
        except (ReadError, LanguageError) as error:
            yield ReadFailure(name, str(error))


def count_articles(sources: Iterable[Source]) -> int | None:
    """Return how many articles the sources may hold, without reading them; None where only reading tells."""
    count = 0
    for source in sources:
        for name, problem in _expand(os.fspath(source)):
            lower = name.lower()
            if problem is not None:
                continue
            if name == "-" or not (os.path.isfile(name) or is_address(name)):
                return None
            if lower.endswith((".jsonl", ".ndjson")):
                with open(name, "rb") as file:
                    count += sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 20), b""))
            elif lower.endswith((*RECORD_READERS, SUFFIX)):
                return None
            else:
                count += 1
    return count


def read_text(
    text: str, *, title: str = "", source: str = "", lang: str | None = None, base_iri: str = BASE_IRI
) -> Article:
    """Make an article of a text at hand.

    Raises:
        ReadError: there is no text, or too much.
        LanguageError: its language is not supported.
    """
    return make_article(Record(text=text, title=title, source=source), lang=lang, base_iri=base_iri)


def _items(
    sources: Source | Iterable[Source],
    *,
    columns: Mapping[str, str] | None = None,
    fetcher: Fetcher | None = None,
) -> Iterator[tuple[str, Record | ReadError]]:
    """Yield each article's source and its record, or the error that stands in its place."""
    seen: set[str] = set()
    for source in [sources] if isinstance(sources, str | os.PathLike) else sources:
        for name, problem in _expand(os.fspath(source)):
            key = name if name == "-" or is_address(name) else os.path.realpath(name)
            if key in seen:
                continue
            seen.add(key)
            if problem is not None:
                yield name, problem
                continue
            try:
                yield from _open(name, columns, fetcher)
            except OSError as error:
                yield name, ReadError(f"cannot be read: {(error.strerror or str(error)).lower()}")
            except ReadError as error:
                yield name, error


def _expand(source: str) -> Iterator[tuple[str, ReadError | None]]:
    """Turn a source into file names, in a fixed order."""
    if source == "-" or is_address(source):
        yield source, None
    elif "\0" in source or not source:
        yield source, ReadError("is not a file name")
    elif os.path.isdir(source):
        yield from _walk(source)
    elif os.path.lexists(source):
        yield source, None
    elif glob.has_magic(source):
        matches = sorted(glob.glob(source, recursive=True))
        for match in matches:
            if os.path.isdir(match):
                if not source.rstrip("/").endswith("**"):  # "**" names each folder's files by itself
                    yield from _walk(match)
            else:
                yield match, None
        if not matches:
            yield source, ReadError("matches no file")
    else:
        yield source, ReadError("does not exist; give a file, a folder, a glob, or - for standard input")


def _walk(folder: str) -> Iterator[tuple[str, ReadError | None]]:
    """Yield a folder's files, deep; links to folders are not followed, so no loop can hold us."""
    problems: list[OSError] = []
    count = 0
    for place, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            count += 1
            known = name.lower().endswith((*PARSERS, *RECORD_READERS, SUFFIX))
            yield os.path.join(place, name), None if known else ReadError(f"is none of the formats {FORMATS}")
    for error in problems:
        yield str(error.filename), ReadError(f"cannot be read: {(error.strerror or str(error)).lower()}")
    if not count and not problems:
        yield folder, ReadError("is a folder without files")


def _open(
    name: str, columns: Mapping[str, str] | None, fetcher: Fetcher | None
) -> Iterator[tuple[str, Record | ReadError]]:
    if is_address(name):
        yield name, fetch_or_error(name, fetcher)
        return
    if name == "-":
        yield name, replace(parse_plain(decode(_bounded(sys.stdin.buffer.read(MAX_BYTES + 1)))), source=name)
        return
    path = Path(name)
    if not path.is_file():  # a pipe or a device could block for ever
        raise ReadError("is not a regular file" if path.exists() else "is a link to nothing")
    if name.lower().endswith(SUFFIX):
        yield from read_urls(path, fetcher)
        return
    if name.lower().endswith(tuple(RECORD_READERS)):
        for place, found in read_records(path, columns=columns):
            where = f"{name}#{place}"
            yield (
                where,
                found if isinstance(found, ReadError) else replace(found, source=found.source or where),
            )
        return
    with path.open("rb") as file:
        data = _bounded(file.read(MAX_BYTES + 1))
    yield name, replace(parser_for(path)(decode(data)), source=name, stem=path.stem)


def _bounded(data: bytes) -> bytes:
    if len(data) > MAX_BYTES:
        raise ReadError(f"is too large: more than {MAX_BYTES:,} bytes in one article")
    if not data.strip():
        raise ReadError("is empty")
    return data


def _shown(name: str) -> str:
    """Return a source's name fit for one line."""
    return "standard input" if name == "-" else name if name.isprintable() else repr(name)

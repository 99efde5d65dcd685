"""Keep what was understood of each article in ``DIR/articles.sqlite``.

Everything else in the directory is worked out from these records, so the order of building never matters, an
article can be taken back, and a build that was killed goes on where it was: each batch is one transaction.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from kg.corpus.codec import VERSION, decode, encode
from kg.errors import StoreError
from kg.model import Claim, CleanArticle, Silence

__all__ = ["FILE", "Failure", "Listed", "Record", "Records", "read_record"]

FILE = "articles.sqlite"
SCHEMA = """
CREATE TABLE IF NOT EXISTS articles (
    iri TEXT PRIMARY KEY, source TEXT NOT NULL, sha TEXT NOT NULL, lang TEXT NOT NULL, title TEXT NOT NULL,
    data TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_source ON articles (source);
CREATE TABLE IF NOT EXISTS failures (source TEXT PRIMARY KEY, reason TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS links (
    name TEXT NOT NULL, kind TEXT NOT NULL, iri TEXT NOT NULL, PRIMARY KEY (name, kind)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Record:
    """What was understood of one article."""

    cleaned: CleanArticle
    claims: tuple[Claim, ...]
    silences: tuple[Silence, ...]

    @property
    def iri(self) -> str:
        """Return the article's IRI."""
        return self.cleaned.article.iri


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list of articles."""

    iri: str
    source: str
    lang: str
    title: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A source that could not be read or understood, and why."""

    source: str
    reason: str


class Records:
    """The articles of a graph directory, in the order of their IRIs."""

    def __init__(self, directory: Path | None) -> None:
        """Open or create the file in a directory; None keeps the records in memory.

        Raises:
            StoreError: the file is not ours, or cannot be opened.
        """
        self.path = ":memory:" if directory is None else str(directory / FILE)
        try:
            self._db = sqlite3.connect(self.path, timeout=30, isolation_level="IMMEDIATE")
            self._db.executescript(SCHEMA)
            shape = self.setting("shape", "")
            if shape not in {"", str(VERSION)}:
                self._db.execute("DELETE FROM articles")
                self._db.commit()
            if shape != str(VERSION):  # a file that is as it should be may lie on a read-only disk
                self.set("shape", str(VERSION))
        except sqlite3.Error as error:
            raise StoreError(f"{self.path} cannot be used: {error}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __len__(self) -> int:
        (count,) = self._db.execute("SELECT count(*) FROM articles").fetchone()
        return int(count)

    def __iter__(self) -> Iterator[Record]:
        """Yield the records by IRI, a few at a time in memory."""
        for (data,) in self._db.execute("SELECT data FROM articles ORDER BY iri"):
            yield read_record(data)

    def iris(self) -> Iterator[str]:
        """Yield the IRIs."""
        for (iri,) in self._db.execute("SELECT iri FROM articles ORDER BY iri"):
            yield iri

    def written(self) -> Iterator[tuple[str, str]]:
        """Yield the IRIs with the records as they are kept, for ``read_record``."""
        yield from self._db.execute("SELECT iri, data FROM articles ORDER BY iri")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def has(self, iri: str, sha: str) -> bool:
        """Tell whether an article stands here, worked out from this very content with these very options."""
        found = self._db.execute("SELECT 1 FROM articles WHERE iri = ? AND sha = ?", (iri, sha))
        return found.fetchone() is not None

    def add(self, records: Iterable[tuple[Record, str]]) -> None:
        """Add records with their hashes, or replace their old selves; all of them or none."""
        rows = [
            (r.iri, r.cleaned.article.source, sha, r.cleaned.article.lang, r.cleaned.article.title, encode(r))
            for r, sha in records
        ]
        with self._transaction():
            self._db.executemany("INSERT OR REPLACE INTO articles VALUES (?, ?, ?, ?, ?, ?)", rows)

    def remove(self, iris: Iterable[str]) -> None:
        """Take articles out."""
        with self._transaction():
            self._db.executemany("DELETE FROM articles WHERE iri = ?", [(iri,) for iri in iris])

    def of_source(self, source: str) -> Iterator[str]:
        """Yield the IRIs of the articles that came from a source."""
        for (iri,) in self._db.execute("SELECT iri FROM articles WHERE source = ? ORDER BY iri", (source,)):
            yield iri

    def list(self) -> tuple[Listed, ...]:
        """Return the list of articles by IRI."""
        rows = self._db.execute("SELECT iri, source, lang, title FROM articles ORDER BY iri")
        return tuple(Listed(*row) for row in rows)

    def langs(self) -> tuple[str, ...]:
        """Return the languages of the articles, sorted."""
        return tuple(lang for (lang,) in self._db.execute("SELECT DISTINCT lang FROM articles ORDER BY lang"))

    def find(self, wanted: str) -> tuple[Listed, ...]:
        """Return the articles with a source path, IRI or title."""
        rows = self._db.execute(
            "SELECT iri, source, lang, title FROM articles WHERE ? IN (iri, source, title) ORDER BY iri",
            (wanted,),
        )
        return tuple(Listed(*row) for row in rows)

    def fail(self, failures: Iterable[Failure]) -> None:
        """Remember sources that failed; a line and the record of that number may go by one name."""
        reasons: dict[str, dict[str, None]] = {}
        for failure in failures:
            reasons.setdefault(failure.source, {})[failure.reason] = None
        with self._transaction():
            rows = [(source, "; ".join(why)) for source, why in reasons.items()]
            self._db.executemany("INSERT OR REPLACE INTO failures VALUES (?, ?)", rows)

    def mend(self, sources: Iterable[str]) -> None:
        """Forget that sources failed."""
        with self._transaction():
            self._db.executemany("DELETE FROM failures WHERE source = ?", ((source,) for source in sources))

    def failures(self) -> tuple[Failure, ...]:
        """Return the sources that failed."""
        rows = self._db.execute("SELECT source, reason FROM failures ORDER BY source")
        return tuple(Failure(*row) for row in rows)

    def setting(self, name: str, default: str) -> str:
        """Return a setting that the directory was built with."""
        row = self._db.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return default if row is None else str(row[0])

    def set(self, name: str, value: str) -> None:
        """Keep a setting."""
        with self._transaction():
            self._db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    def links(self) -> dict[tuple[str, str], str]:
        """Return what a reconciliation service said of names and kinds; "" where it knew no sure match."""
        rows = self._db.execute("SELECT name, kind, iri FROM links")
        return {(name, kind): iri for name, kind, iri in rows}

    def add_links(self, links: Mapping[tuple[str, str], str]) -> None:
        """Keep what a reconciliation service said, so that it is asked once."""
        with self._transaction():
            rows = [(name, kind, iri) for (name, kind), iri in links.items()]
            self._db.executemany("INSERT OR REPLACE INTO links VALUES (?, ?, ?)", rows)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            with self._db:
                yield
        except sqlite3.Error as error:
            raise StoreError(f"{self.path} cannot be written: {error}") from error


def read_record(data: str) -> Record:
    """Read a record as it is kept.

    Raises:
        StoreError: the file is broken.
    """
    try:
        return decode(Record, data)
    except ValueError as error:
        raise StoreError(f"{FILE} is broken ({error}); delete it and build again") from error

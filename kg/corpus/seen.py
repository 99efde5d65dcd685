"""Remember which articles a build has met and in which source, on disk once they are many."""

from collections.abc import Iterator

from kg.scratch import open_scratch

__all__ = ["Seen"]


class Seen:
    """Articles by source."""

    def __init__(self) -> None:
        self._db = open_scratch(
            "CREATE TABLE seen (iri TEXT, source TEXT, PRIMARY KEY (iri, source)) WITHOUT ROWID;"
            "CREATE TABLE sources (source TEXT PRIMARY KEY) WITHOUT ROWID;"
        )

    def add(self, iri: str, source: str) -> bool:
        """Note an article; tell whether it is met for the first time."""
        known = self._db.execute("SELECT 1 FROM seen WHERE iri = ?", (iri,)).fetchone() is not None
        self._db.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (iri, source))
        self._db.execute("INSERT OR IGNORE INTO sources VALUES (?)", (source,))
        return not known

    def has(self, iri: str, source: str) -> bool:
        """Tell whether an article was met in a source."""
        found = self._db.execute("SELECT 1 FROM seen WHERE iri = ? AND source = ?", (iri, source))
        return found.fetchone() is not None

    def sources(self) -> Iterator[str]:
        """Yield the sources in which an article was met."""
        for (source,) in self._db.execute("SELECT source FROM sources ORDER BY source"):
            yield source

    def close(self) -> None:
        """Give the room back."""
        self._db.close()

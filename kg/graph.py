"""Give one object for what is done with a graph; each method hands on to the stage that does it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Self

from pyoxigraph import Quad, RdfFormat, Store, serialize

from kg.compare import Difference, compare
from kg.errors import ExportError
from kg.explain import Explanation, explain
from kg.store import Answer, open_store, query, replace_store, write_trig
from kg.validate import Report, validate
from kg.vocab import PREFIXES

__all__ = ["FORMATS", "KnowledgeGraph"]

FORMATS = {
    "trig": RdfFormat.TRIG,
    "turtle": RdfFormat.TURTLE,
    "n-quads": RdfFormat.N_QUADS,
    "n-triples": RdfFormat.N_TRIPLES,
    "json-ld": RdfFormat.JSON_LD,
}


class KnowledgeGraph:
    """A knowledge graph, in a directory or in memory."""

    def __init__(self, store: Store, directory: Path | None = None) -> None:
        self.store = store
        self.directory = directory

    @classmethod
    def open(cls, directory: str | Path) -> Self:
        """Open the graph of a directory, for reading.

        Raises:
            StoreError: there is none.
        """
        return cls(open_store(Path(directory)), Path(directory))

    @classmethod
    def write(cls, quads: Iterable[Quad], directory: Path | None) -> Self:
        """Put quads in the place of a directory's graph, or keep them in memory."""
        if directory is None:
            store = Store()
            store.extend(quads)
            return cls(store)
        found = list(quads)
        write_trig(found, directory / "graph.trig")
        replace_store(directory, found)
        return cls.open(directory)

    def __iter__(self) -> Iterator[Quad]:
        return self.store.quads_for_pattern(None, None, None, None)

    def query(self, sparql: str, *, timeout: float | None = None) -> Answer:
        """Ask a SPARQL 1.1 query; the usual prefixes are declared."""
        return query(self.store, sparql, timeout=timeout)

    def explain(self, name: str, relation: str | None = None, other: str | None = None) -> tuple[Explanation, ...]:
        """Return the sentences behind an entity or a fact."""
        return explain(self.store, name, relation, other)

    def validate(self) -> Report:
        """Prove with SHACL that every claim has its evidence."""
        return validate(self)

    def compare(self, other: "KnowledgeGraph") -> Difference:
        """Tell what another graph has, lacks and says otherwise."""
        return compare(self.store, other.store)

    def export(self, format_: str = "trig") -> bytes:
        """Write the graph in a format; those without named graphs hold the default graph alone.

        Raises:
            ExportError: the format is unknown.
        """
        if format_ not in FORMATS:
            raise ExportError(f"the format '{format_}' is unknown; known: {', '.join(FORMATS)}")
        kind = FORMATS[format_]
        quads = sorted(self, key=str)
        if not kind.supports_datasets:
            quads = [Quad(q.subject, q.predicate, q.object) for q in quads if str(q.graph_name) == "DEFAULT"]
        return serialize(quads, format=kind, prefixes=PREFIXES) or b""

"""Give one object for what is done with a graph; each method hands on to the stage that does it."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Self

import networkx as nx
from pyoxigraph import NamedNode, Quad, QuerySolutions, Store

from kg.analyse import MEASURES_GRAPH, Analysis, Measures, analyse, measures_to_quads, path_steps, to_networkx
from kg.compare import Difference, compare
from kg.corpus import Records
from kg.errors import ExportError
from kg.explain import Explanation, explain
from kg.model import ToldClaim
from kg.render import load_view, render, render_notebook
from kg.store import Answer, export, memory_store, open_store, put_graph, query
from kg.validate import Report, validate

if TYPE_CHECKING:
    from kg.remote import Pushed

__all__ = ["KnowledgeGraph", "write_analysis"]

COUNTS = {
    "articles": "GRAPH ?x { ?x a schema:NewsArticle }",
    "claims": "GRAPH ?g { ?x a kg:Claim }",
    "asserted": """GRAPH ?g { ?x kg:polarity kg:affirmed ; kg:modality kg:certain
      FILTER NOT EXISTS { ?x kg:speaker ?who } }""",
    "entities": "?x schema:name ?name",
    "doubtful merges": "GRAPH ?g { ?x a kg:MergeCandidate }",
    "near-copies": "GRAPH ?g { ?x kg:nearCopyOf ?original }",
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
            return cls(memory_store(quads))
        put_graph(quads, directory)
        return cls.open(directory)

    def __iter__(self) -> Iterator[Quad]:
        return self.store.quads_for_pattern(None, None, None, None)

    def query(self, sparql: str, *, timeout: float | None = None) -> Answer:
        """Ask a SPARQL 1.1 query; the usual prefixes are declared."""
        return query(self.store, sparql, timeout=timeout)

    def explain(self, name: str, relation: str | None = None, other: str | None = None) -> tuple[Explanation, ...]:
        """Return the sentences behind an entity or a fact."""
        return explain(self.store, name, relation, other)

    def to_networkx(self) -> "nx.MultiDiGraph[str]":
        """Return the entities as nodes and the claims as edges of a networkx graph."""
        return to_networkx(self.store)

    def render(self, path: str | Path) -> Path:
        """Write the page: one file that opens from disk, the articles beside the graph.

        Raises:
            ExportError: the file cannot be written.
        """
        return _write(Path(path), render(load_view(self.store)).encode("utf-8"))

    def _repr_html_(self) -> str:
        """Return the page in a sandboxed frame, as notebooks show a value of their last line."""
        return render_notebook(load_view(self.store))

    def analyse(self, *, lang: str | None = None, progress: Callable[[str], None] | None = None) -> Analysis:
        """Measure the entities and find out who matters and who disputes what; the report is in ``lang``.

        Raises:
            LanguageError: there is no report in the language.
        """
        return analyse(self.store, silences=self.silences(), lang=lang, progress=progress)

    def report(self, path: str | Path | None = None) -> str:
        """Return the report in Markdown, and write it to a file if one is given: as a page if it is called .html.

        Raises:
            ExportError: the file cannot be written.
        """
        found = self.analyse()
        if path is not None:
            write_analysis(found, path)
        return found.markdown()

    def path(self, a: str, b: str, *, strongest: bool = False, asserted: bool = False) -> tuple[ToldClaim, ...]:
        """Return the claims from one entity to another: the fewest steps, or the surest with ``strongest``.

        Raises:
            QueryError: a name is unknown, or nothing ties the two.
        """
        return path_steps(self.to_networkx(), a, b, strongest=strongest, asserted=asserted)

    def annotate(self, measures: Measures) -> "KnowledgeGraph":
        """Return the graph with the measures in the named graph `MEASURES_GRAPH`, instead of any that stood there.

        The graph of a directory is written anew; the next build leaves the measures out, since it changes them.
        """
        name = NamedNode(MEASURES_GRAPH)
        kept = (quad for quad in self if quad.graph_name != name)
        return KnowledgeGraph.write(chain(kept, measures_to_quads(measures)), self.directory)

    def silences(self) -> tuple[tuple[str, str, str], ...]:
        """Return the sentences without a claim: the article's title, the sentence, the reason."""
        if self.directory is None:
            return ()
        with Records(self.directory) as records:
            return tuple(
                (r.cleaned.article.title, silence.sentence.quote(r.cleaned.article.text), silence.reason)
                for r in records
                for silence in r.silences
            )

    def manifest(self) -> tuple[tuple[str, str, str], ...]:
        """Return each source with "done" and its article's IRI, or "failed" and why; sorted."""
        if self.directory is None:
            return ()
        with Records(self.directory) as records:
            done = [(a.source, "done", a.iri) for a in records.list()]
            return tuple(sorted([*done, *((f.source, "failed", f.reason) for f in records.failures())]))

    def counts(self) -> dict[str, int]:
        """Count articles, claims, those asserted as fact, entities, merges in doubt, and near-copies."""
        return {name: self._count(pattern) for name, pattern in COUNTS.items()}

    def _count(self, pattern: str) -> int:
        found = self.query(f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }}")
        assert isinstance(found, QuerySolutions)
        return int(next(found)["n"].value)

    def validate(self) -> Report:
        """Prove with SHACL that every claim has its evidence."""
        return validate(self.store)

    def compare(self, other: "KnowledgeGraph") -> Difference:
        """Tell what another graph has, lacks and says otherwise."""
        return compare(self.store, other.store)

    def push(
        self,
        url: str,
        *,
        update_url: str | None = None,
        graph_url: str | None = None,
        default_graph: str | None = None,
        everything: bool = False,
        progress: Callable[[int], None] = lambda count: None,
    ) -> "Pushed":
        """Write the graph to a SPARQL 1.1 server; later pushes from the directory send only what changed.

        Raises:
            StoreError: the server cannot be reached or refuses.
        """
        from kg.remote import Server, push  # loads an HTTP client

        with closing(Server(url, update_url=update_url, graph_url=graph_url)) as server:
            return push(
                self.store,
                server,
                directory=self.directory,
                default_graph=default_graph,
                everything=everything,
                progress=progress,
            )

    def export(self, format_: str = "trig") -> bytes:
        """Write the graph in one of ``kg.store.FORMATS``; those without named graphs hold the default graph alone.

        Raises:
            ExportError: the format is unknown.
        """
        return export(self.store, format_)


def write_analysis(analysis: Analysis, path: str | Path) -> None:
    """Write a report to a file: as a page if it is called .html, else in Markdown.

    Raises:
        ExportError: the file cannot be written.
    """
    text = analysis.html() if Path(path).suffix == ".html" else analysis.markdown()
    _write(Path(path), text.encode("utf-8"))


def _write(path: Path, data: bytes) -> Path:
    """Put a file in place whole."""
    temporary = path.with_name(path.name + ".new")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    except OSError as error:
        with suppress(OSError):
            temporary.unlink()
        raise ExportError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from error
    return path

"""Put the stages in order: sources in, a graph directory out.

Articles are read and understood one by one, in worker processes if wished, and each batch is kept as soon as it is
done. Then the graph is worked out from all that is kept (resolve, rdf): what it holds depends on the set of articles
and never on the order, the number of builds or the number of workers.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import cache, partial
from os import PathLike
from pathlib import Path

from kg.assembly import SMALL, assemble, keep_entities, kept_entities
from kg.corpus import Failure, Record, Records, Seen, locked, open_pool
from kg.errors import KgError, ReadError, StoreError
from kg.graph import KnowledgeGraph
from kg.model import MIN_CONFIDENCE, Article
from kg.read import ReadFailure, doubt_language, read_all
from kg.resolve import open_service, read_entities
from kg.understanding import BATCH, Options, article_sha, understand_all
from kg.vocab import BASE_IRI

__all__ = ["SMALL", "Built", "Removed", "build", "build_graph", "remove"]


BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*(?<=[/#:=])")  # an IRI to which names can be added

Source = str | PathLike[str]
Teller = Callable[[str], None]
Understand = Callable[[Iterable[Article], Options], Iterable[tuple[Record | Failure, ...]]]


def _quiet(message: object) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    graph: KnowledgeGraph
    articles: int  # in the graph now
    done: int  # understood by this build
    known: int  # stood there already, unchanged
    failures: tuple[Failure, ...]


@dataclass(frozen=True, slots=True)
class Removed:
    """What taking back an article left."""

    graph: KnowledgeGraph
    articles: int
    iris: tuple[str, ...]  # taken out


def build(
    sources: Source | Iterable[Source],
    output: Source | None = None,
    *,
    lang: str | None = None,
    extractors: Sequence[str] | None = None,
    ontologies: Sequence[Source] = (),
    entities: Sequence[Source] = (),
    min_confidence: float = MIN_CONFIDENCE,
    base_iri: str | None = None,
    workers: int = 1,
    batch_size: int = BATCH,
    engine: str = "local",
    columns: Mapping[str, str] | None = None,
    fetch: bool = False,
    reconcile: str | None = None,
    parts: Source | None = None,
) -> KnowledgeGraph:
    """Build a knowledge graph from articles, in a directory or, without one, in memory.

    Args:
        sources: one or several files, folders, globs or collections, "-" for standard input.
        output: the graph directory to create or to add to.
        lang: the articles' language, instead of detecting it.
        extractors: the names of the extractors to use, all by default.
        ontologies: Turtle files with further relations and the words that express them.
        entities: Turtle or CSV files of things known to you: their names, kinds and links; a directory keeps them.
        min_confidence: leave out claims less sure than this, from 0 to 1; 0 keeps all.
        base_iri: what IRIs start with; a directory keeps the one it was first built with.
        workers: processes that understand articles side by side.
        batch_size: articles understood and kept together.
        engine: "local" for worker processes, "ray" or "ray://HOST:PORT" for Ray (an extra of the package).
        columns: which column of a collection holds which field (text, title, …), where the usual names do not.
        fetch: read addresses from the web; off by default.
        reconcile: address of a W3C reconciliation service to link entities by; none is asked by default.
        parts: a folder in which workers put the graph of a directory as files of N-Quads too, for a server's bulk
            loader; with Ray on a cluster, one that all nodes see.

    Raises:
        KgError: nothing could be read, or the directory cannot be used.
    """
    options = Options(
        lang=lang,
        extractors=None if extractors is None else tuple(extractors),
        ontologies=tuple(str(path) for path in ontologies),
        min_confidence=min_confidence,
        entities=read_entities(entities),
    )
    given = [sources] if isinstance(sources, str | PathLike) else list(sources)
    place = None if output is None else Path(output)
    built = build_graph(
        given,
        place,
        options=options,
        base_iri=base_iri,
        workers=workers,
        batch_size=batch_size,
        engine=engine,
        columns=columns,
        fetch=fetch,
        reconcile=reconcile,
        parts=None if parts is None else Path(parts).absolute(),
    )
    return built.graph


def build_graph(
    sources: Iterable[Source],
    directory: Path | None,
    *,
    options: Options,
    base_iri: str | None = None,
    workers: int = 1,
    batch_size: int = BATCH,
    engine: str = "local",
    columns: Mapping[str, str] | None = None,
    fetch: bool = False,
    reconcile: str | None = None,
    parts: Path | None = None,
    tell: Teller = _quiet,
    progress: Callable[[int], None] = _quiet,
) -> Built:
    """Build as ``build`` does, and tell what is done on the way.

    Raises:
        KgError: nothing could be read, or the directory cannot be used.
    """

    service = open_service(reconcile) if reconcile is not None else None

    def run(records: Records) -> Built:
        if options.entities:
            keep_entities(records, options.entities)
        known = replace(options, entities=kept_entities(records))
        with open_pool(engine, workers) as pool, closing(Seen()) as seen:
            work = _Build(records, known, _settle_base(records, base_iri), seen, tell, progress)
            read = partial(read_all, sources, lang=known.lang, base_iri=work.base, columns=columns, fetch=fetch)
            work.run(read(), partial(understand_all, pool=pool, batch_size=batch_size))
            records.set("ontologies", "\n".join(options.ontologies))
            graph = assemble(records, directory, pool=pool, parts=parts, service=service, tell=tell)
        return Built(graph, len(records), work.done, work.known, tuple(work.failures))

    if directory is None:
        with Records(None) as records:
            return run(records)
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = "is a file; give a directory" if directory.is_file() else f"cannot be made: {error.strerror}"
        raise StoreError(f"{directory} {why}") from error
    with locked(directory, waiting=tell), Records(directory) as records:
        return run(records)


def remove(directory: Path, wanted: str, *, tell: Teller = _quiet) -> Removed:
    """Take an article back by its source path, IRI or title.

    Raises:
        StoreError: the directory is not ours or has no such article.
    """
    KnowledgeGraph.open(directory)
    with locked(directory, waiting=tell), Records(directory) as records:
        found = tuple(article.iri for article in records.find(wanted))
        if not found:
            raise StoreError(f"{directory} has no article with the source, IRI or title '{wanted}'")
        records.remove(found)
        return Removed(assemble(records, directory, tell=tell), len(records), found)


@dataclass(slots=True)
class _Build:
    """One build at work on the records."""

    records: Records
    options: Options
    base: str
    seen: Seen  # the articles each source holds now
    tell: Teller
    progress: Callable[[int], None]
    done: int = 0
    known: int = 0
    failures: list[Failure] = field(default_factory=list)
    waiting: dict[str, str] = field(default_factory=dict)  # hashes as read, before cleaning adds to an article

    def run(self, items: Iterable[Article | ReadFailure], understand: Understand) -> None:
        """Read, understand and keep; what a source held before and holds no more is taken out."""
        fingerprint = cache(self.options.fingerprint)
        for batch in understand(self._unknown(items, fingerprint), self.options):
            fresh = [item for item in batch if isinstance(item, Record)]
            self.records.add((item, self.waiting.pop(item.iri)) for item in fresh)
            self.failures += [item for item in batch if isinstance(item, Failure)]
            self.done += len(fresh)
            self.progress(len(batch))
        if not self.done and not self.known:
            raise self._nothing()
        for source in self.seen.sources():
            if source not in {"", "-"}:
                self.records.remove([iri for iri in self.records.of_source(source) if not self.seen.has(iri, source)])
        self.records.mend(self.seen.sources())
        self.records.fail(self.failures)
        for failure in self.failures:
            self.tell(f"{failure.source}: {failure.reason}")

    def _unknown(self, items: Iterable[Article | ReadFailure], fingerprint: Callable[[str], str]) -> Iterator[Article]:
        """Yield the articles that do not stand in the records as they would come out now."""
        for item in items:
            if isinstance(item, ReadFailure):
                self.failures.append(Failure(item.source, item.reason))
                continue
            if not self.seen.add(item.iri, item.source):
                continue
            sha = article_sha(item, fingerprint(item.lang))
            if self.records.has(item.iri, sha):
                self.known += 1
                self.progress(1)
            else:
                self.waiting[item.iri] = sha
                if self.options.lang is not None and (doubt := doubt_language(item.text, item.lang)):
                    self.tell(f"{item.source}: {doubt}")
                yield item

    def _nothing(self) -> KgError:
        shown = "; ".join(f"{failure.source}: {failure.reason}" for failure in self.failures[:3])
        rest = f"; and {len(self.failures) - 3:,} more" if len(self.failures) > 3 else ""
        return ReadError(shown + rest if self.failures else "the sources hold no article")


def _settle_base(records: Records, base_iri: str | None) -> str:
    if base_iri is not None and not BASE.fullmatch(base_iri):
        raise StoreError(f"'{base_iri}' is nothing for IRIs to start with; give one like https://example.org/id/")
    kept = records.setting("base-iri", "")
    if kept and base_iri and kept != base_iri and len(records):
        raise StoreError(f"this graph's IRIs start with {kept}; use another directory for {base_iri}")
    base = base_iri or kept or BASE_IRI
    records.set("base-iri", base)
    return base

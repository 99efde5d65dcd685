"""Put the stages in order: sources in, a graph directory out.

Articles are understood one by one (read, clean, annotate, extract), in worker processes if wished, and each batch is
kept as soon as it is done. Then the graph is worked out from all that is kept (resolve, rdf): what it holds depends on
the set of articles and never on the order, the number of builds or the number of workers.
"""

import hashlib
import importlib.metadata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from os import PathLike
from pathlib import Path

from kg.annotate import MODELS, annotate_all, available_models, load_model
from kg.clean import clean
from kg.corpus import Failure, Record, Records, batches, locked, spread
from kg.corpus.codec import encode
from kg.errors import KgError, LanguageError, ModelError, ReadError, StoreError
from kg.extract import available_extractors, extract
from kg.graph import KnowledgeGraph
from kg.model import Article
from kg.ontology import load_ontology
from kg.rdf import Run, build_dataset
from kg.read import ReadFailure, read_all
from kg.resolve import resolve
from kg.vocab import BASE_IRI

__all__ = ["SMALL", "Built", "Options", "build", "build_graph", "remove", "understand", "understand_all"]

SMALL = 100  # articles up to which a build ends with the page, the report and the proof by SHACL
BATCH = 16

Source = str | PathLike[str]
Teller = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How articles are understood."""

    lang: str | None = None
    extractors: tuple[str, ...] | None = None
    ontologies: tuple[str, ...] = ()
    min_confidence: float = 0.0

    def fingerprint(self) -> str:
        """Return a text that changes when the same article might be understood otherwise."""
        names = self.extractors if self.extractors is not None else tuple(available_extractors())
        extra = [hashlib.sha256(Path(path).read_bytes()).hexdigest() for path in self.ontologies]
        version = importlib.metadata.version("article-kg")
        return repr((version, sorted(available_models().items()), names, extra, self.min_confidence))


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did."""

    graph: KnowledgeGraph
    done: int  # articles understood by this build
    known: int  # articles that stood there already, unchanged
    failures: tuple[Failure, ...]


def build(
    sources: Source | Iterable[Source],
    output: Source | None = None,
    *,
    lang: str | None = None,
    extractors: Sequence[str] | None = None,
    ontologies: Sequence[Source] = (),
    min_confidence: float = 0.0,
    base_iri: str | None = None,
    workers: int = 1,
    batch_size: int = BATCH,
) -> KnowledgeGraph:
    """Build a knowledge graph from articles, in a directory or, without one, in memory.

    Args:
        sources: one or several files, folders, globs or collections, "-" for standard input.
        output: the graph directory to create or to add to.
        lang: the articles' language, instead of detecting it.
        extractors: the names of the extractors to use, all by default.
        ontologies: Turtle files with further relations and the words that express them.
        min_confidence: leave out claims less sure than this.
        base_iri: what IRIs start with; a directory keeps the one it was first built with.
        workers: processes that understand articles side by side.
        batch_size: articles understood and kept together.

    Raises:
        KgError: nothing could be read, or the directory cannot be used.
    """
    options = Options(
        lang=lang,
        extractors=None if extractors is None else tuple(extractors),
        ontologies=tuple(str(path) for path in ontologies),
        min_confidence=min_confidence,
    )
    given = [sources] if isinstance(sources, str | PathLike) else list(sources)
    place = None if output is None else Path(output)
    return build_graph(given, place, options=options, base_iri=base_iri, workers=workers, batch_size=batch_size).graph


def build_graph(
    sources: Iterable[Source],
    directory: Path | None,
    *,
    options: Options,
    base_iri: str | None = None,
    workers: int = 1,
    batch_size: int = BATCH,
    tell: Teller = lambda message: None,
    progress: Callable[[int], None] = lambda articles: None,
) -> Built:
    """Build as ``build`` does, and tell what was done on the way.

    Raises:
        KgError: nothing could be read, or the directory cannot be used.
    """
    if directory is None:
        with Records(None) as records:
            return _build(sources, records, None, options, base_iri, workers, batch_size, tell, progress)
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = "is a file; give a directory" if directory.exists() else f"cannot be made: {error.strerror}"
        raise StoreError(f"{directory} {why}") from error
    with locked(directory, waiting=tell), Records(directory) as records:
        return _build(sources, records, directory, options, base_iri, workers, batch_size, tell, progress)


def remove(directory: Path, wanted: str, *, tell: Teller = lambda message: None) -> tuple[str, ...]:
    """Take an article back by its source path, IRI or title, and return the IRIs taken out.

    Raises:
        StoreError: the directory is not ours or has no such article.
    """
    KnowledgeGraph.open(directory)
    with locked(directory, waiting=tell), Records(directory) as records:
        found = tuple(article.iri for article in records.find(wanted))
        if not found:
            raise StoreError(f"{directory} has no article with the source, IRI or title '{wanted}'")
        records.remove(found)
        _assemble(records, directory, ontologies=_kept_ontologies(records))
    return found


def understand_all(
    articles: Iterable[Article], options: Options, *, workers: int = 1, batch_size: int = BATCH
) -> Iterator[tuple[Record | Failure, ...]]:
    """Yield batches of what was understood of each article, in order."""
    yield from spread(partial(understand, options=options), batches(articles, batch_size), workers=workers)


def understand(articles: Sequence[Article], *, options: Options) -> tuple[Record | Failure, ...]:
    """Clean, annotate and extract a batch of articles; what cannot be understood comes out as a failure."""
    ontology = load_ontology(options.ontologies)
    results: dict[str, Record | Failure] = {}
    for lang in sorted({article.lang for article in articles}):
        group = [article for article in articles if article.lang == lang]
        try:
            nlp = load_model(lang)
        except (LanguageError, ModelError) as error:
            results |= {article.iri: Failure(article.source, str(error)) for article in group}
            continue
        cleaned = [clean(article) for article in group]
        for one, doc in zip(cleaned, annotate_all(cleaned, nlp), strict=True):
            claims, silences = extract(doc, one, ontology=ontology, extractors=options.extractors)
            kept = tuple(claim for claim in claims if claim.confidence >= options.min_confidence)
            results[one.article.iri] = Record(one, kept, silences)
    return tuple(results[article.iri] for article in articles)


def _build(
    sources: Iterable[Source],
    records: Records,
    directory: Path | None,
    options: Options,
    base_iri: str | None,
    workers: int,
    batch_size: int,
    tell: Teller,
    progress: Callable[[int], None],
) -> Built:
    base = _settle_base(records, base_iri)
    _settle_ontologies(records, options)
    fingerprint = options.fingerprint()
    failures: list[Failure] = []
    seen: dict[str, set[str]] = {}  # the articles of each source, to see which old ones it no longer holds
    known = done = 0

    def fail(failure: Failure) -> None:
        failures.append(failure)
        tell(f"{failure.source}: {failure.reason}")

    def unknown() -> Iterator[Article]:
        nonlocal known
        taken: set[str] = set()
        for item in read_all(sources, lang=options.lang, base_iri=base):
            if isinstance(item, ReadFailure):
                fail(Failure(item.source, item.reason))
                continue
            seen.setdefault(item.source, set()).add(item.iri)
            if item.iri in taken:
                continue
            taken.add(item.iri)
            if records.has(item.iri, _sha(item, fingerprint)):
                known += 1
                progress(1)
            else:
                yield item

    for batch in understand_all(unknown(), options, workers=workers, batch_size=batch_size):
        fresh = [item for item in batch if isinstance(item, Record)]
        records.add((item, _sha(item.cleaned.article, fingerprint)) for item in fresh)
        for item in batch:
            if isinstance(item, Failure):
                fail(item)
        done += len(fresh)
        progress(len(batch))
    if not done and not known:
        raise _nothing(failures)
    for source, iris in seen.items():
        if source not in {"", "-"}:
            records.remove(set(records.of_source(source)) - iris)
    records.mend(seen)
    records.fail(failures)
    graph = _assemble(records, directory, ontologies=options.ontologies)
    return Built(graph, done, known, tuple(failures))


def _assemble(records: Records, directory: Path | None, *, ontologies: tuple[str, ...]) -> KnowledgeGraph:
    """Work the graph out from all records and put it in the place of the old one."""
    ontology = load_ontology(ontologies)
    base = records.setting("base-iri", BASE_IRI)
    resolution = resolve(((r.cleaned, r.claims) for r in records), ontology=ontology, base_iri=base)
    run = _run(records, base, ontologies)
    quads = build_dataset((r.cleaned for r in records), resolution, ontology=ontology, run=run)
    return KnowledgeGraph.write(quads, directory)


def _run(records: Records, base: str, ontologies: tuple[str, ...]) -> Run:
    raise NotImplementedError


def _sha(article: Article, fingerprint: str) -> str:
    """Hash what an article says, not where it was read from, and how it is understood."""
    return hashlib.sha256((encode(replace(article, source="")) + fingerprint).encode("utf-8")).hexdigest()


def _settle_base(records: Records, base_iri: str | None) -> str:
    kept = records.setting("base-iri", "")
    if kept and base_iri and kept != base_iri:
        raise StoreError(f"this graph's IRIs start with {kept}; use another directory for {base_iri}")
    base = kept or base_iri or BASE_IRI
    records.set("base-iri", base)
    return base


def _settle_ontologies(records: Records, options: Options) -> None:
    records.set("ontologies", "\n".join(options.ontologies))


def _kept_ontologies(records: Records) -> tuple[str, ...]:
    return tuple(records.setting("ontologies", "").splitlines())


def _nothing(failures: Sequence[Failure]) -> KgError:
    if len(failures) == 1:
        return ReadError(f"{failures[0].source}: {failures[0].reason}")
    return ReadError(f"none of the {len(failures)} sources could be read" if failures else "no source was given")

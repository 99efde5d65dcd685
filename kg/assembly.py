"""Work the graph out from all the records of a directory: resolve, curate, write.

What comes out depends on the set of articles, the settings and the curation file alone.
"""

import importlib.metadata
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from pyoxigraph import Quad

from kg.annotate import MODELS
from kg.corpus import Here, Pool, Records, batches
from kg.corpus.codec import decode, encode
from kg.errors import StoreError
from kg.graph import KnowledgeGraph
from kg.linking import SETTING, add_links, ask_links
from kg.model import Claim, CleanArticle
from kg.ontology import Ontology, load_ontology
from kg.passes import Due, clear, look_over, write_articles, write_quads
from kg.proof import prove, spread
from kg.rdf import Run, Words, build_dataset, claim_iri, entity_quads, relation_quads
from kg.resolve import (
    FEW,
    ArticleFacts,
    Copies,
    Entry,
    Instruction,
    Resolution,
    Service,
    load_gazetteer,
    parse_curation,
    resolve,
)
from kg.store import Part, join_parts, put_trig
from kg.vocab import BASE_IRI

__all__ = [
    "CURATION",
    "SMALL",
    "assemble",
    "keep_entities",
    "kept_entities",
    "read_curation",
    "resolve_records",
]

SMALL = 100  # articles up to which a build ends with the page and the report
MANY = 1_000  # articles from which it pays to start workers for resolving and writing alone
BATCH = 64  # articles that a worker is given at once
ENTITIES = 2_000  # entities that are written at once
CURATION = "curation.txt"


def _quiet(message: str) -> None:
    """Tell nobody."""


def read_curation(directory: Path | None) -> tuple[Instruction, ...]:
    """Read what people decided from the directory's curation file, if it has one.

    Raises:
        CurationError: a line is wrong; the message names it.
    """
    if directory is None or not (directory / CURATION).is_file():
        return ()
    return parse_curation((directory / CURATION).read_text(encoding="utf-8"))


def kept_entities(records: Records) -> tuple[Entry, ...]:
    """Return the user's entities that the directory was built with."""
    try:
        return decode(tuple[Entry, ...], records.setting("entities", "[]"))
    except ValueError as error:
        raise StoreError(f"{records.path} is of an older version; build again with --entities") from error


def keep_entities(records: Records, entities: Sequence[Entry]) -> None:
    """Keep the user's entities, so that later builds and corrections know them without the file."""
    records.set("entities", encode(tuple(entities)))


@contextmanager
def resolve_records(
    records: Records,
    *,
    ontology: Ontology | None = None,
    instructions: Sequence[Instruction] = (),
    told: Iterable[ArticleFacts] | None = None,
) -> Iterator[Resolution]:
    """Resolve all articles of a directory and apply what people decided.

    Args:
        records: what was understood of the articles.
        ontology: the relations; those that the directory was built with if None.
        instructions: what people decided.
        told: the facts of the articles, where they were found elsewhere.

    Raises:
        StoreError: there is no room for what resolving puts on disk for the while.
    """
    if ontology is None:
        ontology = load_ontology(_ontologies(records))
    base = records.setting("base-iri", BASE_IRI)
    try:
        with resolve(
            _Understood(records),
            ontology=ontology,
            gazetteer=load_gazetteer(kept_entities(records)),
            base_iri=base,
            curation=instructions,
            claim_iri=partial(claim_iri, base_iri=base),
            told=told,
        ) as resolution:
            yield resolution
    except sqlite3.Error as error:
        raise StoreError(f"articles cannot be resolved: {error}; TMPDIR says where there is room for it") from error


@dataclass(frozen=True)
class _Understood:
    """The articles of a directory with their claims, as often as they are asked for."""

    records: Records

    def __iter__(self) -> Iterator[tuple[CleanArticle, tuple[Claim, ...]]]:
        return ((r.cleaned, r.claims) for r in self.records)


def assemble(
    records: Records,
    directory: Path | None,
    *,
    pool: Pool | None = None,
    parts: Path | None = None,
    service: Service | None = None,
    tell: Callable[[str], None] = _quiet,
) -> KnowledgeGraph:
    """Work the graph out from all records and put it in the place of the old one.

    Args:
        records: all that was understood.
        directory: where the graph goes, None for memory.
        pool: workers for what is done article by article; they are used where that pays.
        parts: a folder for the same graph as files of N-Quads, each written by the worker that has made it.
        service: a reconciliation service to ask for links.
        tell: is told what the user may want to know.

    Raises:
        CurationError: a line of the curation file is wrong.
        EvidenceError: a claim lacks what the shapes ask for; the old graph stays.
    """
    ontologies, count = _ontologies(records), len(records)
    ontology = load_ontology(ontologies)
    crew = pool if pool is not None and (pool.started or count >= MANY) else Here()
    with closing(Copies()) as copies:

        def told() -> Iterator[ArticleFacts]:
            look = partial(look_over, ontologies=ontologies, entities=kept_entities(records), many=count > FEW)
            for looks in crew.map(look, batches((data for _, data in records.written()), BATCH)):
                for one in looks:
                    copies.add(one.sketch)
                    yield one.facts

        instructions = read_curation(directory)
        with resolve_records(records, ontology=ontology, instructions=instructions, told=told()) as resolution:
            for line, why in resolution.idle:
                tell(f"curation: {line}: {why}")
            if service is not None:
                ask_links(records, resolution, service, tell=tell)
            add_links(records, resolution)
            writing = _Writing(records, resolution, ontology, _run(records, ontologies, resolution), copies.groups())
            if directory is None:
                return KnowledgeGraph.write(writing.quads(), None)
            proof = partial(prove, articles=spread(records.iris(), count))
            put_trig(join_parts(writing.parts(crew, parts)), directory, check=proof)
    graph = KnowledgeGraph.open(directory)
    if count <= SMALL:
        graph.render(directory / "graph.html")
        graph.report(directory / "report.md")
    return graph


@dataclass(frozen=True)
class _Writing:
    """A graph that is to be written: in this process, or part by part by the workers."""

    records: Records
    resolution: Resolution
    ontology: Ontology
    run: Run
    copies: tuple[tuple[str, ...], ...]

    def quads(self) -> Iterator[Quad]:
        return build_dataset(
            self.resolution.articles(),
            self.resolution.entities(),
            ontology=self.ontology,
            run=self.run,
            copies=self.copies,
        )

    def parts(self, crew: Pool, folder: Path | None) -> Iterator[Part]:
        if folder is not None:
            clear(folder)
        originals = {copy: original for original, *others in self.copies for copy in others}
        articles, verdicts = self.records.written(), self.resolution.verdicts(self.records.iris())
        due = (Due(iri, data, v, originals.get(iri, "")) for (iri, data), v in zip(articles, verdicts, strict=True))
        write = partial(write_articles, run=self.run, edits=self.resolution.edits, folder=folder)
        words: Counter[Words] = Counter()
        for written in crew.map(write, batches(due, BATCH)):
            words.update(written.words)
            yield written.part
        for number, entities in enumerate(batches(self.resolution.entities(), ENTITIES)):
            yield write_quads(chain.from_iterable(map(entity_quads, entities)), f"entities {number}", folder)
        yield write_quads(relation_quads(words, self.ontology), "relations", folder)


def _ontologies(records: Records) -> tuple[str, ...]:
    return tuple(records.setting("ontologies", "").splitlines())


def _run(records: Records, ontologies: tuple[str, ...], resolution: Resolution) -> Run:
    """Say what made the graph; the models are those of the languages in it, however it came together."""
    models = tuple(MODELS[lang].requirement.replace("==", " ") for lang in records.langs())
    options = tuple(("ontology", Path(path).name) for path in ontologies)
    if address := records.setting(SETTING, ""):
        options += (("reconciliation", address),)
    notes = tuple(f"curation: {line}" for line in resolution.curated)
    notes += tuple(f"curation without effect: {line} ({why})" for line, why in resolution.idle)
    return Run(
        version=importlib.metadata.version("article-kg"),
        models=models,
        options=options,
        notes=notes,
        base_iri=records.setting("base-iri", BASE_IRI),
    )

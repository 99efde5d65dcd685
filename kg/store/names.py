"""Tell which names of a query a graph does not know: such a query is right but finds nothing."""

from collections.abc import Iterator, Mapping

from pyoxigraph import NamedNode, Store
from rapidfuzz import process

from kg.store.sparql import LIKENESS, used_names
from kg.vocab import PREFIXES

__all__ = ["missing_names"]

VOCABULARIES = ("kg", "open", "schema", "nif", "itsrdf", "prov", "skos")
DECLARING = tuple(
    NamedNode(iri)
    for iri in (
        PREFIXES["kg"] + "OpenRelation",
        PREFIXES["owl"] + "ObjectProperty",
        PREFIXES["owl"] + "DatatypeProperty",
    )
)


def missing_names(store: Store, sparql: str, *, prefixes: Mapping[str, str] = PREFIXES) -> tuple[str, ...]:
    """Say which names of the usual vocabularies stand neither in the graph nor in the ontology, and the nearest ones.

    Args:
        store: the graph.
        sparql: the query.
        prefixes: what is declared already.
    """
    missing = [
        (name, local)
        for name, local in used_names(sparql, prefixes)
        if name in VOCABULARIES and not _stands(store, NamedNode(prefixes[name] + local))
    ]
    if not missing:
        return ()
    from kg.ontology import load_ontology  # takes longer than most queries, and few need it

    declared = {*load_ontology().terms, *_own(store)}
    hints: dict[str, None] = {}
    for name, local in missing:
        if prefixes[name] + local in declared:
            continue
        base = prefixes[name]
        near = process.extractOne(
            local, sorted(iri.removeprefix(base) for iri in declared if iri.startswith(base)), score_cutoff=LIKENESS
        )
        hints[f"{name}:{local} is not in this graph" + (f"; did you mean {name}:{near[0]}?" if near else "")] = None
    return tuple(hints)


def _stands(store: Store, node: NamedNode) -> bool:
    found = (
        store.quads_for_pattern(node, None, None, None),
        store.quads_for_pattern(None, node, None, None),
        store.quads_for_pattern(None, None, node, None),
    )
    return any(next(quads, None) is not None for quads in found)


def _own(store: Store) -> Iterator[str]:
    """Yield the relations that the graph itself declares: open ones, and those of a user's ontology."""
    kind = NamedNode(PREFIXES["rdf"] + "type")
    for cls in DECLARING:
        for quad in store.quads_for_pattern(None, kind, cls, None):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject.value

"""Prove some of a new graph's articles by SHACL before it takes the place of the old one.

What a claim must have is checked for every claim when it is written (kg.rdf); this proves that what was written and
loaded still says so, by the published shapes. A few articles tell that, whatever the size of the graph.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from kg.errors import EvidenceError
from kg.validate import validate

__all__ = ["PROVED", "prove", "spread"]

PROVED = 25  # articles


def spread(iris: Iterable[str], count: int) -> list[str]:
    """Pick at most ``PROVED`` of so many articles, evenly."""
    step = -(-count // PROVED) or 1
    return [iri for number, iri in enumerate(iris) if number % step == 0]


def prove(store: Store, articles: Iterable[str]) -> None:
    """Hold the graphs of some articles, and what is known of the things in them, against the shapes.

    Args:
        store: the new graph.
        articles: the IRIs of articles in it.

    Raises:
        EvidenceError: a shape is broken.
    """
    found = validate(_about(store, articles)).findings
    breaches = [finding for finding in found if finding.severity == "Violation"]
    if breaches:
        first = breaches[0]
        raise EvidenceError(f"{len(breaches)} breaches of the shapes, the first: {first.focus}: {first.message}")


def _about(store: Store, articles: Iterable[str]) -> Iterator[Quad]:
    told: set[NamedNode] = set()
    for iri in articles:
        for quad in store.quads_for_pattern(None, None, None, NamedNode(iri)):
            yield quad
            if isinstance(quad.object, NamedNode):
                told.add(quad.object)
    for node in told:
        yield from store.quads_for_pattern(node, None, None, DefaultGraph())

"""Measure entities with networkx' algorithms; large graphs are sampled, always the same way.

Every algorithm runs on integer nodes in sorted order: sets of strings iterate differently from run to run, which
would make Louvain's communities differ too.
"""

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

from kg.analyse.network import Network
from kg.analyse.projections import to_simple

__all__ = ["Community", "EntityMeasures", "Measures", "measure"]

if TYPE_CHECKING:
    Numbered = nx.Graph[int]
else:
    Numbered = nx.Graph

BETWEENNESS_BUDGET = 3_000_000  # nodes and edges visited in all; smaller graphs are measured exactly
CONSTRAINT_BUDGET = 30_000_000  # pairs at two steps; beyond it, only the neighbourhood of the best connected
CONSTRAINT_NODES = 2_000
NAMES_OF_COMMUNITY = 3
DIGITS = 12  # floating-point sums may differ in the last digits between machines; reports must not


@dataclass(frozen=True, slots=True)
class EntityMeasures:
    """One entity's figures; ``constraint`` is NaN where it has no neighbours or was not computed."""

    iri: str
    name: str
    kind: str
    degree: int
    pagerank: float
    betweenness: float
    community: int
    core: int
    constraint: float
    articulation: bool


@dataclass(frozen=True, slots=True)
class Community:
    """Entities more tied to each other than to the rest; named by its central ones, best first."""

    number: int
    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """All figures: entities by falling PageRank, communities by falling size."""

    entities: tuple[EntityMeasures, ...]
    communities: tuple[Community, ...]
    bridges: tuple[tuple[str, str], ...]
    sampled: int  # sources of the betweenness, 0 when exact

    def of(self, iri: str) -> EntityMeasures:
        """Return one entity's figures; `KeyError` when it is not there."""
        for entity in self.entities:
            if entity.iri == iri:
                return entity
        raise KeyError(iri)


def measure(
    graph: Network, *, seed: int = 0, samples: int | None = None, progress: Callable[[str], None] | None = None
) -> Measures:
    """Measure all entities of a graph or of a projection.

    Args:
        graph: what `to_networkx` or a projection returned.
        seed: of Louvain and of the sample.
        samples: sources of the betweenness; by default as many as a large graph affords.
        progress: called with the name of each step before it starts.
    """
    say = progress or (lambda _: None)
    simple = to_simple(graph)
    iris = sorted(simple)
    plain = _numbered(simple, iris)
    say("pagerank")
    rank: dict[int, float] = nx.pagerank(plain, weight="weight") if iris else {}
    rank = {node: round(value, DIGITS) for node, value in rank.items()}
    say("betweenness")
    sources = _sources(plain, samples)
    between: dict[int, float] = nx.betweenness_centrality(plain, k=sources, seed=seed) if iris else {}
    say("communities")
    parts = nx.community.louvain_communities(plain, weight="weight", seed=seed) if iris else []
    order = sorted((sorted(part, key=lambda n: (-rank[n], n)) for part in parts), key=lambda p: (-len(p), p))
    number = {node: index for index, part in enumerate(order, 1) for node in part}
    say("cores")
    core: dict[int, int] = nx.core_number(plain)
    say("bridges")
    cuts = set(nx.articulation_points(plain))
    links: list[tuple[int, int]] = list(nx.bridges(plain))  # type: ignore[arg-type]  # the stubs say nodes
    bridges = sorted((min(link), max(link)) for link in links)
    say("constraint")
    constraint = _constraint(plain, rank)
    names = {node: str(simple.nodes[iri]["name"]) for node, iri in enumerate(iris)}
    entities = [
        EntityMeasures(
            iri=iri,
            name=names[node],
            kind=str(simple.nodes[iri]["kind"]),
            degree=plain.degree[node],
            pagerank=rank[node],
            betweenness=round(between[node], DIGITS),
            community=number[node],
            core=core[node],
            constraint=constraint.get(node, math.nan),
            articulation=node in cuts,
        )
        for node, iri in enumerate(iris)
    ]
    return Measures(
        entities=tuple(sorted(entities, key=lambda e: (-e.pagerank, e.iri))),
        communities=tuple(_community(index, part, names, iris) for index, part in enumerate(order, 1)),
        bridges=tuple((iris[a], iris[b]) for a, b in bridges),
        sampled=sources or 0,
    )


def _community(index: int, part: list[int], names: dict[int, str], iris: list[str]) -> Community:
    """Call a community by its members of the highest rank, which stand first."""
    name = " · ".join(names[node] for node in part[:NAMES_OF_COMMUNITY])
    return Community(index, name, tuple(iris[node] for node in part))


def _numbered(simple: "nx.Graph[str]", iris: list[str]) -> Numbered:
    index = {iri: node for node, iri in enumerate(iris)}
    weights: dict[tuple[int, int], float] = {}
    for a, b, data in simple.edges(data=True):
        first, second = sorted((index[a], index[b]))
        weights[first, second] = data["weight"]
    return _weighted(range(len(iris)), weights)


def _weighted(nodes: Iterable[int], weights: dict[tuple[int, int], float]) -> Numbered:
    plain: Numbered = nx.Graph()
    plain.add_nodes_from(nodes)
    for (first, second), weight in sorted(weights.items()):
        plain.add_edge(first, second, weight=weight)
    return plain


def _sources(plain: Numbered, samples: int | None) -> int | None:
    size = len(plain)
    if samples is None:
        samples = max(16, BETWEENNESS_BUDGET // max(1, size + plain.number_of_edges()))
    return samples if samples < size else None


def _constraint(plain: Numbered, rank: dict[int, float]) -> dict[int, float]:
    """Return Burt's constraint; on a graph too large, of the best connected and among themselves only.

    networkx asks all nodes at once by sparse matrices, and one by one in time cubic in the degree.
    """
    linked = [node for node, degree in plain.degree if degree]
    if sum(degree * degree for _, degree in plain.degree) > CONSTRAINT_BUDGET:
        linked = sorted(linked, key=lambda n: (-rank[n], n))[:CONSTRAINT_NODES]
    part = plain.subgraph(linked)
    weights = {(min(a, b), max(a, b)): float(data["weight"]) for a, b, data in part.edges(data=True)}
    ordered = _weighted(sorted(node for node in part if part.degree[node]), weights)
    found: dict[int, float] = nx.constraint(ordered, weight="weight") if weights else {}
    return {node: round(value, DIGITS) for node, value in found.items()}

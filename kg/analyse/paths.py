"""Find how two entities are tied, with the sentences along the way."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import networkx as nx
from rapidfuzz import fuzz, process, utils

from kg.analyse.claims import Edge
from kg.analyse.network import Network, edges, name_of
from kg.errors import QueryError

__all__ = ["Chain", "find_entity", "find_path"]

if TYPE_CHECKING:
    Ties = nx.Graph[str]
else:
    Ties = nx.Graph


@dataclass(frozen=True, slots=True)
class Chain:
    """A path: its nodes in order, and between each two of them the surest claim, whichever way it points."""

    nodes: tuple[str, ...]
    steps: tuple[Edge, ...]

    @property
    def strength(self) -> float:
        """Return the product of the steps' confidences."""
        return math.prod(step.confidence for step in self.steps)

    @property
    def quotes(self) -> tuple[str, ...]:
        """Return one sentence per step."""
        return tuple(step.quote for step in self.steps)


def find_path(graph: Network, a: str, b: str, *, strongest: bool = False) -> Chain:
    """Return the path with the fewest steps between two entities, or the one whose confidences multiply highest.

    Of equally short paths the stronger is taken, and one over denials last. Literals are no way through: two people
    who hold a post of the same name are not tied by it. Leave denials or rumours out by passing a projection.

    Args:
        graph: what `to_networkx` or a projection returned.
        a: IRI or name of one entity.
        b: of the other.
        strongest: prefer sure claims to few steps.

    Raises:
        QueryError: a name is unknown, or nothing ties the two.
    """
    start, end = find_entity(graph, a), find_entity(graph, b)
    ties = _ties(graph, _cost if strongest else _step)
    try:
        nodes = nx.dijkstra_path(ties, start, end, weight="cost")
    except nx.NetworkXNoPath as error:
        raise QueryError(f"nothing ties {name_of(graph, start)} to {name_of(graph, end)}") from error
    return Chain(tuple(nodes), tuple(ties[u][v]["edge"] for u, v in pairwise(nodes)))


def find_entity(graph: Network, name: str) -> str:
    """Return the IRI of the entity with a name; of several, the one with most claims.

    Raises:
        QueryError: there is none.
    """
    if name in graph and not graph.nodes[name]["literal"]:
        return name
    plain = utils.default_process(name)
    main: list[str] = []
    other: list[str] = []
    names: set[str] = set()
    for node, data in graph.nodes(data=True):
        if data["literal"]:
            continue
        names.update((data["name"], *data["alt_names"]))
        if utils.default_process(data["name"]) == plain:
            main.append(node)
        elif any(utils.default_process(alt) == plain for alt in data["alt_names"]):
            other.append(node)
    if main or other:
        return min(main or other, key=lambda node: (-graph.degree(node), node))
    near = process.extract(
        name, sorted(names), scorer=fuzz.WRatio, processor=utils.default_process, limit=3, score_cutoff=60
    )
    hint = f"; did you mean {', '.join(found for found, _, _ in near)}?" if near else ""
    raise QueryError(f"no entity of the graph is called '{name}'{hint}")


def _ties(graph: Network, cost: Callable[[Edge], float]) -> Ties:
    ties: Ties = nx.Graph()
    ties.add_nodes_from(node for node, literal in graph.nodes(data="literal") if not literal)
    for edge in edges(graph):
        if edge.subject not in ties or edge.object not in ties:
            continue
        known = ties.get_edge_data(edge.subject, edge.object)
        if known is None or cost(edge) < known["cost"]:
            ties.add_edge(edge.subject, edge.object, cost=cost(edge), edge=edge)
    return ties


def _cost(edge: Edge) -> float:
    return -math.log(min(1.0, max(edge.confidence, 1e-6)))


def _step(edge: Edge) -> float:
    """Return one for a step, and a little more for what is denied or less sure: of equally short paths that decides."""
    return 1 + (edge.polarity == "negated") * 1e-3 + _cost(edge) * 1e-6

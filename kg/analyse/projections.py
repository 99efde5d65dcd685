"""Take parts of the graph: what is asserted, what one speaker says, some relations, who is for or against whom."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import networkx as nx

from kg.analyse.network import Network
from kg.analyse.settings import stance_signs
from kg.vocab import KG

__all__ = [
    "UNSURE",
    "keep_asserted",
    "keep_entities",
    "keep_relations",
    "keep_signed",
    "keep_speaker",
    "sign_of",
    "to_simple",
]

if TYPE_CHECKING:
    Simple = nx.Graph[str]
else:
    Simple = nx.Graph

UNSURE = frozenset({"possible", "hypothetical"})


def keep_asserted(graph: Network) -> Network:
    """Keep what some article states in its own voice as fact."""
    return _filter(graph, lambda d: d["asserted"])


def keep_speaker(graph: Network, speaker: str) -> Network:
    """Keep what one speaker (an IRI) says; "" is the articles' own voice."""
    return _filter(graph, lambda d: d["speaker"] == speaker)


def keep_relations(graph: Network, *relations: str) -> Network:
    """Keep some relations, given as IRIs or as the local names of core relations."""
    wanted = {name if ":" in name else str(KG[name]) for name in relations}
    return _filter(graph, lambda d: d["relation"] in wanted)


def keep_signed(graph: Network) -> Network:
    """Keep support, criticism and accusation; each edge gets ``sign``, 1 or -1."""
    signed = _filter(graph, lambda d: sign_of(d["relation"], d["polarity"], d["modality"]) != 0)
    for _, _, data in signed.edges(data=True):
        data["sign"] = sign_of(data["relation"], data["polarity"], data["modality"])
    return signed


def keep_entities(graph: Network) -> Network:
    """Leave the literals out."""
    kept: Network = graph.copy()
    kept.remove_nodes_from([node for node, data in graph.nodes(data=True) if data["literal"]])
    return kept


def sign_of(relation: str, polarity: str, modality: str) -> int:
    """Tell whether a claim puts its subject for (1) or against (-1) its object; 0 for neither.

    A denied stance counts as the opposite one; a possible or hypothetical one counts as none.
    """
    sign = 0 if modality in UNSURE else stance_signs().get(relation, 0)
    return -sign if polarity == "negated" else sign


def to_simple(graph: Network) -> Simple:
    """Return the undirected graph of entities whose ``weight`` sums the confidence of all edges between two.

    Undirected, since a relation's direction is one of grammar: who leads a firm does not give it rank.
    """
    simple: Simple = nx.Graph()
    simple.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if not data["literal"])
    for subject, obj, data in graph.edges(data=True):
        if subject == obj or subject not in simple or obj not in simple:
            continue
        if simple.has_edge(subject, obj):
            simple[subject][obj]["weight"] += data["confidence"]
        else:
            simple.add_edge(subject, obj, weight=data["confidence"])
    return simple


def _filter(graph: Network, keep: Callable[[dict[str, Any]], bool]) -> Network:
    """Return a copy with the edges that are kept and the nodes that still have one."""
    part: Network = nx.MultiDiGraph()
    part.graph.update(graph.graph)
    kept = [(s, o, key, data) for s, o, key, data in graph.edges(keys=True, data=True) if keep(data)]
    ends = {node for s, o, _, _ in kept for node in (s, o)}
    part.add_nodes_from((node, data) for node, data in graph.nodes(data=True) if node in ends)
    for s, o, key, data in kept:
        part.add_edge(s, o, key=key, **data)
    return part

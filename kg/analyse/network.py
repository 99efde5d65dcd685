"""Make a networkx graph of the dataset: entities and literals as nodes, claims as edges.

Nodes and edges are added in sorted order, so whatever networkx computes from their order is the same in every run.
"""

from dataclasses import asdict, fields
from operator import itemgetter
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import networkx as nx
from pyoxigraph import Store

from kg.analyse.claims import ArticleInfo, Edge, read_dataset
from kg.vocab import local_name

__all__ = ["Network", "articles_of", "edges", "name_of", "to_networkx"]

if TYPE_CHECKING:
    Network = nx.MultiDiGraph[str]
else:
    Network = nx.MultiDiGraph

FIELDS = tuple(f.name for f in fields(Edge) if f.name not in {"subject", "object"})
_fields = itemgetter(*FIELDS)  # in the order of the dataclass: the relation first
_kept: "WeakKeyDictionary[Network, tuple[Edge, ...]]" = WeakKeyDictionary()


def to_networkx(store: Store) -> Network:
    """Return the claims of a dataset as a graph.

    Nodes are the entities' IRIs, and ``literal:`` with the words for literal objects; attributes ``name``, ``kind``,
    ``alt_names``, ``literal``. An edge stands for all claims that say the same thing the same way; its key is the
    first one's IRI, its attributes ``predicate`` (local name), ``relation`` (IRI), ``polarity``, ``modality``,
    ``speaker`` (IRI, "" in the article's voice), ``asserted``, ``confidence``, ``articles``, ``time``, ``quantity``,
    ``quotes``, ``evidence`` (article, offset, sentence) and ``claims``. The graph's own attributes are ``articles``
    and ``labels`` (of open relations, by language).

    Raises:
        StoreError: the dataset is not in our shape.
    """
    data = read_dataset(store)
    graph: Network = nx.MultiDiGraph(articles=data.articles, labels=data.labels)
    for node, info in data.nodes.items():
        graph.add_node(node, **asdict(info))
    for edge in data.edges:
        kept = {name: getattr(edge, name) for name in FIELDS}
        extra = {"predicate": edge.predicate, "asserted": edge.asserted}
        graph.add_edge(edge.subject, edge.object, key=edge.claims[0], **kept, **extra)
    return graph


def edges(graph: Network) -> tuple[Edge, ...]:
    """Return the edges of a graph, or of a projection of it, as typed values; of a frozen graph they are kept."""
    known = _kept.get(graph)
    if known is not None:
        return known
    read = []
    for subject, obj, data in graph.edges(data=True):
        relation, *rest = _fields(data)
        read.append(Edge(subject, relation, obj, *rest))
    found = tuple(read)
    if nx.is_frozen(graph):
        _kept[graph] = found
    return found


def articles_of(graph: Network) -> dict[str, ArticleInfo]:
    """Return the articles behind a graph by their IRIs."""
    found: dict[str, ArticleInfo] = graph.graph["articles"]
    return found


def name_of(graph: Network, node: str) -> str:
    """Return a node's name; an article's is its title, and what the graph does not know keeps its IRI's end."""
    if node in graph:
        return str(graph.nodes[node]["name"])
    info = articles_of(graph).get(node)
    return info.title if info and info.title else local_name(node)

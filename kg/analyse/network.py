"""Turn a store into a networkx graph and measure it; the measures are networkx' own."""

import networkx as nx
from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.vocab import PREFIXES

__all__ = ["asserted", "central", "communities", "rows", "to_networkx"]

ENTITIES = "SELECT ?e ?name ?type WHERE { ?e schema:name ?name ; a ?type } ORDER BY ?e ?type"
CLAIMS = """
SELECT ?c ?s ?p ?o ?pol ?mod ?speaker ?conf ?a ?quote ?time WHERE { GRAPH ?a {
  ?c a kg:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:polarity ?pol ; kg:modality ?mod ;
     kg:confidence ?conf ; prov:wasDerivedFrom ?sent . ?sent nif:anchorOf ?quote .
  OPTIONAL { ?c kg:speaker ?speaker } OPTIONAL { ?c kg:time ?time } } } ORDER BY ?a ?c"""


def to_networkx(store: Store) -> nx.MultiDiGraph:
    """Return entities as nodes (``name``, ``kind``) and claims as edges.

    An edge, keyed by its claim's IRI, has ``predicate``, ``polarity``, ``modality``, ``speaker`` (IRI or ""),
    ``confidence``, ``article``, ``quote``, ``time`` and ``asserted``. A literal object is a node with ``literal=True``.
    """
    graph = nx.MultiDiGraph()
    for row in rows(store, ENTITIES):
        graph.add_node(_value(row["e"]), name=_value(row["name"]), kind=_local(_value(row["type"])), literal=False)
    for row in rows(store, CLAIMS):
        target = _value(row["o"])
        if isinstance(row["o"], Literal):
            target = f"literal:{target}"
            graph.add_node(target, name=_value(row["o"]), kind="Literal", literal=True)
        speaker, polarity, modality = _value(row["speaker"]), _local(_value(row["pol"])), _local(_value(row["mod"]))
        graph.add_edge(
            _value(row["s"]), target, key=_value(row["c"]), predicate=_local(_value(row["p"])), iri=_value(row["p"]),
            polarity=polarity, modality=modality, speaker=speaker, confidence=float(_value(row["conf"])),
            article=_value(row["a"]), quote=_value(row["quote"]), time=_value(row["time"]),
            asserted=(polarity, modality, speaker) == ("affirmed", "certain", ""),
        )  # fmt: skip
    return graph


def asserted(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    """Return the part that articles state in their own voice, as fact."""
    return graph.edge_subgraph([(s, o, k) for s, o, k, ok in graph.edges(keys=True, data="asserted") if ok])


def central(graph: nx.MultiDiGraph, *, most: int = 10) -> list[tuple[str, float, int]]:
    """Return the entities with the highest weighted PageRank: IRI, score, number of claims."""
    plain = _weighted(graph)
    if not plain:
        return []
    scores = nx.pagerank(plain, weight="weight")
    ranked = sorted(scores.items(), key=lambda s: (-round(s[1], 9), s[0]))
    return [(node, score, graph.degree(node)) for node, score in ranked[:most]]


def communities(graph: nx.MultiDiGraph, *, seed: int = 7) -> list[list[str]]:
    """Return Louvain communities of more than two entities, the largest first, each by degree."""
    plain = _weighted(graph)
    if not plain:
        return []
    found = nx.community.louvain_communities(plain, weight="weight", seed=seed)
    groups = [sorted(c, key=lambda n: (-plain.degree(n), n)) for c in found if len(c) > 2]
    return sorted(groups, key=lambda g: (-len(g), g[0]))


def rows(store: Store, sparql: str) -> QuerySolutions:
    """Ask a SELECT with the usual prefixes declared."""
    prefixes = " ".join(f"PREFIX {name}: <{iri}>" for name, iri in PREFIXES.items())
    found = store.query(prefixes + sparql)
    assert isinstance(found, QuerySolutions)
    return found


def _weighted(graph: nx.MultiDiGraph) -> nx.Graph:
    """Join parallel claims between entities to one undirected edge; its weight sums their confidence."""
    plain = nx.Graph()
    for s, o, data in sorted(graph.edges(data=True), key=lambda e: (e[0], e[1], e[2]["quote"])):
        if graph.nodes[s].get("literal") or graph.nodes[o].get("literal") or s == o:
            continue
        weight = plain.get_edge_data(s, o, {"weight": 0.0})["weight"] + data["confidence"]
        plain.add_edge(s, o, weight=weight)
    return plain


def _value(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else ""


def _local(iri: str) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]

import networkx as nx

from kg.analyse import (
    edges,
    to_networkx,
)
from tests.analyse.build import KITES, Said, iri, make_store


def test_nodes_are_entities_and_literals() -> None:
    graph = to_networkx(make_store(*KITES, names={"Acme": ("Acme S.A.", "schema:Organization")}))
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.nodes[iri("Acme")] == {"name": "Acme S.A.", "kind": "Organization", "alt_names": (), "literal": False}
    (literal,) = [data for _, data in graph.nodes(data=True) if data["literal"]]
    assert literal["name"] == 'nine "euros'


def test_edges_of_a_changed_graph_are_read_anew() -> None:
    graph = to_networkx(make_store(Said("A", "uses", "B"), Said("B", "uses", "C")))
    assert len(edges(graph)) == 2
    graph.remove_node(iri("C"))
    assert len(edges(graph)) == 1
    assert edges(nx.freeze(graph)) is edges(graph)

"""Claims as a network for other programs."""

import io

import networkx as nx
from pyoxigraph import Literal, Quad

from kg.store import export, memory_store
from kg.store.network import to_gexf, to_graphml
from kg.vocab import SCHEMA


def test_networks_open_elsewhere(store):
    graphml = nx.parse_graphml(export(store, "graphml").decode(), force_multigraph=True)
    gexf = nx.read_gexf(io.BytesIO(export(store, "gexf")))
    for network in (graphml, gexf):
        assert network.number_of_edges() == 5
        assert network.number_of_nodes() == 8  # seven things and the words of one post
    assert b"lastmodifieddate" not in export(store, "gexf")


def test_the_words_of_a_literal_are_a_node_of_their_own(store):
    graph = nx.parse_graphml(to_graphml(store).decode(), force_multigraph=True)
    kinds = {data["type"] for _, data in graph.nodes(data=True)}
    assert kinds == {"entity", "text"}
    relations = {data["label"] for _, _, data in graph.edges(data=True)}
    assert "presents" in relations


def test_what_xml_cannot_hold_is_left_out(quads):
    odd = [
        Quad(q.subject, q.predicate, Literal("Vel\x01mar"), q.graph_name)
        if q.predicate.value == str(SCHEMA.name)
        else q
        for q in quads
    ]
    graph = nx.read_gexf(io.BytesIO(to_gexf(memory_store(odd))))
    assert "Velmar" in {data["label"] for _, data in graph.nodes(data=True)}

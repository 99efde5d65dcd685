"""Parts of the graph."""

import pytest

from kg.analyse import (
    edges,
    keep_asserted,
    keep_entities,
    keep_relations,
    keep_signed,
    keep_speaker,
    to_networkx,
    to_simple,
)
from kg.analyse.projections import sign_of
from tests.analyse.build import KG, KITES, Said, iri, make_store


def test_projections() -> None:
    graph = to_networkx(make_store(*KITES))
    assert [e.predicate for e in edges(keep_asserted(graph))] == ["costs", "develops"]
    assert [e.speaker for e in edges(keep_speaker(graph, iri("Rita")))] == [iri("Rita")]
    assert {e.predicate for e in edges(keep_relations(graph, "costs", "owns"))} == {"costs"}
    assert [data["sign"] for _, _, data in keep_signed(graph).edges(data=True)] == [1]
    assert all(not literal for _, literal in keep_entities(graph).nodes(data="literal"))
    assert graph.number_of_edges() == 4
    assert not any("sign" in data for _, _, data in graph.edges(data=True))


def test_simple_graph_sums_confidence_and_leaves_literals_out() -> None:
    simple = to_simple(to_networkx(make_store(*KITES, Said("Kite", "uses", "Kite"))))
    assert sorted(data["weight"] for _, _, data in simple.edges(data=True)) == [0.5, pytest.approx(1.8)]


@pytest.mark.parametrize(
    ("relation", "polarity", "modality", "sign"),
    [
        ("supports", "affirmed", "certain", 1),
        ("criticizes", "affirmed", "certain", -1),
        ("supports", "negated", "certain", -1),
        ("supports", "affirmed", "future", 1),
        ("supports", "affirmed", "possible", 0),
        ("owns", "affirmed", "certain", 0),
    ],
)
def test_for_against_or_neither(relation, polarity, modality, sign):
    assert sign_of(KG + relation, polarity, modality) == sign

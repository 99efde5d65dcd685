import networkx as nx
import pytest
from pyoxigraph import RdfFormat, Store

from kg.analyse import (
    edges,
    find_entity,
    find_path,
    keep_asserted,
    keep_entities,
    keep_relations,
    keep_signed,
    keep_speaker,
    path_steps,
    timeline,
    to_networkx,
    to_simple,
    topics_over_time,
)
from kg.errors import QueryError, StoreError
from tests.analyse.build import PREFIXES, Said, iri, make_store

CLAIMS = (
    Said("Acme", "develops", "Kite", "Acme makes the Kite.", confidence=0.8),
    Said("Acme", "develops", "Kite", "The Kite is Acme's.", confidence=0.6, article="a2"),
    Said("Acme", "develops", "Kite", "Rita: it is Acme's.", speaker="Rita", modality="possible", time="2026-03"),
    Said("Acme", "costs", '"nine "euros"'),
    Said("Rita", "criticizes", "Kite", polarity="negated", confidence=0.5),
)


def test_nodes_are_entities_and_literals() -> None:
    graph = to_networkx(make_store(*CLAIMS, names={"Acme": ("Acme S.A.", "schema:Organization")}))
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.nodes[iri("Acme")] == {"name": "Acme S.A.", "kind": "Organization", "alt_names": (), "literal": False}
    (literal,) = [data for _, data in graph.nodes(data=True) if data["literal"]]
    assert literal["name"] == 'nine "euros'


def test_claims_of_one_kind_share_an_edge() -> None:
    found = {(e.polarity, e.modality, e.speaker): e for e in edges(to_networkx(make_store(*CLAIMS[:3])))}
    assert len(found) == 2
    own = found["affirmed", "certain", ""]
    assert own.articles == (iri("a1"), iri("a2"))
    assert own.quotes == ("Acme makes the Kite.", "The Kite is Acme's.")
    assert own.confidence == 0.8
    assert own.asserted
    said = found["affirmed", "possible", iri("Rita")]
    assert (said.time, said.asserted) == ("2026-03", False)


def test_a_claim_without_object_is_refused() -> None:
    store = Store()
    store.load(
        (PREFIXES + "id:a { id:c a kg:Claim ; rdf:subject id:x ; rdf:predicate kg:uses . }").encode(),
        format=RdfFormat.TRIG,
    )
    with pytest.raises(StoreError, match="has no subject, predicate or object"):
        to_networkx(store)


def test_projections() -> None:
    graph = to_networkx(make_store(*CLAIMS))
    assert [e.predicate for e in edges(keep_asserted(graph))] == ["costs", "develops"]
    assert [e.speaker for e in edges(keep_speaker(graph, iri("Rita")))] == [iri("Rita")]
    assert {e.predicate for e in edges(keep_relations(graph, "costs", "owns"))} == {"costs"}
    assert [data["sign"] for _, _, data in keep_signed(graph).edges(data=True)] == [1]
    assert all(not literal for _, literal in keep_entities(graph).nodes(data="literal"))
    assert graph.number_of_edges() == 4
    assert not any("sign" in data for _, _, data in graph.edges(data=True))


def test_simple_graph_sums_confidence_and_leaves_literals_out() -> None:
    simple = to_simple(to_networkx(make_store(*CLAIMS, Said("Kite", "uses", "Kite"))))
    assert sorted(data["weight"] for _, _, data in simple.edges(data=True)) == [0.5, pytest.approx(1.8)]


def test_shortest_and_strongest_path() -> None:
    store = make_store(
        Said("Acme", "uses", "Bolt", "Perhaps.", confidence=0.3),
        Said("Cord", "owns", "Acme", "Cord owns Acme.", confidence=0.9),
        Said("Cord", "owns", "Bolt", "Cord owns Bolt.", confidence=0.9),
    )
    graph = to_networkx(store)
    assert find_path(graph, "Acme", "bolt").quotes == ("Perhaps.",)
    strong = find_path(graph, "acme", iri("Bolt"), strongest=True)
    assert strong.nodes == (iri("Acme"), iri("Cord"), iri("Bolt"))
    assert strong.quotes == ("Cord owns Acme.", "Cord owns Bolt.")
    assert strong.strength == pytest.approx(0.81)


def test_of_equally_short_paths_the_stronger() -> None:
    ties = [("A", "M", 0.4), ("M", "Z", 0.4), ("A", "N", 0.9), ("N", "Z", 0.9)]
    graph = to_networkx(make_store(*(Said(a, "uses", b, confidence=c) for a, b, c in ties)))
    assert find_path(graph, "A", "Z").nodes[1] == iri("N")


def test_edges_of_a_changed_graph_are_read_anew() -> None:
    graph = to_networkx(make_store(Said("A", "uses", "B"), Said("B", "uses", "C")))
    assert len(edges(graph)) == 2
    graph.remove_node(iri("C"))
    assert len(edges(graph)) == 1
    assert edges(nx.freeze(graph)) is edges(graph)


def test_of_equally_short_paths_one_without_denials() -> None:
    denied = Said("A", "uses", "M", polarity="negated"), Said("M", "uses", "Z")
    graph = to_networkx(make_store(*denied, Said("A", "uses", "N", confidence=0.5), Said("N", "uses", "Z")))
    assert find_path(graph, "A", "Z").nodes[1] == iri("N")


def test_steps_tell_who_says_what_in_which_article() -> None:
    graph = to_networkx(
        make_store(
            Said("A", "uses", "B", "A usa B.", article="a1"),
            Said("C", "acquires", "B", "C podría comprar B.", article="a2", speaker="Rita", modality="possible"),
            articles={"a1": ("Uno", "2026-01-05"), "a2": ("Dos", "2026-02-01")},
        )
    )
    first, second = path_steps(graph, "A", "C")
    assert (first.subject, first.relation, first.object, first.sentence, first.title) == (
        "A", "uses", "B", "A usa B.", "Uno",
    )  # fmt: skip
    assert (second.subject, second.object, second.speaker, second.modality) == ("C", "B", "Rita", "possible")
    assert second.title == "Dos"
    with pytest.raises(QueryError):
        path_steps(graph, "A", "C", asserted=True)


def test_a_shared_literal_is_no_path() -> None:
    graph = to_networkx(make_store(Said("Rita", "holdsPosition", '"CEO"'), Said("Omar", "holdsPosition", '"CEO"')))
    with pytest.raises(QueryError, match="nothing ties Rita to Omar"):
        find_path(graph, "Rita", "Omar")


def test_names_are_found_by_other_names_and_guessed() -> None:
    store = make_store(Said("Acme", "uses", "Bolt"), extra='id:Acme skos:altLabel "Acme Works"@en .')
    graph = to_networkx(store)
    assert find_entity(graph, "ACME works") == iri("Acme")
    with pytest.raises(QueryError, match="did you mean Acme"):
        find_entity(graph, "Acmee")


def test_timeline_orders_and_leaves_undated_out() -> None:
    store = make_store(
        Said("A", "uses", "C", time="2025-11-03"),
        Said("A", "uses", "D", time="2024-01/2024-02"),
        Said("A", "uses", "E", time="2025"),
        Said("A", "uses", "F", time="someday"),
        Said("A", "uses", "G", time="2025-22"),  # summer
    )
    assert [e.time for e in timeline(to_networkx(store))] == ["2024-01/2024-02", "2025", "2025-22", "2025-11-03"]


def test_topics_by_month() -> None:
    store = make_store(
        Said("A", "uses", "B", article="a1"),
        Said("A", "uses", "C", article="a1"),
        Said("D", "uses", "D", article="a2"),
        Said("E", "uses", "B", article="a3"),
        articles={"a1": ("One", "2026-01-05"), "a2": ("Two", "2026-02-01"), "a3": ("Three", "")},
    )
    found = [(t.period, t.iri, t.claims) for t in topics_over_time(to_networkx(store), most=1)]
    assert found == [("2026-01", iri("A"), 2), ("2026-02", iri("D"), 1)]

"""How two entities are tied."""

import pytest

from kg.analyse import find_entity, find_path, to_networkx
from kg.errors import QueryError
from tests.analyse.build import Said, iri, make_store


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


def test_of_equally_short_paths_one_without_denials() -> None:
    denied = Said("A", "uses", "M", polarity="negated"), Said("M", "uses", "Z")
    graph = to_networkx(make_store(*denied, Said("A", "uses", "N", confidence=0.5), Said("N", "uses", "Z")))
    assert find_path(graph, "A", "Z").nodes[1] == iri("N")


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

"""What a graph knows of one thing."""

import pytest
from pyoxigraph import NamedNode

from kg.serve.things import base_iri, describe, name_of
from kg.vocab import BASE_IRI


def entity(example, name):
    rows = example.query(f"SELECT ?e {{ ?e schema:name '{name}' }}")
    return next(iter(rows))["e"].value


def test_facts_uses_and_the_claims_with_their_sentences(example):
    thing = describe(example.store, entity(example, "Tamsin Ferries"))
    assert thing is not None
    assert {t.subject.value for t in thing.facts} == {thing.iri}
    assert any(t.predicate.value.endswith("#acquires") for t in thing.uses)
    assert all(sentence and article for _, sentence, article in thing.claims)
    assert {t.subject.value for t in thing.evidence} <= {claim for claim, _, _ in thing.claims}
    assert len(set(thing.triples)) == len(thing.triples)


@pytest.mark.parametrize("iri", ["https://example.org/nobody", "no iri"])
def test_of_what_is_not_there_nothing_is_known(example, iri):
    assert describe(example.store, iri) is None


def test_a_node_is_called_by_its_name_or_the_end_of_its_iri(example):
    assert name_of(example.store, NamedNode(entity(example, "Meta"))) == "Meta"
    assert name_of(example.store, NamedNode("https://example.org/a#b")) == "b"


def test_the_graph_tells_what_its_iris_start_with(example):
    assert base_iri(example.store, "https://example.org/") == BASE_IRI

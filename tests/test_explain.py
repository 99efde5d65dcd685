"""The sentences behind an entity or a fact."""

import pytest

from kg.errors import QueryError
from kg.explain import explain


def test_the_sentence_and_who_says_it(example):
    found = example.explain("LeCun", "criticizes")
    assert found
    assert all(one.relation == "criticizes" and "LeCun" in one.sentence for one in found)


def test_claims_come_in_the_order_of_the_text(example):
    found = explain(example.store, "Meta")
    places = [(one.article, one.begin) for one in found]
    assert len(found) > 2
    assert places == sorted(places)
    assert len({one.claim for one in found}) == len(found)


def test_a_relation_and_the_other_end_narrow_it(example):
    every = explain(example.store, "Northlight Energy")
    bought = explain(example.store, "Northlight Energy", "ACQUIRES", "Tamsin Ferries")
    assert bought
    assert set(bought) < set(every)
    assert {(one.relation, one.object) for one in bought} == {("acquires", "Tamsin Ferries")}
    assert all(one.asserted == (not one.marks) for one in every)
    assert explain(example.store, "Northlight Energy", "acquires", "Meta") == ()


def test_an_iri_stands_for_a_name(example):
    (bought,) = {one.subject for one in explain(example.store, "Northlight Energy", "acquires")}
    iri = next(iter(example.query(f"SELECT ?e {{ ?e schema:name '{bought}' }}")))["e"].value
    assert explain(example.store, iri) == explain(example.store, bought)


def test_near_names_are_suggested(example):
    with pytest.raises(QueryError, match=r"did you mean .*Zuckerberg"):
        example.explain("Zukerberg Mark")

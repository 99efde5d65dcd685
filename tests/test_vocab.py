"""Vocabularies and what the program mints."""

import pytest

from kg import vocab
from kg.vocab import BASE_IRI, KG, OPEN, PREFIXES, local_name


def test_prefixes_name_the_vocabularies_and_each_one_once():
    assert PREFIXES["kg"] == str(KG)
    assert PREFIXES["open"] == str(OPEN)
    assert PREFIXES["id"] == BASE_IRI
    assert len(set(PREFIXES.values())) == len(PREFIXES)
    assert all(iri.endswith(("#", "/")) for iri in PREFIXES.values())


@pytest.mark.parametrize("iri", [str(KG) + "acquires", BASE_IRI + "acquires", "acquires", str(KG) + "a/acquires"])
def test_local_name_is_the_last_part(iri):
    assert local_name(iri) == "acquires"


def test_open_relations_are_none_of_the_ontology():
    assert not str(OPEN).startswith(str(KG))
    assert vocab.__all__ == sorted(vocab.__all__)

"""Vocabularies and what the program mints."""

from kg import vocab
from kg.vocab import BASE_IRI, KG, OPEN, PREFIXES


def test_prefixes_name_the_vocabularies_and_each_one_once():
    assert PREFIXES["kg"] == str(KG)
    assert PREFIXES["open"] == str(OPEN)
    assert PREFIXES["id"] == BASE_IRI
    assert len(set(PREFIXES.values())) == len(PREFIXES)
    assert all(iri.endswith(("#", "/")) for iri in PREFIXES.values())


def test_open_relations_are_none_of_the_ontology():
    assert not str(OPEN).startswith(str(KG))
    assert vocab.__all__ == sorted(vocab.__all__)

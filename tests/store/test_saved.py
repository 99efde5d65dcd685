"""The queries that ship with the program."""

import pytest
from pyoxigraph import NamedNode

from kg.errors import QueryError
from kg.store import missing_names, query, saved_queries, saved_query, table
from tests.rdf import samples


@pytest.mark.parametrize("name", sorted(saved_queries()))
def test_each_runs_has_a_description_and_uses_known_relations(store, name):
    saved = saved_query(name)
    assert saved.description
    list(query(store, saved.fill()))
    assert missing_names(store, saved.sparql) == ()


def rows(store, saved, **values):
    columns, found = table(query(store, saved_query(saved).fill(values)))
    return [dict(zip(columns, row, strict=True)) for row in found]


def test_who_develops_what(store):
    assert [(r["who"], r["what"]) for r in rows(store, "who-develops-what")] == [("Velmar", "Alcotán")]
    assert rows(store, "who-develops-what", name="alco")
    assert not rows(store, "who-develops-what", name="Nadie")


def test_what_a_speaker_says_by_any_of_her_names(store):
    for name in ("Rosa Güell", "güell"):
        found = rows(store, "what-says", speaker=name)
        assert [(r["speaker"], r["who"], r["polarity"], r["what"]) for r in found] == [
            ("Rosa Güell", "Alcotán", "kg:negated", "gasóleo")
        ]


def test_uncertain_denied_single_source_and_open(store):
    assert [(r["who"], r["modality"]) for r in rows(store, "uncertain")] == [("Rosa Güell", "kg:possible")]
    assert [(r["what"], r["speaker"]) for r in rows(store, "denied")] == [("gasóleo", "Rosa Güell")]
    facts = {(r["who"], r["relation"], r["what"]) for r in rows(store, "single-source")}
    assert ("Velmar", "kg:presents", "Alcotán") in facts
    assert all(r["source"].endswith("velmar-barco>") for r in rows(store, "single-source"))
    assert rows(store, "corroborated") == []
    assert [r["label"] for r in rows(store, "open-relations")] == ["remolcar"]


def test_facts_about_an_entity(store):
    found = {(r["who"], r["relation"], r["what"]) for r in rows(store, "facts-about", name="alcotán")}
    assert found == {("Velmar", "kg:presents", "Alcotán"), ("Navisa", "open:remolcar", "Alcotán")}


def test_a_value_cannot_break_out_of_its_place(store):
    hostile = 'x") || true) } } SERVICE <http://127.0.0.1:9/> { ?a ?b "\n'
    assert rows(store, "facts-about", name=hostile) == []


def test_a_parameter_may_be_a_term():
    saved = saved_query("facts-about")
    assert "<http://x.example/a>" in saved.fill({"name": NamedNode("http://x.example/a")})


def test_unknown_names_are_told():
    with pytest.raises(QueryError, match="did you mean who-criticizes"):
        saved_query("@who-critizices")
    with pytest.raises(QueryError, match="known: business"):
        saved_query("@nope")
    with pytest.raises(QueryError, match="has no parameter 'nmae'; it has: name"):
        saved_query("stance").fill({"nmae": samples.VELMAR})

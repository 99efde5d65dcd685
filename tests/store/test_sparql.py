"""Queries: what is answered, what is refused, and what the user is told."""

import time

import pytest
from pyoxigraph import NamedNode, Quad, Store

from kg.errors import QueryError
from kg.store import check_query, declare_prefixes, missing_names, query
from kg.store.sparql import _within, replace_variables
from kg.vocab import KG


def test_prefixes_are_declared_and_a_query_may_declare_its_own(store):
    assert len(list(query(store, "SELECT * { ?who kg:presents ?what }"))) == 1
    assert not list(query(store, "PREFIX kg: <http://other.example/> SELECT * { ?who kg:presents ?what }"))


def test_the_default_graph_shows_facts_and_graph_shows_claims(store):
    assert not query(store, "ASK { ?c a kg:Claim }")
    assert query(store, "ASK { GRAPH ?article { ?c a kg:Claim } }")


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } }",
        "select * { service silent <http://127.0.0.1:9/> { ?a ?b ?c } }",
        "SELECT * { SERVICE<http://127.0.0.1:9/>{ ?a ?b ?c } }",
        "SELECT * { ?a ?b '#' . SERVICE ?x { ?a ?b ?c } }",
        "SELECT * { ?a ?b <http://x.example/#a> . SERVICE ?x { ?a ?b ?c } }",
        'SELECT * { ?a ?b """ " """ . SERVICE ?x { ?a ?b ?c } }',
        "SELECT * { ?a ?b 'it\\'s' . SERVICE ?x { ?a ?b ?c } }",
        "SELECT * { FILTER(1<2) SERVICE ?x { ?a ?b ?c } FILTER(3>2) }",
        "SELECT * { SERVI\\u0043E ?x { ?a ?b ?c } }",
        "# harmless\nLOAD <http://127.0.0.1:9/>",
        "INSERT DATA { <a:a> <a:b> 1 }",
        "DELETE WHERE { ?a ?b ?c }",
        "CLEAR ALL",
        "DROP GRAPH <a:a>",
    ],
)
def test_calls_and_updates_are_refused(store, sparql):
    with pytest.raises(QueryError, match="is refused"):
        query(store, sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { ?service ?load 'SERVICE' } # SERVICE",
        'SELECT * { ?a ?b "SERVICE <x>"@en, """LOAD "INSERT" DATA""" }',
        "SELECT * { ?a <http://x.example/SERVICE> $insert }",
        "PREFIX service: <http://x.example/> SELECT * { ?a service:load service:SERVICE }",
        "SELECT * { ?a ?b 'x'@add }",
        "SELECT * { ?a kg:drop.service ?b }",
    ],
)
def test_words_inside_names_and_texts_are_no_calls(store, sparql):
    check_query(sparql)
    list(query(store, sparql))


def test_a_wrong_query_names_line_and_column(store):
    with pytest.raises(QueryError, match="line 2, column 15: the query is wrong near “FOO }”"):
        query(store, "SELECT * {\n ?a kg:x ?b . FOO }")
    with pytest.raises(QueryError, match="at its end"):
        query(store, "SELECT * { ?a ?b ?c ")


def test_an_unknown_prefix_is_named_with_the_nearest(store):
    with pytest.raises(QueryError, match=r"line 2, column 7: the prefix shema: .* did you mean schema:\?"):
        query(store, "SELECT * { # a: comment\n   ?a shema:name 'b:c' }")


@pytest.mark.parametrize(
    ("sparql", "hints"),
    [
        ("SELECT * { ?a kg:develop ?b }", ("kg:develop is not in this graph; did you mean kg:develops?",)),
        ("SELECT * { ?a schema:nmae ?b }", ("schema:nmae is not in this graph; did you mean schema:name?",)),
        (
            "SELECT * { GRAPH ?g { ?a nif:anchorof ?b } }",
            ("nif:anchorof is not in this graph; did you mean nif:anchorOf?",),
        ),
        ("SELECT * { ?a open:remolca ?b }", ("open:remolca is not in this graph; did you mean open:remolcar?",)),
        ("SELECT * { ?a kg:qqqqq 'kg:no' } # kg:nor", ("kg:qqqqq is not in this graph",)),
        ("SELECT * { ?a kg:sues ?b ; schema:name ?n . ?n a schema:Person }", ()),
        ("PREFIX kg: <https://example.org/> SELECT * { ?a kg:develop ?b }", ()),
        ("PREFIX ex: <https://example.org/> SELECT * { ?a ex:develop ?b }", ()),
    ],
)
def test_a_name_that_the_graph_does_not_know_is_hinted_at(store, sparql, hints):
    assert missing_names(store, sparql) == hints


def test_a_query_that_takes_too_long_is_given_up():
    big = Store()
    big.extend(Quad(NamedNode(f"a:{i}"), NamedNode("a:p"), NamedNode(f"a:{i % 7}")) for i in range(400))
    started = time.perf_counter()
    with pytest.raises(QueryError, match=r"longer than 0.2 s"):
        query(big, "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?p ?d . ?e ?p ?f FILTER(?a != ?c) }", timeout=0.2)
    assert time.perf_counter() - started < 2


def test_what_goes_wrong_within_a_time_limit_is_told_as_it_is():
    def broken():
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        _within(broken, 5)


def test_a_time_limit_changes_no_answer(store):
    sparql = "SELECT ?s ?n { ?s rdfs:label ?n } ORDER BY ?n"
    free, limited = query(store, sparql), query(store, sparql, timeout=10)
    assert [tuple(row) for row in free] == [tuple(row) for row in limited]
    assert query(store, "ASK { ?s kg:presents ?o }", timeout=10)
    made = list(query(store, "CONSTRUCT { ?s a kg:Known } WHERE { ?s kg:presents ?o }", timeout=10))
    assert len(made) == 1


def test_variables_are_replaced_outside_texts_only():
    filled = replace_variables("SELECT ?x { ?x ?p $name . FILTER('$name' != ?name) } # $name", {"name": '"A"'})
    assert filled == "SELECT ?x { ?x ?p \"A\" . FILTER('$name' != ?name) } # $name"


def test_prefixes_are_declared_where_they_are_used_and_missing(store):
    sparql = "PREFIX s: <https://schema.org/>\nSELECT * { ?a kg:presents ?b ; s:name 'nif:x' } # skos:x"
    declared = declare_prefixes(sparql)
    assert declared == f"PREFIX kg: <{KG}> " + sparql
    assert declare_prefixes(declared) == declared
    assert len(list(store.query(declare_prefixes("SELECT * { ?a kg:presents ?b ; schema:name ?n }")))) == 1

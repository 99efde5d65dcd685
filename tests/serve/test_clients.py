"""Real clients ask the endpoint and get what ``kg query`` gives: SPARQLWrapper, rdflib's SPARQLStore, Comunica."""

import csv
import io
import json
import shutil
import subprocess
from collections import Counter

import pytest
from pyoxigraph import NamedNode

from kg.store import declare_prefixes, query, saved_queries, write_answer
from tests.conftest import ROOT

CLIENTS = ROOT / "tests" / "clients"
MORE = {
    "facts": "SELECT ?a ?r ?b { ?a ?r ?b . ?a schema:name ?n }",
    "claims": "SELECT ?g ?c ?s ?p ?o { GRAPH ?g { ?c rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o } }",
    "counts": "SELECT ?kind (COUNT(*) AS ?n) { ?x a ?kind } GROUP BY ?kind",
    "optional": "SELECT ?n ?same { ?x schema:name ?n OPTIONAL { ?x owl:sameAs ?same } }",
    "values": "SELECT ?x { VALUES ?m { kg:future kg:possible } GRAPH ?g { ?x kg:modality ?m } }",
    "none": "SELECT ?x { ?x a <https://example.org/nothing> }",
}
QUERIES = {
    **{name: declare_prefixes(saved.fill()) for name, saved in saved_queries().items()},
    **{name: declare_prefixes(sparql) for name, sparql in MORE.items()},
}


@pytest.fixture(scope="module")
def expected(example_dir):
    """What ``kg query --format json`` gives, as bags of rows."""
    from kg.graph import KnowledgeGraph

    graph = KnowledgeGraph.open(example_dir)
    answers = {}
    for name, sparql in QUERIES.items():
        data = json.loads(write_answer(query(graph.store, sparql), "json"))
        rows = data["results"]["bindings"]
        answers[name] = bag({key: cell["value"] for key, cell in row.items()} for row in rows)
    assert sum(bool(rows) for rows in answers.values()) > 10
    return answers


def bag(rows):
    return Counter(tuple(sorted(row.items())) for row in rows)


def test_the_command_line_gives_these_rows(example_dir, expected):
    from tests.cli.conftest import run_kg

    done = run_kg("query", example_dir, QUERIES["facts"], "--format", "csv")
    assert bag(csv.DictReader(io.StringIO(done.stdout))) == expected["facts"]


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("name", sorted(QUERIES))
def test_sparqlwrapper(endpoint, expected, name, method):
    wrapper = pytest.importorskip("SPARQLWrapper")
    client = wrapper.SPARQLWrapper(f"{endpoint}/query", returnFormat=wrapper.JSON)
    client.setMethod(method)
    client.setQuery(QUERIES[name])
    rows = client.queryAndConvert()["results"]["bindings"]
    assert bag({key: cell["value"] for key, cell in row.items()} for row in rows) == expected[name]


def test_sparqlwrapper_gets_graphs_and_is_refused_updates(endpoint, example):
    wrapper = pytest.importorskip("SPARQLWrapper")
    client = wrapper.SPARQLWrapper(f"{endpoint}/query", returnFormat=wrapper.TURTLE)
    client.setQuery(declare_prefixes("CONSTRUCT WHERE { ?s schema:name ?o }"))
    from rdflib import Graph

    made = Graph().parse(data=client.queryAndConvert(), format="turtle")
    assert len(made) == len(list(example.query("SELECT ?s { ?s schema:name ?o }")))
    from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

    client.setMethod("POST")
    client.setQuery("CLEAR ALL")
    with pytest.raises(QueryBadFormed):
        client.query()


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_rdflib_sparqlstore(endpoint, expected, name):
    from rdflib import Graph
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    graph = Graph(SPARQLStore(f"{endpoint}/query", returnFormat="json"))
    answer = graph.query(QUERIES[name])
    rows = ({str(key): str(value) for key, value in row.asdict().items()} for row in answer)
    assert bag(rows) == expected[name]


def test_rdflib_walks_the_graph(endpoint, example):
    from rdflib import Graph, URIRef
    from rdflib.plugins.stores.sparqlstore import SPARQLStore

    from kg.vocab import SCHEMA

    names = {str(o) for o in Graph(SPARQLStore(f"{endpoint}/query")).objects(None, URIRef(str(SCHEMA.name)))}
    predicate = NamedNode(str(SCHEMA.name))
    assert names == {q.object.value for q in example.store.quads_for_pattern(None, predicate, None, None)}


def test_comunica(endpoint, expected):
    node = shutil.which("node")
    if node is None or not (CLIENTS / "node_modules").is_dir():
        pytest.skip("no Comunica here; npm install --prefix tests/clients brings it")
    asked = json.dumps({"endpoint": f"{endpoint}/query", "queries": QUERIES})
    done = subprocess.run(
        [node, CLIENTS / "ask.mjs"], input=asked, capture_output=True, text=True, timeout=240, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    for name in QUERIES:
        assert bag(found[name]) == expected[name], name

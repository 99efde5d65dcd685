"""The endpoint by the SPARQL 1.1 Protocol: what it answers, what it refuses, and that nothing brings it down."""

import csv
import io
import json
import statistics
import threading
import time
import urllib.error
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

import pytest
from rdflib import RDF, Graph, Namespace

from tests.serve.conftest import ask, served

QUERY = "SELECT ?n { ?s kg:acquires/schema:name ?n }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
FLOOD = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def address(endpoint, sparql, **fields):
    return f"{endpoint}/query?{urllib.parse.urlencode({'query': sparql, **fields})}"


def refused(url, **options):
    with pytest.raises(urllib.error.HTTPError) as caught:
        ask(url, **options)
    with caught.value as error:
        return error.code, json.loads(error.read())["error"]


def test_get_form_and_body(endpoint):
    kind, body = ask(address(endpoint, QUERY))
    assert kind == "application/sparql-results+json"
    assert json.loads(body)["results"]["bindings"][0]["n"]["value"] == "Tamsin Ferries"
    form = urllib.parse.urlencode({"query": QUERY}).encode()
    assert ask(f"{endpoint}/query", data=form, **FORM)[1] == body
    direct = {"Content-Type": "application/sparql-query", "Accept": "text/csv, */*;q=0.1"}
    kind, rows = ask(f"{endpoint}/query", data=QUERY.encode(), **direct)
    assert kind.startswith("text/csv")
    assert rows.splitlines() == ["n", "Tamsin Ferries"]


@pytest.mark.parametrize(
    ("accept", "start"),
    [
        ("application/sparql-results+json", "{"),
        ("application/sparql-results+xml", "<?xml"),
        ("text/csv", "n\r\n"),
        ("text/tab-separated-values", "?n\n"),
        ("text/csv;q=0.2, application/sparql-results+xml", "<?xml"),
        ("application/*;q=0.9, text/csv;q=0.1", "{"),
    ],
)
def test_rows_come_as_the_client_likes(endpoint, accept, start):
    kind, body = ask(address(endpoint, QUERY), Accept=accept)
    assert body.startswith(start)
    assert kind.partition(";")[0] in accept or "*" in accept


@pytest.mark.parametrize(
    ("accept", "parser"), [("text/turtle", "turtle"), ("application/n-triples", "nt"), ("application/rdf+xml", "xml")]
)
def test_triples_come_as_the_client_likes(endpoint, accept, parser):
    kind, body = ask(address(endpoint, "CONSTRUCT WHERE { ?s kg:acquires ?o }"), Accept=accept)
    assert kind.startswith(accept)
    assert len(Graph().parse(data=body, format=parser)) == 1


def test_the_client_may_choose_the_dataset(endpoint, example):
    article = next(
        row["a"].value for row in example.query("SELECT ?a { GRAPH ?a { ?a a schema:NewsArticle } } LIMIT 1")
    )
    claims = "ASK { ?c a kg:Claim }"
    assert '"boolean":false' in ask(address(endpoint, claims))[1]
    assert '"boolean":true' in ask(address(endpoint, claims, **{"default-graph-uri": article}))[1]


def test_without_a_query_the_service_is_described(endpoint):
    for accept, parser in (("text/turtle", "turtle"), ("application/n-triples", "nt"), ("*/*", "turtle")):
        graph = Graph().parse(data=ask(f"{endpoint}/query", Accept=accept)[1], format=parser)
        service = graph.value(predicate=RDF.type, object=SD.Service)
        assert str(graph.value(service, SD.endpoint)) == f"{endpoint}/query"
        assert SD.SPARQL11Query in set(graph.objects(service, SD.supportedLanguage))
        assert SD.BasicFederatedQuery not in set(graph.objects(service, SD.feature))


@pytest.mark.parametrize(
    ("path", "options", "status", "words"),
    [
        ("/query?query=SELEC", {}, 400, "line 1, column 1"),
        ("/query?query=SELECT+*+%7B+%3Fa+shema%3Aname+%3Fb+%7D", {}, 400, "did you mean schema:"),
        ("/query?query=ASK%7B%7D&query=ASK%7B%7D", {}, 400, "give one query"),
        ("/query?x=1", {}, 400, "give one query"),
        ("/query?query=ASK%7B%7D", {"Accept": "image/png"}, 406, ""),
        ("/query?update=CLEAR+ALL", {}, 400, "update is refused"),
        ("/query", {"data": b"update=CLEAR+ALL", **FORM}, 400, "update is refused"),
        ("/query", {"data": b"CLEAR ALL", "Content-Type": "application/sparql-update"}, 400, "update is refused"),
        ("/query", {"data": b"CLEAR ALL", "Content-Type": "application/sparql-query"}, 400, "CLEAR is refused"),
        ("/query", {"data": b"ASK {}", "Content-Type": "text/plain"}, 400, "post application/sparql-query"),
        ("/query", {"data": b"\xff", "Content-Type": "application/sparql-query"}, 400, "UTF-8"),
        ("/query", {"data": b"#" * 1_000_001, "Content-Type": "application/sparql-query"}, 400, "at most"),
        ("/update", {"data": b"update=CLEAR+ALL", **FORM}, 404, "/query"),
        ("/store", {"data": b"<a:a> <a:b> 1 ."}, 404, "/query"),
        ("/id/nobody-at-all", {}, 404, "says nothing"),
        ("/entity?iri=not%20an%20iri", {}, 404, "says nothing"),
        ("/", {"Host": "evil.example"}, 403, "another host"),
        ("/query?query=ASK%7B%7D", {"Host": "evil.example:80"}, 403, "another host"),
    ],
)
def test_what_is_refused(endpoint, path, options, status, words):
    code, message = refused(endpoint + path, **options)
    assert code == status
    assert words in message


@pytest.mark.parametrize(
    "sparql",
    [
        "ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "ASK { SERVI\\u0043E SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "LOAD <http://127.0.0.1:1/>",
        "INSERT DATA { <a:a> <a:b> 1 }",
    ],
)
def test_calls_to_other_servers_never_reach_the_engine(endpoint, sparql):
    code, message = refused(address(endpoint, sparql))
    assert (code, "is refused" in message) == (400, True)


def test_no_page_of_another_site_may_read_unless_allowed(endpoint, example_dir):
    import requests

    site = {"Origin": "https://news.example"}
    assert (
        "access-control-allow-origin" not in requests.get(address(endpoint, "ASK {}"), headers=site, timeout=30).headers
    )
    with served(example_dir, origins=["https://news.example"]) as url:
        allowed = requests.get(address(url, "ASK {}"), headers=site, timeout=30)
        assert allowed.headers["access-control-allow-origin"] == "https://news.example"
        other = requests.get(address(url, "ASK {}"), headers={"Origin": "https://x.example"}, timeout=30)
        assert "access-control-allow-origin" not in other.headers


def test_two_hundred_queries_at_once(endpoint):
    def one(number):
        started = time.perf_counter()
        body = ask(address(endpoint, f"SELECT ?n {{ ?s kg:acquires/schema:name ?n }} # {number}"), timeout=60)[1]
        return json.loads(body)["results"]["bindings"][0]["n"]["value"], time.perf_counter() - started

    with ThreadPoolExecutor(200) as pool:
        found = list(pool.map(one, range(200)))
    assert {name for name, _ in found} == {"Tamsin Ferries"}
    assert statistics.median(seconds for _, seconds in found) < 20


def test_queries_that_never_end_leave_it_answering(example_dir):
    with served(example_dir, timeout=2) as url:
        told = []
        threads = [
            threading.Thread(target=lambda: told.append(refused(address(url, ENDLESS), timeout=60))) for _ in range(6)
        ]
        for thread in threads:
            thread.start()
        assert "Tamsin" in ask(address(url, QUERY))[1]
        for thread in threads:
            thread.join()
        assert {code for code, _ in told} == {503}, told
        assert all("longer than 2 s" in message for _, message in told), told
        assert "Tamsin" in ask(address(url, QUERY))[1]


def test_an_answer_that_is_cut_off_does_not_look_whole(example_dir):
    import requests

    with served(example_dir, timeout=1) as url:
        with pytest.raises(requests.exceptions.ChunkedEncodingError):
            requests.get(address(url, FLOOD), headers={"Accept": "text/csv"}, timeout=60)
        assert "Tamsin" in ask(address(url, QUERY))[1]


def test_a_long_answer_comes_whole(endpoint):
    rows = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 20000"  # however few facts the example has
    body = ask(address(endpoint, rows), Accept="text/csv")[1]
    assert len(list(csv.reader(io.StringIO(body)))) == 20_001

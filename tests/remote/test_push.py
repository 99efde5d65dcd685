"""Pushing to two real servers: what stands there is what stands here, and each graph changes as a whole."""

import json
import threading

import pytest
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.ontology import load_ontology
from kg.rdf import build_dataset
from kg.remote import Pushed, Server, push
from kg.store import memory_store
from tests.rdf import samples

ARTICLE = samples.IRI


@pytest.fixture(scope="module")
def quads():
    articles = [samples.resolved()]
    return tuple(build_dataset(articles, samples.entities(), ontology=load_ontology(), run=samples.RUN))


def triples(store, graph=None):
    name = NamedNode(graph) if graph else DefaultGraph()
    return {str(quad.triple) for quad in store.quads_for_pattern(None, None, None, name)}


def test_what_stands_there_is_what_stands_here(target, quads, tmp_path):
    store, server = memory_store(quads), Server(target.url)
    done = push(store, server, directory=tmp_path, default_graph=target.default_graph, everything=True)
    assert done == Pushed(sent=2, unchanged=0, removed=0)
    assert target.triples(ARTICLE) == triples(store, ARTICLE)
    assert target.triples(target.default_graph) == triples(store)
    assert push(store, server, directory=tmp_path, default_graph=target.default_graph) == Pushed(0, 2, 0)


def test_what_changed_is_replaced_and_what_is_gone_is_removed(target, quads, tmp_path):
    server, known = Server(target.url), target.default_graph
    push(memory_store(quads), server, directory=tmp_path, default_graph=known, everything=True)
    shorter = memory_store(q for q in quads if q.object != Literal("Alcotán"))
    assert push(shorter, server, directory=tmp_path, default_graph=known).sent >= 1
    assert target.triples(known) == triples(shorter)
    assert target.triples(ARTICLE) == triples(shorter, ARTICLE)
    bare = memory_store(q for q in quads if isinstance(q.graph_name, DefaultGraph))
    assert push(bare, server, directory=tmp_path, default_graph=known).removed == 1
    assert target.triples(ARTICLE) == set()


@pytest.mark.parametrize("whole", [8 << 20, 1], ids=["graph store protocol", "updates in pieces"])
def test_readers_see_the_old_graph_or_the_new_one(target, whole):
    graph = f"https://example.org/whole-{whole}"
    server = Server(target.url, whole=whole)

    def version(word, count):
        name = NamedNode(graph)
        return memory_store(
            Quad(NamedNode(f"e:{word}{i}"), NamedNode("e:p"), Literal(word), name) for i in range(count)
        )

    push(version("old", 1200), server, default_graph=target.default_graph)
    seen, stop = [], threading.Event()

    def watch():
        counts = f"SELECT ?o (COUNT(*) AS ?n) {{ GRAPH <{graph}> {{ ?s <e:p> ?o }} }} GROUP BY ?o"
        while not stop.is_set():
            seen.append(tuple(sorted((row["o"], int(row["n"])) for row in target.select(counts))))

    reader = threading.Thread(target=watch)
    reader.start()
    try:
        for word, count in (("new", 1300), ("old", 1200), ("new", 1300)):
            push(version(word, count), server, default_graph=target.default_graph)
    finally:
        stop.set()
        reader.join()
    assert len(seen) > 1
    assert set(seen) <= {(("old", 1200),), (("new", 1300),)}
    assert target.triples(graph) == triples(version("new", 1300), graph)
    staged = target.select('SELECT ?g { GRAPH ?g { ?s ?p ?o } FILTER(STRSTARTS(STR(?g), "urn:kg:")) } LIMIT 1')
    assert staged == []


def test_long_texts_and_odd_characters_arrive(target):
    graph = "https://example.org/odd"
    words = 'A "quoted" \\ line\nwith\ttabs, ñ, € and 𝔘' + " más texto" * 5_000
    for whole in (8 << 20, 1):
        store = memory_store([Quad(NamedNode("e:a"), NamedNode("e:p"), Literal(words), NamedNode(graph))])
        push(store, Server(target.url, whole=whole), default_graph=target.default_graph)
        assert target.triples(graph) == triples(store, graph)


def test_a_server_without_a_default_graph_says_so(virtuoso_target, quads, monkeypatch):
    monkeypatch.setenv("KG_STORE_USER", "dba")
    monkeypatch.setenv("KG_STORE_PASSWORD", "dba")
    with pytest.raises(StoreError, match=r"no default graph; name one .* --default-graph IRI"):
        push(memory_store(quads), Server(virtuoso_target.url))


def test_a_wrong_password_and_none_are_told_and_never_shown(virtuoso_target, monkeypatch, caplog):
    monkeypatch.setenv("NETRC", "/dev/null")
    with caplog.at_level("DEBUG"), pytest.raises(StoreError, match="asks for a login") as none:
        Server(virtuoso_target.url)
    monkeypatch.setenv("KG_STORE_USER", "dba")
    monkeypatch.setenv("KG_STORE_PASSWORD", "sesame-7151")
    with caplog.at_level("DEBUG"), pytest.raises(StoreError, match="login is not accepted") as wrong:
        Server(virtuoso_target.url)
    for text in (str(none.value), str(wrong.value), caplog.text):
        assert "sesame-7151" not in text


def test_the_login_may_stand_in_netrc(virtuoso_target, monkeypatch, tmp_path):
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login dba password dba\n")
    monkeypatch.setenv("NETRC", str(netrc))
    Server(virtuoso_target.url).drop("https://example.org/nothing")


def test_what_was_sent_is_remembered_when_the_server_goes(quads, tmp_path, monkeypatch):
    class Lost(Server):
        def __init__(self):
            self.url, self.sent = "http://127.0.0.1:1", 0

        def replace(self, graph, lines):
            if graph is None:
                raise StoreError("gone")
            self.sent += 1

    with pytest.raises(StoreError, match="gone"):
        push(memory_store(quads), Lost(), directory=tmp_path)
    assert list(json.loads((tmp_path / "pushed.json").read_text())["http://127.0.0.1:1"]) == [ARTICLE]


def test_a_build_writes_to_a_server_and_a_push_follows(oxigraph_target, tmp_path, write):
    from tests.cli.conftest import run_kg

    article = write("a.txt", "Un barco\n\nLa naviera Velmar presentó el Alcotán en Vigo.\n")
    done = run_kg("build", article, "-o", tmp_path / "g", "--lang", "es", "--store", oxigraph_target.url)
    assert done.returncode == 0, done.stderr
    assert "2 graphs sent" in done.stderr
    assert oxigraph_target.select("SELECT ?a { GRAPH ?a { ?a a <https://schema.org/NewsArticle> } }")
    again = run_kg("push", tmp_path / "g", oxigraph_target.url)
    assert "0 graphs sent, 2 stood there" in again.stderr

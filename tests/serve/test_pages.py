"""Pages for people and for programs: the graph, the form, and one page a thing."""

import json
import urllib.parse

import pytest
from rdflib import Dataset, Graph, URIRef

from kg.vocab import BASE_IRI, KG, PREFIXES
from tests.serve.conftest import ask

META = "/id/meta"


def test_the_page_is_at_the_root(endpoint):
    kind, body = ask(f"{endpoint}/")
    assert kind.startswith("text/html")
    assert "Llama 3.2" in body


def test_the_form_has_examples_and_loads_nothing_from_elsewhere(endpoint):
    _, body = ask(f"{endpoint}/form")
    assert "who-criticizes" in body
    assert "FILTER(CONTAINS(LCASE(?who), LCASE(&#34;&#34;))" in body
    assert "http" not in "".join(part.split('"')[1] for part in body.replace("src=", "href=").split("href=")[1:])
    assert ask(f"{endpoint}/form.js")[0].startswith("text/javascript")
    assert ask(f"{endpoint}/style.css")[0].startswith("text/css")


@pytest.mark.parametrize(
    ("accept", "parser"),
    [("text/turtle", "turtle"), ("application/ld+json", "json-ld"), ("application/n-triples", "nt")],
)
def test_a_thing_comes_as_data(endpoint, accept, parser):
    kind, body = ask(endpoint + META, Accept=accept)
    assert kind.startswith(accept)
    graph = Dataset() if parser == "json-ld" else Graph()
    graph.parse(data=body, format=parser)
    meta = URIRef(BASE_IRI + "meta")
    everything = set(graph.triples((None, None, None)))
    assert {str(o) for s, p, o in everything if s == meta and str(p) == PREFIXES["schema"] + "name"} == {"Meta"}
    assert any(p == KG.presents and s == meta for s, p, o in everything)
    assert any(str(p) == PREFIXES["rdf"] + "subject" and o == meta for s, p, o in everything)


def test_a_thing_comes_as_a_page_to_browsers(endpoint):
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    kind, body = ask(endpoint + META, Accept=browser)
    assert kind.startswith("text/html")
    assert "<h1>Meta</h1>" in body
    assert 'href="/id/llama-3.2"' in body
    assert "/id/claim/" in body
    with pytest.raises(Exception, match="406"):
        ask(endpoint + META, Accept="image/png")


def test_every_link_of_a_page_leads_somewhere(endpoint):
    _, body = ask(endpoint + META, Accept="text/html")
    links = sorted({part.split('"')[0] for part in body.split('href="')[1:]} - {""})
    assert len(links) > 10
    own = [link.replace("&amp;", "&") for link in links if link.startswith("/id/")]
    for link in own:
        assert ask(endpoint + link, Accept="text/html")[1]


def test_claims_articles_and_odd_names_have_pages_too(endpoint, example):
    rows = example.query("SELECT ?c ?a { GRAPH ?a { ?c a kg:Claim } } LIMIT 1")
    row = next(rows)
    for name in ("c", "a"):
        path = "/id/" + row[name].value.removeprefix(BASE_IRI)
        assert "prov#wasDerivedFrom" in ask(endpoint + path, Accept="application/n-triples")[1] or name == "a"
    odd = [r["s"].value for r in example.query("SELECT ?s { ?s schema:name ?n }") if not r["s"].value.isascii()]
    for iri in odd:
        path = urllib.parse.quote("/id/" + iri.removeprefix(BASE_IRI))
        assert ask(endpoint + path, Accept="text/turtle")[1]
    span = example.query("SELECT ?s { GRAPH ?g { ?s a nif:Sentence } } LIMIT 1")
    iri = urllib.parse.quote(next(span)["s"].value, safe="")
    assert "anchorOf" in ask(f"{endpoint}/entity?iri={iri}", Accept="application/n-triples")[1]


def test_names_with_markup_are_shown_as_text(tmp_path):
    from pyoxigraph import Literal, NamedNode, Quad

    from kg.store import replace_store
    from tests.serve.conftest import served

    node = NamedNode(BASE_IRI + "x")
    replace_store(tmp_path, [Quad(node, NamedNode(PREFIXES["schema"] + "name"), Literal("<script>alert(1)</script>"))])
    (tmp_path / "graph.html").write_text("<p>graph</p>", encoding="utf-8")
    with served(tmp_path) as url:
        body = ask(f"{url}/id/x", Accept="text/html")[1]
    assert "<script>alert" not in body
    assert "&lt;script&gt;alert" in body
    assert json.dumps("x")

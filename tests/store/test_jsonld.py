"""JSON trees and schema.org, read back by parsers that are not ours."""

import json

from pyoxigraph import Literal, Quad, RdfFormat, parse
from rdflib import RDF, Dataset, Graph, URIRef

from kg.store import export, memory_store
from kg.vocab import KG, SCHEMA
from tests.store.test_export import canonical


def test_compact_json_is_the_whole_dataset(store):
    data = export(store, "json-ld-compact")
    assert json.loads(data)["@context"]["kg"] == str(KG)
    assert canonical(parse(data, format=RdfFormat.JSON_LD)) == canonical(store)
    again = Dataset().parse(data=data, format="json-ld").serialize(format="nquads", encoding="utf-8")
    assert canonical(memory_store(parse(again, format=RdfFormat.N_QUADS))) == canonical(store)


def test_framed_json_is_a_tree_a_claim_and_says_nothing_new(store):
    data = export(store, "json-ld-framed")
    claims = json.loads(data)["@graph"]
    assert len(claims) == 5
    denial = next(c for c in claims if c["polarity"] == "kg:negated")
    assert (denial["subject"]["name"], denial["object"]["name"]) == ("Alcotán", "gasóleo")
    assert denial["speaker"]["name"] == "Rosa Güell"
    assert denial["sentence"]["article"]["id"]
    stated = next(c for c in claims if c["relation"] == "kg:presents")
    assert "speaker" not in stated
    assert stated["cue"]["text"] == "presentó"
    assert any(isinstance(c["object"], str) for c in claims)
    known = {str(quad.triple) for quad in store}
    read = {str(quad.triple) for quad in parse(data, format=RdfFormat.JSON_LD)}
    assert read <= known
    assert len(read) > 60
    assert len(Graph().parse(data=data, format="json-ld")) == len(read)


def test_schema_org_for_web_pages(store):
    data = export(store, "schema.org")
    graph = Graph().parse(data=data, format="json-ld")
    (article,) = graph.subjects(RDF.type, SCHEMA.NewsArticle)
    assert len(set(graph.objects(article, SCHEMA.mentions))) >= 5
    assert graph.value(article, SCHEMA.headline)
    claims = set(graph.subjects(RDF.type, SCHEMA.Claim))
    assert len(claims) == 5
    assert all(graph.value(claim, SCHEMA.appearance) == article for claim in claims)
    (denial,) = (c for c in claims if "negated" in str(graph.value(c, SCHEMA.abstract)))
    assert str(graph.value(URIRef(graph.value(denial, SCHEMA.author)), SCHEMA.name)) == "Rosa Güell"
    assert str(graph.value(denial, SCHEMA.abstract)).startswith("Alcotán — ")


def test_schema_org_may_stand_in_a_page(quads):

    hostile = [
        Quad(q.subject, q.predicate, Literal("</script><b>"), q.graph_name)
        if q.predicate.value == str(SCHEMA.name)
        else q
        for q in quads
    ]
    data = export(memory_store(hostile), "schema.org")
    assert b"</script" not in data
    assert "</script><b>" in {thing.get("name") for thing in json.loads(data)["@graph"]}

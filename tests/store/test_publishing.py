"""Formats for publishing: nanopublications, JSON trees and schema.org, read back by parsers that are not ours."""

import json

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import RDF, Dataset, Graph, Namespace, URIRef

from kg.cli.look import EXPORTS
from kg.store import FORMATS, export, memory_store
from kg.vocab import KG, PREFIXES, SCHEMA
from tests.store.test_export import canonical

NP = Namespace("http://www.nanopub.org/nschema#")
PROV = Namespace(PREFIXES["prov"])


@pytest.fixture(scope="module")
def nanopubs(store):
    dataset = Dataset()
    dataset.parse(data=export(store, "nanopub"), format="trig")
    return dataset


def test_the_help_names_every_format():
    assert tuple(FORMATS) == EXPORTS


def test_each_claim_is_a_well_formed_nanopublication(nanopubs):
    heads = {c for _, _, _, c in nanopubs.quads((None, RDF.type, NP.Nanopublication, None))}
    assert len(heads) == 5
    seen = set()
    for head in heads:
        graph = nanopubs.graph(head)
        (nanopub,) = graph.subjects(RDF.type, NP.Nanopublication)
        parts = {}
        for name in ("Assertion", "Provenance", "PublicationInfo"):
            (parts[name],) = graph.objects(nanopub, NP[f"has{name}"])
        assert len({nanopub, head, *parts.values()}) == 5
        assert all(len(nanopubs.graph(part)) for part in parts.values())
        provenance, info = nanopubs.graph(parts["Provenance"]), nanopubs.graph(parts["PublicationInfo"])
        assert (parts["Assertion"], PROV.hadPrimarySource, None) in provenance
        assert (nanopub, PROV.wasGeneratedBy, None) in info
        assert len(graph) == 4
        seen |= {head, *parts.values()}
    assert {c for _, _, _, c in nanopubs.quads() if c} == seen


def test_only_what_an_article_states_is_asserted_as_a_plain_triple(nanopubs, store):
    plain, said = set(), set()
    for _, _, assertion, _ in nanopubs.quads((None, NP.hasAssertion, None, None)):
        graph = nanopubs.graph(assertion)
        if len(graph) == 1:
            plain |= set(graph.predicates())
        else:
            (claim,) = graph.subjects(RDF.type, KG.Claim)
            assert graph.value(claim, KG.polarity)
            assert graph.value(claim, KG.modality)
            said.add(graph.value(claim, RDF.predicate))
    assert KG.presents in plain
    assert len(plain) + len(said) == 5
    denied = [g for _, _, g, _ in nanopubs.quads((None, NP.hasAssertion, None, None))]
    assert any((None, KG.polarity, KG.negated) in nanopubs.graph(graph) for graph in denied)


def test_the_nanopub_library_finds_them_valid(nanopubs, monkeypatch, tmp_path):
    library = pytest.importorskip("nanopub")
    from rdflib import ConjunctiveGraph

    monkeypatch.setenv("HOME", str(tmp_path))
    for nanopub in {s for s, _, _, _ in nanopubs.quads((None, RDF.type, NP.Nanopublication, None))}:
        one = ConjunctiveGraph()
        for graph in nanopubs.graphs():
            if str(graph.identifier).startswith(f"{nanopub}#"):
                for triple in graph:
                    one.get_context(graph.identifier).add(triple)
        assert library.Nanopub(rdf=one, conf=library.NanopubConf()).is_valid


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
    from pyoxigraph import Literal, Quad

    hostile = [
        Quad(q.subject, q.predicate, Literal("</script><b>"), q.graph_name)
        if q.predicate.value == str(SCHEMA.name)
        else q
        for q in quads
    ]
    data = export(memory_store(hostile), "schema.org")
    assert b"</script" not in data
    assert "</script><b>" in {thing.get("name") for thing in json.loads(data)["@graph"]}

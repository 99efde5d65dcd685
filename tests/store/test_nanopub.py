"""Claims as nanopublications, read back by parsers that are not ours."""

import pytest
from rdflib import RDF, Dataset, Namespace

from kg.store import export
from kg.vocab import KG, PREFIXES

NP = Namespace("http://www.nanopub.org/nschema#")
PROV = Namespace(PREFIXES["prov"])


@pytest.fixture(scope="module")
def nanopubs(store):
    dataset = Dataset()
    dataset.parse(data=export(store, "nanopub"), format="trig")
    return dataset


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

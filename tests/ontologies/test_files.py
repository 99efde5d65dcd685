"""The ontology files themselves: labelled and defined in both languages, readable by two parsers."""

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef

from kg.model import Kind, Modality, Polarity
from kg.ontology import load_ontology, ontology_dir
from kg.vocab import KG, SCHEMA

FILES = sorted(path for path in ontology_dir().glob("*.ttl"))
KINDS = {SKOS.Concept if kind is Kind.CONCEPT else SCHEMA[kind.value] for kind in Kind}


@pytest.fixture(scope="module")
def core() -> Graph:
    return Graph().parse(ontology_dir() / "core.ttl")


def own(graph: Graph) -> list[URIRef]:
    return sorted({s for s in graph.subjects(RDF.type) if isinstance(s, URIRef) and s.startswith(str(KG))})


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_both_parsers_read_the_same(path):
    ours = sum(1 for _ in {q.triple for q in parse(path=str(path), format=RdfFormat.TURTLE)})
    assert ours == len(Graph().parse(path)) > 0


def test_every_term_has_a_label_and_a_definition_in_both_languages(core):
    for term in own(core):
        for predicate in (RDFS.label, RDFS.comment):
            langs = {o.language for o in core.objects(term, predicate) if isinstance(o, Literal)}
            assert {"es", "en"} <= langs, f"{term} lacks {predicate}"


def test_kinds_and_literals_are_the_only_ends_of_relations(core):
    for relation in core.subjects(KG.isCoreRelation, Literal(True)):
        ends = set(core.objects(relation, SCHEMA.domainIncludes)) | set(core.objects(relation, SCHEMA.rangeIncludes))
        assert ends <= KINDS, relation
        types = set(core.objects(relation, RDF.type))
        assert len(types & {OWL.ObjectProperty, OWL.DatatypeProperty}) == 1, relation


def test_the_values_of_the_model_are_declared(core):
    assert {str(p) for p in Polarity} == {s.rpartition("#")[2] for s in core.subjects(RDF.type, KG.Polarity)}
    assert {str(m) for m in Modality} == {s.rpartition("#")[2] for s in core.subjects(RDF.type, KG.Modality)}


def test_mappings_speak_of_declared_terms_only():
    declared = load_ontology().terms
    for subject in Graph().parse(ontology_dir() / "mappings.ttl").subjects():
        assert str(subject) in declared or not str(subject).startswith(str(KG)), subject


@pytest.mark.parametrize("lang", ["es", "en"])
def test_every_word_refers_to_a_relation_with_arguments_or_to_a_stance(core, lang):
    ontology = load_ontology()
    stances = {str(s) for s in core.subjects(RDF.type, KG.StanceCue)}
    for sense in ontology.lexicon(lang).all():
        assert sense.reference in ontology.relations or sense.reference in stances, sense
        if sense.reference in ontology.relations:
            assert sense.subject, sense
            assert sense.object, sense

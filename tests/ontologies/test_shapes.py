"""The ontologies hold to their own shapes, the shapes find what is wrong, and a build uses no IRI they do not declare."""

import pytest
from pyoxigraph import NamedNode
from pyshacl import validate
from rdflib import Graph

from kg.ontology import load_ontology, ontology_dir
from kg.vocab import KG, OPEN, PREFIXES

FILES = ["core.ttl", "reused.ttl", "mappings.ttl", "entities.ttl", "lexicon.es.ttl", "lexicon.en.ttl"]
HEAD = """
@prefix arg: <https://w3id.org/article-kg/argument#> .
@prefix ex: <https://example.org/> .
@prefix kg: <https://w3id.org/article-kg/ontology#> .
@prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
@prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix synsem: <http://www.w3.org/ns/lemon/synsem#> .
"""
GOOD = """
ex:catches a owl:ObjectProperty ; kg:isCoreRelation true ; rdfs:label "catches"@en , "pesca"@es ;
    rdfs:comment "takes fish"@en , "saca peces"@es ; schema:domainIncludes schema:Person .
ex:pescar a ontolex:LexicalEntry ; lexinfo:partOfSpeech lexinfo:verb ;
    ontolex:canonicalForm [ ontolex:writtenRep "pescar"@es ] ;
    ontolex:sense [ ontolex:reference ex:catches ; synsem:subjOfProp arg:subject ; synsem:objOfProp arg:directObject ] .
"""


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(ontology_dir() / "ontology-shapes.ttl")


@pytest.fixture(scope="module")
def core() -> Graph:
    return Graph().parse(ontology_dir() / "core.ttl")


def check(data, shapes, core):
    conforms, _, text = validate(data, shacl_graph=shapes, ont_graph=core, inference="none")
    return conforms, text


@pytest.mark.parametrize("name", FILES)
def test_each_file_conforms(name, shapes, core):
    conforms, text = check(Graph().parse(ontology_dir() / name), shapes, core)
    assert conforms, text


def test_the_shapes_are_shacl(shapes):
    for name in ("shapes.ttl", "ontology-shapes.ttl"):
        rules = Graph().parse(ontology_dir() / name)
        conforms, _, text = validate(Graph(), shacl_graph=rules, meta_shacl=True)
        assert conforms, text


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("", "", ""),
        ('"pesca"@es', '"fish"@fr', "Spanish label"),
        ('"takes fish"@en ,', "", "defined in English"),
        ("schema:domainIncludes schema:Person", "schema:domainIncludes ex:Fish", "one of the kinds"),
        ("owl:ObjectProperty", "owl:Thing", "XoneConstraint"),
        ("lexinfo:verb", "lexinfo:article", "part of speech"),
        ('"pescar"@es', '"pescar"', "written form"),
        ("ontolex:reference ex:catches ;", "", "one reference each"),
        ("arg:directObject", "ex:object", "one reference each"),
    ],
)
def test_what_is_wrong_is_told(old, new, words, shapes, core):
    assert old in GOOD
    conforms, text = check(Graph().parse(data=HEAD + GOOD.replace(old, new, 1)), shapes, core)
    assert conforms == (not words), text
    assert words in text


def test_a_build_uses_no_undeclared_iri(example):
    """Every predicate, every class and every value of our namespace is declared; open relations declare themselves."""
    declared = load_ontology().terms
    kind = NamedNode(PREFIXES["rdf"] + "type")
    used = set()
    for quad in example:
        used.add(quad.predicate.value)
        used.add(quad.object.value if quad.predicate == kind else quad.predicate.value)
        if isinstance(quad.object, NamedNode) and quad.object.value.startswith((str(KG), str(OPEN))):
            used.add(quad.object.value)
    opened = {iri for iri in used if iri.startswith(str(OPEN))}
    for iri in opened:
        assert list(example.store.quads_for_pattern(NamedNode(iri), kind, NamedNode(str(KG.OpenRelation)), None)), iri
    assert used - opened <= declared
    assert len(used - opened) > 40


def test_every_name_the_writer_may_use_is_declared():
    """What the example does not show: names that stand in the code that writes graphs."""
    import re

    from tests.conftest import ROOT

    declared = load_ontology().terms
    names = set()
    for path in (ROOT / "kg" / "rdf").glob("*.py"):
        names |= set(re.findall(r'"((?:kg|schema|nif|itsrdf|prov|skos|owl|rdf|rdfs):[A-Za-z]+)"', path.read_text()))
    assert len(names) > 30
    for name in names:
        prefix, _, local = name.partition(":")
        assert PREFIXES[prefix] + local in declared, name

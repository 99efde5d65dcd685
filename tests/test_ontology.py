"""Loading: relations, kinds, words; and a relation that comes from Turtle alone."""

import time

import pytest

from kg.errors import OntologyError
from kg.model import Kind
from kg.ontology import Lexicon, Sense, load_ontology
from kg.vocab import KG

MORE = """
@prefix kg: <https://w3id.org/article-kg/ontology#> .
@prefix ex: <https://example.org/fishing#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix arg: <https://w3id.org/article-kg/argument#> .
@prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
@prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> .
@prefix synsem: <http://www.w3.org/ns/lemon/synsem#> .

ex:moors a owl:ObjectProperty , owl:SymmetricProperty ; kg:isCoreRelation true ;
    rdfs:label "moors at"@en , "amarra en"@es ; rdfs:subPropertyOf kg:locatedIn ;
    schema:domainIncludes schema:Product ; schema:rangeIncludes schema:Place .
ex:amarrar a ontolex:LexicalEntry ; lexinfo:partOfSpeech lexinfo:verb ;
    ontolex:canonicalForm [ ontolex:writtenRep "amarrar"@es ] ;
    ontolex:sense [ ontolex:reference ex:moors ; synsem:subjOfProp arg:subject ; synsem:objOfProp arg:frente-a ;
        synsem:propertyDomain schema:Product ] .
"""


def test_relations_have_kinds_labels_and_traits():
    relations = load_ontology().relations
    acquires = relations[str(KG.acquires)]
    assert acquires.name == "acquires"
    assert acquires.domain == {Kind.PERSON, Kind.ORGANIZATION}
    assert Kind.PLACE not in acquires.range
    assert set(acquires.labels) >= {"es", "en"}
    assert relations[str(KG.meetsWith)].symmetric
    assert not acquires.symmetric
    assert relations[str(KG.bornIn)].functional
    assert relations[str(KG.hasPart)].inverse == str(KG.partOf)
    assert relations[str(KG.partOf)].inverse == str(KG.hasPart)
    assert {r.name for r in relations.values() if r.literal} == {"holdsPosition", "costs", "hasQuantity"}


def test_leading_does_not_make_a_second_fact():
    assert load_ontology().relations[str(KG.leads)].implies == ()


def test_an_unknown_language_has_no_words():
    assert load_ontology().lexicon("xx").all() == ()


def test_a_relation_and_its_word_come_from_turtle_alone(tmp_path):
    path = tmp_path / "fishing.ttl"
    path.write_text(MORE, encoding="utf-8")
    ontology = load_ontology([path])
    moors = ontology.relations["https://example.org/fishing#moors"]
    assert (moors.name, moors.range, moors.symmetric) == ("moors", {Kind.PLACE}, True)
    assert moors.implies == (str(KG.locatedIn),)
    (sense,) = ontology.lexicon("es").senses("amarrar", "verb")
    assert (sense.reference, sense.subject, sense.object) == (moors.iri, "subject", "prep:frente a")
    assert sense.domain == {Kind.PRODUCT}
    assert moors.iri not in load_ontology().relations


def test_a_changed_file_is_read_again(tmp_path):
    path = tmp_path / "fishing.ttl"
    path.write_text("", encoding="utf-8")
    before = load_ontology([path])
    time.sleep(0.01)
    path.write_text(MORE, encoding="utf-8")
    assert len(load_ontology([path]).relations) == len(before.relations) + 1


def test_wrong_files_are_named(tmp_path):
    with pytest.raises(OntologyError, match=r"gone\.ttl"):
        load_ontology([tmp_path / "gone.ttl"])
    wrong = tmp_path / "wrong.ttl"
    wrong.write_text("kg:nothing", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"wrong\.ttl"):
        load_ontology([wrong])


def test_a_word_that_refers_to_nothing_is_named(tmp_path):
    path = tmp_path / "lexicon.es.ttl"
    path.write_text(MORE.replace("ontolex:reference ex:moors", "ontolex:reference kg:critizices"), encoding="utf-8")
    with pytest.raises(OntologyError, match=r"'amarrar'@es .*did you mean .*#criticizes"):
        load_ontology([path]).lexicon("es")


def test_senses_are_found_by_head_and_part_of_speech():
    several = Sense(("poner", "en", "marcha"), 0, "verb", str(KG.presents), "subject", "directObject")
    lexicon = Lexicon([several, several])
    assert lexicon.senses("poner", "verb") == (several,)
    assert lexicon.senses("poner", "noun") == lexicon.senses("marcha", "verb") == ()
    assert lexicon.all() == (several,)

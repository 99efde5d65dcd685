"""The lexicons as data: well-formed, without repetitions, and wide enough for every relation of the ontology."""

from collections import Counter
from pathlib import Path

import pytest
from rdflib import Graph, Namespace
from rdflib.namespace import RDF, SKOS

from kg.annotate import load_model
from kg.ontology import load_ontology, ontology_dir

ARG = Namespace("https://w3id.org/article-kg/argument#")
KG = Namespace("https://w3id.org/article-kg/ontology#")
LEXINFO = Namespace("http://www.lexinfo.net/ontology/3.0/lexinfo#")
ONTOLEX = Namespace("http://www.w3.org/ns/lemon/ontolex#")
SCHEMA = Namespace("https://schema.org/")
SYNSEM = Namespace("http://www.w3.org/ns/lemon/synsem#")

LANGUAGES = ("en", "es")
PARTS = {LEXINFO.verb, LEXINFO.noun, LEXINFO.adjective, LEXINFO.adverb, LEXINFO.preposition, KG.expression}
KINDS = {
    SCHEMA[name]
    for name in ("Person", "Organization", "Place", "Event", "Product", "SoftwareApplication", "CreativeWork")
}
# A post is the noun itself, so no word stands for it; few words say what something is, most sentences just name the class.
WORDLESS = {KG.holdsPosition}
FEW = {KG.isA}
LEAST = 5


@pytest.fixture(scope="module")
def core():
    return Graph().parse(ontology_dir() / "core.ttl")


@pytest.fixture(scope="module", params=LANGUAGES)
def lexicon(request):
    path: Path = ontology_dir() / f"lexicon.{request.param}.ttl"
    return request.param, Graph().parse(path)


def relations(core):
    return set(core.subjects(KG.isCoreRelation))


def stances(core):
    return set(core.subjects(RDF.type, KG.StanceCue))


def senses(graph):
    for entry in graph.subjects(RDF.type, ONTOLEX.LexicalEntry):
        form = str(graph.value(graph.value(entry, ONTOLEX.canonicalForm), ONTOLEX.writtenRep))
        for sense in graph.objects(entry, ONTOLEX.sense):
            yield form, graph.value(entry, LEXINFO.partOfSpeech), sense


def test_has_many_entries(lexicon):
    _, graph = lexicon
    assert len(set(graph.subjects(RDF.type, ONTOLEX.LexicalEntry))) >= 500


def test_entry_has_one_form_of_its_language_and_one_part_of_speech(lexicon):
    lang, graph = lexicon
    for entry in graph.subjects(RDF.type, ONTOLEX.LexicalEntry):
        forms = [w for f in graph.objects(entry, ONTOLEX.canonicalForm) for w in graph.objects(f, ONTOLEX.writtenRep)]
        assert [w.language for w in forms] == [lang], entry
        assert str(forms[0]) == str(forms[0]).lower().strip(), entry
        assert len(set(graph.objects(entry, LEXINFO.partOfSpeech)) & PARTS) == 1, entry
        assert list(graph.objects(entry, ONTOLEX.sense)), entry


def test_no_meaning_is_written_twice(lexicon):
    _, graph = lexicon
    meanings = Counter(
        (
            form,
            part,
            graph.value(s, ONTOLEX.reference),
            graph.value(s, SYNSEM.subjOfProp),
            graph.value(s, SYNSEM.objOfProp),
        )
        for form, part, s in senses(graph)
    )
    assert [meaning for meaning, times in meanings.items() if times > 1] == []


def test_refers_to_relations_and_stance_cues_only(lexicon, core):
    _, graph = lexicon
    known = relations(core) | stances(core)
    assert {r for r in graph.objects(None, ONTOLEX.reference) if r not in known} == set()


def test_relation_has_both_arguments_and_stance_cue_none(lexicon, core):
    _, graph = lexicon
    for form, _, sense in senses(graph):
        slots = [graph.value(sense, SYNSEM.subjOfProp), graph.value(sense, SYNSEM.objOfProp)]
        if graph.value(sense, ONTOLEX.reference) in relations(core):
            assert all(str(slot).startswith(str(ARG)) for slot in slots), form
            assert slots[0] != slots[1], form
        else:
            assert slots == [None, None], form


def test_kinds_are_those_of_the_graph(lexicon):
    _, graph = lexicon
    named = set(graph.objects(None, SYNSEM.propertyDomain)) | set(graph.objects(None, SYNSEM.propertyRange))
    assert named <= KINDS | {SKOS.Concept}


def test_every_relation_and_stance_cue_has_words(lexicon, core):
    _, graph = lexicon
    words = Counter()
    for reference in {(form, part, graph.value(s, ONTOLEX.reference)) for form, part, s in senses(graph)}:
        words[reference[2]] += 1
    assert {r for r in relations(core) - WORDLESS if words[r] < (1 if r in FEW else LEAST)} == set()
    assert {s for s in stances(core) if words[s] < 3} == set()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_loads_as_senses(lang):
    lexicon = load_ontology().lexicon(lang)
    assert all(sense.words and sense.pos for sense in lexicon.all())
    assert len(set(lexicon.all())) == len(lexicon.all())


def test_the_lemmatizer_knows_every_verb():
    known = load_model("es").get_pipe("lemmatizer").lookups.get_table("lemma_index")["verb"]
    heads = (head.removesuffix("se") for head in load_ontology().lexicon("es").heads("verb"))
    assert {h for h in heads if h.endswith(("ar", "er", "ir", "ír")) and h not in known} == set()


FRAMES = [
    ("es", "comprar", "verb", "acquires", "subject", "directObject"),
    ("es", "apostar", "verb", "investsIn", "subject", "prep:por"),
    ("es", "cargar", "verb", "criticizes", "subject", "prep:contra"),
    ("es", "compra", "noun", "acquires", "prep:por", "possessor"),
    ("es", "presidenta", "noun", "leads", "head", "possessor"),
    ("es", "basado", "adjective", "basedOn", "nounModified", "prep:en"),
    ("es", "propiedad", "expression", "owns", "prep:de", "nounModified"),
    ("en", "buy", "verb", "acquires", "subject", "directObject"),
    ("en", "team", "verb", "partnersWith", "subject", "prep:with"),
    ("en", "take", "verb", "acquires", "subject", "directObject"),
    ("en", "lawsuit", "noun", "sues", "possessor", "prep:against"),
    ("en", "based", "adjective", "locatedIn", "nounModified", "prep:in"),
    ("en", "owned", "adjective", "owns", "prep:by", "nounModified"),
    ("en", "chief", "noun", "leads", "head", "possessor"),
]


@pytest.mark.parametrize(
    ("lang", "head", "pos", "relation", "subject", "obj"), FRAMES, ids=[f"{f[0]}-{f[1]}" for f in FRAMES]
)
def test_frames(lang, head, pos, relation, subject, obj):
    found = load_ontology().lexicon(lang).senses(head, pos)
    assert (str(KG[relation]), subject, obj) in {(s.reference, s.subject, s.object) for s in found}

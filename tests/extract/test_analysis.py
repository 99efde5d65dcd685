"""What all extractors share of one article."""

from rdflib import URIRef

from kg.annotate import annotate, load_model
from kg.extract.analysis import analyse_doc, once, relation
from kg.extract.tree.agency import BODY, PERSON, THING
from kg.model import Kind, Reference
from kg.ontology import load_ontology
from kg.vocab import KG
from tests.extract.conftest import clean_article
from tests.extract.trees import word


def test_it_is_made_once_and_kept_with_the_text():
    cleaned = clean_article("Velmar compró Trama.", "es")
    source = annotate(cleaned, load_model("es"))
    assert analyse_doc(source, cleaned.article, load_ontology()) is analyse_doc(
        source, cleaned.article, load_ontology()
    )


def test_what_is_looked_for_once_is_found_once(analyse):
    asked = []

    @once
    def find(analysis, word, *, twice=False):
        asked.append((word, twice))
        return len(asked)

    analysis = analyse("Llueve.", "es")
    assert [find(analysis, "a"), find(analysis, "a"), find(analysis, "b"), find(analysis, "a", twice=True)] == [
        1,
        1,
        2,
        3,
    ]
    assert find(analyse("Nieva.", "es"), "a") == 4


def test_a_mention_is_a_name_a_phrase_a_pronoun_or_the_name_behind_a_noun(analyse):
    analysis = analyse("La economista Ana Ruiz la vendió. El barco viejo llegó.", "es")
    texts = {
        form: (m.text, m.reference)
        for form in ("Ruiz", "economista", "la", "barco")
        if (m := analysis.mention(word(analysis.doc, form)))
    }
    assert texts == {
        "Ruiz": ("Ana Ruiz", Reference.NAME),
        "economista": ("Ana Ruiz", Reference.NAME),
        "la": ("la", Reference.PRONOUN),
        "barco": ("barco viejo", Reference.NOMINAL),
    }


def test_arguments_of_a_clause_never_mean_each_other(analyse):
    analysis = analyse("Velmar demandó a Trama. Llovió.", "es")
    velmar, trama, rained = (word(analysis.doc, form) for form in ("Velmar", "Trama", "Llovió"))
    assert analysis.coarguments(velmar) == {trama.i}
    assert analysis.coarguments(trama) == {velmar.i}
    assert velmar.i not in analysis.coarguments(rained)


def test_who_is_spoken_of_around_a_report_is_none_of_its_own(analyse):
    analysis = analyse("Ann, she said, left.", "en")
    assert word(analysis.doc, "Ann").i in analysis.coarguments(word(analysis.doc, "she"))


def test_a_sentence_a_lemma_and_an_infinitive(analyse):
    text = "Llovió. La firma fundada en Lugo creció."
    analysis = analyse(text, "es")
    assert analysis.sentence(word(analysis.doc, "creció")).quote(text).rstrip(".") == "La firma fundada en Lugo creció"
    assert analysis.infinitive(word(analysis.doc, "fundada")) == "fundar"
    assert analysis.lemma(word(analysis.doc, "creció")) == "crecer"


def test_names_and_nouns_act_by_what_they_are(analyse):
    analysis = analyse("La ministra, el sindicato y el barco llegaron.", "es")
    assert [analysis.agency(word(analysis.doc, n)) for n in ("ministra", "sindicato", "barco")] == [PERSON, BODY, THING]


def test_a_relation_is_an_iri_of_the_ontology():
    assert relation("acquires") == str(KG.acquires)
    assert URIRef(relation("acquires")) == KG.acquires


def test_a_noun_has_the_sense_that_the_article_is_about(analyse):
    sport = "El entrenador elogió al árbitro. El delantero marcó un gol en el torneo. El partido fue lento."
    politics = "La ministra elogió al juez. El partido fue lento."
    for text, kind in ((sport, Kind.EVENT), (politics, None)):
        analysis = analyse(text, "es")
        assert analysis.tells_sport is (kind is not None)
        assert analysis.mention(word(analysis.doc, "partido")).kind is kind


def test_the_infinitive_of_a_participle_is_a_verb_there_is(analyse):
    analysis = analyse("El informe remitido por Velmar y los efectos sufridos por Ana Ruiz alarman.", "es")
    found = [analysis.infinitive(word(analysis.doc, form)) for form in ("remitido", "sufridos")]
    assert found == ["remitir", "sufrir"]

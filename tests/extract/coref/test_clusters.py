"""Which names of an article name one thing, and what its claims tell of it."""

import pytest

from kg.extract.coref.clusters import Clusters
from kg.extract.nominal.descriptions import descriptions
from kg.extract.verbal.verbs import verb_claims
from kg.model import Kind


@pytest.mark.parametrize(
    ("lang", "text", "gender"),
    [
        ("es", "La señora Belmira Quand habló.", "Fem"),
        ("es", "Luis Pardo habló.", "Masc"),
        ("es", "Velmar habló.", ""),
        ("en", "Mrs Quand spoke.", "Fem"),
        ("en", "Velmar spoke.", ""),
    ],
)
def test_honorifics_and_given_names_tell_the_gender(analyse, lang, text, gender):
    (cluster,) = Clusters(analyse(text, lang))
    assert cluster.gender == gender


def test_claims_tell_kinds_and_employers(analyse):
    analysis = analyse("Zandor nació en Lugo. Zandor murió en Soria. Zandor dirige la empresa Velmar.", "es")
    clusters = Clusters(analysis)
    assert next(iter(clusters)).sure is None
    clusters.learn(verb_claims(analysis))
    zandor = next(c for c in clusters if c.key == "zandor")
    assert zandor.sure is Kind.PERSON
    assert [e.key for e in zandor.employers] == ["velmar"]


def test_nouns_beside_names_tell_the_sort_of_body(analyse):
    analysis = analyse("El sindicato Velmar protestó. La Liga cerró.", "es")
    clusters = Clusters(analysis)
    velmar = next(c for c in clusters if c.key == "velmar")
    assert clusters.sorts(velmar) == set()
    clusters.learn_nouns(descriptions(analysis))
    assert clusters.sorts(velmar) == {"union"}
    league = next(c for c in clusters if c.key.endswith("liga"))
    assert clusters.article_gender(league) == "Fem"


@pytest.mark.parametrize(
    ("lang", "text", "noun", "headed"),
    [
        ("es", "El Senado aprobó la Ley de Puertos.", "ley", True),
        ("en", "The Harbour Committee met in May.", "committee", True),
        ("en", "The Harbour Committee met in May.", "harbour", True),
        ("es", "El Senado aprobó la Ley de Puertos.", "puertos", False),
    ],
)
def test_the_head_of_a_name_is_a_noun_for_it(analyse, lang, text, noun, headed):
    clusters = Clusters(analyse(text, lang))
    assert any(clusters.headed_by(c, noun) for c in clusters) is headed


def test_a_bare_surname_keeps_to_whom_it_has_meant(read):
    text = "On Monday the plan fell. Talks began. Ann Weiss praised it. Weiss met her father, Paul Weiss. Weiss left Velmar and criticised Trama."
    assert ("Ann Weiss", "criticizes", "Trama") in read(text, "en").facts


def test_a_branch_is_not_its_owner(read):
    facts = read("Velmar atiende a 600 clientes a través de su filial Velmar España.", "es").facts
    assert ("Velmar", "hasQuantity", "600 clientes") in facts

"""The phrases before a pronoun that agree with it in gender."""

import pytest

from kg.extract.coref.agreeing import Agreeing
from kg.extract.coref.clusters import Clusters
from kg.model import Modality


def test_enclitic_is_the_object(read):
    text = "La ministra Ana Ruiz viajó a Roma. La empresa Velmar quiere contratarla."
    claim = read(text, "es").one("Velmar", "hires", "Ana Ruiz")
    assert claim.modality is not Modality.CERTAIN
    assert claim.object.span.quote(text) == "la"


def test_enclitic_agrees_in_gender(read):
    facts = read("La ministra Ana Ruiz llegó tarde. La empresa Velmar quiere contratarlo.", "es").facts
    assert not any(relation == "hires" for _, relation, _ in facts)


@pytest.mark.parametrize(
    ("text", "pronoun", "gender", "found", "only"),
    [
        ("El barco y la casa ardieron. Ana la vendió.", "la@2", "Fem", ["casa"], "casa"),
        ("El barco y la casa ardieron. Ana lo vendió.", "lo", "Masc", ["barco"], "barco"),
        ("La casa y la finca ardieron. Ana la vendió.", "la@3", "Fem", ["finca", "casa"], None),
        ("La casa ardió. Ana compró otra casa y la vendió.", "la@2", "Fem", ["casa", "casa"], "casa"),
        ("Los barcos ardieron el lunes. Ana lo vendió.", "lo", "Masc", [], None),  # several, and a time
    ],
)
def test_phrases_of_the_gender_the_nearest_first(analyse, text, pronoun, gender, found, only):
    form, _, count = pronoun.partition("@")
    analysis = analyse(text, "es")
    token = [t for t in analysis.doc if t.lower_ == form][int(count or 1) - 1]
    agreeing = Agreeing(analysis, Clusters(analysis))
    phrases = list(agreeing.before(token, gender))
    assert [t.text for t in phrases] == found
    one = agreeing.only(phrases)
    assert (one and one.text) == only

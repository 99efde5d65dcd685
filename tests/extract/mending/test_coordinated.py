"""What a finite verb behind "and" goes on from."""

import pytest


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("es", "La ley obliga a las empresas a informar y prohíbe los plásticos.", ("ley", "bans", "plásticos")),
        ("en", "The law obliges firms to report and bans plastics.", ("law", "bans", "plastics")),
    ],
)
def test_a_finite_verb_goes_on_from_a_finite_one(read, lang, text, fact):
    claim = read(text, lang).one(*fact)
    assert (claim.polarity, claim.modality) == ("affirmed", "certain")


def test_an_infinitive_goes_on_from_an_infinitive(read):
    claim = read("La ministra quiere informar a Velmar y prohibir los plásticos.", "es").one(
        "ministra", "bans", "plásticos"
    )
    assert claim.modality != "certain"


def test_what_follows_a_closed_relative_clause_goes_on_from_the_sentence(read):
    facts = read("La aplicación fue hecha con Banco Zetra, que pone el dinero, y usa la nube de Drapex.", "es").facts
    assert ("aplicación", "uses", "nube de Drapex") in facts
    assert not [f for f in facts if f[0] == "Banco Zetra" and f[1] == "uses"]


def test_within_a_relative_clause_both_verbs_have_one_subject(read):
    facts = read("Ana Ruiz trabaja en Banco Zetra, que compró a Drapex y vendió la firma Kora.", "es").facts
    assert ("Banco Zetra", "sells", "Kora") in facts

"""What a relative pronoun is to a verb that always has an object."""

import pytest

from tests.extract.test_open_triples import triples
from tests.extract.trees import arguments, clauses, subjects

ES3P = "Number=Plur|Person=3|VerbForm=Fin"


def relative(verb: str, morph: str, *, antecedent: str = "Plur", extra: str = "") -> str:
    return f"""
    La el DET 2 det
    lista lista NOUN 0 ROOT Gender=Fem|Number=Sing
    de de ADP 4 case
    firmas firma NOUN 2 nmod Gender=Fem|Number={antecedent}
    que que PRON 6 nsubj
    {verb} {verb} VERB 4 acl {morph}
    {extra}
    """


@pytest.mark.parametrize(
    ("verb", "who", "whom"),
    [("comprar", ["[comprar]"], [("directObject", "firmas")]), ("crecer", ["firmas"], [])],
)
def test_a_verb_that_always_has_an_object_has_it_in_the_relative_pronoun(verb, who, whom):
    clause = clauses("es", relative(verb, ES3P))[verb]
    assert subjects(clause) == who
    assert arguments(clause) == whom


def test_a_light_verb_has_its_noun_and_lacks_no_object():
    clause = clauses("es", relative("tener", ES3P, extra="lugar lugar NOUN 6 compound"))["tener"]
    assert subjects(clause) == ["firmas"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Marta tiene una furgoneta que compró en mayo .", ("Marta", "compró", "una furgoneta en mayo")),
        ("Marta vive en la casa que pintó su tío .", ("su tío", "pintó", "la casa")),
    ],
)
def test_open_triples_say_what_was_done_to_the_antecedent(text, wanted):
    assert wanted in triples("es", text)


def test_the_antecedent_does_nothing_to_itself():
    assert [r for _, r, _ in triples("es", "La ley que defiende es nueva .")] == ["es"]

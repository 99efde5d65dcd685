"""Single slips of a Spanish parse, mended before roles are weighed."""

import pytest

from tests.extract.open.test_open_triples import triples
from tests.extract.trees import arguments, clauses, subjects

ES3 = "Number=Sing|Person=3|VerbForm=Fin"
PART = "VerbForm=Part"
NAMED = f"""
Ruiz Ruiz PROPN 3 nsubj
fue ser AUX 3 aux {ES3}
elegida elegir VERB 0 ROOT {PART}
presidenta presidente NOUN 3 obj
y y CCONJ 6 cc
portavoz portavoz NOUN 4 conj
"""
NO_PATIENT = f"""
le él PRON 3 iobj
fue ser AUX 3 aux {ES3}
entregado entregar VERB 0 ROOT {PART}
el el DET 5 det
premio premio NOUN 3 obj
"""


def test_what_a_passive_has_beside_its_patient_is_what_the_patient_becomes():
    clause = clauses("es", NAMED)["elegida"]
    assert ("directObject", "Ruiz") in arguments(clause)
    assert arguments(clause)[1:] == [("attribute", "presidenta"), ("attribute", "portavoz")]


def test_the_only_object_of_a_passive_is_its_patient():
    assert ("directObject", "premio") in arguments(clauses("es", NO_PATIENT)["entregado"])


def test_a_verb_in_the_first_person_has_no_noun_for_its_subject():
    rows = """
    Compramos comprar VERB 0 ROOT Number=Plur|Person=1|VerbForm=Fin
    la el DET 3 det
    firma firma NOUN 1 nsubj
    """
    clause = clauses("es", rows)["Compramos"]
    assert subjects(clause) == ["[Compramos]"]
    assert arguments(clause) == [("directObject", "firma")]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("La demanda subió , por lo que la fábrica se amplió .", "que"),
        ("El dueño , vendido el local , cerró el taller .", "el local"),
        ("Dado que la deuda crece , el banco cerró la oficina .", "la deuda"),
    ],
)
def test_what_joins_or_sets_the_scene_is_no_argument(text, wrong):
    found = triples("es", text)
    assert found
    assert wrong not in {obj for _, _, obj in found}


def test_a_passive_has_no_patient_of_another_number():
    rows = f"""
    El el DET 2 det
    acta acta NOUN 4 nsubj Number=Sing
    fue ser AUX 4 aux {ES3}
    votada votar VERB 0 ROOT {PART}
    socios socio NOUN 4 obj Number=Plur
    """
    assert arguments(clauses("es", rows)["votada"]) == [("directObject", "acta")]


DATED = f"""
    El el DET 3 det
    pasado pasado ADJ 3 amod
    {{noun}} 4 nsubj Number=Sing
    compró comprar VERB 0 ROOT {ES3}
    Velmar Velmar PROPN 4 obj
    """


@pytest.mark.parametrize(("noun", "who"), [("otoño otoño NOUN", ["[compró]"]), ("dueño dueño NOUN", ["dueño"])])
def test_when_something_happens_does_nothing_itself(noun, who):
    clause = clauses("es", DATED.format(noun=noun))["compró"]
    assert "otoño" not in subjects(clause)
    assert subjects(clause) in (who, ["Velmar"])


def test_what_joins_a_complement_is_no_subject_of_it():
    rows = f"""
    Ruiz Ruiz PROPN 2 nsubj
    pidió pedir VERB 0 ROOT {ES3}
    que que PRON 4 nsubj
    active activar VERB 2 ccomp Number=Sing|Person=3|VerbForm=Fin|Mood=Sub
    la el DET 6 det
    reserva reserva NOUN 4 obj
    """
    clause = clauses("es", rows)["active"]
    assert "que" not in subjects(clause)
    assert ("directObject", "reserva") in arguments(clause)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Un asesor de Velmar , Luis Paz llegó en mayo .", "Luis Paz"),
        ("El asesor de Velmar llegó en mayo .", "El asesor de Velmar"),
    ],
)
def test_who_an_indefinite_description_is_stands_behind_the_comma(text, who):
    assert {s for s, _, _ in triples("es", text)} == {who}


SPENT = f"""
    Ana Ana PROPN 2 {{label}}
    busca buscar VERB 0 ROOT {ES3}
    pruebas prueba NOUN 2 obj
    todo todo DET 6 det
    el el DET 6 det
    {{noun}} 2 nsubj Number=Sing
    """


@pytest.mark.parametrize(
    ("noun", "label", "who"), [("tiempo tiempo NOUN", "obl", ["[busca]"]), ("equipo equipo NOUN", "obl", ["equipo"])]
)
def test_how_long_something_is_done_does_nothing_itself(noun, label, who):
    assert subjects(clauses("es", SPENT.format(noun=noun, label=label))["busca"]) == who


CALLED = f"""
    Ana Ana PROPN 2 nsubj
    salió salir VERB 0 ROOT {ES3}
    y y CCONJ 5 cc
    {{clitic}}
    llamó {{lemma}} VERB 2 conj {ES3}
    Velmar Velmar PROPN 5 nsubj
    """


@pytest.mark.parametrize(
    ("clitic", "lemma", "who"),
    [
        ("la él PRON 5 obj", "llamar", ["Ana"]),
        ("ayer ayer ADV 5 advmod", "llamar", ["Velmar"]),
        ("la él PRON 5 obj", "comprar", ["Velmar"]),
    ],
)
def test_a_name_that_is_given_acts_in_nothing(clitic, lemma, who):
    assert subjects(clauses("es", CALLED.format(clitic=clitic, lemma=lemma))["llamó"]) == who

"""What agreement and word order tell where the Spanish parser errs."""

import pytest

from tests.extract.trees import arguments, clauses, subjects

ES3 = "Number=Sing|Person=3|VerbForm=Fin"
PART = "VerbForm=Part"


def test_an_english_passive_keeps_its_object():
    rows = f"""
    Ann Ann PROPN 3 nsubjpass
    was be AUX 3 auxpass VerbForm=Fin
    given give VERB 0 ROOT {PART}
    a a DET 5 det
    medal medal NOUN 3 dobj
    """
    assert arguments(clauses("en", rows)["given"]) == [("directObject", "Ann"), ("directObject", "medal")]


@pytest.mark.parametrize(("noun", "role"), [("vecinos vecino NOUN", "oblique"), ("Ruiz Ruiz PROPN", "indirectObject")])
def test_a_passive_has_no_object_with_a(noun, role):
    rows = f"""
    El el DET 2 det
    lote lote NOUN 4 nsubj
    fue ser AUX 4 aux {ES3}
    entregado entregar VERB 0 ROOT {PART}
    a a ADP 6 case
    {noun} 4 obj
    """
    found = arguments(clauses("es", rows)["entregado"])
    assert found[0] == ("directObject", "lote")
    assert len(found) == 2
    assert found[1][0] in {role, "a"}


def test_of_two_subjects_the_later_is_the_object():
    rows = f"""
    Ruiz Ruiz PROPN 2 nsubj
    dirige dirigir VERB 0 ROOT {ES3}
    Velmar Velmar PROPN 2 nsubj
    """
    clause = clauses("es", rows)["dirige"]
    assert subjects(clause) == ["Ruiz"]
    assert arguments(clause) == [("directObject", "Velmar")]


def test_with_a_clitic_object_the_noun_behind_is_the_subject():
    rows = f"""
    La él PRON 2 obj
    dirige dirigir VERB 0 ROOT {ES3}
    Ruiz Ruiz PROPN 2 obj
    """
    clause = clauses("es", rows)["dirige"]
    assert subjects(clause) == ["Ruiz"]
    assert ("directObject", "La") in arguments(clause)


def test_a_late_plural_is_no_subject_of_a_singular_verb():
    rows = f"""
    Vende vender VERB 0 ROOT {ES3}
    barcos barco NOUN 1 nsubj Number=Plur
    """
    clause = clauses("es", rows)["Vende"]
    assert subjects(clause) == ["[Vende]"]
    assert arguments(clause) == [("directObject", "barcos")]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("La coalición que lidera el Partido Liberal ganó las elecciones.", ("Partido Liberal", "leads", "coalición")),
        ("La coalición que lidera la reforma ganó las elecciones.", ("coalición", "leads", "reforma")),
    ],
)
def test_the_subject_of_a_relative_clause_may_stand_behind(read, text, fact):
    found = {f for f in read(text, "es").facts if f[1] in {"leads", "liderar"}}
    assert not {f for f in found if f[0] != fact[0]}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Nadie sabe qué actitud tomará la Reserva Federal.", "qué actitud"),
        ("La tasa superó el 5 por ciento que daban las previsiones iniciales.", "5 por ciento"),
    ],
)
def test_what_is_asked_for_and_an_amount_do_nothing(read, text, wrong):
    assert wrong not in {f[0] for f in read(text, "es").facts}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("El ministro elogió la recuperación que experimenta la industria.", "industria"),
        ("La Federación de Vela (FV), que organiza el torneo, criticó la ley.", "Federación de Vela"),
    ],
)
def test_what_can_act_no_more_than_the_noun_behind_is_the_object(read, text, doer):
    assert {f[0] for f in read(text, "es").facts if f[1] in {"experimentar", "organizes"}} <= {doer}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Esequia es una zona cuya soberanía reclama Venezuela.", "Venezuela"),
        ("La firma, cuyo director presentó el plan, creció.", "director"),
    ],
)
def test_what_is_somebody_s_may_be_the_object(read, text, doer):
    assert {f[0] for f in read(text, "es").facts if f[1] in {"reclamar", "presents"}} <= {doer}

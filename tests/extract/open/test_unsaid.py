"""Whom a Spanish verb without a subject means, within its sentence."""

import pytest

from kg.extract.open.unsaid import unsaid_subjects
from kg.lang import load_language
from tests.extract.open.test_open_triples import triples
from tests.extract.trees import clauses

ES3 = "Number=Sing|Person=3|VerbForm=Fin|Mood=Ind"
ES3P = "Number=Plur|Person=3|VerbForm=Fin|Mood=Ind"
SUBJUNCTIVE = "Number=Sing|Person=3|VerbForm=Fin|Mood=Sub"


def said(
    verb: str, morph: str, *, mark: str = "que", label: str = "ccomp", subject: str = "Velmar Velmar PROPN"
) -> list[str]:
    rows = f"""
    {subject} 2 nsubj Number=Sing
    dijo decir VERB 0 ROOT {ES3}
    {mark} {mark} SCONJ 4 mark
    {verb} {verb} VERB 2 {label} {morph}
    barcos barco NOUN 4 obj
    """
    return [a.head.text for a in unsaid_subjects(clauses("es", rows)[verb], load_language("es"))]


def test_a_complement_goes_on_with_the_subject():
    assert said("vende", ES3) == ["Velmar"]
    assert said("vende", ES3, mark="porque", label="advcl") == ["Velmar"]


@pytest.mark.parametrize("morph", [ES3P, SUBJUNCTIVE, "Number=Sing|Person=1|VerbForm=Fin|Mood=Ind"])
def test_another_person_number_or_mood_is_another_subject(morph):
    assert said("vende", morph) == []


def test_a_relative_pronoun_is_nobody():
    assert said("vende", ES3, subject="que que PRON") == []


def test_two_subjects_are_a_plural():
    rows = f"""
    Ruiz Ruiz PROPN 4 nsubj Number=Sing
    y y CCONJ 3 cc
    Paz Paz PROPN 1 conj Number=Sing
    dicen decir VERB 0 ROOT {ES3P}
    que que SCONJ 6 mark
    venden vender VERB 4 ccomp {ES3P}
    barcos barco NOUN 6 obj
    """
    found = unsaid_subjects(clauses("es", rows)["venden"], load_language("es"))
    assert [a.head.text for a in found] == ["Ruiz", "Paz"]


def test_what_a_copula_says_is_about_nobody_named():
    rows = f"""
    Velmar Velmar PROPN 2 nsubj Number=Sing
    dijo decir VERB 0 ROOT {ES3}
    que que SCONJ 6 mark
    era ser AUX 6 cop {ES3}
    muy muy ADV 6 advmod
    tarde tarde ADJ 2 ccomp
    """
    assert unsaid_subjects(clauses("es", rows)["tarde"], load_language("es")) == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Velmar dijo que espera una multa .", ("Velmar", "espera", "una multa")),
        ("Las dos firmas dijeron que esperan una multa .", ("Las dos firmas", "esperan", "una multa")),
        ("Velmar cerró la planta porque perdía dinero .", ("Velmar", "perdía", "dinero")),
        ("Si Marta pierde el pleito , pagará una multa .", ("Marta", "pagará", "una multa")),
        (
            "Cuando la firma perdió el pleito , vendió un barco y dos talleres .",
            ("la firma", "vendió", "un barco y dos talleres"),
        ),
    ],
)
def test_open_triples_name_the_unsaid_subject(text, wanted):
    assert wanted in triples("es", text)


@pytest.mark.parametrize(
    "text",
    [
        "Velmar pidió que retire la oferta .",
        "Velmar dijo que esperan una multa .",
        "Si Velmar pierde el pleito , pagarán una multa .",
    ],
)
def test_open_triples_name_nobody_else(text):
    assert [s for s, _, _ in triples("es", text)] == ["Velmar"]

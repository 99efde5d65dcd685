"""Verb groups on hand-built trees, in the labels of both models."""

import pytest

from kg.extract.tree.syntax import FINITE, GERUND, INFINITIVE, PARTICIPLE, Verbs, form
from kg.lang import load_language
from tests.extract.trees import arguments, clauses, subjects, tree

ES3 = "Number=Sing|Person=3|VerbForm=Fin"

COMPOUND_ES = f"""
Velmar Velmar PROPN 3 nsubj
ha haber AUX 3 aux {ES3}
comprado comprar VERB 0 ROOT VerbForm=Part
Trama Trama PROPN 3 obj
"""
COMPOUND_EN = """
Velmar Velmar PROPN 3 nsubj
has have AUX 3 aux VerbForm=Fin
bought buy VERB 0 ROOT VerbForm=Part
Trama Trama PROPN 3 dobj
"""


@pytest.mark.parametrize(("lang", "rows"), [("es", COMPOUND_ES), ("en", COMPOUND_EN)])
def test_auxiliaries_belong_to_their_verb(lang, rows):
    doc = tree(lang, rows)
    group = Verbs(load_language(lang)).group(doc[2])
    assert [t.text for t in group.auxiliaries] == [doc[1].text]
    assert group.finite_token is not None
    assert group.finite_token.i == 1
    assert [t.text for t in group.children] == ["Velmar", "Trama"]
    assert not Verbs(load_language(lang)).is_passive(group)


COPULA_ES = f"""
Ana Ana PROPN 4 nsubj
es ser AUX 4 cop {ES3}
una uno DET 4 det
economista economista NOUN 0 ROOT
"""
COPULA_EN = """
Ann Ann PROPN 2 nsubj
is be AUX 0 ROOT VerbForm=Fin
an a DET 4 det
economist economist NOUN 2 attr
"""


@pytest.mark.parametrize(("lang", "rows", "predicate"), [("es", COPULA_ES, 3), ("en", COPULA_EN, 1)])
def test_an_attribute_and_its_copula_are_one_group_however_they_hang(lang, rows, predicate):
    doc = tree(lang, rows)
    group = Verbs(load_language(lang)).group(doc[predicate])
    assert group.copula is not None
    assert (group.lexical.i, group.copula.i) == (3, 1)


SEMI_ES = f"""
Velmar Velmar PROPN 2 nsubj
sigue seguir VERB 0 ROOT {ES3}
vendiendo vender VERB 2 advcl VerbForm=Ger
barcos barco NOUN 3 obj
"""


def test_a_semi_auxiliary_lends_its_subject():
    verbs = Verbs(load_language("es"))
    doc = tree("es", SEMI_ES)
    assert not verbs.is_predicate(doc[1])
    group = verbs.group(doc[2])
    assert [t.text for t in group.auxiliaries] == ["sigue"]
    assert [t.text for t in group.children] == ["Velmar", "barcos"]


OWN_ES = SEMI_ES.replace("sigue seguir", "corre correr")


def test_a_verb_of_its_own_is_no_semi_auxiliary():
    verbs = Verbs(load_language("es"))
    doc = tree("es", OWN_ES)
    assert verbs.is_predicate(doc[1])
    assert verbs.group(doc[2]).auxiliaries == ()


@pytest.mark.parametrize(
    ("morph", "wanted"),
    [
        ("VerbForm=Fin", FINITE),
        ("VerbForm=Inf", INFINITIVE),
        ("VerbForm=Ger", GERUND),
        ("Aspect=Prog|VerbForm=Part", GERUND),
        ("VerbForm=Part", PARTICIPLE),
        ("_", ""),
    ],
)
def test_form(morph, wanted):
    assert form(tree("en", f"sells sell VERB 0 ROOT {morph}")[0]) == wanted


def test_how_long_ago_is_no_predicate():
    rows = f"""
    Pardo Pardo PROPN 2 nsubj
    llegó llegar VERB 0 ROOT {ES3}
    hace hacer VERB 2 advcl {ES3}
    dos dos NUM 5 nummod
    años año NOUN 3 obj
    """
    doc = tree("es", rows)
    assert [t.text for t in doc if Verbs(load_language("es")).is_predicate(t)] == ["llegó"]


STATE = """
Velmar   Velmar   PROPN 3 nsubj
está     estar    AUX   3 cop   Mood=Ind|Tense=Pres|VerbForm=Fin
dirigida dirigido ADJ   0 ROOT  Gender=Fem|VerbForm=Part
por      por      ADP   5 case
Ana      Ana      PROPN 3 obj   _                            PER
"""


def test_a_state_with_an_agent_is_a_passive():
    found = clauses("es", STATE)["dirigida"]
    assert (found.passive, found.copula) == (True, None)
    assert subjects(found) == ["Ana"]
    assert arguments(found)[0] == ("directObject", "Velmar")


@pytest.mark.parametrize(("old", "new"), [("por      por", "con      con"), ("estar", "parecer")])
def test_any_other_state_stays_one(old, new):
    assert clauses("es", STATE.replace(old, new))["dirigida"].copula is not None


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Gil dirigió al Lugo hace dos temporadas en tercera división.", False),
        ("Gil fue ministro hace dos legislaturas con Avance.", False),
        ("Velmar hace dos robots en Lugo.", True),
    ],
)
def test_how_long_ago_is_no_clause_whatever_follows(analyse, text, clause):
    analysis = analyse(text, "es")
    assert any(c.predicate.lower_ == "hace" for c in analysis.clauses) is clause

"""How long ago something was, which a parser takes for a clause."""

import pytest

from kg.extract.mending.durations import mend_durations
from kg.extract.tree.syntax import Verbs
from kg.extract.tree.tokens import Doc, read_doc
from kg.lang import load_language
from tests.extract.trees import arguments, clauses, tree, word

ES3 = "Number=Sing|Person=3|VerbForm=Fin"

AGO = f"""
Ana Ana PROPN 2 nsubj
compró comprar VERB 0 ROOT {ES3}
hace hacer VERB 2 {{label}} {ES3}
{{time}}
una uno DET 6 det
casa casa NOUN 3 obj
"""


def mended(rows: str) -> Doc:
    doc = read_doc(tree("es", rows))
    mend_durations(doc, load_language("es"))
    return doc


@pytest.mark.parametrize("time", ["poco poco ADV 3 obj", "meses mes NOUN 3 obj", "tiempo tiempo NOUN 3 obj"])
def test_what_stands_behind_a_duration_belongs_to_the_verb_before(time):
    doc = mended(AGO.format(label="advcl", time=time))
    assert word(doc, "casa").head is word(doc, "compró")
    assert not Verbs(load_language("es")).is_predicate(word(doc, "hace"))


@pytest.mark.parametrize(
    ("label", "time"), [("advcl", "pan pan NOUN 3 obj"), ("conj", "poco poco ADV 3 obj"), ("advcl", "y y CCONJ 3 cc")]
)
def test_whoever_makes_something_makes_it(label, time):
    doc = mended(AGO.format(label=label, time=time))
    assert word(doc, "casa").head is word(doc, "hace")
    assert Verbs(load_language("es")).is_predicate(word(doc, "hace"))


COMING = f"""
Ana Ana PROPN 2 nsubj
habla hablar VERB 0 ROOT {ES3}
la el DET 4 det
{{noun}} NOUN 2 obl
que que PRON 6 nsubj
viene venir VERB 4 acl {ES3}
con con ADP 8 case
Gil Gil PROPN 6 obl
"""


@pytest.mark.parametrize(("noun", "verb"), [("semana semana", "habla"), ("firma firma", "viene")])
def test_what_stands_behind_the_coming_week_does_not_come(noun, verb):
    assert word(mended(COMING.format(noun=noun)), "Gil").head.text == verb


def test_a_preposition_before_a_duration_makes_no_clause_of_it():
    rows = f"""
    Eso eso PRON 2 nsubj
    viene venir VERB 0 ROOT {ES3}
    de de ADP 4 mark
    hace hacer VERB 2 advcl {ES3}
    dos dos NUM 6 nummod
    años año NOUN 4 obj
    """
    assert list(clauses("es", rows)) == ["viene"]


def test_somebody_who_does_little_does_it():
    rows = f"""
    Ana Ana PROPN 2 nsubj
    hace hacer VERB 0 ROOT {ES3}
    poco poco PRON 2 obj
    """
    assert arguments(clauses("es", rows)["hace"]) == [("directObject", "poco")]

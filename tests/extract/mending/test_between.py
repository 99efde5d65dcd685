"""Two that "entre" joins, of which a parser took the second for the subject of the verb behind."""

import pytest

from kg.extract.mending.between import mend_between
from kg.extract.tree.tokens import Doc, read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word

ES3, ES3P = "Number=Sing|Person=3|VerbForm=Fin", "Number=Plur|Person=3|VerbForm=Fin"

PACT = """
Ayer ayer ADV 4 advmod
, , PUNCT 1 punct
el el DET 4 det
pacto pacto NOUN 0 ROOT Number=Sing
{case} {case} ADP 6 case
Velmar Velmar PROPN 4 nmod
y y CCONJ 9 cc
Trama Trama PROPN 9 nsubj
mejoró mejorar VERB 4 conj {form}
las el DET 11 det
cuentas cuenta NOUN 9 obj
"""


def mended(case: str, form: str) -> Doc:
    doc = read_doc(tree("es", PACT.format(case=case, form=form)))
    mend_between(doc, load_language("es"))
    return doc


def test_between_wants_two():
    doc = mended("entre", ES3)
    pact, verb = word(doc, "pacto"), word(doc, "mejoró")
    assert verb.head is verb
    assert (pact.head, pact.dep_) == (verb, "nsubj")
    assert word(doc, "Trama").head is word(doc, "Velmar")
    assert word(doc, "Ayer").head is verb


@pytest.mark.parametrize(("case", "form"), [("de", ES3), ("entre", ES3P)])
def test_another_preposition_or_number_joins_nothing(case, form):
    doc = mended(case, form)
    assert word(doc, "Trama").head is word(doc, "mejoró")
    assert word(doc, "mejoró").head is word(doc, "pacto")

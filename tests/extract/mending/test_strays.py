"""Names that a circumstance before them hides."""

import pytest

from kg.extract.mending.strays import mend_strays
from kg.extract.tree.tokens import Doc, read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word


def mended(rows: str, lang: str = "es") -> Doc:
    doc = read_doc(tree(lang, rows))
    mend_strays(doc, load_language(lang))
    return doc


BY = """
    criticada criticar VERB 0 ROOT VerbForm=Part
    {adverb} {adverb} ADV 1 advmod
    {by} {by} ADP 4 case
    Velmar Velmar PROPN 2 obl
    """


@pytest.mark.parametrize(("by", "governor"), [("por", "criticada"), ("de", "también")])
def test_an_agent_is_no_complement_of_an_adverb(by, governor):
    assert word(mended(BY.format(adverb="también", by=by)), "Velmar").head.text == governor


AUTUMN = """
    El el DET 2 det
    {date} {date} NOUN 4 nsubj Number=Sing
    Velmar Velmar PROPN 2 appos
    compró comprar VERB 0 ROOT Number=Sing|Person=3|VerbForm=Fin
    Trama Trama PROPN 4 obj
    """


@pytest.mark.parametrize(("date", "label"), [("otoño", "nsubj"), ("grupo", "appos")])
def test_a_name_behind_a_date_is_the_subject(date, label):
    assert word(mended(AUTUMN.format(date=date)), "Velmar").dep_ == label


def test_the_object_of_a_second_circumstance_goes_on_from_the_first():
    rows = """
    venció vencer VERB 0 ROOT Number=Sing|Person=3|VerbForm=Fin
    a a ADP 3 case
    Ruiz Ruiz PROPN 1 obj
    y y CCONJ 6 cc
    en en ADP 6 case
    final final NOUN 3 conj
    a a ADP 8 case
    Gil Gil PROPN 6 nmod
    """
    doc = mended(rows)
    assert (word(doc, "final").head.text, word(doc, "final").dep_) == ("venció", "obl")
    assert (word(doc, "Gil").head.text, word(doc, "Gil").dep_) == ("Ruiz", "conj")

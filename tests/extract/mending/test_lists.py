"""Lists that a parser leaves in pieces, on hand-built trees."""

import pytest

from kg.extract.mending.lists import mend_lists
from kg.extract.tree.tokens import Doc, read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word


def mended(rows: str, lang: str = "es") -> Doc:
    doc = read_doc(tree(lang, rows))
    mend_lists(doc, load_language(lang))
    return doc


BESIDE = """
    venden vender VERB 0 ROOT Number=Plur|Person=3|VerbForm=Fin
    pan pan NOUN 1 obj
    , , PUNCT 4 punct
    vino vino NOUN 2 appos
    {joint}
    queso queso NOUN 2 conj
    """


@pytest.mark.parametrize(("joint", "label"), [("y y CCONJ 6 cc", "conj"), (", , PUNCT 6 punct", "appos")])
def test_what_stands_beside_the_first_goes_on_with_it_where_and_closes(joint, label):
    assert word(mended(BESIDE.format(joint=joint)), "vino").dep_ == label


LIGHT = """
    dan dar VERB 0 ROOT Number=Plur|Person=3|VerbForm=Fin
    luz luz NOUN 1 obj
    y y CCONJ 4 cc
    calor calor NOUN 1 conj
    {behind}
    """


@pytest.mark.parametrize(
    ("behind", "head"),
    [("allí allí ADV 1 advmod", "luz"), ("ellos él PRON 4 nsubj", "dan")],  # with a subject it is a clause
)
def test_a_noun_goes_on_from_the_object_and_not_from_the_verb(behind, head):
    assert word(mended(LIGHT.format(behind=behind)), "calor").head.text == head


def test_both_are_members_of_one_list():
    rows = """
    Cerró cerrar VERB 0 ROOT Number=Sing|Person=3|VerbForm=Fin
    tanto tanto ADV 4 advmod
    la el DET 4 det
    sede sede NOUN 1 obj
    como como ADP 7 case
    los el DET 7 det
    talleres taller NOUN 1 obl
    """
    doc = mended(rows)
    assert (word(doc, "talleres").head.text, word(doc, "talleres").dep_) == ("sede", "conj")


def test_what_a_preposition_opens_goes_on_from_what_the_same_one_does(read):
    facts = read("El cierre se debe a la caída de las ventas y a los aranceles.", "es").facts
    assert {s for s, r, o in facts if (r, o) == ("causes", "cierre")} == {"caída de las ventas", "aranceles"}

"""A place between commas behind the one that lies in it."""

import pytest

from kg.extract.mending.wider_places import mend_wider_places
from kg.extract.tree.tokens import Doc, read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word

MAYOR = """
El el DET 2 det
alcalde alcalde NOUN 7 nsubj
de de ADP 4 case
Getafe Getafe PROPN 2 nmod
, , PUNCT 6 punct
{wider} {wider} PROPN 2 appos
{behind} {behind} {tag} 2 punct
dimitió dimitir VERB 0 ROOT VerbForm=Fin
"""


def mended(wider: str, behind: str = ",", tag: str = "PUNCT") -> Doc:
    rows = MAYOR.format(wider=wider, behind=behind, tag=tag).replace("NOUN 7", "NOUN 8")
    doc = read_doc(tree("es", rows))
    mend_wider_places(doc, load_language("es"))
    return doc


def test_the_wider_place_hangs_on_the_narrower():
    doc = mended("Madrid")
    assert word(doc, "Madrid").head is word(doc, "Getafe")


@pytest.mark.parametrize("row", [("Ruiz", ",", "PUNCT"), ("Madrid", "ayer", "ADV")], ids=lambda r: r[0])
def test_whom_a_post_is_given_to_stays_whom(row):
    doc = mended(*row)
    assert word(doc, row[0]).head is word(doc, "alcalde")

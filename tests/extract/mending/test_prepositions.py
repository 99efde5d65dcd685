"""Prepositions of several words that a parser takes for what a copula says."""

import pytest

from kg.extract.mending.prepositions import mend_prepositions
from kg.extract.tree.tokens import Doc, read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word

ABOARD = """
La el DET 2 det
nave nave NOUN 4 nsubj
está estar AUX 4 cop VerbForm=Fin
a a ADP 0 ROOT
bordo bordo NOUN 4 fixed
{case}
buque buque NOUN 4 obl
"""


def mended(case: str) -> Doc:
    doc = read_doc(tree("es", ABOARD.format(case=case)))
    mend_prepositions(doc, load_language("es"))
    return doc


def test_the_noun_is_what_is_said_of_the_subject():
    doc = mended("del del ADP 7 case")
    ship = word(doc, "buque")
    assert ship.head is ship
    assert word(doc, "nave").head is ship
    assert word(doc, "a").head is ship
    assert [t.text for t in doc if t.head is word(doc, "a")] == ["bordo", "del"]


@pytest.mark.parametrize("case", ["ayer ayer ADV 7 advmod", "el el DET 7 det"])
def test_without_a_preposition_right_behind_it_stays(case):
    preposition = word(mended(case), "a")
    assert preposition.head is preposition


def test_what_a_linking_phrase_has_behind_it_hangs_on_the_verb(read):
    text = "El director de Banco Zetra, Luis Gil, alertó por su parte de la subida de los precios."
    assert read(text, "es").one("Luis Gil", "warnsAbout", "subida de los precios")


def test_when_something_is_done_is_no_part_of_it(read):
    assert read("La UGT convocó una huelga para el 22 de octubre.", "es").one("UGT", "organizes", "huelga")
    facts = read("La UGT convocó una huelga para médicos.", "es").facts
    assert ("UGT", "organizes", "huelga") not in facts

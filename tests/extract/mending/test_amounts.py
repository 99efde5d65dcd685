"""Amounts in pieces: signs of money and per cent, and words that say about how much."""

import pytest

from kg.extract.mending.amounts import mend_amounts
from kg.extract.mending.mending import read_mended
from kg.extract.tree.noun_phrases import hull, marker
from kg.extract.tree.tokens import read_doc
from kg.lang import load_language
from tests.extract.trees import tree

ES3 = "Number=Sing|Person=3|VerbForm=Fin"

TWO_OBJECTS = f"""
costó costar VERB 0 ROOT {ES3}
$ $ NOUN 1 obj
3 3 NUM 4 nummod
millones millón NOUN 1 obj
"""
FALSE_SUBJECT = f"""
Ganó ganar VERB 0 ROOT {ES3}
US$ US$ PROPN 1 nsubj
40 40 NUM 1 obj
"""
BELOW_THE_SIGN = f"""
bajó bajar VERB 0 ROOT {ES3}
a a ADP 3 case
$ $ NOUN 1 obl
3 3 NUM 3 nummod
"""
PER_CENT = f"""
subió subir VERB 0 ROOT {ES3}
un uno DET 3 det
5 5 NUM 1 obl
% % SYM 1 obj
"""
LESS_THAN = f"""
tiene tener VERB 0 ROOT {ES3}
menos menos ADV 4 advmod
del del ADP 4 case
10 10 NUM 1 obj
% % SYM 4 nmod
"""


@pytest.mark.parametrize(
    ("rows", "head", "label", "words"),
    [
        (TWO_OBJECTS, "millones", "obj", "$ 3 millones"),
        (FALSE_SUBJECT, "40", "obj", "US$ 40"),
        (BELOW_THE_SIGN, "3", "obl", "$ 3"),
        (PER_CENT, "5", "obj", "un 5 %"),
        (LESS_THAN, "10", "obj", "menos del 10 %"),
    ],
)
def test_an_amount_is_one_argument(rows, head, label, words):
    doc = read_mended(tree("es", rows), load_language("es"))
    number = next(t for t in doc if t.text == head)
    assert number.dep_ == label
    assert number.head is doc[0]
    assert [c.text for c in doc[0].children] == [head]
    assert " ".join(t.text for t in hull(number)) == words


def test_what_governs_the_sign_governs_the_number():
    doc = read_mended(tree("es", BELOW_THE_SIGN), load_language("es"))
    assert [t.text for t in marker(doc[3])] == ["a"]


@pytest.mark.parametrize(
    ("lang", "rows"),
    [
        ("es", f"costó costar VERB 0 ROOT {ES3}\n$ $ NOUN 1 obj\ny y CCONJ 4 cc\nmás más ADV 1 advmod"),
        ("es", "más más ADV 3 advmod\nde de ADP 3 case\nRuiz Ruiz PROPN 0 ROOT"),
        ("es", "$ $ NOUN 0 ROOT\n3 3 NUM 1 nummod"),
        ("es", f"costó costar VERB 0 ROOT {ES3}\nmiles mil NUM 1 obj\nde de ADP 4 case\nmillones millón NOUN 2 nmod"),
        ("es", f"vio ver VERB 0 ROOT {ES3}\ngrupos grupo NOUN 1 obj\nde de ADP 4 case\nvecinos vecino NOUN 2 nmod"),
        ("en", "$ $ SYM 3 quantmod\n3 3 NUM 3 nummod\nbillion billion NUM 0 ROOT"),
    ],
)
def test_what_is_no_amount_in_pieces_stays(lang, rows):
    doc, same = read_doc(tree(lang, rows)), read_doc(tree(lang, rows))
    mend_amounts(doc, load_language(lang))
    assert [(t.dep_, t.head.i, [c.i for c in t.children]) for t in doc] == [
        (t.dep_, t.head.i, [c.i for c in t.children]) for t in same
    ]


def test_money_is_won_by_nobody_as_a_prize(read):
    found = read("La planta costó $3 millones. Velmar ganó US$ 40 millones en 2020.", "es")
    assert ("planta", "costs", "$3 millones") in found.facts
    assert not any(obj == "US$" for _, _, obj in found.facts)


THOUSANDS = f"""
Vio ver VERB 0 ROOT {ES3}
a a ADP 3 case
miles mil NUM 1 obj
de de ADP 5 case
vecinos vecino NOUN 3 nmod
"""


def test_who_is_counted_by_a_round_number_stands_for_the_whole():
    doc = read_mended(tree("es", THOUSANDS), load_language("es"))
    counted = doc[4]
    assert (counted.head.text, counted.dep_) == ("Vio", "obj")
    assert [t.text for t in marker(counted)] == ["a"]
    assert " ".join(t.text for t in hull(counted)) == "miles de vecinos"


def test_a_part_of_some_is_counted_too(read):
    assert any(
        r == "bans" and "canciones" in o for _, r, o in read("La Junta prohibió cuatro de sus canciones.", "es").facts
    )


def test_what_is_done_to_thousands_is_done_to_those_counted(read):
    found = read("Velmar despidió a miles de obreros. Decenas de vecinos criticaron la norma.", "es")
    assert {("Velmar", "dismisses", "miles de obreros"), ("Decenas de vecinos", "criticizes", "norma")} <= found.facts

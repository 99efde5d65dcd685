"""What noun phrases state without a verb, on hand-built trees."""

import pytest

from kg.extract.clauses.clauses import find_clauses
from kg.extract.open.noun_facts import noun_facts
from kg.extract.tree.tokens import read_doc
from kg.lang import load_language
from tests.extract.trees import tree


def facts(lang: str, rows: str) -> list[tuple[str, str, str]]:
    doc, language = read_doc(tree(lang, rows)), load_language(lang)
    return [(f.subject, f.relation, f.object) for f in noun_facts(doc, find_clauses(doc, language), language)]


MAYOR = """
    La el DET 2 det
    alcaldesa alcalde NOUN 7 nsubj
    de de ADP 4 case
    Lugo Lugo PROPN 2 nmod
    , , PUNCT 6 punct
    Ana Ana PROPN 2 appos
    llegó llegar VERB 0 ROOT VerbForm=Fin
    """


def test_an_apposition_tells_what_a_name_is_and_of_what():
    assert facts("es", MAYOR) == [("Ana", "es", "La alcaldesa"), ("Ana", "es La alcaldesa de", "Lugo")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("alcaldesa alcalde NOUN", "Galicia Galicia PROPN"),  # where rather than what
        (", , PUNCT 6", "( ( PUNCT 2"),
        ("Ana Ana PROPN 2 appos", "Ana Ana PROPN 7 obj"),
    ],
)
def test_a_place_a_bracket_and_an_object_tell_nothing(old, new):
    assert facts("es", MAYOR.replace(old, new)) == []


def test_a_title_and_a_possessive():
    rows = """
    Velmar Velmar PROPN 4 poss
    's 's PART 1 case
    jazz jazz NOUN 4 compound
    singer singer NOUN 5 compound
    Ann Ann PROPN 6 nsubj
    left leave VERB 0 ROOT VerbForm=Fin
    """
    found = facts("en", rows)
    assert ("Ann", "is", "jazz singer") in found
    assert ("Velmar", "has", "jazz singer") in found


def test_what_happened_to_something_is_told_without_circumstances():
    rows = """
    A a DET 2 det
    cup cup NOUN 4 nsubjpass
    was be AUX 4 auxpass VerbForm=Fin
    held hold VERB 0 ROOT VerbForm=Part
    in in ADP 4 prep
    Leeds Leeds PROPN 5 pobj
    """
    assert facts("en", rows) == [("A cup", "was", "held")]
    assert facts("en", rows.replace("nsubjpass", "nsubj").replace("was be AUX 4 auxpass", "has have AUX 4 aux")) == []

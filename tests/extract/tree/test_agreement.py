"""What stands around a noun, and what its form tells."""

import pytest

from kg.extract.tree.agreement import case_of, features_of, is_complemented, is_determined
from kg.extract.tree.tokens import read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word

ES, EN = load_language("es"), load_language("en")
DOC = read_doc(
    tree(
        "es",
        """
        firma firma NOUN 0 ROOT Gender=Fem|Number=Sing
        fundada fundado ADJ 1 amod Gender=Fem,Masc|Number=Sing|VerbForm=Part
        por por ADP 4 case
        Gil Gil PROPN 2 obl
        del del ADP 6 case
        club club NOUN 1 nmod
        de de ADP 8 case
        barcos barco NOUN 6 nmod
        viejos viejo ADJ 8 amod
        """,
    )
)


@pytest.mark.parametrize(
    ("form", "case", "determined"),
    [("firma", None, False), ("Gil", "por", False), ("club", "del", True), ("barcos", "de", False)],
)
def test_what_stands_before_a_noun(form, case, determined):
    found = case_of(word(DOC, form), ES)
    assert (found and found.text) == case
    assert is_determined(word(DOC, form), ES) is determined


def test_a_possessive_determines_in_english():
    doc = read_doc(tree("en", "Ann Ann PROPN 2 poss\nboat boat NOUN 0 ROOT\nold old ADJ 2 amod"))
    assert is_determined(doc[1], EN)
    assert not is_determined(doc[0], EN)


def test_a_feature_of_several_values_tells_nothing():
    assert features_of(word(DOC, "firma"), "Number", "Gender") == {"Number": "Sing", "Gender": "Fem"}
    assert features_of(word(DOC, "fundada"), "Number", "Gender", "Person") == {"Number": "Sing"}


@pytest.mark.parametrize(("form", "complemented"), [("fundada", True), ("viejos", False)])
def test_a_participle_with_something_behind_it_tells_of_its_noun(form, complemented):
    assert is_complemented(word(DOC, form)) is complemented

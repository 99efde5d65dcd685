"""Verbs that a parser put into a name."""

import pytest

from kg.extract.mending.flattened import mend_flattened
from kg.extract.tree.tokens import read_doc
from kg.lang import load_language
from tests.extract.trees import tree

SAID = """
    Velmar Velmar PROPN {above} ccomp
    {word} compró comprar VERB 1 flat Mood=Ind|Number=Sing|VerbForm=Fin
    Trama Trama PROPN 1 flat
    , , PUNCT 1 punct
    {last}
    Ruiz Ruiz PROPN 5 nsubj
    """


@pytest.mark.parametrize(
    ("last", "above", "heads"),
    [
        ("aseguró asegurar VERB 0 ROOT VerbForm=Fin", 5, ["compró", "aseguró", "compró"]),
        ("directora director NOUN 0 ROOT", 5, ["directora", "Velmar", "Velmar"]),
    ],
)
def test_a_verb_before_a_report_is_no_name(last, above, heads):
    rows = SAID.format(above=above, word="", last=last).replace(" compró comprar", "compró comprar", 1)
    doc = read_doc(tree("es", rows))
    mend_flattened(doc, load_language("es"))
    assert [token.head.text for token in doc[:3]] == heads


@pytest.mark.parametrize("marks", ["«»", '""', "“”"])
def test_the_words_of_a_short_quotation_are_read(read, marks):
    text = f"{marks[0]}Velmar compró Trama{marks[1]}, aseguró Ana Ruiz."
    found = read(text, "es")
    assert found.name(found.one("Velmar", "acquires", "Trama").speaker) == "Ana Ruiz"

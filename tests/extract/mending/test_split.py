"""Quotations that a report splits."""

import pytest

from kg.extract.mending.split import mend_split
from kg.extract.tree.tokens import Doc, read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word


def mended(rows: str, lang: str = "es") -> Doc:
    doc = read_doc(tree(lang, rows))
    mend_split(doc, load_language(lang))
    return doc


SPLIT = """
    " " PUNCT 3 punct
    La el DET 3 det
    firma firma NOUN 6 obj Number=Sing
    " " PUNCT 3 punct
    , , PUNCT 6 punct
    dijo decir VERB 0 ROOT Number=Sing|Person=3|VerbForm=Fin
    Ruiz Ruiz PROPN 6 nsubj
    , , PUNCT 10 punct
    " " PUNCT 10 punct
    compró comprar VERB 6 ccomp Number=Sing|Person=3|VerbForm=Fin
    Trama Trama PROPN 10 obj
    " " PUNCT 10 punct
    """


def test_the_first_part_is_the_subject_of_the_second():
    doc = mended(SPLIT)
    assert (word(doc, "firma").head.text, word(doc, "firma").dep_) == ("compró", "nsubj")
    assert word(doc, "dijo").head.text == "compró"


@pytest.mark.parametrize(
    ("old", "new", "verb"),
    [
        ("dijo decir", "vio ver", "vio"),  # no report
        (", , PUNCT 10 punct", "; ; PUNCT 10 punct", "dijo"),  # two quotations
        ("Trama Trama PROPN 10 obj", "Trama Trama PROPN 10 nsubj", "dijo"),  # the verb has a subject of its own
    ],
)
def test_other_verbs_two_quotations_and_a_second_subject_leave_it(old, new, verb):
    assert word(mended(SPLIT.replace(old, new)), "firma").head.text == verb

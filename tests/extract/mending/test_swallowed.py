"""Subjects that a list before them swallowed."""

import pytest

from kg.extract.mending.swallowed import mend_swallowed
from kg.extract.tree.tokens import Doc, read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word


def mended(rows: str, lang: str = "es") -> Doc:
    doc = read_doc(tree(lang, rows))
    mend_swallowed(doc, load_language(lang))
    return doc


LISTED = """
    gustan gustar VERB 9 advcl Number=Plur|Person=3|VerbForm=Fin
    mar mar NOUN 1 nsubj Number=Sing
    y y CCONJ 4 cc
    sol sol NOUN 2 conj Number=Sing
    , , PUNCT 6 punct
    Ana Ana PROPN 2 conj
    y y CCONJ 8 cc
    Luis Luis PROPN 2 conj
    {verb}
    allí allí ADV 9 advmod
    """
PLURAL = "viven vivir VERB 0 ROOT Number=Plur|Person=3|VerbForm=Fin"


def test_what_stands_behind_the_comma_is_the_verbs():
    doc = mended(LISTED.format(verb=PLURAL))
    assert (word(doc, "Ana").head.text, word(doc, "Ana").dep_) == ("viven", "nsubj")
    assert word(doc, "Luis").head.text == "Ana"
    assert word(doc, "sol").head.text == "mar"


@pytest.mark.parametrize(
    "rows",
    [
        LISTED.format(verb="vive vivir VERB 0 ROOT Number=Sing|Person=3|VerbForm=Fin"),  # another number
        LISTED.format(verb=PLURAL).replace("    y y CCONJ 4 cc", "    , , PUNCT 4 punct"),  # one list
        LISTED.format(verb=PLURAL).replace("allí allí ADV 9 advmod", "ellos él PRON 9 nsubj"),  # a subject of its own
    ],
)
def test_another_number_a_single_list_or_a_subject_leaves_it(rows):
    assert word(mended(rows), "Ana").head.text == "mar"

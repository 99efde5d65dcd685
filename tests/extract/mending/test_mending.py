"""All that is mended of a parse, in one go."""

from kg.extract.mending.mending import read_mended
from kg.extract.tree.tokens import read_doc
from kg.lang import load_language
from tests.extract.trees import tree

ES3 = "Number=Sing|Person=3|VerbForm=Fin"


def shape(doc):
    return [(t.text, t.pos_, t.dep_, t.head.i) for t in doc]


def test_amounts_and_tags_are_mended_together():
    rows = f"""
    Velmar Velmar PROPN 4 nsubj
    es es PROPN 4 cop
    la el DET 4 det
    firma firma NOUN 0 ROOT
    que que PRON 6 nsubj
    ganó ganar VERB 4 acl {ES3}
    US$ US$ PROPN 6 obl
    40 40 NUM 6 obj
    """
    doc = read_mended(tree("es", rows), load_language("es"))
    assert doc[1].pos_ == "AUX"
    assert doc[6].head is doc[7]  # the sign belongs to the number


def test_a_parse_without_slips_stays():
    rows = f"""
    Ruiz Ruiz PROPN 2 nsubj
    vendió vender VERB 0 ROOT {ES3}
    la el DET 4 det
    firma firma NOUN 2 obj
    """
    source = tree("es", rows)
    assert shape(read_mended(source, load_language("es"))) == shape(read_doc(source))

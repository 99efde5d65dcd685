"""Infinitives that a parser takes for the main verb though a finite one says something of them."""

import pytest

from kg.extract.mending.infinitive_subjects import mend_infinitive_subjects
from kg.extract.tree.tokens import Doc, read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word

INF = "VerbForm=Inf"
ES3, ES3P = "Number=Sing|Person=3|VerbForm=Fin", "Number=Plur|Person=3|VerbForm=Fin"

TURNED = """
Aquí aquí ADV 3 advmod
, , PUNCT 3 punct
{verb}
la el DET 5 det
planta planta NOUN 3 obj
{joint}
causa causar VERB 3 advcl {form}
problemas problema NOUN 7 obj
. . PUNCT 3 punct
"""


def mended(
    verb: str = f"vender vender VERB 0 ROOT {INF}", joint: str = "nueva nuevo ADJ 5 amod", form: str = ES3
) -> Doc:
    doc = read_doc(tree("es", TURNED.format(verb=verb, joint=joint, form=form)))
    mend_infinitive_subjects(doc, load_language("es"))
    return doc


def test_an_infinitive_before_a_finite_verb_is_its_subject():
    doc = mended()
    causes, sells = word(doc, "causa"), word(doc, "vender")
    assert causes.head is causes
    assert (sells.head, sells.dep_) == (causes, "csubj")
    assert word(doc, "Aquí").head is causes
    assert word(doc, "planta").head is sells


@pytest.mark.parametrize(
    "options",
    [
        {"joint": "si si SCONJ 7 mark"},
        {"joint": ", , PUNCT 3 punct"},
        {"form": ES3P},
        {"verb": f"vende vender VERB 0 ROOT {ES3}"},
    ],
)
def test_what_is_joined_or_does_not_agree_stays(options):
    doc = mended(**options)
    assert word(doc, "causa").dep_ == "advcl"

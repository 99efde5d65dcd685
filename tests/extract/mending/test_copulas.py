"""Clauses of "to be" that a parser or tagger took for others."""

import pytest

from kg.extract.mending.copulas import mend_copulas
from kg.extract.tree.tokens import Doc, read_doc
from kg.lang import load_language
from tests.extract.trees import tree


def mended(rows: str) -> Doc:
    doc = read_doc(tree("es", rows))
    mend_copulas(doc, load_language("es"))
    return doc


def test_between_two_names_es_is_the_copula_and_its_subject_hangs_on_the_attribute():
    rows = """
    Ruiz Ruiz PROPN 2 nsubj
    es es PROPN 3 cop
    alcalde alcalde NOUN 0 ROOT
    """
    doc = mended(rows)
    assert (doc[1].pos_, doc[1].lemma_) == ("AUX", "ser")
    assert doc[0].head is doc[2]


CLEFT = """
    Ana       Ana       PROPN 4 nsubj
    es        ser       AUX   4 cop
    la        el        DET   4 det
    ingeniera ingeniera NOUN  0 ROOT
    que       que       SCONJ 6 mark
    diseñó    diseñar   VERB  4 ccomp
    el        el        DET   8 det
    puente    puente    NOUN  6 obj
    """


def test_behind_the_noun_of_a_copula_que_is_a_relative_pronoun():
    doc = mended(CLEFT)
    assert (doc[4].pos_, doc[4].dep_, doc[5].dep_) == ("PRON", "nsubj", "acl")


def test_where_a_subject_follows_the_relative_pronoun_is_the_object():
    doc = mended(CLEFT.replace("puente    NOUN  6 obj", "puente    NOUN  6 nsubj"))
    assert (doc[4].dep_, doc[7].dep_) == ("obj", "nsubj")


def test_que_without_a_copula_stays_a_conjunction():
    rows = CLEFT.replace("ser       AUX   4 cop", "ver       VERB  4 dep")
    assert mended(rows)[4].pos_ == "SCONJ"


EQUATION = """
    La    el    DET   2 det
    dueña dueño NOUN  3 nsubj
    es    ser   AUX   0 ROOT VerbForm=Fin
    Trama Trama {kind} 3 ccomp {form}
    """


def test_a_name_behind_the_copula_is_what_the_subject_is():
    doc = mended(EQUATION.format(kind="PROPN", form=""))
    assert doc[3].head is doc[3]
    assert (doc[2].dep_, doc[2].head, doc[1].head) == ("cop", doc[3], doc[3])


def test_a_clause_behind_the_copula_stays_one():
    doc = mended(EQUATION.format(kind="VERB", form="VerbForm=Fin"))
    assert (doc[3].dep_, doc[1].head) == ("ccomp", doc[2])


TRADE = """
    Ruiz   Ruiz   PROPN 4 nsubj
    es     ser    AUX   4 cop
    {article} uno DET   4 det
    químico químico ADJ 0 ROOT
    {behind}
    """


@pytest.mark.parametrize(
    ("article", "behind", "tag"),
    [
        ("un", "alemán alemán ADJ 4 amod", "NOUN"),
        ("el", "alemán alemán ADJ 4 amod", "ADJ"),
        ("un", ". . PUNCT 4 punct", "ADJ"),
    ],
)
def test_behind_a_an_adjective_with_one_of_its_own_is_a_noun(article, behind, tag):
    assert mended(TRADE.format(article=article, behind=behind))[3].pos_ == tag

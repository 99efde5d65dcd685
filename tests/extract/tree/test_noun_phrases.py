"""Noun phrases on hand-built trees: where they begin and end."""

import pytest

from kg.extract.tree.noun_phrases import bare_span, complements, conjuncts, core_span, first_conjunct, hull
from kg.extract.tree.tokens import Token, read_doc
from tests.extract.trees import tree, word

ES = read_doc(
    tree(
        "es",
        """
La el DET 2 det
actriz actriz NOUN 9 nsubj
Laura Laura PROPN 2 appos
Paz Paz PROPN 3 flat
, , PUNCT 7 punct
de de ADP 7 case
Lima Lima PROPN 3 nmod
, , PUNCT 7 punct
vendió vender VERB 0 ROOT VerbForm=Fin
la el DET 11 det
casa casa NOUN 9 obj
construida construido ADJ 11 amod VerbForm=Part
por por ADP 15 case
su su DET 15 det
padre padre NOUN 12 obl
y y CCONJ 18 cc
dos dos NUM 18 nummod
fincas finca NOUN 11 conj
viejas viejo ADJ 18 amod
""",
    )
)
EN = read_doc(
    tree(
        "en",
        """
The the DET 2 det
head head NOUN 9 nsubj
of of ADP 2 prep
the the DET 5 det
bank bank NOUN 3 pobj
in in ADP 5 prep
Rome Rome PROPN 6 pobj
himself himself PRON 2 appos
read read VERB 0 ROOT VerbForm=Fin
the the DET 11 det
story story NOUN 9 dobj
" " PUNCT 13 punct
Dawn Dawn PROPN 11 appos
" " PUNCT 11 punct
and and CCONJ 11 cc
papers paper NOUN 11 conj
""",
    )
)


def say(tokens: tuple[Token, ...]) -> str:
    return " ".join(t.text for t in tokens)


@pytest.mark.parametrize(
    ("doc", "head", "whole", "core"),
    [
        (ES, "actriz", "La actriz Laura Paz", "La actriz Laura Paz"),
        (ES, "casa", "la casa", "la casa"),  # the participle with its agent is a clause of its own
        (ES, "fincas", "dos fincas viejas", "dos fincas viejas"),
        (EN, "head", "The head of the bank in Rome", "The head"),
        (EN, "story", 'the story " Dawn "', 'the story " Dawn "'),
    ],
)
def test_a_phrase_and_its_core(doc, head, whole, core):
    assert say(hull(word(doc, head))) == whole
    assert say(core_span(word(doc, head))) == core


def test_a_bare_phrase_ends_at_its_head():
    assert say(bare_span(word(EN, "head"))) == "The head"


def test_conjuncts_know_their_first():
    assert [t.text for t in conjuncts(word(ES, "casa"))] == ["casa", "fincas"]
    assert first_conjunct(word(ES, "fincas")) is word(ES, "casa")
    assert first_conjunct(word(EN, "story")) is word(EN, "story")


def test_complements_come_with_their_prepositions():
    assert [(say(m), h.text) for m, h in complements(word(EN, "head"))] == [("of", "bank")]
    assert [(say(m), h.text) for m, h in complements(word(ES, "Laura"))] == [("de", "Lima")]
    assert list(complements(word(ES, "casa"))) == []

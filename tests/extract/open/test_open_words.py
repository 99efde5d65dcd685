"""The words that an open triple's arguments are written with."""

import pytest

from kg.extract.clauses.clause import Argument
from kg.extract.open.open_words import (
    joined_parts,
    joined_text,
    phrase_text,
    run_around,
    subject_words,
    with_quotes,
    without_edges,
)
from kg.extract.tree.tokens import read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word

ES = load_language("es")
DOC = read_doc(
    tree(
        "es",
        """
        Vender vender VERB 8 csubj VerbForm=Inf
        la el DET 3 det
        planta planta NOUN 1 obj
        " " PUNCT 5 punct
        Noche noche NOUN 8 nsubj
        " " PUNCT 5 punct
        , , PUNCT 8 punct
        fue ser VERB 0 ROOT VerbForm=Fin
        para para ADP 10 case
        Ana Ana PROPN 8 obl
        y y CCONJ 12 cc
        Luis Luis PROPN 10 conj
        """,
    )
)


def part(form: str, preposition: str = "") -> tuple[Argument, tuple]:
    head = word(DOC, form)
    return Argument("oblique", head, marker=(word(DOC, preposition),) if preposition else ()), (head,)


def test_an_infinitive_stands_with_its_clause_and_a_noun_with_its_phrase():
    assert joined_text(subject_words(word(DOC, "Vender"), ES)) == "Vender la planta"
    assert joined_text(subject_words(word(DOC, "planta"), ES)) == "la planta"


def test_what_a_conjunction_joins_is_one_part():
    ((first, span),) = joined_parts([part("Ana"), part("Luis")])
    assert (first.head.text, joined_text(span)) == ("Ana", "Ana y Luis")
    assert len(joined_parts([part("planta"), part("Luis")])) == 2


@pytest.mark.parametrize(("bare", "text"), [(False, "para Ana Luis"), (True, "Ana Luis")])
def test_arguments_are_said_with_their_prepositions(bare, text):
    assert phrase_text([part("Ana", "para"), part("Luis")], bare=bare) == text


def test_quotation_marks_stay_around_what_is_quoted_as_a_whole():
    assert joined_text(with_quotes((word(DOC, "Noche"),))) == '" Noche "'
    assert joined_text(with_quotes((word(DOC, "planta"),))) == "planta"


@pytest.mark.parametrize(("start", "end", "text"), [(3, 7, '" Noche "'), (3, 5, "Noche"), (2, 3, "planta"), (6, 7, "")])
def test_marks_at_the_edge_go_but_for_pairs_of_quotation(start, end, text):
    assert joined_text(without_edges(list(DOC[start:end]))) == text


def test_words_apart_from_the_rest_are_left_out():
    planta, last = word(DOC, "planta"), DOC[len(DOC) - 1]
    assert run_around(planta, [planta, last]) == [planta]
    assert run_around(planta, list(DOC[1:4])) == list(DOC[1:4])

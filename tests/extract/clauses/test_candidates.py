"""Which phrases of a verb may be its subject or its object."""

import pytest

from kg.extract.clauses.candidates import find_candidates, has_determiner, is_bare, is_definite, is_time
from kg.extract.clauses.clause import Argument
from kg.extract.clauses.draft import Draft
from kg.extract.tree.syntax import Verbs
from kg.extract.tree.tokens import read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word

ES = load_language("es")
DOC = read_doc(
    tree(
        "es",
        """
        El el DET 2 det Definite=Def
        juez juez NOUN 6 nsubj Number=Sing
        y y CCONJ 5 cc
        dos dos NUM 5 nummod
        fiscales fiscal NOUN 2 conj Number=Plur
        vieron ver VERB 0 ROOT Number=Plur|Person=3|VerbForm=Fin
        barcos barco NOUN 6 obj Number=Plur
        el el DET 9 det Definite=Def
        lunes lunes NOUN 6 obj Number=Sing
        gente gente NOUN 6 obj Number=Sing
        """,
    )
)


def draft(*objects: str) -> Draft:
    subjects = [Argument("subject", word(DOC, form)) for form in ("juez", "fiscales")]
    return Draft(
        Verbs(ES).group(word(DOC, "vieron")), subjects, [Argument("directObject", word(DOC, o)) for o in objects],
        passive=False, reflexive=None, finite=True, governor=None, link="", mark="",
    )  # fmt: skip


def found(*objects: str, apart: frozenset[int] = frozenset()) -> list[list[str]]:
    return [[a.head.text for a in c.arguments] for c in find_candidates(draft(*objects), ES, apart=apart)]


def test_what_is_coordinated_is_one_candidate_in_the_plural():
    first, second = find_candidates(draft("barcos"), ES)
    assert [a.head.text for a in first.arguments] == ["juez", "fiscales"]
    assert (first.number, first.marked, first.relative) == ("Plur", False, False)
    assert second.noun.text == "barcos"


def test_a_time_is_none_and_neither_is_what_is_settled():
    assert found("lunes") == [["juez", "fiscales"]]
    assert found("barcos", apart=frozenset({word(DOC, "barcos").i})) == [["juez", "fiscales"]]


def test_with_an_amount_or_a_clause_nothing_is_weighed():
    assert found("dos") == []


@pytest.mark.parametrize(
    ("form", "time", "bare", "determined", "definite"),
    [
        ("juez", False, False, True, True),
        ("fiscales", False, False, True, False),
        ("barcos", False, False, False, False),  # a bare plural is a subject all the same
        ("gente", False, True, False, False),
        ("lunes", True, False, True, True),
    ],
)
def test_how_a_noun_stands(form, time, bare, determined, definite):
    noun = word(DOC, form)
    assert (is_time(noun, ES), is_bare(noun), has_determiner(noun), is_definite(noun)) == (
        time, bare, determined, definite,
    )  # fmt: skip

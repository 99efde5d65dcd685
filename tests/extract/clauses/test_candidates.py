"""Which phrases of a verb may be its subject or its object."""

import pytest

from kg.extract.clauses.candidates import find_candidates, has_determiner, is_bare, is_bare_plural, is_definite, is_time
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


def test_a_candidate_with_a_preposition_is_marked_and_has_the_number_of_its_noun():
    marker = (word(DOC, "el"),)
    one, other = find_candidates(draft("barcos"), ES), Argument("directObject", word(DOC, "barcos"), marker=marker)
    with_marker = draft()
    with_marker.arguments = [other]
    assert [c.marked for c in one] == [False, False]
    assert [c.marked for c in find_candidates(with_marker, ES)] == [False, True]
    assert one[1].number == "Plur"


def test_an_adjective_without_a_determiner_is_none_and_what_is_not_said_is_none():
    doc = read_doc(tree("es", "Salió salir VERB 0 ROOT VerbForm=Fin\nileso ileso ADJ 1 obj\nbarco barco NOUN 1 obj"))
    rows = [Argument("directObject", doc[1]), Argument("directObject", doc[2], origin="dropped")]
    group = Verbs(ES).group(doc[0])
    bare = Draft(group, [], rows, passive=False, reflexive=None, finite=True, governor=None, link="", mark="")
    assert find_candidates(bare, ES) == []


RELATIVE = """
    informe informe NOUN 0 ROOT Number=Sing
    {before}
    que que PRON 5 mark
    ayer ayer ADV 5 advmod
    firmó firmar VERB 1 acl Number=Sing|Person=3|VerbForm=Fin
    Gil Gil PROPN 5 nsubj
    """


@pytest.mark.parametrize(
    ("before", "nouns"),
    [
        (", , PUNCT 5 punct", ["informe", "Gil"]),
        ("con con ADP 5 case", ["Gil"]),  # "con que firmó": no subject and no object
    ],
)
def test_a_relative_pronoun_that_the_parser_left_out_stands_for_its_noun(before, nouns):
    doc = read_doc(tree("es", RELATIVE.format(before=before)))
    verb = word(doc, "firmó")
    clause = Draft(
        Verbs(ES).group(verb), [Argument("subject", word(doc, "Gil"))], [], passive=False, reflexive=None, finite=True,
        governor=None, link="relative", mark="",
    )  # fmt: skip
    found = find_candidates(clause, ES)
    assert [c.noun.text for c in found] == nouns
    assert [c.relative for c in found] == [noun == "informe" for noun in nouns]


def test_a_pronoun_of_an_infinitive_is_left_to_the_verb_above():
    doc = read_doc(tree("es", "que que PRON 2 obj\nfirmar firmar VERB 0 ROOT VerbForm=Inf"))
    rows = [Argument("directObject", doc[0])]
    group = Verbs(ES).group(doc[1])
    below = Draft(
        group, [], rows, passive=False, reflexive=None, finite=False, governor=None, link="infinitive", mark=""
    )
    assert find_candidates(below, ES) == []
    above = Draft(group, [], rows, passive=False, reflexive=None, finite=False, governor=None, link="", mark="")
    assert [c.noun.text for c in find_candidates(above, ES)] == ["que"]


@pytest.mark.parametrize(
    ("form", "plural"), [("barcos", True), ("fiscales", False), ("gente", False), ("vieron", False)]
)
def test_a_bare_plural(form, plural):
    assert is_bare_plural(word(DOC, form)) is plural

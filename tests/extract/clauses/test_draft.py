"""A clause under construction, and the noun that a relative clause is about."""

import pytest

from kg.extract.clauses.clause import Argument
from kg.extract.clauses.draft import Draft, antecedent_of
from kg.extract.tree.syntax import Verbs
from kg.extract.tree.tokens import read_doc
from kg.lang import load_language
from tests.extract.trees import tree, word

PAINTED = """
    el el DET 2 det
    retrato retrato NOUN 0 ROOT
    de de ADP 4 case
    Ana Ana PROPN 2 nmod
    que que PRON 6 obj
    pintó pintar VERB 4 acl Number=Sing|Person=3|VerbForm=Fin
    """
APART = PAINTED.replace("    que que PRON 6", "    , , PUNCT 4 punct\n    que que PRON 7")


@pytest.mark.parametrize(("rows", "noun"), [(PAINTED, "retrato"), (APART, "Ana")], ids=["retrato", "Ana"])
def test_a_name_needs_no_clause_that_tells_which(rows, noun):
    assert antecedent_of(word(read_doc(tree("es", rows)), "pintó")).text == noun


def test_a_second_relative_clause_is_about_the_same_noun():
    rows = """
    firmas firma NOUN 0 ROOT
    que que PRON 3 nsubj
    crecen crecer VERB 1 acl VerbForm=Fin
    y y CCONJ 6 cc
    que que PRON 6 nsubj
    venden vender VERB 3 conj VerbForm=Fin
    """
    assert antecedent_of(word(read_doc(tree("es", rows)), "venden")).text == "firmas"


@pytest.mark.parametrize(
    ("morph", "number"), [("Number=Plur|VerbForm=Fin", "Plur"), ("VerbForm=Fin", ""), ("Number=Sing|VerbForm=Part", "")]
)
def test_the_number_is_that_of_the_finite_verb(morph, number):
    (verb,) = read_doc(tree("es", f"venden vender VERB 0 ROOT {morph}"))
    group = Verbs(load_language("es")).group(verb)
    draft = Draft(group, [], [], passive=False, reflexive=None, finite=True, governor=None, link="", mark="")
    assert draft.number == number


HELD_BY_A_NOUN = PAINTED.replace("Ana Ana PROPN 2 nmod", "actriz actriz NOUN 2 nmod")
WITH_ARTICLE = """
    el el DET 2 det
    retrato retrato NOUN 0 ROOT
    de de ADP 5 case
    la el DET 5 det
    Ana Ana PROPN 2 nmod
    que que PRON 7 obj
    pintó pintar VERB 5 acl Number=Sing|Person=3|VerbForm=Fin
    """
OF_A_VERB = """
    Vio ver VERB 0 ROOT VerbForm=Fin
    Ana Ana PROPN 1 nmod
    que que PRON 4 obj
    pintó pintar VERB 2 acl Number=Sing|Person=3|VerbForm=Fin
    """


@pytest.mark.parametrize(
    ("rows", "noun"),
    [(HELD_BY_A_NOUN, "actriz"), (WITH_ARTICLE, "Ana"), (OF_A_VERB, "Ana")],
    ids=["noun", "det", "verb"],
)
def test_a_noun_a_name_with_an_article_and_what_no_noun_holds_are_told_which(rows, noun):
    assert antecedent_of(word(read_doc(tree("es", rows)), "pintó")).text == noun


def test_in_english_a_clause_is_about_the_name_it_stands_behind():
    rows = """
    portrait portrait NOUN 0 ROOT
    Ann Ann PROPN 1 nmod
    that that PRON 4 obj
    painted paint VERB 2 relcl VerbForm=Fin
    """
    assert antecedent_of(word(read_doc(tree("en", rows)), "painted")).text == "Ann"


def test_objects_are_the_direct_ones():
    doc = read_doc(tree("es", "venden vender VERB 0 ROOT VerbForm=Fin\nbarcos barco NOUN 1 obj\nLugo Lugo PROPN 1 obl"))
    rows = [Argument("directObject", doc[1]), Argument("oblique", doc[2])]
    group = Verbs(load_language("es")).group(doc[0])
    draft = Draft(group, [], rows, passive=False, reflexive=None, finite=True, governor=None, link="", mark="")
    assert [a.head.text for a in draft.objects()] == ["barcos"]
    assert draft.predicate.text == "venden"


def test_behind_a_comma_the_name_itself_is_meant(read):
    facts = read("Luis Gil criticó el nombramiento de Ana Ruiz, a quien acusó de mentir.", "es").facts
    assert {o for _, r, o in facts if r == "accuses"} == {"Ana Ruiz"}

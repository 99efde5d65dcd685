"""A clause's relation in the sentence's words."""

import pytest

from kg.extract.clauses.clauses import find_clauses
from kg.extract.open.relation_words import is_said_with_verb, relation_words
from kg.extract.tree.tokens import read_doc
from kg.lang import load_language
from tests.extract.trees import tree

ES3 = "Number=Sing|Person=3|VerbForm=Fin"


def said(lang: str, rows: str, predicate: str, *, adverbs: bool = True) -> str:
    language = load_language(lang)
    clause = next(c for c in find_clauses(read_doc(tree(lang, rows)), language) if c.predicate.text == predicate)
    return " ".join(t.text for t in relation_words(clause, language, adverbs=adverbs))


CONTROLLED = f"""
    Velmar Velmar PROPN 2 nsubj
    decidió decidir VERB 0 ROOT {ES3}
    ayer ayer ADV 2 advmod
    no no ADV 5 advmod Polarity=Neg
    vender vender VERB 2 xcomp VerbForm=Inf
    barcos barco NOUN 5 obj
    """


@pytest.mark.parametrize(("adverbs", "words"), [(True, "decidió ayer no vender"), (False, "decidió no vender")])
def test_what_controls_an_infinitive_leads_up_to_it(adverbs, words):
    assert said("es", CONTROLLED, "vender", adverbs=adverbs) == words


def test_a_finite_clause_has_no_words_but_its_own():
    rows = f"""
    Ruiz Ruiz PROPN 2 nsubj
    dijo decir VERB 0 ROOT {ES3}
    que que SCONJ 5 mark
    Velmar Velmar PROPN 5 nsubj
    vendió vender VERB 2 ccomp {ES3}
    """
    assert said("es", rows, "vendió") == "vendió"


LIGHT = f"""
    La el DET 2 det
    firma firma NOUN 3 nsubj
    llevó llevar VERB 0 ROOT {ES3}
    a a ADP 5 case
    cabo cabo NOUN 3 compound
    obras obra NOUN 3 obj
    """


def test_a_light_verb_is_said_with_its_noun():
    assert said("es", LIGHT, "llevó") == "llevó a cabo"


def test_the_passive_and_its_particle():
    rows = """
    Velmar Velmar PROPN 3 nsubjpass
    was be AUX 3 auxpass VerbForm=Fin
    taken take VERB 0 ROOT VerbForm=Part
    over over ADP 3 prt
    """
    assert said("en", rows, "taken") == "was taken over"


CLITIC = f"""
    Velmar Velmar PROPN 3 nsubj
    le él PRON 3 iobj Person=3
    pide pedir VERB 0 ROOT {ES3}
    {{favor}}
    """


@pytest.mark.parametrize(("favor", "with_verb"), [("favores favor NOUN 3 obj", True), ("hoy hoy ADV 3 advmod", False)])
def test_a_clitic_that_is_named_again_goes_with_the_verb(favor, with_verb):
    language = load_language("es")
    (clause,) = find_clauses(read_doc(tree("es", CLITIC.format(favor=favor))), language)
    (clitic,) = [a for a in clause.arguments if a.origin == "clitic"]
    assert is_said_with_verb(clause, clitic) is with_verb


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (f"tuvo tener VERB 0 ROOT {ES3}\nlugar lugar NOUN 1 compound\nayer ayer ADV 1 advmod", "tuvo lugar ayer"),
        (f"tuvo tener VERB 0 ROOT {ES3}\nrobots robot NOUN 1 obj\nazules azul NOUN 1 compound", "tuvo"),
    ],
)
def test_only_a_noun_right_behind_it_is_one_with_a_light_verb(rows, words):
    assert said("es", rows, "tuvo") == words

"""The arguments of a verb group by its labels and prepositions."""

import pytest

from kg.extract.clauses.arguments import preposition_name
from kg.extract.tree.tokens import read_doc
from kg.lang import load_language
from tests.extract.open.test_open_triples import triples
from tests.extract.trees import arguments, clauses, subjects, tree

ES3 = "Number=Sing|Person=3|VerbForm=Fin"
FIN, INF, PART = "VerbForm=Fin", "VerbForm=Inf", "VerbForm=Part"


def test_contractions_name_their_preposition():
    doc = read_doc(tree("es", "al al ADP 2 case\nclub club NOUN 0 ROOT"))
    assert preposition_name((doc[0],), load_language("es")) == "a"


def test_the_mark_of_a_clause_is_no_preposition_of_its_attribute():
    rows = f"""
    dijo decir VERB 0 ROOT {ES3}
    que que SCONJ 6 mark
    Trama Trama PROPN 6 nsubj
    es ser AUX 6 cop {ES3}
    una uno DET 6 det
    empresa empresa NOUN 1 ccomp
    """
    assert arguments(clauses("es", rows)["empresa"]) == [("attribute", "empresa")]
    assert clauses("es", rows)["empresa"].arguments[0].preposition == ""


def test_an_attribute_keeps_a_preposition_of_its_own():
    rows = f"""
    Trama Trama PROPN 4 nsubj
    es ser AUX 4 cop {ES3}
    de de ADP 4 case
    madera madera NOUN 0 ROOT
    """
    assert clauses("es", rows)["madera"].arguments[0].preposition == "de"


def test_a_participle_with_an_auxiliary_is_a_clause_whatever_its_tag():
    rows = f"""
    dijo decir VERB 0 ROOT {ES3}
    que que SCONJ 5 mark
    Trama Trama PROPN 5 nsubj
    sería ser AUX 5 aux {ES3}
    vendida vendido ADJ 1 ccomp {PART}
    """
    clause = clauses("es", rows)["vendida"]
    assert clause.passive
    assert arguments(clause) == [("directObject", "Trama")]


def test_a_participle_beside_its_noun_is_none():
    rows = f"""
    vio ver VERB 0 ROOT {ES3}
    la el DET 3 det
    casa casa NOUN 1 obj
    vendida vendido ADJ 3 amod {PART}
    """
    assert list(clauses("es", rows)) == ["vio"]


@pytest.mark.parametrize(("ending", "role"), [("venderla", "directObject"), ("pedirles", "indirectObject")])
def test_a_pronoun_at_the_end_of_a_verb_is_its_argument(ending, role):
    rows = f"""
    quiere querer VERB 0 ROOT {ES3}
    {ending} vender VERB 1 xcomp {INF}|Person=3
    """
    assert (role, ending) in arguments(clauses("es", rows)[ending])


def test_arguments_in_coordination_are_told_one_by_one():
    rows = f"""
    Ann Ann PROPN 2 nsubj
    works work VERB 0 ROOT {FIN}
    for for ADP 2 prep
    Velmar Velmar PROPN 3 pobj
    and and CCONJ 4 cc
    Trama Trama PROPN 4 conj
    """
    clause = clauses("en", rows)["works"]
    assert subjects(clause) == ["Ann"]
    assert arguments(clause) == [("for", "Velmar"), ("for", "Trama")]


def test_per_cent_ends_what_was_said():
    assert ("el club", "dijo", "Las ventas cayeron un 10 %") in triples(
        "es", "Las ventas cayeron un 10 % , dijo el club ."
    )


def test_what_has_a_copula_of_its_own_is_no_attribute_of_the_verb_above():
    found = triples("es", "Robles sigue siendo líder del partido .", "minimal")
    assert ("Robles", "sigue siendo", "líder del partido") in found
    assert not any(relation == "sigue" for _, relation, _ in found)


def adverbial(preposition: str, noun: str = "la el DET 6 det\nguerra guerra NOUN 3 obl") -> str:
    return f"""
    Ruiz Ruiz PROPN 2 nsubj
    volvió volver VERB 0 ROOT {ES3}
    después después ADV 2 advmod
    {preposition}
    {noun}
    """


def test_an_adverb_and_a_preposition_are_one_preposition():
    clause = clauses("es", adverbial("de de ADP 6 case"))["volvió"]
    assert arguments(clause) == [("después de", "guerra")]
    assert [t.text for t in clause.arguments[0].marker] == ["después", "de"]


def test_an_adverb_alone_is_no_preposition():
    assert arguments(clauses("es", adverbial("muy muy ADV 5 advmod", "tarde tarde ADV 3 advmod"))["volvió"]) == []


@pytest.mark.parametrize(
    ("adjective", "wanted"),
    [
        ("rota roto ADJ 3 obj", [("attribute", "rota"), ("por", "lluvia")]),
        ("rotura rotura NOUN 3 obj", [("directObject", "rotura")]),
    ],
)
def test_an_adjective_right_behind_its_verb_is_predicative_and_keeps_its_complement(adjective, wanted):
    rows = f"""
    La el DET 2 det
    pared pared NOUN 3 nsubj
    quedó quedar VERB 0 ROOT {ES3}
    {adjective}
    por por ADP 7 case
    la el DET 7 det
    lluvia lluvia NOUN 4 obl
    """
    assert arguments(clauses("es", rows)["quedó"]) == wanted

"""What a clause knows of itself."""

from tests.extract.trees import clauses

SAID = """
    Ruiz Ruiz PROPN 2 nsubj
    dijo decir VERB 0 ROOT Number=Sing|Person=3|VerbForm=Fin
    que que SCONJ 5 mark
    Velmar Velmar PROPN 5 nsubj
    vendió vender VERB 2 ccomp Number=Sing|Person=3|VerbForm=Fin
    barcos barco NOUN 5 obj
    en en ADP 8 case
    Lugo Lugo PROPN 5 obl
    por por ADP 10 case
    Soria Soria PROPN 5 obl
    """


def test_the_chain_goes_up_to_the_main_clause():
    found = clauses("es", SAID)
    assert list(found["vendió"].chain()) == [found["vendió"], found["dijo"]]
    assert list(found["dijo"].chain()) == [found["dijo"]]


def test_arguments_are_told_by_role_and_preposition():
    sold = clauses("es", SAID)["vendió"]
    assert [a.head.text for a in sold.of("directObject")] == ["barcos"]
    assert [a.head.text for a in sold.of("oblique")] == ["Lugo", "Soria"]
    assert [a.head.text for a in sold.of("oblique", "por")] == ["Soria"]
    assert sold.of("agent") == ()

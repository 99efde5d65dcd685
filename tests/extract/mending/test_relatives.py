"""Relative pronouns that are the object of an infinitive."""

import pytest

from kg.extract.mending.relatives import mend_relatives
from kg.extract.tree.tokens import Doc, read_doc
from kg.lang import load_language
from tests.extract.open.test_open_triples import triples
from tests.extract.trees import tree, word


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        (
            "es",
            "La firma leyó un informe , que sus socios se niegan a firmar .",
            ("sus socios", "se niegan a firmar", "un informe"),
        ),
        ("es", "La casa que Ana quiere comprar está en Lima .", ("Ana", "quiere comprar", "La casa")),
        (
            "en",
            "The firm read a report , which its partners refuse to sign .",
            ("its partners", "refuse to sign", "a report"),
        ),
        ("en", "The town that Ann wants to buy is old .", ("Ann", "wants to buy", "The town")),
    ],
)
def test_a_relative_pronoun_is_the_object_of_the_infinitive_alone(lang, text, wanted):
    found = triples(lang, text)
    assert wanted in found
    assert [obj for _, _, obj in found].count(wanted[2]) == 1 + (wanted[2].lower() in {"un informe", "a report"})


def test_whom_one_makes_do_something_is_no_object_of_the_infinitive():
    found = triples("es", "El vecino que Ana invitó a comer vive en Lima .")
    assert ("Ana", "invitó", "El vecino") in found
    assert ("Ana", "invitó a comer", "El vecino") not in found


def mended(rows: str, lang: str = "es") -> Doc:
    doc = read_doc(tree(lang, rows))
    mend_relatives(doc, load_language(lang))
    return doc


REFUSED = """
    informe informe NOUN 0 ROOT
    que que PRON 4 obj
    Ana Ana PROPN 4 nsubj
    quiere querer VERB 1 acl Number=Sing|Person=3|VerbForm=Fin
    {infinitive}
    """


@pytest.mark.parametrize(
    ("infinitive", "verb"),
    [
        ("firmar firmar VERB 4 xcomp VerbForm=Inf", "firmar"),
        ("firmar firmar VERB 4 xcomp VerbForm=Inf\n    cartas carta NOUN 5 obj", "quiere"),  # it has its object
        ("mucho mucho ADV 4 advmod", "quiere"),
    ],
)
def test_the_pronoun_hangs_on_what_lacks_an_object(infinitive, verb):
    assert word(mended(REFUSED.format(infinitive=infinitive)), "que").head.text == verb


def test_what_is_yet_to_be_done_is_the_object_of_the_doing(read):
    claim = read("The court blocked a deal that regulators have yet to approve.", "en").one(
        "regulators", "approves", "deal"
    )
    assert claim.polarity.value == "negated"


def test_what_happened_then_tells_of_the_verb_and_not_of_the_year(read):
    facts = read("Ana Ruiz triunfó en 1968, cuando ganó el Premio Faro.", "es").facts
    assert ("Ana Ruiz", "wins", "Premio Faro") in facts


def test_behind_the_relative_clause_stands_who_she_is(read):
    facts = read("La abogada que llevó el caso, Isabel Soto, criticó el fallo.", "es").facts
    assert ("Isabel Soto", "isA", "abogada") in facts
    assert ("Isabel Soto", "isA", "caso") not in facts

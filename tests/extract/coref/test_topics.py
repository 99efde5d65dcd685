"""What a subject that goes unsaid goes on with."""

import pytest

from kg.extract.claims.assemble import Builder
from kg.extract.coref.topics import Topics
from tests.extract.trees import word

UNSAID = [
    ("es", "Ana Ruiz dirige Velmar. Es la primera vez."),
    ("es", "Ana Ruiz dirige Velmar. Miran la pequeña meseta."),
]


@pytest.mark.parametrize(("lang", "text"), UNSAID, ids=[t for _, t in UNSAID])
def test_a_dropped_subject_alone_carries_no_class_and_no_open_relation(read, lang, text):
    assert read(text, lang).relations == {"leads"}


def test_a_dropped_subject_still_holds_a_trade(read):
    text = "La abogada Ana Ruiz dirige Velmar. Es economista."
    assert read(text, "es").one("Ana Ruiz", "isA", "economista")


def test_a_second_person_is_nobody_named(read):
    facts = read("Ana Ruiz dirige Velmar. Si compraras la firma Trama, ganarías.", "es").facts
    assert ("Ana Ruiz", "acquires", "Trama") not in facts


def test_dropped_subject_goes_on_with_a_subject(read):
    text = "La alcaldesa Ana Ruiz visitó la fábrica de Velmar. Criticó al ministro Luis Pardo."
    assert ("Ana Ruiz", "criticizes", "Luis Pardo") in read(text, "es").facts


def topic(analyse, text, verb):
    analysis = analyse(text, "es")
    found = Topics(analysis, Builder.of(analysis).quotations).before(word(analysis.doc, verb))
    return found and found.head.text


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Velmar perdió dinero. Ayer demandó a Trama.", "demandó", "Velmar"),
        ("Velmar perdió dinero y demandó a Trama.", "demandó", "Velmar"),
        ("La empresa la fundó Ruiz. Ayer quebró.", "quebró", "empresa"),  # what is spoken of, not who is named behind
        ("Citó a Ruiz para que presentara el informe.", "presentara", "Ruiz"),
        ("Velmar negó que venda barcos.", "venda", "Velmar"),  # whoever denies tells of themselves
    ],
)
def test_the_subject_of_the_main_clause_before(analyse, text, verb, subject):
    assert topic(analyse, text, verb) == subject


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Los vecinos protestaron. Ayer demandó a Trama.", "demandó"),  # another number
        ("Velmar perdió dinero. «Demandó a Trama», dijo Ruiz.", "Demandó"),  # in other people's words
        ("Velmar quiere que venda barcos.", "venda"),  # a wish is about somebody else
        ("Demandó a Trama.", "Demandó"),
    ],
)
def test_where_nothing_agrees_nobody_is_meant(analyse, text, verb):
    assert topic(analyse, text, verb) is None

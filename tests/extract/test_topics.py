"""What a subject that goes unsaid goes on with."""

import pytest

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

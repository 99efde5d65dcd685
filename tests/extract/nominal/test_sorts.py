"""Nouns that say what sort of thing their bearer is."""

import pytest


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "El colegio que dirige su amigo Luis Gil abrirá mañana."),
        ("en", "Ann Weiss and her friend Luke Ross founded Velmar."),
        ("en", "Weiss's classmate Luke Ross founded Velmar."),
    ],
)
def test_what_one_is_to_somebody_is_no_class(read, lang, text):
    assert "isA" not in {r for _, r, _ in read(text, lang).facts}


def test_what_somebody_is_without_another_is_a_class(read):
    assert ("Luke Ross", "isA", "student") in read("The student Luke Ross founded Velmar.", "en").facts
    assert ("Luis Gil", "isA", "víctima") in read("La víctima, Luis Gil, compareció.", "es").facts


def test_nobody_is_a_place(read):
    facts = read("Ann Weiss, the centre of the town, left. Ann Weiss is a town. Ann Weiss is a singer.", "en").facts
    assert {o for _, r, o in facts if r == "isA"} == {"singer"}


def test_where_several_are_from_is_no_class(read):
    facts = read("Los argentinos Luis Gil y Ana Ruiz fundaron Banco Zetra.", "es").facts
    assert {r for _, r, _ in facts} == {"founded"}

"""Amounts of money before and behind a noun."""

import pytest


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("El Congreso discute el gasoducto del Norte, un proyecto de 900 millones de dólares.", "gasoducto del Norte"),
        ("La firma logró un contrato de 900 millones de dólares.", "contrato"),
    ],
)
def test_the_amount_behind_a_noun_is_its_price(read, text, fact):
    assert read(text, "es").one(fact, "costs", "900 millones de dólares")


@pytest.mark.parametrize(
    "text", ["Recibió una multa de 3 millones de euros.", "Velmar presentó un libro de 900 páginas."]
)
def test_other_amounts_behind_a_noun_are_none(read, text):
    assert "costs" not in read(text, "es").relations

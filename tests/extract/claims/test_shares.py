"""Of what something is a share, and what follows for who buys, holds or sells it."""

import pytest

FACTS = [
    ("es", "Drapex compró el 30% de Velmar.", ("Drapex", "acquires", "Velmar")),
    ("es", "Drapex compró el 30 por ciento de Velmar.", ("Drapex", "acquires", "Velmar")),
    ("es", "Drapex compró el 51 % del capital de Velmar por 30 millones.", ("Drapex", "acquires", "Velmar")),
    ("es", "Drapex, que tiene el 30% de Velmar, vendió su filial.", ("Drapex", "owns", "Velmar")),
    ("es", "Drapex tiene un 5 % de las acciones de Velmar.", ("Drapex", "owns", "Velmar")),
    ("es", "Drapex, dueña del 12 % de Velmar, protestó ayer.", ("Drapex", "owns", "Velmar")),
    ("es", "Drapex vendió el 20 % de Velmar a Zetra.", ("Zetra", "acquires", "Velmar")),
    ("es", "Drapex adquirió una participación del 20 % en Velmar.", ("Drapex", "investsIn", "Velmar")),
    ("en", "Drapex bought 30% of Velmar's shares.", ("Drapex", "acquires", "Velmar")),
    ("en", "Drapex controls 45 per cent of Velmar.", ("Drapex", "owns", "Velmar")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), FACTS, ids=[t for _, t, _ in FACTS])
def test_a_share_of_a_firm_is_of_the_firm(read, lang, text, fact):
    assert fact in read(text, lang).facts


@pytest.mark.parametrize(
    "text",
    [
        "Drapex tiene el 30% del mercado.",
        "Drapex tiene un 30 % de mujeres en su plantilla.",
        "Drapex vendió un 20 % de sus coches en Lugo.",
        "Las ventas de Drapex crecieron un 30 %.",
    ],
)
def test_other_shares_make_no_owner(read, text):
    assert not read(text, "es").relations & {"acquires", "owns", "investsIn"}

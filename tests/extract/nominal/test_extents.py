"""Counts and budgets beside a thing."""

import pytest

FACTS = [
    ("es", "Velmar compró un estadio con capacidad para 11.000 personas.", ("estadio", "hasQuantity", "11.000 personas")),
    ("es", "El hospital, abierto en 1984 y con capacidad para 120 camas, cerrará.", ("hospital", "hasQuantity", "120 camas")),
    ("es", "El teatro Leiro, con un aforo de 900 butacas, cerrará.", ("Leiro", "hasQuantity", "900 butacas")),
    ("es", "La obra, con un presupuesto de 5 millones de euros, empezará.", ("obra", "costs", "5 millones de euros")),
    ("es", "Abrirán una planta de tubos en Lugo, con una inversión de 30 millones de euros.",
     ("planta de tubos", "costs", "30 millones de euros")),
    ("en", "The arena, with a capacity of 12,000, opens in May.", ("arena", "hasQuantity", "12,000")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "fact"), FACTS, ids=[t for _, t, _ in FACTS])
def test_facts(read, lang, text, fact):
    assert fact in read(text, lang).facts


NONE = [
    ("es", "Ana Ruiz, con capacidad para mandar, calló."),
    ("es", "La obra, con un presupuesto ajustado, empezará el 5 de mayo."),
    ("es", "La obra, con un presupuesto de 500 folios, empezará."),
    ("en", "Ann Weiss, with a capacity for work, left in 2012."),
]


@pytest.mark.parametrize(("lang", "text"), NONE, ids=[t for _, t in NONE])
def test_what_only_looks_like_it(read, lang, text):
    assert not {"hasQuantity", "costs"} & read(text, lang).relations

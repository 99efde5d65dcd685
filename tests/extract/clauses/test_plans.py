"""Who has a plan is to act; not who judges it or stops it."""

import pytest

PLANNERS = [
    ("es", "Luis Pardo criticó la decisión de Velmar de vender Trama.", ("Velmar", "sells", "Trama")),
    ("es", "La decisión de Velmar de vender Trama sorprendió a la bolsa.", ("Velmar", "sells", "Trama")),
    ("es", "El Gobierno apoya el plan de Velmar para comprar Trama.", ("Velmar", "acquires", "Trama")),
    ("es", "Velmar anunció un plan para comprar Trama.", ("Velmar", "acquires", "Trama")),
    ("es", "Velmar recibió la orden del juez de vender Trama.", ("Velmar", "sells", "Trama")),
    ("en", "Ann Weiss criticised Velmar's decision to sell Trama.", ("Velmar", "sells", "Trama")),
    ("en", "The board welcomed Velmar's offer to buy Trama.", ("Velmar", "acquires", "Trama")),
    ("en", "Velmar announced a plan to buy Trama.", ("Velmar", "acquires", "Trama")),
    ("en", "Velmar received an order to sell Trama.", ("Velmar", "sells", "Trama")),
]
NOBODY = [
    ("es", "Ana Ruiz rechazó la propuesta de comprar Trama.", "Trama"),
    ("es", "El alcalde denunció la existencia de un plan para vender Trama.", "Trama"),
    ("es", "Velmar considera necesaria la reforma para vender Trama.", "Trama"),
    ("es", "La policía frustró un plan para atacar el puerto.", "puerto"),
    ("en", "Ann Weiss rejected the proposal to buy Trama.", "Trama"),
    ("en", "Ann Weiss condemned a plan to sell Trama.", "Trama"),
]


@pytest.mark.parametrize(("lang", "text", "fact"), PLANNERS, ids=[t for _, t, _ in PLANNERS])
def test_who_has_the_plan_acts(read, lang, text, fact):
    assert [f for f in read(text, lang).facts if f[2] == fact[2]] == [fact]


@pytest.mark.parametrize(("lang", "text", "thing"), NOBODY, ids=[t for _, t, _ in NOBODY])
def test_who_judges_or_stops_a_plan_does_not_act(read, lang, text, thing):
    assert thing not in {f[2] for f in read(text, lang).facts}

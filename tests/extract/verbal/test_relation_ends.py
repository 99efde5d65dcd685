"""What stands at either end of a relation."""

import pytest


def test_nobody_dies_in_total(read):
    assert "diedIn" not in read("Tres médicos fallecieron en total.", "es").relations
    assert "diedIn" in read("Tres médicos fallecieron en un hospital.", "es").relations


def test_a_rate_is_no_price(read):
    assert not any(r == "costs" for _, r, _ in read("La azucarera Velmar paga 42 euros por tonelada.", "es").facts)
    facts = read("La empresa Velmar pagó 42 millones por la firma Trama.", "es").facts
    assert ("Trama", "costs", "42 millones") in facts


@pytest.mark.parametrize(
    ("lang", "text", "both"),
    [
        ("es", "Perú y Chile concentran el 80 % de la pesca.", ("Perú", "Chile")),
        ("en", "Peru and Chile account for 80% of the catch.", ("Peru", "Chile")),
    ],
)
def test_what_two_have_together_neither_has_alone(read, lang, text, both):
    assert not [f for f in read(text, lang).facts if f[0] in both and f[1] == "hasQuantity"]


def test_no_park_buys(read):
    found = read("Velmar, a firm based at Leith Castle, which bought Trama, employs 65 people.", "en").facts
    assert not any(r == "acquires" and "Castle" in s for s, r, _ in found)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("El Vigo ganó por 3-0 al Lugo.", ("Vigo", "defeats", "Lugo")),
        ("El Vigo ganó tres partidos.", ("Vigo", "wins", "tres partidos")),
    ],
)
def test_one_beats_a_side_and_wins_a_match(read, text, fact):
    assert {f for f in read(text, "es").facts if f[1] in {"defeats", "wins"}} == {fact}


@pytest.mark.parametrize(
    ("lang", "text", "places"),
    [
        ("en", "Luke Weiss died in a crash in Leith.", {"Leith"}),
        ("en", "Luke Weiss was killed in Leith.", {"Leith"}),
        ("en", "Luke Weiss died in a crash.", set()),
        ("es", "Luis Gil murió en un accidente en Soria.", {"Soria"}),
        ("es", "Luis Gil murió en el incendio.", set()),
    ],
)
def test_nobody_dies_in_an_event_but_where_it_was(read, lang, text, places):
    assert {o for _, r, o in read(text, lang).facts if r == "diedIn"} == places


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Luis Gil marcó cinco goles.", ("Luis Gil", "hasQuantity", "cinco goles")),
        ("Velmar ha captado ocho millones de euros.", ("Velmar", "hasQuantity", "ocho millones de euros")),
    ],
)
def test_a_count_may_be_spelt(read, text, fact):
    assert fact in read(text, "es").facts


def test_years_count_nothing(read):
    assert "hasQuantity" not in read("Velmar tiene dos años.", "es").relations

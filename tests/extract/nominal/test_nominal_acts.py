"""Acts told by a noun, with what fills the slots of its frame."""

import pytest

ACTS = [
    ("es", "La compra de Velmar por Trama inquieta a los vecinos.", ("Trama", "acquires", "Velmar")),
    ("en", "The takeover of Velmar by Trama worries neighbours.", ("Trama", "acquires", "Velmar")),
    ("en", "Orbe's acquisition of Velmar worries neighbours.", ("Orbe", "acquires", "Velmar")),
    ("es", "El acuerdo entre Velmar y Trama inquieta a los vecinos.", ("Velmar", "partnersWith", "Trama")),
    ("en", "The agreement between Velmar and Trama worries neighbours.", ("Velmar", "partnersWith", "Trama")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), ACTS, ids=[t for _, t, _ in ACTS])
def test_both_slots_filled(read, lang, text, fact):
    assert read(text, lang).one(*fact)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "La compra de Velmar inquieta a los vecinos."),
        ("es", "La compra por internet inquieta a Velmar."),
        ("en", "The takeover of Velmar worries neighbours."),
        ("es", "El acuerdo entre vecinos inquieta a Velmar."),
        ("en", "Velmar worries about the takeover."),
    ],
)
def test_an_act_without_its_doer_says_nothing(read, lang, text):
    assert not read(text, lang).relations & {"acquires", "partnersWith"}


GOVERNED = [
    ("es", "Ana Ruiz descartó la compra de Velmar por Trama.", "negated", "certain"),
    ("es", "Ana Ruiz propuso la compra de Velmar por Trama.", "affirmed", "hypothetical"),
    ("es", "Ana Ruiz criticó la compra de Velmar por Trama.", "affirmed", "certain"),
    ("en", "Ann Weiss ruled out the takeover of Velmar by Trama.", "negated", "certain"),
    ("en", "Ann Weiss did not rule out the takeover of Velmar by Trama.", "affirmed", "possible"),
    ("en", "Ann Weiss is planning the takeover of Velmar by Trama.", "affirmed", "future"),
    ("en", "Ann Weiss criticised Trama's takeover of Velmar.", "affirmed", "certain"),
]


@pytest.mark.parametrize(("lang", "text", "polarity", "modality"), GOVERNED, ids=[t for _, t, _, _ in GOVERNED])
def test_a_verb_says_how_its_object_stands_to_the_facts(read, lang, text, polarity, modality):
    claim = read(text, lang).one("Trama", "acquires", "Velmar")
    assert (claim.polarity, claim.modality) == (polarity, modality)


@pytest.mark.parametrize(
    ("text", "relation", "polarity"),
    [
        ("El juez suspendió la venta de teléfonos.", "sells", None),  # somebody else's
        ("La firma Velmar canceló la compra de Trama.", "acquires", "negated"),
        ("La firma Velmar cerró la compra de Trama.", "acquires", "affirmed"),
    ],
)
def test_who_stops_an_act_did_not_do_it(read, text, relation, polarity):
    found = [c.polarity.value for c in read(text, "es").claims if c.predicate.endswith("#" + relation)]
    assert found == ([polarity] if polarity else [])


def test_who_is_given_a_victory_wins_it(read):
    found = read("Goals from Ann Weiss gave Leith United a 3-1 victory over Perth.", "en")
    assert found.one("Leith United", "defeats", "Perth")
    assert ("Goals", "defeats", "Perth") not in found.facts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Velmar ha cerrado la compra de Trama por 412 millones de euros."),
        ("es", "Velmar ha cerrado la compra del 78% de Trama por 412 millones de euros."),
    ],
)
def test_a_price_hides_nobody_who_buys(read, lang, text):
    reading = read(text, lang)
    assert reading.one("Velmar", "acquires", "Trama")
    assert reading.one("Trama", "costs", "412 millones de euros")


def test_a_number_of_reasons_is_no_price(read):
    assert "costs" not in read("Velmar canceló la compra de Trama por las dudas de Orbe.", "es").relations


def test_nobody_meets_records(read):
    assert "meetsWith" not in read("Phone records placed him at a meeting with Tom Gill.", "en").relations


def test_what_is_announced_to_be_sold_is_sold_and_no_news_is_presented(read):
    facts = read("La firma Drapex anunció la venta de su filial chilena a la colombiana Zetra.", "es").facts
    assert {("Zetra", "acquires", "filial chilena"), ("Drapex", "sells", "filial chilena")} <= facts
    assert "presents" not in {r for _, r, _ in facts}

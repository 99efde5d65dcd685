"""Acts told by a noun, with what fills the slots of its frame."""

import pytest

ACTS = [
    ("es", "La compra de Velmar por Trama inquieta a los vecinos.", ("Trama", "acquires", "Velmar")),
    ("en", "The takeover of Velmar by Trama worries neighbours.", ("Trama", "acquires", "Velmar")),
    ("en", "Orbe's acquisition of Velmar worries neighbours.", ("Orbe", "acquires", "Velmar")),
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
        ("en", "Velmar worries about the takeover."),
    ],
)
def test_an_act_without_its_doer_says_nothing(read, lang, text):
    assert "acquires" not in {r for _, r, _ in read(text, lang).facts}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Ana Ruiz descartó la compra de Velmar por Trama."),
        ("en", "Ann Weiss ruled out the takeover of Velmar by Trama."),
    ],
)
def test_what_is_ruled_out_is_no_fact(read, lang, text):
    claims = [c for c in read(text, lang).claims if c.predicate.endswith("#acquires")]
    assert all((str(c.polarity), str(c.modality)) != ("affirmed", "certain") for c in claims)

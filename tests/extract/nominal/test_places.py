"""Where bodies and events are, as noun phrases say it."""

import pytest

SITED = [
    ("en", "Velmar bought Tessel, a Zurich chip startup.", ("Tessel", "locatedIn", "Zurich")),
    ("en", "The conference in Paris was long.", ("conference", "locatedIn", "Paris")),
    (
        "es",
        "La conferencia de París fue larga. Ana Ruiz dirige la empresa Velmar, con sede en Sevilla.",
        ("Velmar", "locatedIn", "Sevilla"),
    ),
]


@pytest.mark.parametrize(("lang", "text", "fact"), SITED, ids=[t for _, t, _ in SITED])
def test_sited(read, lang, text, fact):
    assert read(text, lang).one(*fact)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ann Weiss met Paul Bauer in Paris."),
        ("en", "The idea in Paris was long."),
        ("en", "Ann Weiss joined the board of Paris."),
        ("es", "Ana Ruiz vio a Luis Pardo en París."),
    ],
)
def test_a_meeting_place_is_nobodys_seat(read, lang, text):
    assert not [r for _, r, _ in read(text, lang).facts if r == "locatedIn"]


def test_a_seat_is_nowhere_but_its_owner_is(read):
    facts = read("La empresa Bitnova, con sede en Montevideo, creció.", "es").facts
    assert ("Bitnova", "locatedIn", "Montevideo") in facts
    assert ("sede", "locatedIn", "Montevideo") not in facts

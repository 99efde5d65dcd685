"""What something is one of, in the place of "one"."""

import pytest

TOLD = [
    ("en", "Velmar is one of the country's biggest coal exporters.", ("Velmar", "isA", "biggest coal exporters")),
    ("en", "Velmar, one of the largest steelmakers in Europe, left.", ("Velmar", "isA", "largest steelmakers")),
    ("en", "Ann Weiss is one of the founders of Velmar.", ("Ann Weiss", "founded", "Velmar")),
    ("es", "Ana Ruiz, una de las autoras del informe, dimitió.", ("Ana Ruiz", "authorOf", "informe")),
    ("es", "Ana Ruiz es una de las fundadoras de Velmar.", ("Ana Ruiz", "founded", "Velmar")),
    ("es", "Lugo es uno de los municipios afectados.", ("Lugo", "isA", "municipios afectados")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), TOLD, ids=[t[:30] for _, t, _ in TOLD])
def test_one_of_several_is_what_they_are(read, lang, text, fact):
    assert fact in read(text, lang).facts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "One of the firms bought Trama."),
        ("en", "He is one of us."),
        ("en", "Velmar is one of a kind."),
        ("es", "Una de las firmas compró Trama."),
        ("es", "Esta es una de las razones."),
    ],
)
def test_nobody_is_what_somebody_else_is_one_of(read, lang, text):
    assert "isA" not in read(text, lang).relations


def test_a_country_is_not_what_its_exporters_sell(read):
    assert "sells" not in read("Velmar is one of the country's biggest coal exporters.", "en").relations

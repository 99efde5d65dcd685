import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.quantities import normalize_quantity, parse_number

SPANISH = [
    ("310 millones de euros", "310000000 EUR"),
    ("1,2 millones de euros", "1200000 EUR"),
    ("entre 10 y 20.000 GPUs", "10000..20000 GPU"),
    ("entre 5.000 y 20.000 personas", "5000..20000 personas"),
    ("entre 2 y 3 millones de euros", "2000000..3000000 EUR"),
    ("entre 10 y 20 barcos", "10..20 barcos"),
    ("más de 100.000", ">100000"),
    ("menos de 30 minutos", "<30 minute"),
    ("al menos 12 heridos", ">=12 heridos"),
    ("hasta 500 toneladas", "<=500 t"),
    ("unos 1.200 empleados", "~1200 empleados"),
    ("cerca de 40.000 euros", "~40000 EUR"),
    ("3.000 empleados", "3000 empleados"),
    ("1.000 millones de dólares", "1000000000 USD"),
    ("2 mil millones de pesos", "2000000000 peso"),
    ("el 12,5 %", "12.5 %"),
    ("12,5 %", "12.5 %"),
    ("12,5%", "12.5 %"),
    ("un 30 por ciento", "30 %"),
    ("3,5 billones de dólares", "3500000000000 USD"),
    ("medio millón de euros", "500000 EUR"),
    ("tres mil vecinos", "3000 vecinos"),
    ("treinta y dos años", "32 year"),
    ("dos docenas de barcos", "24 barcos"),
    ("1.234,5 kilómetros", "1234.5 km"),
    ("3.5 millones de libras", "3500000 GBP"),
    ("15 €", "15 EUR"),
    ("de 5 a 7 horas", "5..7 hour"),
    ("100.000 H100s", "100000 H100"),
]
ENGLISH = [
    ("$1.2bn", "1200000000 USD"),
    ("£410m", "410000000 GBP"),
    ("€5 million", "5000000 EUR"),
    ("$3 trillion", "3000000000000 USD"),
    ("140 employees", "140 employees"),
    ("1,200 employees", "1200 employees"),
    ("more than 100,000 chips", ">100000 chips"),
    ("about 350,000 boats", "~350000 boats"),
    ("at least 12 people", ">=12 people"),
    ("up to 50 megawatts", "<=50 MW"),
    ("between 10 and 20,000 GPUs", "10000..20000 GPU"),
    ("3 Ts", "3 Ts"),
    ("between $2 and $3 billion", "2000000000..3000000000 USD"),
    ("10 to 15 per cent", "10..15 %"),
    ("4.5%", "4.5 %"),
    ("half a million pounds", "500000 GBP"),
    ("a dozen ships", "12 ships"),
    ("twenty-five miles", "25 mile"),
    ("two hundred and five days", "205 day"),
    ("42 million pounds", "42000000 GBP"),
    ("350k users", "350000 users"),
    ("32,000 Lux phones", "32000 phones"),
    ("nine council seats", "9 seats"),
    ("less than 3%", "<3 %"),
    ("€2.5bn", "2500000000 EUR"),
    ("1,000,000", "1000000"),
]


@pytest.mark.parametrize(("text", "expected"), SPANISH)
def test_spanish_quantity(text: str, expected: str) -> None:
    assert normalize_quantity(text, lang="es") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_quantity(text: str, expected: str) -> None:
    assert normalize_quantity(text, lang="en") == expected


@pytest.mark.parametrize(
    ("text", "lang"), [("portavoz del puerto", "es"), ("the largest port", "en"), ("", "es"), ("zehn Boote", "de")]
)
def test_what_is_no_quantity_has_no_form(text: str, lang: str) -> None:
    assert normalize_quantity(text, lang=lang) == ""


@pytest.mark.parametrize(
    ("digits", "decimal", "expected"),
    [
        ("1.200", ",", "1200"),
        ("1.200", ".", "1.200"),
        ("1,5", ",", "1.5"),
        ("1,200,000", ",", "1200000"),
        ("1.2.3", ".", None),
    ],
)
def test_parse_number(digits: str, decimal: str, expected: str | None) -> None:
    assert parse_number(digits, decimal=decimal) == (None if expected is None else Decimal(expected))


@given(st.text(alphabet="0123456789.,- $€%kmáy entrdoilus", max_size=24))
def test_any_text_has_a_form_or_none(text: str) -> None:
    found = normalize_quantity(text, lang="es")
    assert found == "" or re.match(r"[<>~]?=?\d", found)

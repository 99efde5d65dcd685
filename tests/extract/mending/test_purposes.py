"""Clauses that go on behind an aside or a relative clause."""

import pytest

DOERS = [
    ("Velmar usó el programa Lumen, que desarrolla Orbe, para vender seguros.", ("Velmar", "sells", "seguros")),
    # what two commas enclose is not what a relative clause behind it is about
    ("El museo Trama, en Lugo, que dirige Ana Ruiz, abrió ayer.", ("Ana Ruiz", "leads", "Trama")),
]


@pytest.mark.parametrize(("text", "fact"), DOERS, ids=[t for t, _ in DOERS])
def test_who_goes_on(read, text, fact):
    assert fact in read(text, "es").facts


NOBODY = [
    ("Usaron el programa Lumen, que es caro, para vender seguros.", "seguros"),
    ("La residencia de mayores Consol, en Madrid, que aloja a cien mayores, abrió ayer.", "Madrid"),
    (
        "El premio por la película «Mar» (1995), de Luis Gil, que ganó el festival de Lugo, le cambió la vida.",
        "Luis Gil",
    ),
]


@pytest.mark.parametrize(("text", "thing"), NOBODY, ids=[t for t, _ in NOBODY])
def test_what_stands_nearest_does_not(read, text, thing):
    doing = {"sells", "alojar", "wins", "organizes"}
    assert not [f for f in read(text, "es").facts if f[1] in doing and thing in (f[0], f[2])]


def test_without_a_comma_before_it_a_place_is_what_the_clause_is_about(read):
    assert ("Lugo", "organizes", "feria") in read("Ana Ruiz nació en Lugo, que celebra una feria.", "es").facts


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Luis Gil denunció un plan para cerrar la planta de Soria.", False),
        ("Luis Gil frustró un plan para cerrar la planta.", False),
        ("Luis Gil presentó un plan para cerrar la planta de Soria.", True),
        ("Velmar denunció a la alcaldesa para cerrar la planta de Soria.", True),  # whom, and not a plan
    ],
)
def test_who_judges_a_plan_has_not_its_purpose(read, text, acts):
    assert ("cerrar" in {f[1] for f in read(text, "es").facts}) is acts


def test_who_comes_from_somewhere_is_to_do_what_they_come_for(read):
    facts = read("Luis Gil llegó procedente de Banco Zetra para sustituir a Ana Ruiz.", "es").facts
    assert {s for s, r, _ in facts if r == "replaces"} == {"Luis Gil"}

"""How much of something a body has, told behind "con" or "with"."""

import pytest

COUNTS = [
    ("es", "Velmar, una empresa familiar con 85 trabajadores, exporta vino.", ("Velmar", "85 trabajadores")),
    ("es", "Velmar, con sede en Lugo y 140 empleados, cerró la fábrica.", ("Velmar", "140 empleados")),
    ("es", "Velmar, con una facturación de 3 millones de euros, crece.", ("Velmar", "3 millones de euros")),
    ("en", "Velmar, a family firm with 85 workers, exports wine.", ("Velmar", "85 workers")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), COUNTS, ids=[t for _, t, _ in COUNTS])
def test_a_body_has_so_many(read, lang, text, fact):
    assert read(text, lang).one(fact[0], "hasQuantity", fact[1])


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Ana Ruiz llegó a Lugo con tres empleados."),  # with whom somebody came
        ("es", "Velmar abrió con dos años de retraso."),
        ("es", "El club, con 4 puntos, es último."),
        ("en", "Ann Weiss came to Leith with three colleagues."),
    ],
)
def test_what_is_no_count_of_a_body(read, lang, text):
    assert "hasQuantity" not in read(text, lang).relations


@pytest.mark.parametrize(
    "text",
    [
        "La plantilla de Velmar, de 1.150 trabajadores, protesta.",
        "Velmar perdió 47 millones y su plantilla, de 1.150 trabajadores, protesta.",
    ],
)
def test_a_staff_of_so_many_is_its_owners(read, text):
    assert read(text, "es").one("Velmar", "hasQuantity", "1.150 trabajadores")


def test_a_staff_without_a_number_counts_nothing(read):
    assert "hasQuantity" not in read("La plantilla de Velmar, de buen humor, protesta.", "es").relations


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("es", "El alcalde visitó a los 340 empleados de la firma Zetra.", ("Zetra", "hasQuantity", "340 empleados")),
        ("en", "The mayor met Zetra Energy's 340 employees.", ("Zetra Energy", "hasQuantity", "340 employees")),
    ],
)
def test_all_whom_a_body_has_are_so_many(read, lang, text, fact):
    assert read(text, lang).one(*fact)


def test_some_of_them_are_not_all(read):
    assert "hasQuantity" not in read("El alcalde visitó a 340 empleados de la firma Zetra.", "es").relations
    assert "hasQuantity" not in read("El alcalde visitó a los dos hijos de Ana Ruiz.", "es").relations


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ann Weiss leads the 8,400-student district.", ("8,400-student district", "hasQuantity", "8,400-student")),
        ("The two-year deal ended. The 12-hour meeting ended. The 29-year-old left.", None),
        ("The 45-page report was published.", None),
    ],
)
def test_what_a_hyphen_joins_to_a_number_is_counted_if_it_is_people_or_places(read, text, fact):
    assert {f for f in read(text, "en").facts if f[1] == "hasQuantity"} == ({fact} if fact else set())

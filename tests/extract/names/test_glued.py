"""Two names that stand glued together, and one that a nickname seems to part."""

import pytest

from kg.model import Kind


@pytest.mark.parametrize(
    ("text", "name", "glued"),
    [
        ("La portavoz del PRS Laura Soto pidió calma.", "Laura Soto", "PRS Laura"),
        ("El exministro de Hacienda Rodrigo Salgado declaró ayer.", "Rodrigo Salgado", "Hacienda Rodrigo"),
        ("La ministra de Medio Ambiente Marta Olmedo dimitió.", "Marta Olmedo", "Ambiente Marta"),
        ("Así lo contó a VLR Noticias Marta Olmedo, la portavoz.", "Marta Olmedo", "Noticias Marta"),
        ("El 71% del Lugo rural arde.", "Lugo", "71"),
        ("Vendió su parte en Tornell a Velmar.", "Velmar", "Tornell a"),
        ("La ginecóloga Beatriz Lozano del Hospital Central habló.", "Beatriz Lozano", "Lozano del"),
    ],
)
def test_two_names_are_parted(names, text, name, glued):
    found = names(text)
    assert name in found
    assert not [other for other in found if glued in other]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Detuvieron a Rodrigo “Chapa” Salgado en Lugo.", "Rodrigo “Chapa” Salgado"),
        ("Confirmaron la muerte de Joaquín “El Largo” Salgado, jefe de la banda.", "Joaquín “El Largo” Salgado"),
    ],
)
def test_a_nickname_parts_nobody(names, text, name):
    assert names(text)[name] is Kind.PERSON


def test_a_quoted_title_behind_a_given_name_is_no_nickname(names):
    assert not [name for name in names("Rodrigo canta “la vida breve” en Lugo.") if "vida" in name]


def test_a_place_before_the_date_is_no_part_of_the_author(names):
    found = names("Por Luis Gil Toledo, 3 may (EFE). El río ha crecido.")
    assert found.get("Toledo") is Kind.PLACE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("El gobernador de la provincia de Santa Cruz Pedro Soto dimitió.", {"Santa Cruz", "Pedro Soto"}),
        ("El alcalde de Soria Luis Gil dimitió.", {"Soria", "Luis Gil"}),
        ("La diputada de PRS Nereida Ruiz dimitió.", {"PRS", "Nereida Ruiz"}),
        ("El presidente de Soria Norte dimitió.", {"Soria Norte"}),
    ],
)
def test_a_place_or_party_before_somebody_is_parted_from_them(names, text, found):
    assert set(names(text)) == found


def test_a_government_and_who_leads_it_are_two(names):
    found = names("El Gobierno de Pedro Sánchez aprobó la ley.")
    assert found == {"Gobierno": Kind.ORGANIZATION, "Pedro Sánchez": Kind.PERSON}
    assert "Gobierno de Navarra" in names("El Gobierno de Navarra aprobó la ley.")


def test_a_letter_may_end_a_name(names):
    assert "Lux E" in names("Presentará el nuevo Lux E, con baterías de litio.")
    assert "Lux" in names("Presentará el nuevo Lux e irá a Lugo.")

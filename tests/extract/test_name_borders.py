"""Names glued to posts and to other names, and capitals that make no name."""

from collections.abc import Callable

import pytest

from kg.model import Kind
from tests.extract.test_names import Found, names

__all__ = ["names"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Nacida en la costa, la pintora vivió allí.", "Nacida"),
        ("El cartel “Descanse en paz” lleva su firma.", "Descanse"),
        ("Basándonos en los datos, subimos la nota.", "Basándonos"),
        ("Interrogados por el juez, los dos callaron.", "Interrogados"),
        ("“Comparten” el dinero con otros dos.", "Comparten"),
        ("HERENCIAS. El notario leyó el testamento.", "HERENCIAS"),
        ("¡Ojo! Confirman otra fuga en la planta.", "Confirman"),
        ("Cambiar las reglas lleva un año.", "Cambiar"),
    ],
)
def test_a_word_that_only_opens_is_no_name(names: Callable[[str], Found], text: str, word: str) -> None:
    assert not [name for name in names(text) if word in name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hacienda reclama el dinero a la empresa.", "Hacienda"),
        ("Avanzamos exige la dimisión del alcalde.", "Avanzamos"),
        ("Nacida pidió perdón. Lo hizo Marta Nacida en la radio.", "Nacida"),
    ],
)
def test_a_subject_without_an_article_is_a_name(names: Callable[[str], Found], text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "name", "none"),
    [
        ("Cifras del ICV dicen que sube el paro.", "ICV", "Cifras"),
        ("El exministro de Hacienda Rodrigo Salgado declaró ayer.", "Rodrigo Salgado", "Hacienda Rodrigo"),
        ("La ministra de Medio Ambiente Marta Olmedo dimitió.", "Marta Olmedo", "Ambiente Marta"),
        ("Así lo contó a VLR Noticias Marta Olmedo, la portavoz.", "Marta Olmedo", "Noticias Marta"),
        ("Detuvieron a Rodrigo “Chapa” Salgado en Lugo.", "Rodrigo “Chapa” Salgado", ""),
        ("El 71% del Lugo rural arde.", "Lugo", "71"),
        ("Lo publica el Boletín Oficial del Riego BOR.", "Boletín Oficial del Riego", "Riego BOR"),
        ("Fuentes del Senado Federal lo niegan.", "Senado Federal", "Fuentes"),
        ("Citada por la Fiscalía Provincial, calló.", "Fiscalía Provincial", "Citada"),
        ("Confirmaron la muerte de Joaquín “El Largo” Salgado, jefe de la banda.", "Joaquín “El Largo” Salgado", ""),
        ("Vendió su parte en Tornell a Velmar.", "Velmar", "Tornell a"),
        ("El presidente de Tornell Rodrigo Vandrés dimitió.", "Rodrigo Vandrés", "Tornell Rodrigo"),
        ("El delantero del Toledo Rodrigo Vandrés marcó.", "Rodrigo Vandrés", "Toledo Rodrigo"),
        ("Lo archivó el Juzgado de lo Penal número 3 de Lugo.", "Juzgado de lo Penal número 3 de Lugo", ""),
        (
            "La consejera de Turismo, Comercio y Agricultura, Marta Olmedo, calló.",
            "Turismo, Comercio y Agricultura",
            "Agricultura, Marta",
        ),
        ("Actuaron el Grupo Tornell y el Grupo Velmar.", "Grupo Velmar", "Tornell y"),
    ],
)
def test_two_names_are_parted_and_one_stays_whole(
    names: Callable[[str], Found], text: str, name: str, none: str
) -> None:
    found = names(text)
    assert name in found
    assert not none or not [other for other in found if none in other]


@pytest.mark.parametrize(
    "name",
    [
        "Unión de Regantes por la Salud",
        "Alianza para el Riego y la Siembra",
        "Hospital Marta Olmedo",
        "Fundación Rodrigo Salgado",
        "Caja de Ahorros",
        "Fuerzas de Paz",
    ],
)
def test_a_body_keeps_the_name_it_bears(names: Callable[[str], Found], name: str) -> None:
    assert name in names(f"{name} pide ayuda. Lo dijo ayer el portavoz.")


@pytest.mark.parametrize(
    ("lang", "text", "name", "kind"),
    [
        ("es", "La alcaldesa de Belmandro dimitió.", "Belmandro", Kind.PLACE),
        ("es", "Los vecinos de Belmandro protestan.", "Belmandro", Kind.PLACE),
        ("en", "The mayor of Belmandro resigned.", "Belmandro", Kind.PLACE),
        ("es", "Ingresó en el hospital Marta Olmedo.", "Marta Olmedo", Kind.ORGANIZATION),
        ("es", "Es una novela inspirada en Rodrigo Salgado.", "Rodrigo Salgado", Kind.PERSON),
        ("es", "Lo dijo Victoria Salgado, delegada.", "Victoria Salgado", Kind.PERSON),
        ("es", "El diputado PRS Rodrigo Salgado calló.", "PRS", Kind.ORGANIZATION),
        ("es", "El hijo de Pedro Salgado calló.", "Pedro Salgado", Kind.PERSON),
        ("es", "El virus se transmite por el ADN.", "ADN", Kind.CONCEPT),
        ("en", "The DNA of the virus was read.", "DNA", Kind.CONCEPT),
        ("es", "El Consejo de Navegación Fluvial (Conaflu) informó.", "Conaflu", Kind.ORGANIZATION),
    ],
)
def test_kinds(names: Callable[[str, str], Found], lang: str, text: str, name: str, kind: Kind) -> None:
    assert names(text, lang).get(name) is kind


def test_a_quoted_title_is_no_person(names: Callable[[str], Found]) -> None:
    assert names("Estrenó la serie “Salgado y Olmedo” en Lugo.")["Salgado y Olmedo"] is not Kind.PERSON


def test_a_letter_that_tells_one_of_a_sort_is_no_name(names: Callable[[str], Found]) -> None:
    assert names("Tiene hepatitis C y toma vitamina D.") == {}


def test_what_an_award_is_called_short_is_an_event_too(names: Callable[[str], Found]) -> None:
    found = names("Ganó el Premio Faro de Nácar. El Faro de Nácar se entrega en mayo.")
    assert set(found.values()) == {Kind.EVENT}


def test_the_letters_of_a_body_are_no_substance(names: Callable[[str], Found]) -> None:
    assert names("La Asociación de Inquilinos (AI) protestó. La AI crece.")["AI"] is Kind.ORGANIZATION

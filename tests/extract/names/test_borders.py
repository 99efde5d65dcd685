"""Where names begin and end: headlines in capitals, chains with "de", names in quotation marks."""

import pytest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("El informe es del Consejo Superior de Aguas, que se reúne hoy.", "Consejo Superior de Aguas"),
        ("Lo decidió el Departamento de Química de la Universidad de Soria.", "Departamento de Química de la Universidad de Soria"),
        ("El Centro para el Control y Prevención de Incendios habló.", "Centro para el Control y Prevención de Incendios"),
        ("El secretario de Hacienda y Crédito Público habló.", "Hacienda y Crédito Público"),
        ("La consejera de Turismo, Comercio y Agricultura, Marta Olmedo, calló.", "Turismo, Comercio y Agricultura"),
        ("Lo archivó el Juzgado de lo Penal número 3 de Lugo.", "Juzgado de lo Penal número 3 de Lugo"),
        ("La obra «El Jardín de Invierno» se estrena el lunes.", "El Jardín de Invierno"),
        ("La película \"Noches de Verano\" llega a las salas.", "Noches de Verano"),
        ("El barco salió de La Habana con retraso.", "La Habana"),
        ("El ensayo es de Jaime de la Torre, que vive en Lugo.", "Jaime de la Torre"),
        ("El portavoz del Ejecutivo habló con la prensa.", "Ejecutivo"),
        ("Actuaron el Grupo Tornell y el Grupo Velmar.", "Grupo Velmar"),
        ("Lo publica el Boletín Oficial del Riego BOR.", "Boletín Oficial del Riego"),
        ("Velmar organizó el II Concurso de Rondas de Invierno.", "II Concurso de Rondas de Invierno"),
        ("Trabaja en el Centro Universitario en Ciencias del Mar.", "Centro Universitario en Ciencias del Mar"),
        ("Ingresó en el Hospital Roser Vidal i Puig.", "Hospital Roser Vidal i Puig"),
        ("El director de Quejas y Avisos de Obras Públicas calló.", "Quejas y Avisos de Obras Públicas"),
        ("Lo grabó el equipo de TV Lumen en mayo.", "TV Lumen"),
        ("El alcalde usa la plataforma Velmar Era para pagar.", "Velmar Era"),
        ("Marta Olmedo es delegada del Gobierno contra la Violencia desde mayo.", "Gobierno"),
        ("Marta Olmedo, secretaria de Administración del Instituto de Aguas, calló.", "Instituto de Aguas"),
        ("La directora de la Fundación Marta Olmedo dimitió ayer.", "Fundación Marta Olmedo"),
        ("El barco salió para Los Olmos del Mar ayer.", "Los Olmos del Mar"),
    ],
)  # fmt: skip
def test_a_name_is_taken_whole(names, text, name):
    assert name in names(text)


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
def test_a_body_keeps_the_name_it_bears(names, name):
    assert name in names(f"{name} pide ayuda. Lo dijo ayer el portavoz.")


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Dos diputados pasaron de Avance al Frente.", "Avance al Frente"),
        ("La consejera de Turismo, Comercio y Agricultura, Marta Olmedo, calló.", "Agricultura, Marta"),
        ("Lo publica el Boletín Oficial del Riego BOR.", "Riego BOR"),
        ("Actuaron el Grupo Tornell y el Grupo Velmar.", "Tornell y"),
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(names, text, joined):
    assert not [name for name in names(text) if joined in name]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Marta Olmedo pidió un Gobierno de coalición en la radio.", "Gobierno"),
        ("La prueba se hizo en EE.UU. Días después la repitieron.", "Días"),
    ],
)
def test_a_capital_makes_no_name_of_a_common_word(names, text, word):
    assert not [name for name in names(text) if word in name]


def test_a_headline_in_capitals_holds_only_known_names(names):
    found = names("EL ALCALDE PIDE MEDIDAS CONTRA LA SEQUIA EN GRANADA Granada, 3 may (EFE).\nLa sequía sigue.")
    assert "GRANADA" in found
    assert "Granada" in found
    assert not [name for name in found if "MEDIDAS" in name or "ALCALDE" in name or "SEQUIA" in name]


def test_a_letter_that_tells_one_of_a_sort_is_no_name(names):
    assert names("Tiene hepatitis C y toma vitamina D.") == {}


def test_or_ends_a_name(read):
    text = "Ni la firma Móvil Sur ni Velmar hablaron ayer, dijo Ana Ruiz, directora de Trama."
    assert not [s for s, _, o in read(text, "es").facts if " ni " in f"{s} {o}"]

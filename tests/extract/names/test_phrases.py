"""Where a noun phrase ends that a name stands behind."""

import pytest

ENDS = [
    ("Los vecinos criticaron a los organizadores de las jornadas Trama.", "organizadores de las jornadas Trama"),
    ("El informe cita una charla Trama que dio en mayo.", "charla Trama"),
    ("El alcalde aprobó la creación de una plataforma llamada Velmar Uno.", "creación de una plataforma"),
    ("El disco alcanzó el número uno en las listas.", "número uno"),
    ("El alcalde criticó la actuación de Ruiz y Gil.", "actuación de Ruiz y Gil"),
    ("La alcaldesa elogió la defensa de Ruiz y la sentencia.", "defensa de Ruiz"),
    ("La firma Velmar presentó una versión no oficial.", "versión no oficial"),
    ("La firma Velmar criticó las condiciones del contrato llamado “de obra”.", "condiciones del contrato"),
    ("Velmar es la empresa con más empleados de Soria.", "empresa con más empleados de Soria"),
    ("La firma Velmar vende cascos de esos que usan los mineros.", "cascos"),
]


@pytest.mark.parametrize(("text", "wanted"), ENDS)
def test_the_name_of_the_last_noun_belongs_to_the_phrase(read, text, wanted):
    assert wanted in {o for _, _, o in read(text, "es").facts}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("La cura está basada en el ARN del virus.", "ARN del virus"),
        ("La cura está basada en el ARN.", "ARN"),
    ],
)
def test_an_acronym_that_is_a_common_noun_heads_a_phrase(read, text, wanted):
    assert wanted in {o for _, _, o in read(text, "es").facts}


def test_a_class_holds_the_whole_name_of_what_it_tells_of(read):
    text = "Luis Gil, símbolo de la compañía tecnológica Velmar, dimitió."
    assert ("Luis Gil", "isA", "símbolo de la compañía tecnológica Velmar") in read(text, "es").facts


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("La directora de la firma Ana Ruiz dimitió ayer.", "directora de la firma"),
        ("Ana Ruiz, directora de relaciones con medios extranjeros de Velmar, calló.", "directora de relaciones con medios extranjeros de Velmar"),
        ("La directora de la residencia de ancianos Los Olmos, Ana Ruiz, dimitió.", "directora de la residencia de ancianos Los Olmos"),
    ],
)  # fmt: skip
def test_a_person_is_no_part_of_the_post(read, text, post):
    assert ("Ana Ruiz", "holdsPosition", post) in read(text, "es").facts


def test_what_a_definite_noun_introduces_is_the_name(read):
    assert ("Velmar", "sells", "Lux") in read("La firma Velmar vende el teléfono Lux.", "es").facts


def test_a_family_is_not_whoever_bears_its_name(read):
    reading = read("Velmar es propiedad de la familia Teira. Pedro Teira preside Velmar.", "es")
    assert reading.one("familia Teira", "owns", "Velmar")
    assert ("Pedro Teira", "owns", "Velmar") not in reading.facts

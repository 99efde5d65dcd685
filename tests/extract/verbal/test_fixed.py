"""Fixed phrases mean nothing that their verb means alone, wherever their noun stands."""

import pytest

PHRASES = [
    ("es", "La empresa Velmar presentó el lunes por la tarde ante el juez una denuncia.", "presents"),
    ("es", "La denuncia que presentó la empresa Velmar causó polémica.", "presents"),
    ("es", "La empresa Velmar firmó el 3 de mayo de 2019 el contrato.", "authorOf"),
    ("es", "El contrato que firmó la empresa Velmar causó polémica.", "authorOf"),
    ("es", "El partido Avance presentó una moción de censura.", "presents"),
    ("es", "El plan de Velmar contiene el gasto.", "hasPart"),
    ("es", "El Betis controló el partido.", "owns"),
    ("en", "The attacks that the militia launched shook the town.", "presents"),
    ("en", "The plan contains the outbreak.", "hasPart"),
]


@pytest.mark.parametrize(("lang", "text", "relation"), PHRASES, ids=[t for _, t, _ in PHRASES])
def test_no_relation_of_the_verb_alone(read, lang, text, relation):
    assert relation not in {f[1] for f in read(text, lang).facts}


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("es", "La empresa Velmar presentó el chip Lux.", ("Velmar", "presents", "Lux")),
        ("es", "La caja contiene agua.", ("caja", "hasPart", "agua")),
        ("es", "La norma contiene la pandemia.", ("norma", "prevents", "pandemia")),
        ("es", "El juez detuvo la venta de Trama.", ("juez", "prevents", "venta de Trama")),
        ("en", "Velmar launched the chip Lux.", ("Velmar", "presents", "Lux")),
    ],
)
def test_other_objects_keep_it(read, lang, text, fact):
    assert fact in read(text, lang).facts


def test_who_is_arrested_is_not_prevented(read):
    assert "prevents" not in {f[1] for f in read("La policía detuvo a Luis Gil y a un vecino.", "es").facts}


def test_most_of_a_career_is_no_more_developed_than_a_career(read):
    facts = read("Luis Gil ha desarrollado gran parte de su carrera en Vigo.", "es").facts
    assert "develops" not in {r for _, r, _ in facts}


def test_whoever_keeps_an_anniversary_holds_no_event(read):
    assert "organizes" not in {r for _, r, _ in read("Velmar celebró su décimo aniversario.", "es").facts}
    assert "organizes" in {r for _, r, _ in read("Velmar celebró un congreso.", "es").facts}


def test_whoever_sets_out_organizes_no_journey(read):
    assert "organizes" not in {r for _, r, _ in read("Luis Gil emprendió viaje a Lima.", "es").facts}

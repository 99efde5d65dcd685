"""What two things must be so that a sense of a word can hold between them."""

import pytest

KEPT = [
    ("es", "Velmar conquistó el torneo.", ("Velmar", "wins", "torneo")),
    ("es", "Unos 200 pacientes participaron en el estudio.", ("200 pacientes", "participatesIn", "estudio")),
    ("en", "Some 200 patients took part in the study.", ("Some 200 patients", "participatesIn", "study")),
    ("en", "The report warned of long delays.", ("report", "warnsAbout", "long delays")),
    ("es", "El informe advierte de retrasos.", ("informe", "warnsAbout", "retrasos")),
    ("en", "The family supports the sale of Orvel.", ("family", "supports", "sale of Orvel")),
    ("es", "Los padres criticaron al colegio.", ("padres", "criticizes", "colegio")),
    # where the seat is, its owner is
    ("es", "La sede de Orvel está en Tarvel.", ("Orvel", "locatedIn", "Tarvel")),
    ("en", "Orvel's head office is in Tarvel.", ("Orvel", "locatedIn", "Tarvel")),
    ("es", "El museo se encuentra en Tarvel.", ("museo", "locatedIn", "Tarvel")),
    ("en", "Velmar bought the old mill.", ("Velmar", "acquires", "old mill")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), KEPT, ids=[k[1] for k in KEPT])
def test_what_fits_is_kept(read, lang, text, fact):
    assert fact in read(text, lang).facts


NOTHING = [
    # only people, bodies and texts judge
    ("en", "The sudden loss of Orvel raised questions about the merger.", "criticizes"),
    ("en", "This process supports the growth of plants.", "supports"),
    ("es", "Este proceso apoya el crecimiento de las plantas.", "supports"),
    ("es", "El acuerdo se encuentra en peligro.", "locatedIn"),
    ("es", "La causa se halla en la sequía.", "locatedIn"),
    ("es", "Luis Pardo, que ahora tiene 31 años, dirige Orvel.", "hasQuantity"),
    ("es", "El radar ha jugado un gran rol en la aviación.", "participatesIn"),
    ("en", "Zond 9 was operated by Velmar Lines.", "hasQuantity"),
    ("es", "La firma Velmar conquistó nuestros móviles.", "wins"),
    ("es", "Los vecinos acudieron a los jueces.", "participatesIn"),
    ("es", "Velmar vendió 3.000 ejemplares de Lux.", "sells"),
    ("en", "Velmar sold 3,000 copies of Lux.", "sells"),
    ("en", "Ann Weiss, a mother of three, left.", "relativeOf"),
    ("es", "Luis Pardo es el responsable de esta derrota.", "worksFor"),
    ("es", "La firma Lux, el rival en Vigo de la firma Trama, dimitió.", "locatedIn"),
]


@pytest.mark.parametrize(("lang", "text", "relation"), NOTHING, ids=[n[1] for n in NOTHING])
def test_what_does_not_fit_is_none(read, lang, text, relation):
    assert relation not in read(text, lang).relations


UTTERED = [
    ("es", "Las palabras de Ana Ruiz critican a Luis Pardo.", ("Ana Ruiz", "criticizes", "Luis Pardo")),
    ("es", "El discurso de Ana Ruiz respalda la reforma.", ("Ana Ruiz", "supports", "reforma")),
    ("en", "Ann Weiss's speech criticised Paul Bauer.", ("Ann Weiss", "criticizes", "Paul Bauer")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), UTTERED, ids=[u[1] for u in UTTERED])
def test_a_speech_stands_for_who_gives_it(read, lang, text, fact):
    assert fact in read(text, lang).facts


def test_a_speech_that_is_presented_is_a_speech(read):
    assert ("Velmar", "presents", "discurso de Ana Ruiz") in read(
        "Velmar presentó el discurso de Ana Ruiz.", "es"
    ).facts


def test_what_is_nowhere_and_takes_no_part(read):
    assert "locatedIn" not in read("La estrategia con base en los contratos gustó.", "es").relations
    assert "locatedIn" in read("La firma con base en Lugo creció.", "es").relations
    assert "participatesIn" not in read("Daniel Soto asistió al notario Luis Gil.", "es").relations
    assert "participatesIn" in read("Daniel Soto asistió al congreso.", "es").relations


def test_goods_develop_nothing(read):
    assert "develops" not in read("Las vacunas producen fiebre.", "es").relations
    assert "develops" in read("La empresa produce motores.", "es").relations


def test_amounts_are_no_places(read):
    assert "locatedIn" not in read("La suma se sitúa en casi 700.000 euros.", "es").relations


def test_who_heads_the_members_of_a_body_heads_no_members(read):
    facts = read("Luis Gil encabeza a los miembros del comité.", "es").facts
    assert "leads" not in {r for _, r, _ in facts}
    assert ("Luis Gil", "leads", "comité") in read("Luis Gil encabeza el comité.", "es").facts


def test_what_nobody_knows_is_shown_and_not_published(read):
    assert read("Velmar lanzó Xolar el lunes.", "es").one("Velmar", "presents", "Xolar")
    assert read("Velmar lanzó el disco Marea.", "es").one("Velmar", "publishes", "Marea")


@pytest.mark.parametrize(
    ("lang", "text", "prevented"),
    [
        ("es", "Velmar suspendió su misión de ayuda.", False),
        ("es", "El juez suspendió la misión de ayuda.", True),
        ("en", "Velmar halted its production.", False),
        ("en", "The judge halted the production of cars.", True),
    ],
)
def test_who_ends_what_is_their_own_prevents_nobody(read, lang, text, prevented):
    assert ("prevents" in {r for _, r, _ in read(text, lang).facts}) is prevented

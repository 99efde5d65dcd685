"""Participles that open a Spanish sentence."""

import pytest

OPENED = [
    ("Nacido en Tarvel, Luis Pardo fundó Orvel en 1990.", ("Luis Pardo", "bornIn", "Tarvel")),
    ("Nacido en Tarvel, Luis Pardo fundó Orvel en 1990.", ("Luis Pardo", "founded", "Orvel")),
    ("Nacida en Lugo en 1970, Ana Ruiz dirige Orvel.", ("Ana Ruiz", "bornIn", "Lugo")),
    ("Nacida en Rosario, Argentina, en 1950, Ana Ruiz es música.", ("Ana Ruiz", "bornIn", "Rosario")),
    ("Nacida en Rosario, Argentina, en 1950, Ana Ruiz es música.", ("Ana Ruiz", "isA", "música")),
    ("Nacida en 1972, en Lugo, Ana Ruiz es cantante.", ("Ana Ruiz", "bornIn", "Lugo")),
    ("Fundada en 1990 por Ana Ruiz, Orvel compró Velmar Motor.", ("Ana Ruiz", "founded", "Orvel")),
    ("Fundada en 1990 por Ana Ruiz, Orvel compró Velmar Motor.", ("Orvel", "acquires", "Velmar Motor")),
    ("Fundada en 1990 por Ana Ruiz, abuela de la presidenta, Orvel compró Trama.", ("Ana Ruiz", "founded", "Orvel")),
    ("Nacida en Lugo, Ana Ruiz, hija de un pintor, fundó Orvel.", ("Ana Ruiz", "founded", "Orvel")),
    ("Casado con Ana Ruiz, el escritor había publicado tres novelas.", ("escritor", "relativeOf", "Ana Ruiz")),
    ("Condenado a tres años de cárcel, Luis Pardo fue director de Orvel.", ("Luis Pardo", "leads", "Orvel")),
    ("Apoyado por su partido, Luis Pardo se presentó a las elecciones.", ("partido", "supports", "Luis Pardo")),
]


@pytest.mark.parametrize(("text", "fact"), OPENED, ids=[f"{t[:20]}… {f[1]}" for t, f in OPENED])
def test_the_opening_is_about_the_subject_and_leaves_it_its_verb(read, text, fact):
    assert read(text, "es").one(*fact)


def test_what_was_studied_is_no_school(read):
    found = read("Licenciado en Derecho por la Universidad de Lugo, Luis Pardo dirige Orvel.", "es").core()
    assert {o for s, r, o in found if r == "educatedAt"} <= {"Universidad de Lugo"}
    assert ("Luis Pardo", "leads", "Orvel") in found


@pytest.mark.parametrize(
    "text",
    [
        "Estrada, en su informe, criticó a Orvel.",  # a name that ends like a participle
        "Preguntado por el acuerdo, el ministro rechazó la oferta.",
    ],
)
def test_nothing_is_told_of_a_name_alone_or_of_being_asked(read, text):
    assert not {"bornIn", "founded", "supports"} & {r for _, r, _ in read(text, "es").core()}


def test_a_sentence_does_not_end_with_a_comma(read):
    claim = read("Nacida en Lugo en 1970, Ana Ruiz dirige Orvel.", "es").one("Ana Ruiz", "bornIn", "Lugo")
    assert claim.evidence.sentence.start == 0
    assert claim.evidence.sentence.end == len("Nacida en Lugo en 1970, Ana Ruiz dirige Orvel.")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Hija de un pintor, Ana Ruiz estudió en Lugo.", ("Ana Ruiz", "relativeOf", "pintor")),
        ("Química de formación, Ana Ruiz trabajó en Velmar.", ("Ana Ruiz", "isA", "Química de formación")),
        ("Exdirector de Orbe, Luis Gil defendió el plan.", ("Luis Gil", "holdsPosition", "Exdirector de Orbe")),
    ],
)
def test_a_noun_that_opens_a_sentence_tells_of_its_subject(read, text, fact):
    assert fact in read(text, "es").facts


@pytest.mark.parametrize(
    "text",
    [
        "Tarde de lluvia, Ana Ruiz salió de Lugo.",  # nobody
        "Fuentes de Velmar, cuenta Ana Ruiz, callan.",  # another subject stands between
    ],
)
def test_other_openings_describe_nobody(read, text):
    assert not read(text, "es").relations & {"isA", "holdsPosition"}

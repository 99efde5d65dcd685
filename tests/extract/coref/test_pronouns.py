"""Whom dropped subjects, clitics and demonstratives mean: what the text is about, the one thing that agrees, nobody."""

import pytest

MEANT = [
    # a dropped subject goes on with the subject of the main clause before
    ("es", "La ministra Ana Ruiz viajó a Lima. Criticó la ley.", ("Ana Ruiz", "criticizes", "ley")),
    ("es", "La juez Ana Soto archivó la causa. Antes había criticado la ley.", ("Ana Soto", "criticizes", "ley")),
    # what is spoken of is the object before the verb, not who is named behind it
    (
        "es",
        "La empresa Velmar perdió dinero. La fundó Ana Ruiz. Ayer demandó a Luis Soto.",
        ("Velmar", "sues", "Luis Soto"),
    ),
    # who is asked or summoned is to do it
    (
        "es",
        "El tribunal citó a Ana Ruiz para que presentara el informe.",
        ("Ana Ruiz", "presents", "informe"),
    ),
    # rivals are of one kind
    (
        "es",
        "Velmar nació en Lugo. Luis Gil sigue como director; la firma tiene 240 empleados. "
        "Su rival, la farmacéutica Orbe, entró en concurso en marzo.",
        ("Orbe", "competesWith", "Velmar"),
    ),
    # a clitic takes the only phrase that agrees, or the object that the sentence goes on with
    ("es", "Velmar diseñó el reloj Nido y lo presentó en Lima.", ("Velmar", "presents", "Nido")),
    ("es", "La ministra Ana Ruiz viajó a Roma. La empresa Velmar la contrató.", ("Velmar", "hires", "Ana Ruiz")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), MEANT, ids=[t for _, t, _ in MEANT])
def test_means(read, lang, text, fact):
    assert fact in read(text, lang).facts


NOBODY_IS = [
    # what a demonstrative points at, its attribute says
    ("es", "Ana Ruiz viajó a Lima. Este es el informe del año.", "informe"),
    ("en", "Ann Weiss went to Lima. This is the report of the year.", "report"),
    # who speaks is not "he" or "she" within the words quoted
    ("es", "Luis Soto elogió a Iker Pardo. «Es un médico excelente», dijo Soto.", "médico"),
    ("en", 'Paul Bauer praised his friend. "He is a fine doctor", said Bauer.', "doctor"),
    # "padre" alone is nobody
    ("es", "Ana Ruiz nació en Lima. Su padre fue un compositor chileno.", "compositor"),
    ("en", "Ann Weiss was born in Leith. Her mother was a nurse.", "nurse"),
    # questions ask who
    ("es", "Velmar creció. ¿Cuáles son las empresas rivales?", "empresas"),
]


@pytest.mark.parametrize(("lang", "text", "noun"), NOBODY_IS, ids=[t for _, t, _ in NOBODY_IS])
def test_nobody_is(read, lang, text, noun):
    assert not [f for f in read(text, lang).facts if f[1] == "isA" and noun in (f[2] or "")]


SILENT = [
    # two agree with the clitic
    ("es", "La ministra Ana Ruiz habló con la alcaldesa Eva Soto. La empresa Velmar la contrató.", "hires"),
    # a clitic that stands for what was said
    ("es", "Velmar compró el club Costera. Lo defendió Ana Ruiz, y lo hizo ayer.", "develops"),
    # the purpose of somebody else
    ("es", "La autoridad envió cartas para que presentara el informe.", "presents"),
    # a subject of another number breaks the chain
    ("es", "La ministra Ana Ruiz viajó a Lima. Los vecinos protestaron. Criticó la ley.", "criticizes"),
    # free relatives
    ("es", "La empresa Velmar creció. Quienes crearon Trama lo celebraron.", "develops"),
]


@pytest.mark.parametrize(("lang", "text", "relation"), SILENT, ids=[t for _, t, _ in SILENT])
def test_nothing_is_guessed(read, lang, text, relation):
    assert not [f for f in read(text, lang).facts if f[1] == relation]


def test_kin_with_a_name_is_somebody(read):
    text = "Ana Ruiz nació en Lima. Su padre, Luis Ruiz, fue un compositor chileno."
    assert ("Luis Ruiz", "isA", "compositor chileno") in read(text, "es").facts

"""Capitals that only open a sentence, a quotation or a label, and names that open one."""

import pytest

from kg.extract.names.openers import is_common, opens


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Multa por incidentes en la grada.", "Multa"),
        ("Balance de la jornada: dos heridos.", "Balance"),
        ("Nacida en la costa, la pintora vivió allí.", "Nacida"),
        ("El cartel “Descanse en paz” lleva su firma.", "Descanse"),
        ("Basándonos en los datos, subimos la nota.", "Basándonos"),
        ("Interrogados por el juez, los dos callaron.", "Interrogados"),
        ("“Comparten” el dinero con otros dos.", "Comparten"),
        ("HERENCIAS. El notario leyó el testamento.", "HERENCIAS"),
        ("¡Ojo! Confirman otra fuga en la planta.", "Confirman"),
        ("Cambiar las reglas lleva un año.", "Cambiar"),
        ("Cifras del ICV dicen que sube el paro.", "Cifras"),
        ("Fuentes del Senado Federal lo niegan.", "Fuentes"),
        ("Citada por la Fiscalía Provincial, calló.", "Citada"),
    ],
)
def test_a_word_that_only_opens_is_no_name(names, text, word):
    assert not [name for name in names(text) if word in name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hacienda reclama el dinero a la empresa.", "Hacienda"),
        ("Avanzamos exige la dimisión del alcalde.", "Avanzamos"),
        ("Nacida pidió perdón. Lo hizo Marta Nacida en la radio.", "Nacida"),
        ("Cifras del ICV dicen que sube el paro.", "ICV"),
        ("Fuentes del Senado Federal lo niegan.", "Senado Federal"),
        ("Citada por la Fiscalía Provincial, calló.", "Fiscalía Provincial"),
    ],
)
def test_a_subject_without_an_article_and_a_name_behind_stay(names, text, name):
    assert name in names(text)


def test_what_opens_stands_at_a_start_or_behind_a_mark(analyse):
    doc = analyse("El lema: Vivir. Ana dijo «Basta» ayer.", "es").doc
    assert [t.text for t in doc if t.is_title and opens(t)] == ["El", "Vivir", "Ana", "Basta"]
    assert not opens(next(t for t in doc if t.text == "ayer"))


@pytest.mark.parametrize(("word", "common"), [("Multas", True), ("Canciones", True), ("Velmar", False)])
def test_a_plural_is_as_common_as_its_singular(analyse, word, common):
    assert is_common(analyse(f"{word} y más.", "es").doc[0]) is common

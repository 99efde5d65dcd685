"""Titles in quotation marks, and quoted words that are none."""

import pytest

TITLES = [
    ("es", "Ana Ruiz ganó con «Las mareas quietas», un drama.", "Las mareas quietas"),
    ("es", "El libro «El oro y el agua» se agotó.", "El oro y el agua"),
    ("es", "«Perros de agua», del chileno Luis Gil, se estrena.", "Perros de agua"),
    ("es", "«La casa por dentro», que abre mañana, reúne cuadros.", "La casa por dentro"),
    ("es", "Vendió dos obras, entre ellas «Patio con tormenta».", "Patio con tormenta"),
    ("es", "Ana Ruiz dirigió «Niebla baja».", "Niebla baja"),
    ("es", "Ana Ruiz dirigió «Niebla baja». Todos vieron, «Niebla baja» fue un éxito.", "Niebla baja"),
    ("en", 'Ann Weiss wrote the novel "Low Tide".', "Low Tide"),
]


@pytest.mark.parametrize(("lang", "text", "title"), TITLES, ids=[t for _, t, _ in TITLES])
def test_titles(analyse, lang, text, title):
    analysis = analyse(text, lang)
    found = [analysis.doc.words(n.start, n.end) for n in analysis.names]
    assert title in found
    assert len([f for f in found if f == title]) == text.count(title)


NONE = [
    ("es", "Ana Ruiz respondió «No lo sé».", "No lo sé"),
    ("es", "«No lo esperaba», dijo Ana Ruiz.", "No lo esperaba"),
    ("es", "«No lo sabe nadie», que dijo Ana Ruiz.", "No lo sabe nadie"),
    ("es", "Marcharon con el lema «Por una sanidad digna».", "Por una sanidad digna"),
    ("es", "Ana Ruiz calificó la cinta de «postal hueca».", "postal hueca"),
    ("es", "Ana Ruiz habló: «Una trampa mortal».", "Una trampa mortal"),
    ("en", 'Ann Weiss wrote of "Many lost friends".', "Many lost friends"),
]


@pytest.mark.parametrize(("lang", "text", "words"), NONE, ids=[t for _, t, _ in NONE])
def test_quoted_words_that_name_nothing(analyse, lang, text, words):
    analysis = analyse(text, lang)
    assert words not in [analysis.doc.words(n.start, n.end) for n in analysis.names]

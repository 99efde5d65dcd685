"""What the words behind a name tell of its kind."""

import pytest

from kg.model import Kind

TOLD = [
    ("es", "El Consejo de Navegación Fluvial (Conaflu) informó.", "Conaflu", Kind.ORGANIZATION),
    ("es", "Rosales, el sindicato que negocia, perdió.", "Rosales", Kind.ORGANIZATION),
    ("es", "Habló con Avance, el partido que gobierna.", "Avance", Kind.ORGANIZATION),
    ("es", "Ayer se leyó Ríos Zandor, de Marta Olmedo, en la sala.", "Ríos Zandor", Kind.WORK),
]


@pytest.mark.parametrize(("lang", "text", "name", "kind"), TOLD, ids=[t for _, t, _, _ in TOLD])
def test_the_words_behind_tell(names, lang, text, name, kind):
    assert names(text, lang).get(name) is kind

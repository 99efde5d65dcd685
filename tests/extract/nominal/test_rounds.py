"""Who puts money into a firm in a round of funding."""

import pytest

FACTS = [
    ("es", "Zetra cerró una ronda de 3 millones liderada por el fondo Drapex.", {"Drapex"}),
    ("es", "Zetra levantó 3 millones en una ronda encabezada por Drapex y con participación de Velmar.",
     {"Drapex", "Velmar"}),
    ("es", "Zetra captó 3 millones. La ronda fue liderada por Drapex.", {"Drapex"}),
    ("es", "Zetra ha cerrado una ronda de financiación de 3 millones liderada por el fondo Drapex, en la que también "
     "ha participado Velmar.", {"Drapex", "Velmar"}),
    ("en", "Zetra raised $18m in a round led by Drapex.", {"Drapex"}),
    ("en", "Zetra closed an $18 million funding round led by Drapex, with participation from Velmar.",
     {"Drapex", "Velmar"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "investors"), FACTS, ids=[t for _, t, _ in FACTS])
def test_who_leads_a_round_or_takes_part_invests(read, lang, text, investors):
    assert {(s, o) for s, r, o in read(text, lang).facts if r == "investsIn"} == {(i, "Zetra") for i in investors}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Luis Gil ganó la segunda ronda, liderada por Ana Ruiz."),
        ("es", "La ronda de consultas, encabezada por Drapex, acabó ayer."),
        ("en", "Paul Bauer won the second round, led by Ann Weiss."),
    ],
)
def test_other_rounds_raise_nothing(read, lang, text):
    assert "investsIn" not in read(text, lang).relations

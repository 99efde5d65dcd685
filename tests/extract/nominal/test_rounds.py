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


GIVERS = [
    ("The firm Velmar raised $20m from Orbe Partners.", {"Orbe Partners"}),
    (
        "Velmar has raised £85 million in a round led by Orbe Capital, with participation from Lune Partners.",
        {"Orbe Capital", "Lune Partners"},
    ),
    (
        "The firm Velmar raised 20 million euros in funding from investors including Orbe Capital and Lune Partners.",
        {"Orbe Capital", "Lune Partners"},
    ),
    ("Velmar secured a £20m loan from Orbe Bank.", set()),
    ("The firm Velmar raised $20m in Leeds.", set()),
]


@pytest.mark.parametrize(("text", "givers"), GIVERS, ids=[t for t, _ in GIVERS])
def test_who_gives_the_money(read, text, givers):
    assert {s for s, r, o in read(text, "en").facts if r == "investsIn"} == givers

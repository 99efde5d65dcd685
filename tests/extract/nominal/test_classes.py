"""Nouns that say what something is, and those that only stand beside it or say which it is."""

import pytest


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("La marcha se convocó bajo el lema “Vivir”.", "es"),
        ("The march was held under the slogan “Live”.", "en"),
        ("Las vacunas Velmar llegaron a Lugo.", "es"),
        ("El problema es la demora del tren.", "es"),
        ("The problem is the delay.", "en"),
        ("El libro es como una familia.", "es"),
        ("The book is like a family.", "en"),
        ("El libro no es solo un juego.", "es"),
        ("El libro es más que un juego.", "es"),
        ("Lo que falta es el tiempo.", "es"),
        ("La única forma de cobrar es la huelga.", "es"),
        ("La comarca de Soria (norte) sufrió incendios.", "es"),
    ],
)
def test_no_class_of_anything(read, text, lang):
    assert "isA" not in read(text, lang).relations


@pytest.mark.parametrize(
    ("text", "lang", "fact"),
    [
        ("La novela es un retrato de la guerra.", "es", ("novela", "isA", "retrato de la guerra")),
        ("La revista Litoral llegó a Lugo.", "es", ("Litoral", "isA", "revista")),
        ("The novel is a portrait.", "en", ("novel", "isA", "portrait")),
    ],
)
def test_a_class_all_the_same(read, text, lang, fact):
    assert fact in read(text, lang).facts


CLASSLESS = [
    ("en", "The firm was swallowed by Velmar, a step Bauer now calls a mistake.", "Bauer"),
    ("es", "Las firmas pertenecen al mismo gremio que Velmar.", "Velmar"),
    ("es", "Quien dio el paso es Velmar.", "dio"),
    ("es", "Los números son los números.", "números"),
    ("en", "Velmar, whose own robot, Tosko, was banned, left.", "Velmar"),
    ("en", "Born in Leith, the son of a miner, Bauer left.", "Leith"),
    ("en", "The plant is in north-east Talvera.", "Talvera"),
    ("es", "El período Qin fue largo.", "Qin"),
    ("en", "The scandal cost Luke Pardo his job.", "Luke Pardo"),
    ("en", "The city's main exports are fish, timber and steel.", "city's main exports"),
    ("es", "Lo visitó en el hospital Covid de Lugo.", "Covid"),
]


@pytest.mark.parametrize(("lang", "text", "bearer"), CLASSLESS, ids=[c[1] for c in CLASSLESS])
def test_no_class(read, lang, text, bearer):
    assert not {o for s, r, o in read(text, lang).facts if r in {"isA", "relativeOf"} and s == bearer}


@pytest.mark.parametrize(
    ("lang", "text", "who", "member"),
    [
        ("es", "Gil, vocales de su junta directiva y Ana Ruiz se reunieron.", "Gil", False),  # three parties
        ("es", "Robles, miembros de su junta directiva y Ana Ruiz se reunieron.", "Robles", False),
        ("es", "Gil y Ruiz, miembros de la junta directiva, dimitieron.", "Gil", True),
        ("es", "Los Soto, miembros de la junta directiva, dimitieron.", "Soto", True),
        ("en", "Ross, members of the board and Ann Weiss resigned.", "Ross", False),
        ("en", "Ross and Weiss, members of the board, resigned.", "Ross", True),
    ],
)
def test_one_person_is_no_plural(read, lang, text, who, member):
    assert bool([f for f in read(text, lang).facts if f[:2] == (who, "memberOf")]) is member


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("es", "Velmar, fabricantes de robots, fichó a Luis Gil.", ("Velmar", "develops", "robots")),
        ("en", "Leith Rovers, winners of the cup, signed Luke Ross.", ("Leith Rovers", "wins", "cup")),
    ],
)
def test_a_team_or_firm_may_be_a_plural(read, lang, text, fact):
    assert fact in read(text, lang).facts


def test_a_thing_called_by_a_place_is_described_and_not_the_place(read):
    facts = read("El Congreso discute el gasoducto del Norte, un proyecto de ley.", "es").facts
    assert "Norte" not in {s for s, relation, _ in facts if relation == "isA"}


def test_a_group_that_stands_behind_a_name_in_a_list_is_no_class_of_it(read):
    text = "Se elegirá a doce miembros del Parlamento Norte, cinco del Parlamento Sur, los gobiernos de 23 regiones."
    assert "isA" not in {r for _, r, _ in read(text, "es").facts}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Segunda semifinal: Real Vigo, 3 - Atlético Lugo, 1."),
        ("es", "Goles: 1-0, M.12: Ruiz."),
        ("es", "Vinieron editores de las cámaras del libro de América Latina, Estados Unidos, España y Portugal."),
        ("es", "Según un documento preliminar, la Cumbre de Lima, ante los compromisos firmados, impone retos."),
        ("en", "Second semi-final: Velmar Rovers 3 - Trama City 1."),
    ],
)
def test_an_entry_of_a_list_is_no_class(read, lang, text):
    assert "isA" not in read(text, lang).relations


def test_one_more_of_a_list_describes_nothing(read):
    facts = read("La firma Zetra, la refinería de Lugo y la naviera Drapex cerraron.", "es").facts
    assert ("Zetra", "isA", "refinería de Lugo") not in facts
    assert ("Ana Ruiz", "leads", "Zetra") in read(
        "Ana Ruiz, la directora de Zetra, y la alcaldesa callaron.", "es"
    ).facts


@pytest.mark.parametrize(
    ("lang", "text", "classed"),
    [
        ("es", "Ana Ruiz y Eva Lind son las dos atletas más rápidas.", False),
        ("es", "Ana Ruiz y Eva Lind son atletas.", True),
        ("en", "Ann Weiss and Eve Lind are the two fastest athletes.", False),
        ("en", "Ann Weiss and Eve Lind are athletes.", True),
        ("es", "La bomba mató a dos vecinos de Florida, sur de Chile.", False),
        ("en", "The bomb killed two people in Leeds, north of England.", False),
    ],
)
def test_which_two_and_where_are_no_class(read, lang, text, classed):
    assert ("isA" in read(text, lang).relations) is classed

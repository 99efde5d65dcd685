"""Three clocks and a count: when it was done, when it was said, how much."""

import pytest

from kg.model import Mention

TIMES = [  # language, text, (subject, relation, object), when done, when said
    ("es", "Velmar compró Trama la semana pasada.", ("Velmar", "acquires", "Trama"), "semana pasada", None),
    ("es", "Velmar compró Trama el 14 de marzo.", ("Velmar", "acquires", "Trama"), "14 de marzo", None),
    ("es", "Velmar compró Trama en 2019.", ("Velmar", "acquires", "Trama"), "2019", None),
    ("es", "Velmar compró Trama hace tres años.", ("Velmar", "acquires", "Trama"), "hace tres años", None),
    ("es", "Ana Ruiz dijo ayer que Velmar compró Trama en 2019.", ("Velmar", "acquires", "Trama"), "2019", "ayer"),
    ("es", "«Velmar compró Trama», aseguró el lunes Ana Ruiz.", ("Velmar", "acquires", "Trama"), None, "lunes"),
    ("en", "Velmar bought Trama last Tuesday.", ("Velmar", "acquires", "Trama"), "last Tuesday", None),
    ("en", "Velmar may buy Trama.", ("Velmar", "acquires", "Trama"), None, None),
    ("en", "Velmar may buy Trama in May.", ("Velmar", "acquires", "Trama"), "May", None),
    ("en", "Velmar bought Trama in 2019.", ("Velmar", "acquires", "Trama"), "2019", None),
    ("en", "Velmar bought Trama on March 14.", ("Velmar", "acquires", "Trama"), "March 14", None),
    ("en", "Velmar bought Trama two years ago.", ("Velmar", "acquires", "Trama"), "two years ago", None),
    (
        "en",
        "Ann Weiss said on Monday that Velmar bought Trama in 2019.",
        ("Velmar", "acquires", "Trama"),
        "2019",
        "Monday",
    ),
    ("en", "“Velmar bought Trama,” Ann Weiss said yesterday.", ("Velmar", "acquires", "Trama"), None, "yesterday"),
]


@pytest.mark.parametrize(("lang", "text", "fact", "done", "said"), TIMES, ids=[t[1] for t in TIMES])
def test_times(read, lang, text, fact, done, said):
    claim = read(text, lang).one(*fact)
    assert (claim.time and claim.time.text, claim.said and claim.said.text) == (done, said)
    for found in (claim.time, claim.said):
        assert found is None or found.span.quote(text) == found.text


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Velmar criticó las elecciones de 2019."),
        ("es", "Velmar contrató a Ana Ruiz durante tres años."),
        ("en", "Velmar criticised the elections of 2019."),
        ("es", "La tenista Rosa Abril criticó a Velmar."),
        ("en", "The striker Julia May criticised Velmar."),
    ],
)
def test_a_time_of_a_noun_or_a_duration_is_no_date_of_the_deed(read, lang, text):
    assert [c.time.text for c in read(text, lang).claims if c.time is not None] == []


QUANTITIES = [
    ("es", "Velmar compró entre 10 y 20.000 baterías.", "entre 10 y 20.000 baterías"),
    ("es", "Velmar compró Trama por 1,2 millones de euros.", "1,2 millones de euros"),
    ("es", "Velmar compró más de 300 barcos.", "más de 300 barcos"),
    ("en", "Velmar bought more than 300 boats.", "more than 300 boats"),
    ("en", "Velmar bought about 350 Lux phones from Trama.", "about 350 Lux phones"),
    ("en", "Velmar bought Trama in 2019.", None),
    ("es", "Velmar venció 2-1 a Trama.", None),
    ("es", "Velmar compró un barco.", None),
]


@pytest.mark.parametrize(("lang", "text", "quantity"), QUANTITIES, ids=[t[1] for t in QUANTITIES])
def test_quantities(read, lang, text, quantity):
    claims = [c for c in read(text, lang).claims if isinstance(c.object, Mention)]
    assert claims
    assert {c.quantity.text if c.quantity else None for c in claims} == {quantity}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Velmar usa discos de 3 pulgadas."),
        ("es", "A sus 52 años, Ana Ruiz compró Velmar."),
        ("en", "Velmar uses disks of 3 inches."),
    ],
)
def test_a_size_or_an_age_is_no_count(read, lang, text):
    claims = read(text, lang).claims
    assert claims
    assert all(claim.quantity is None for claim in claims)


def test_a_count_of_the_object_stays(read):
    claims = read("Velmar compró 30 barcos de carga.", "es").claims
    assert [claim.quantity.text for claim in claims if claim.quantity] == ["30 barcos de carga"]


def test_the_time_of_a_participle_is_its_noun_s(read):
    claims = read("Velmar comprará los barcos del acuerdo firmado hace dos años.", "es").claims
    assert claims
    assert all(claim.time is None for claim in claims)


@pytest.mark.parametrize(
    ("lang", "text", "time"),
    [
        ("en", "Velmar replaced the Lux 3 with the Lux 4.", None),
        ("en", "Velmar will replace the Lux 3 on May 5.", "May 5"),
        ("es", "Velmar presentó Lux 4 ayer.", "ayer"),
    ],
)
def test_a_number_in_a_name_is_no_day(read, lang, text, time):
    assert {c.time.text if c.time else None for c in read(text, lang).claims} == {time}


def test_a_name_is_no_month(read):
    claims = read("La actriz Victoria Abril criticó las vacunas.", "es").claims
    assert all(claim.time is None for claim in claims)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Velmar vendió Trama entre los días 13 y 20 de febrero.", "días 13 y 20 de febrero"),
        ("Velmar vendió Trama en octubre después de que un cliente muriera.", "octubre"),
        ("Velmar vendió Trama el 20 de febrero y Orbe en marzo.", "20 de febrero"),
    ],
)
def test_a_time_is_whole_and_ends_where_a_clause_begins(read, text, time):
    claim = read(text, "es").one("Velmar", "sells", "Trama")
    assert claim.time is not None
    assert claim.time.text == time


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "La tenista Ana Ruiz, número tres del mundo, venció a la rusa Olga Petrova."),
        ("en", "Ann Weiss, number three in the world, beat the champion Olga Petrova."),
    ],
)
def test_a_rank_counts_nothing(read, lang, text):
    assert not [c for c in read(text, lang).claims if c.quantity]


def test_a_time_in_an_aside_is_not_that_of_the_clause(read):
    claims = read("Con la obra, la tercera del verano, la firma Velmar vendió Trama.", "es").claims
    assert [c for c in claims if c.predicate.endswith("#sells")]
    assert not [c for c in claims if c.time]


@pytest.mark.parametrize(
    ("lang", "text", "time"),
    [
        ("es", "Los Juegos del Sur se celebraron en Santo Domingo en 2003.", "2003"),
        ("es", "Velmar compró Trama en Santo Domingo.", None),
        ("es", "Velmar compró Trama el domingo.", "domingo"),
        ("en", "Velmar bought Trama in Palm Sunday Bay.", None),
    ],
)
def test_a_day_within_the_name_of_a_place_is_no_time(read, lang, text, time):
    found = {c.time.text for c in read(text, lang).claims if c.time is not None}
    assert found == ({time} if time else set())


def test_company_counts_nothing(read):
    claims = read("Luis Gil fue apresado por un comando junto con dos miembros de su seguridad.", "es").claims
    assert claims
    assert not [c for c in claims if c.quantity is not None]


@pytest.mark.parametrize(
    ("lang", "text", "quantity"),
    [
        ("es", "Lima acogerá a los jefes de Gobierno el 17.", None),
        ("es", "El técnico alineó un once titular con tres delanteros.", None),
        ("es", "Luis Gil dirigió once equipos.", "once equipos"),
        ("en", "Velmar will host the leaders on the 17.", None),
        ("en", "Velmar will host 17 leaders.", "17 leaders"),
    ],
)
def test_a_day_and_a_team_count_nothing(read, lang, text, quantity):
    claims = read(text, lang).claims
    assert claims
    assert {c.quantity.text for c in claims if c.quantity is not None} == ({quantity} if quantity else set())


@pytest.mark.parametrize(
    ("lang", "text", "counted"),
    [
        ("es", "Velmar vendió robots y tres coches.", {"coches"}),
        ("en", "Velmar sold robots and three cars.", {"cars"}),
        ("es", "Entre los seis candidatos, los sondeos apoyan a Ana Ruiz.", set()),
    ],
)
def test_what_stands_beside_counts_nothing_else(read, lang, text, counted):
    claims = read(text, lang).claims
    assert claims
    assert {c.object.text.split()[-1] for c in claims if c.quantity is not None} == counted

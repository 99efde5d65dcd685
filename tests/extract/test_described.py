"""Who or what a noun describes, and what that noun names."""

import pytest

DESCRIBED = [
    ("es", "El presidente del club, el asturiano Luis Pardo, dimitió.", ("Luis Pardo", "leads", "club")),
    ("es", "Pardo viajó a Leiro, ciudad en la que nació.", ("Pardo", "bornIn", "Leiro")),
    ("es", "Para Voz de Todos, colectivo que agrupa a 340 familias, la condena es corta.",
     ("Voz de Todos", "hasQuantity", "340 familias")),
    ("es", "La aerolínea Tornell abrirá una ruta.", ("Tornell", "isA", "aerolínea")),
    ("es", "Ana Ruiz calificó la tasa de «abusiva».", ("Ana Ruiz", "criticizes", "tasa")),
    ("en", "The models, called Lux and Tor, replace the old phone Bela.", ("Tor", "replaces", "Bela")),
    ("es", "Los modelos, llamados Lux y Tor, sustituyen a Bela.", ("Tor", "replaces", "Bela")),
    ("en", "Ann Weiss's barrister, Paul Bauer, denied it.", ("Paul Bauer", "isA", "barrister")),
    ("en", "Lux, a waist-high machine, folds laundry.", ("Lux", "isA", "waist-high machine")),
    ("en", "Velmar, the Leeds start-up valued at $900m last year, fired him.", ("Velmar", "costs", "$900m")),
    ("en", "Ann Weiss, a co-founder of Velmar, left.", ("Ann Weiss", "founded", "Velmar")),
    ("en", "Velmar, whose own robot, Tosko, was banned, left.", ("Tosko", "isA", "robot")),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "fact"), DESCRIBED, ids=[d[1] for d in DESCRIBED])
def test_described(read, lang, text, fact):
    assert fact in read(text, lang).facts


CLASSLESS = [
    ("en", "The firm was swallowed by Velmar, a step Bauer now calls a mistake.", "Bauer"),
    ("es", "Las firmas pertenecen al mismo gremio que Velmar.", "Velmar"),
    ("es", "Quien dio el paso es Velmar.", "dio"),
    ("es", "Los números son los números.", "números"),
    ("en", "Velmar, whose own robot, Tosko, was banned, left.", "Velmar"),
    ("en", "Born in Leith, the son of a miner, Bauer left.", "Leith"),
    ("es", "Lo visitó en el hospital Covid de Lugo.", "Covid"),
]


@pytest.mark.parametrize(("lang", "text", "bearer"), CLASSLESS, ids=[c[1] for c in CLASSLESS])
def test_no_class(read, lang, text, bearer):
    assert not {o for s, r, o in read(text, lang).facts if r in {"isA", "relativeOf"} and s == bearer}


def test_or_ends_a_name(read):
    text = "Ni la firma Móvil Sur ni Velmar hablaron ayer, dijo Ana Ruiz, directora de Trama."
    assert not [s for s, _, o in read(text, "es").facts if " ni " in f"{s} {o}"]


def test_whoever_accuses_does_not_say_what_describes_them(read):
    reading = read("The Reform Group, led by Paul Bauer, accused the council of failing to act.", "en")
    assert reading.one("Paul Bauer", "leads", "Reform Group").speaker is None


def test_a_group_is_not_where_it_is(read):
    facts = read("El exsenador del Frente Norte en Lugo, Luis Gil, dimitió.", "es").facts
    assert ("Luis Gil", "memberOf", "Frente Norte") in facts
    assert not [f for f in facts if f[1] == "memberOf" and f[2] == "Lugo"]

"""Claims of noun phrases: classes, versions, a maker's own products."""

import pytest

STATED = [
    ("es", "Velmar presentó sus gafas Orbe.", ("Orbe", "isA", "gafas")),
    ("es", "Ana Ruiz es hermana de Luis Pardo.", ("Ana Ruiz", "relativeOf", "Luis Pardo")),
    ("en", "Velmar unveiled its phone Lux.", ("Lux", "isA", "phone")),
    ("en", "Ann Weiss is a sister of Paul Bauer.", ("Ann Weiss", "relativeOf", "Paul Bauer")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), STATED, ids=[f"{t} {f[1]}" for _, t, f in STATED])
def test_stated(read, lang, text, fact):
    assert read(text, lang).one(*fact)


UNSTATED = [
    ("es", "La sequía es la responsable de la crisis.", "holdsPosition"),
    ("en", "The Lord Mayor opened the bridge.", "holdsPosition"),
    ("es", "Orvel usa gas en lugar de carbón.", "replaces"),
    ("es", "Velmar vendió 15 barcos Orbe.", "isA"),
    ("es", "Ana Ruiz no es hermana de Luis Pardo, sino su jefa.", "isA"),
    ("en", "Several customers, Velmar among them, left.", "isA"),
]


@pytest.mark.parametrize(("lang", "text", "relation"), UNSTATED, ids=[t for _, t, _ in UNSTATED])
def test_unstated(read, lang, text, relation):
    assert relation not in read(text, lang).relations


DESCRIBED = [
    ("es", "El presidente del club gallego, el asturiano Luis Pardo, dimitió.", ("Luis Pardo", "leads", "club gallego")),
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


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("On Monday County Attorney Ann Weiss left.", "holdsPosition"),
        ("Trama sued the novelist Ann Weiss.", "isA"),
    ],
)
def test_a_trade_in_capitals_before_a_name_is_a_post(read, text, relation):
    assert {r for s, r, _ in read(text, "en").facts if s == "Ann Weiss"} >= {relation}

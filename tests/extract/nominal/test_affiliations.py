"""What stands right behind the name of a person: bodies, birthplaces, prizes."""

import pytest

FACTS = [
    ("es", "Ana Ruiz, de Alternativa Verde, calló.", ("Ana Ruiz", "memberOf", "Alternativa Verde")),
    ("es", "La concejala Ana Ruiz (Alternativa Verde) calló.", ("Ana Ruiz", "memberOf", "Alternativa Verde")),
    ("es", "El crítico Luis Gil, del diario «La Tribuna», calló.", ("Luis Gil", "worksFor", "La Tribuna")),
    ("es", "El cirujano Luis Gil, del Hospital Leiro, calló.", ("Luis Gil", "worksFor", "Hospital Leiro")),
    ("en", "Ann Weiss of Leith University spoke.", ("Ann Weiss", "worksFor", "Leith University")),
    ("es", "El escritor Luis Gil (Lugo, 1950) publica un libro.", ("Luis Gil", "bornIn", "Lugo")),
    ("es", "El escritor Luis Gil (Lugo, 1950-2003) dejó un libro.", ("Luis Gil", "bornIn", "Lugo")),
    ("es", "El escritor Luis Gil, Premio Faro en 2019, calló.", ("Luis Gil", "wins", "Premio Faro")),
    ("es", "Luis Gil, premio nacional de Ciencias, calló.", ("Luis Gil", "wins", "premio nacional de Ciencias")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), FACTS, ids=[t for _, t, _ in FACTS])
def test_facts(read, lang, text, fact):
    assert fact in read(text, lang).facts


NONE = [
    ("es", "Ana Ruiz, de Lugo, calló.", "memberOf"),
    ("es", "Ana Ruiz, de 40 años, calló.", "memberOf"),
    ("es", "La reunión de Ana Ruiz de Alternativa Verde acabó.", "memberOf"),
    ("es", "Ana Ruiz (Lugo) calló.", "memberOf"),
    ("es", "Ana Ruiz (Lugo) calló.", "bornIn"),
    ("es", "La película de Ana Ruiz (Orbe, 1970) se estrenó.", "bornIn"),
    ("es", "El premio Faro, galardón de novela, calló.", "wins"),
    ("en", "Ann Weiss, medal in hand, left.", "wins"),
]


@pytest.mark.parametrize(("lang", "text", "relation"), NONE, ids=[f"{t} {r}" for _, t, r in NONE])
def test_what_only_looks_like_it(read, lang, text, relation):
    assert relation not in read(text, lang).relations


@pytest.mark.parametrize(
    ("lang", "text", "parties"),
    [
        ("es", "Luis Gil (ARG) venció a Juan Peña (ESP) por 6-2 y 6-3.", set()),
        ("en", "Luke Gill (USA) beat Tom Hill (GBR) 6-2 6-3.", set()),
        ("es", "Luis Gil (PDN) y Eva Lind (PAN) criticaron la ley.", {"PDN", "PAN"}),
    ],
)
def test_letters_for_a_country_are_no_party(read, lang, text, parties):
    assert {f[2] for f in read(text, lang).facts if f[1] == "memberOf"} == parties

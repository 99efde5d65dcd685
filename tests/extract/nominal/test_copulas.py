"""Nouns by which a copula describes somebody or something."""

import pytest

from kg.extract.nominal.descriptions import descriptions

FOUND = [
    ("es", "Ana Ruiz es economista.", {("economista", "Ana Ruiz", "copula")}),
    ("es", "Mostró la foto de un joven, que es estudiante.", {("estudiante", "joven", "copula")}),  # no photo is
    ("es", "La autora del informe es Ana Ruiz.", {("autora", "Ana Ruiz", "copula")}),
    ("es", "La capital de Orvalia es Talvera.", {("capital", "Talvera", "copula")}),
    ("en", "The capital of Orvalia is Talvera.", {("capital", "Talvera", "copula")}),
    ("en", "Ann Weiss is an economist.", {("economist", "Ann Weiss", "copula")}),
    ("es", "Es la primera vez.", set()),
    ("es", "Las calles están llenas de agua.", set()),
    ("en", "It was raining.", set()),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), FOUND, ids=[t for _, t, _ in FOUND])
def test_who_is_what(analyse, lang, text, wanted):
    found = descriptions(analyse(text, lang))
    assert {(d.noun.text, d.bearer.mention.text, d.how) for d in found} == wanted


def test_name_behind_the_copula_bears_the_description(read):
    facts = read("La directora de Velmar es Ana Ruiz.", "es").facts
    assert ("Ana Ruiz", "leads", "Velmar") in facts
    assert not any(relation == "isA" and obj == "Ana Ruiz" for _, relation, obj in facts)


def test_the_copula_of_a_relative_clause_describes_the_relative(read):
    found = read("Ann Weiss, whose brother Paul is a lobbyist for the firm Velmar, left.", "en")
    assert ("Paul", "worksFor", "Velmar") in found.facts
    assert not any(s == "Ann Weiss" and r in {"worksFor", "holdsPosition"} for s, r, _ in found.facts)


def test_when_is_no_class(read):
    assert "isA" not in read("For Velmar it was a miserable night.", "en").relations


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("en", "The owner of Dover Hall is Velmar.", ("Velmar", "owns", "Dover Hall")),
        ("en", "The publisher of The Glass Orchard is Norrin Press.", ("Norrin Press", "publishes", "The Glass Orchard")),
        ("es", "El propietario de la Torre Ruano es Velmar.", ("Velmar", "owns", "Torre Ruano")),
        ("es", "La empresa matriz de Norrín es Velmar.", ("Velmar", "owns", "Norrín")),
        ("es", "El lugar de nacimiento de Marta Ruano es Lugo.", ("Marta Ruano", "bornIn", "Lugo")),
        ("es", "El alma mater de Pablo Gil es la Universidad de Heidelberg.",
         ("Pablo Gil", "educatedAt", "Universidad de Heidelberg")),
    ],
)  # fmt: skip
def test_what_a_noun_is_of_is_told_of_the_name_behind_the_copula(read, lang, text, fact):
    assert fact in read(text, lang).facts


def test_a_name_behind_the_copula_bears_no_noun_without_a_relation(read):
    assert not read("The trouble of the season is London.", "en").core()


def test_what_those_are_that_stand_among_others(read):
    text = "La firma Kora creció. Entre sus {} están Zetra y Banco Lumen."
    assert {(s, r) for s, r, _ in read(text.format("rivales"), "es").facts if r == "competesWith"} == {
        ("Zetra", "competesWith"), ("Banco Lumen", "competesWith"),
    }  # fmt: skip
    facts = read(text.format("inversores"), "es").facts
    assert {s for s, r, _ in facts if r == "investsIn"} == {"Zetra", "Banco Lumen"}
    assert "worksFor" not in {r for _, r, _ in facts}
    assert not read("La bici está entre los coches.", "es").core()


def test_an_adjective_that_is_a_noun_in_the_lexicon_describes(read):
    assert read("El dueño de Zetra, Luis Gil, es además accionista de Banco Lumen.", "es").one(
        "Luis Gil", "owns", "Banco Lumen"
    )


def test_what_happened_is_nothing_that_was_named_before(read):
    assert "isA" not in read("Velmar left Leith. It was the third attack.", "en").relations
    assert "isA" in read("Velmar left Leith. It is a firm.", "en").relations


def test_a_name_behind_an_article_tells_who_that_is(read):
    facts = read("El vendedor es el fondo estadounidense Corbin Partners.", "es").facts
    assert ("Corbin Partners", "isA", "vendedor") in facts
    assert "vendedor" not in {s for s, _, _ in facts}

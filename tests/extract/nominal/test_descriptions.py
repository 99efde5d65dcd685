"""Nouns that describe somebody or something: by title, apposition or copula."""

import pytest

from kg.extract.nominal.descriptions import descriptions

FOUND = [
    ("es", "La economista Ana Ruiz viajó.", {("economista", "Ana Ruiz", "title")}),
    ("es", "Ana Ruiz, directora de Velmar, viajó.", {("directora", "Ana Ruiz", "apposition")}),
    ("es", "Ana Ruiz es economista.", {("economista", "Ana Ruiz", "copula")}),
    ("es", "Mostró la foto de un joven, que es estudiante.", {("estudiante", "joven", "copula")}),  # no photo is
    ("es", "La autora del informe es Ana Ruiz.", {("autora", "Ana Ruiz", "copula")}),
    ("es", "La capital de Orvalia es Talvera.", {("capital", "Talvera", "copula")}),
    ("en", "The capital of Orvalia is Talvera.", {("capital", "Talvera", "copula")}),
    ("en", "The economist Ann Weiss left.", {("economist", "Ann Weiss", "title")}),
    ("en", "Ann Weiss, director of Velmar, left.", {("director", "Ann Weiss", "apposition")}),
    ("en", "Ann Weiss is an economist.", {("economist", "Ann Weiss", "copula")}),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), FOUND, ids=[t for _, t, _ in FOUND])
def test_who_is_described_by_what(analyse, lang, text, wanted):
    found = descriptions(analyse(text, lang))
    assert {(d.noun.text, d.bearer.mention.text, d.how) for d in found} == wanted


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "El virus de la hepatitis C crece."),
        ("es", "Es la primera vez."),
        ("es", "Las calles están llenas de agua."),
        ("es", "El centro derechista Luis Gil calló."),
        ("es", "Visitó el hospital Covid."),
        ("es", "Velmar vendió 15 barcos Orbe."),
        ("es", "El Consejo Superior de Aguas (CSA) se reúne."),
        ("en", "It was raining."),
        ("en", "Ann Weiss left in May."),
    ],
)
def test_nobody_is_described(analyse, lang, text):
    assert [(d.noun.text, d.bearer.mention.text) for d in descriptions(analyse(text, lang))] == []


def test_they_are_found_once_and_kept(analyse):
    analysis = analyse("La economista Ana Ruiz viajó.", "es")
    assert descriptions(analysis) is descriptions(analysis)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz y Luis Gil, las dos caras de la fusión, viajaron.",
        "Velmar y Trama en Lugo: planta basada en la energía del viento.",
        "Ruiz cita diabetes, EPOC, asma y fiebre.",
        "Ruiz cita gripe, EPOC, asma, VIH, fiebre, tos y hepatitis C.",
        "Según un estudio de la revista Lumen, de Ruiz y Gil, el camino no es sencillo.",
    ],
)
def test_what_stands_behind_a_name_and_is_none_of_it(analyse, text):
    assert [d.noun.text for d in descriptions(analyse(text, "es")) if d.how == "apposition"] == []


def test_each_name_has_the_noun_before_it(analyse):
    found = descriptions(analyse("Llegaron la belga Ana Ruiz, la sueca Eva Lind y el danés Luis Gil.", "es"))
    assert {(d.noun.text, d.bearer.mention.text) for d in found} <= {
        ("belga", "Ana Ruiz"),
        ("sueca", "Eva Lind"),
        ("danés", "Luis Gil"),
    }


def test_name_behind_the_copula_bears_the_description(read):
    facts = read("La directora de Velmar es Ana Ruiz.", "es").facts
    assert ("Ana Ruiz", "leads", "Velmar") in facts
    assert not any(relation == "isA" and obj == "Ana Ruiz" for _, relation, obj in facts)


@pytest.mark.parametrize(
    "text",
    [
        "El ejército recibió 15 barcos Velmar en mayo.",
        "Luis Pardo padece hepatitis C desde mayo.",
    ],
)
def test_noun_before_a_name_is_not_always_its_class(read, text):
    assert not any(relation == "isA" for _, relation, _ in read(text, "es").facts)


def test_the_copula_of_a_relative_clause_describes_the_relative(read):
    found = read("Ann Weiss, whose brother Paul is a lobbyist for the firm Velmar, left.", "en")
    assert ("Paul", "worksFor", "Velmar") in found.facts
    assert not any(s == "Ann Weiss" and r in {"worksFor", "holdsPosition"} for s, r, _ in found.facts)


def test_what_a_firm_is_to_a_person_named_in_full_is_a_post(read):
    assert read("Velmar partner Ann Weiss left.", "en").one("Ann Weiss", "worksFor", "Velmar")
    assert "worksFor" not in read("Velmar partner Trama left.", "en").relations


def test_when_is_no_class(read):
    assert "isA" not in read("For Velmar it was a miserable night.", "en").relations


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("La diputada acusó al presidente regional, Luis Gil.", ("Luis Gil", "holdsPosition", "presidente regional")),
        ("Velmar compró la consultora Delta Norte.", ("Delta Norte", "isA", "consultora")),
        ("La aseguradora Trama & Sons creció.", ("Trama & Sons", "isA", "aseguradora")),
        ("La consultora Ana Ruiz habló.", ("Ana Ruiz", "holdsPosition", "consultora")),
    ],
)
def test_a_noun_with_its_article_describes_whatever_the_tagger_takes_it_for(read, text, fact):
    assert fact in read(text, "es").facts


def test_a_firm_holds_no_post(read):
    assert "holdsPosition" not in read("Velmar compró la consultora Delta Norte.", "es").relations


def test_one_word_behind_a_noun_of_firms_is_one(read):
    reading = read("Luis Gil, de la consultora Teclar, criticó el plan. La consultora Teclar cree que subirá.", "es")
    assert "consultora" not in {o for _, relation, o in reading.facts if relation == "holdsPosition"}


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("en", "Ann Weiss was born in Leith, the daughter of a miner.", ("Ann Weiss", "relativeOf", "miner")),
        ("es", "Ana Ruiz nació en Lugo, hija de Luis Ruiz.", ("Ana Ruiz", "relativeOf", "Luis Ruiz")),
    ],
)
def test_a_noun_of_people_behind_a_place_describes_whom_the_clause_is_about(read, lang, text, fact):
    assert fact in read(text, lang).facts


def test_it_describes_nobody_where_two_may_be_meant(read):
    assert "holdsPosition" not in read("Ann Weiss met Tom Gill in Leith, the first mayor.", "en").relations


def test_each_of_those_named_is_what_a_plural_calls_them(read):
    facts = read("Scientists Tom Hart and Eva Lund left.", "en").facts
    assert {f for f in facts if f[1] == "isA"} == {("Tom Hart", "isA", "scientist"), ("Eva Lund", "isA", "scientist")}


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


def test_one_more_post_behind_a_titled_name_is_hers(read):
    text = "La abogada laboralista Ana Ruiz, profesora de la Universidad de Lugo y autora de un libro, calló ayer."
    assert {("Ana Ruiz", "worksFor", "Universidad de Lugo"), ("Ana Ruiz", "authorOf", "libro")} <= read(
        text, "es"
    ).facts


def test_two_posts_share_the_owner(read):
    facts = read("Banco Zetra creció. Su fundadora y presidenta ejecutiva, Ana Ruiz, habló ayer.", "es").facts
    assert {("Ana Ruiz", "founded", "Banco Zetra"), ("Ana Ruiz", "leads", "Banco Zetra")} <= facts
    assert "meetsWith" not in {r for _, r, _ in facts}


def test_the_minister_of_somebody_leads_the_ministry_alone(read):
    facts = read("Marta Soto calló. Su ministra de Hacienda, Ana Ruiz, habló ayer.", "es").facts
    assert {o for _, r, o in facts if r == "leads"} == {"Hacienda"}


def test_what_happened_is_nothing_that_was_named_before(read):
    assert "isA" not in read("Velmar left Leith. It was the third attack.", "en").relations
    assert "isA" in read("Velmar left Leith. It is a firm.", "en").relations


def test_a_name_behind_an_article_tells_who_that_is(read):
    facts = read("El vendedor es el fondo estadounidense Corbin Partners.", "es").facts
    assert ("Corbin Partners", "isA", "vendedor") in facts
    assert "vendedor" not in {s for s, _, _ in facts}


def test_where_several_are_from_is_no_class(read):
    facts = read("Los argentinos Luis Gil y Ana Ruiz fundaron Banco Zetra.", "es").facts
    assert {r for _, r, _ in facts} == {"founded"}

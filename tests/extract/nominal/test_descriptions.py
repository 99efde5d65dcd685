"""Nouns that describe somebody or something: by title, apposition or copula."""

import pytest

from kg.extract.nominal.descriptions import descriptions

FOUND = [
    ("es", "La economista Ana Ruiz viajó.", {("economista", "Ana Ruiz", "title")}),
    ("es", "Ana Ruiz, directora de Velmar, viajó.", {("directora", "Ana Ruiz", "apposition")}),
    ("en", "The economist Ann Weiss left.", {("economist", "Ann Weiss", "title")}),
    ("en", "Ann Weiss, director of Velmar, left.", {("director", "Ann Weiss", "apposition")}),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), FOUND, ids=[t for _, t, _ in FOUND])
def test_who_is_described_by_what(analyse, lang, text, wanted):
    found = descriptions(analyse(text, lang))
    assert {(d.noun.text, d.bearer.mention.text, d.how) for d in found} == wanted


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "El virus de la hepatitis C crece."),
        ("es", "El centro derechista Luis Gil calló."),
        ("es", "Visitó el hospital Covid."),
        ("es", "Velmar vendió 15 barcos Orbe."),
        ("es", "El Consejo Superior de Aguas (CSA) se reúne."),
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


@pytest.mark.parametrize(
    "text",
    [
        "El ejército recibió 15 barcos Velmar en mayo.",
        "Luis Pardo padece hepatitis C desde mayo.",
    ],
)
def test_noun_before_a_name_is_not_always_its_class(read, text):
    assert not any(relation == "isA" for _, relation, _ in read(text, "es").facts)


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

"""A description that stands alone tells its bearer's post and employer."""

import pytest

ROLES = [
    ("es", "La directora de Velmar criticó a Luis Pardo.", "directora de Velmar"),
    ("en", "The chairman of Velmar criticised Paul Bauer.", "chairman of Velmar"),
    ("en", "Velmar's chairman criticised Paul Bauer.", "Velmar's chairman"),
]


def test_who_is_in_charge_of_a_field_leads_no_firm(read):
    facts = read("La responsable de chips en Velmar dimitió ayer.", "es").facts
    bearer = "responsable de chips en Velmar"
    assert facts == {(bearer, "holdsPosition", bearer), (bearer, "worksFor", "Velmar")}


@pytest.mark.parametrize(("lang", "text", "bearer"), ROLES, ids=[t for _, t, _ in ROLES])
def test_post_and_employer(read, lang, text, bearer):
    facts = read(text, lang).facts
    assert {(bearer, "holdsPosition", bearer), (bearer, "leads", "Velmar"), (bearer, "worksFor", "Velmar")} <= facts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Una directora de Velmar criticó a Luis Pardo."),
        ("es", "Los directores de Velmar criticaron a Luis Pardo."),
        ("es", "La directora criticó a Luis Pardo."),
        ("en", "A chairman of Velmar criticised Paul Bauer."),
        ("en", "The directors of Velmar criticised Paul Bauer."),
        ("en", "The chairman criticised Paul Bauer."),
    ],
)
def test_nobody_in_particular_holds_no_post(read, lang, text):
    assert not read(text, lang).relations & {"holdsPosition", "leads", "worksFor"}


def test_the_name_that_follows_takes_the_description_up(read):
    facts = read("Ann Weiss runs Velmar. Velmar's chairman criticised Paul Bauer.", "en").facts
    assert not [f for f in facts if f[0] == "Velmar" and f[1] == "criticizes"]


def test_a_title_within_a_name_is_no_post(read):
    assert not read("The head, known as the Queen of Owo, was taken in 1897.", "en").relations & {"leads", "worksFor"}


def test_a_rank_may_stand_before_the_name(read):
    facts = read("El ministro del Interior, coronel en retiro Luis Gil, calló ayer.", "es").facts
    assert ("Luis Gil", "holdsPosition", "ministro del Interior") in facts
    others = read("El ministro del Interior, harto de la prensa de Madrid, calló ayer.", "es").facts
    assert not {s for s, r, _ in others if r == "holdsPosition"} - {"ministro del Interior"}

"""What a clause says by one sense of its verb."""

import pytest

from kg.model import Polarity


@pytest.mark.parametrize(
    ("text", "lang"), [("Ana Ruiz trabajó en Perú en 2015.", "es"), ("Ann Weiss worked in Peru in 2015.", "en")]
)
def test_where_one_works_is_not_for_whom(read, text, lang):
    assert "worksFor" not in read(text, lang).relations


@pytest.mark.parametrize(
    ("text", "lang"), [("Ana Ruiz trabajó en la empresa Velmar.", "es"), ("Ann Weiss worked for Velmar.", "en")]
)
def test_for_whom_one_works(read, text, lang):
    assert "worksFor" in read(text, lang).relations


def test_who_leaves_a_firm_no_longer_works_there(read):
    claim = read("Paul Bauer resigned from Orbe Bank.", "en").one("Paul Bauer", "worksFor", "Orbe Bank")
    assert claim.polarity is Polarity.NEGATED


def test_only_who_acts_is_accused(read):
    assert not [f for f in read("Velmar blamed rising energy costs.", "en").facts if f[1] == "accuses"]


def test_places_in_a_row_are_not_each_other_s_place(read):
    claims = read("Ana Ruiz nació en Lugo y Francia.", "es").claims
    assert all(claim.place is None or claim.place.text == claim.object.text for claim in claims)


@pytest.mark.parametrize(
    "text",
    [
        "Velmar fichó en enero a Luis Gil como director financiero.",
        "Velmar nombró a Luis Gil director financiero.",
    ],
)
def test_who_gives_a_post_is_the_employer(read, text):
    reading = read(text, "es")
    assert reading.one("Luis Gil", "holdsPosition", "director financiero")
    assert reading.one("Luis Gil", "worksFor", "Velmar")


def test_who_is_given_a_post_elsewhere_works_there(read):
    facts = read("El Gobierno nombró a Luis Gil director de Velmar.", "es").facts
    assert {o for _, relation, o in facts if relation == "worksFor"} == {"Velmar"}


def test_what_one_pays_for_is_acquired_if_it_can_be(read):
    facts = read("Ann Weiss paid £20 for a car. Tom Gill paid for dinner.", "en").facts
    assert {f for f in facts if f[1] == "acquires"} == {("Ann Weiss", "acquires", "car")}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Ann Weiss spent two years as a nurse at Leith Hospital.", "nurse"),
        ("Ann Weiss began her career as a nurse.", "nurse"),
    ],
)
def test_as_what_time_was_spent(read, text, post):
    assert {o.split(" at ")[0] for _, r, o in read(text, "en").facts if r == "holdsPosition"} == {post}


def test_no_firm_holds_a_post(read):
    facts = read("La firma Drapex se convertirá en el tercer jugador del sector.", "es").facts
    assert not {r for _, r, _ in facts} & {"holdsPosition", "worksFor"}

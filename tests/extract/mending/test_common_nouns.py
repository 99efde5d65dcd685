"""Common nouns that a tagger takes for names, adjectives or verbs."""

import pytest


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ana Ruiz viajó con el bioquímico sueco Iker Pardo.", ("Iker Pardo", "isA", "bioquímico sueco")),
        ("Trabajó una década en la farmacéutica suiza Helvar.", ("Helvar", "isA", "farmacéutica")),
    ],
)
def test_a_trade_or_body_behind_an_article_is_a_noun(read, text, fact):
    assert fact in read(text, "es").facts


def test_an_apposition_with_an_article_is_no_verb(read):
    found = read("Velmar, the Leeds startup that builds robots, sued Trama.", "en")
    assert found.one("Velmar", "isA", "startup")
    assert found.one("Velmar", "develops", "robots")


def test_an_acronym_of_bodies_behind_an_article_is_a_common_noun(read):
    reading = read("Ana Ruiz dirigió durante ocho años la ONG ambientalista Ríos Lumen.", "es")
    assert reading.one("Ana Ruiz", "leads", "Ríos Lumen")
    assert reading.one("Ríos Lumen", "isA", "ONG ambientalista")


def test_initials_of_a_post_before_a_name_stay_a_title(read):
    assert read('"Yes," Velmar Labs CEO Ann Weiss said in May.', "en").one("Ann Weiss", "leads", "Velmar Labs")


def test_the_name_of_a_body_may_open_with_an_article(read):
    facts = read("Luis Gil calló. Fue cantante de la banda La Brújula Roja y dirigió la firma Zetra.", "es").facts
    assert ("La Brújula Roja", "isA", "banda") in facts
    assert ("La Brújula Roja", "leads", "Zetra") not in facts


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("The Prime Minister, Ann Weiss, left.", {"Prime Minister"}),
        ("The Foreign Secretary, Ann Weiss, met Tom Gill.", {"Foreign Secretary"}),
        ("The Zorvel Minister, Trama, left.", set()),
    ],
)
def test_an_office_in_capitals_beside_a_person_is_no_name(read, text, post):
    assert {o for _, r, o in read(text, "en").facts if r == "holdsPosition"} == post

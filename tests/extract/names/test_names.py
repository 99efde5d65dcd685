"""Which words are a name, as the language model and capitals tell."""

import pytest

FOUND = [
    ("es", "El acto lo abrió Zandivar en Lugo.", {"Zandivar", "Lugo"}),
    ("es", "Se estrena el Modelo Zandivar 3.2 en mayo.", {"Modelo Zandivar 3.2"}),
    ("en", "The firm V-Lux sells phones.", {"V-Lux"}),
    ("en", "Zandor Vant and Ilka Moss met.", {"Zandor Vant", "Ilka Moss"}),
    ("en", "Ilka Moss beat Zandor 6-4 on Monday.", {"Ilka Moss", "Zandor"}),  # the score is no part of it
    ("en", "Zandor 300 employees left.", {"Zandor"}),  # nor a number that counts what follows
]


@pytest.mark.parametrize(("lang", "text", "wanted"), FOUND, ids=[t for _, t, _ in FOUND])
def test_found(names, lang, text, wanted):
    assert wanted <= set(names(text, lang))


NONE = [
    ("es", "Llueve en la sierra desde el lunes."),
    ("es", "Ella dijo que no."),
    ("en", "It rained all day in the hills."),
    ("en", "Shop stewards left early."),
]


@pytest.mark.parametrize(("lang", "text"), NONE, ids=[t for _, t in NONE])
def test_none(names, lang, text):
    assert names(text, lang) == {}


@pytest.mark.parametrize(
    ("lang", "text", "crossed"),
    [
        ("es", "Lo negaron Ana Ruiz (Zandivar) y otros.", "Ruiz ("),
        ("es", "Ni Zandivar ni Vandrés hablaron.", "Zandivar ni"),
        ("en", "Minister Ilka Moss left. Zandor stayed.", "Moss. "),
    ],
)
def test_no_name_crosses_a_mark_a_conjunction_or_a_sentence(names, lang, text, crossed):
    found = names(text, lang)
    assert found
    assert not [name for name in found if crossed in name]


def test_a_score_is_no_part_of_a_name(read):
    text = "Maddie Rowe beat the champion Ingrid Karlsson 6-4, 7-5 in Leeds."
    assert read(text, "en").one("Maddie Rowe", "defeats", "Ingrid Karlsson")


def test_a_common_word_before_a_noun_is_no_name(read):
    assert not {o for _, _, o in read("Shop steward Ann Weiss criticised Velmar.", "en").facts} & {"Shop"}


def test_no_name_goes_on_behind_a_preposition(read):
    found = read("Velmar lost a contract with Trama to Orbe Dynamics, its biggest rival.", "en")
    assert found.one("Orbe Dynamics", "competesWith", "Velmar")


def test_the_last_word_of_a_name_is_its_short_form_at_the_start_of_a_sentence(read):
    found = read("In May Leith Rovers beat Perth. Rovers acquired Trama.", "en")
    assert ("Leith Rovers", "acquires", "Trama") in found.facts


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        ("es", "El PSN/EN propuso crear una mesa.", {"PSN/EN"}),
        ("en", "The broadcaster ABD/NBT hired Ann Weiss.", {"ABD/NBT", "Ann Weiss"}),
        ("es", "El Velmar / Trama terminó.", {"Velmar", "Trama"}),
    ],
)
def test_a_stroke_joins_letters_alone(names, lang, text, found):
    assert set(names(text, lang)) == found


def test_a_town_that_a_tagger_takes_for_a_verb_opens_a_name(names):
    assert "Leeds United" in names("Leeds United beat Derby County 2-1 on Sunday.", "en")
    assert "Ana Ruiz" in names("Llega Ana Ruiz a la ciudad.", "es")  # where verbs open sentences they are none

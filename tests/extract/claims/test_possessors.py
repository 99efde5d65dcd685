"""Whose a noun is, and what fills the slots of its frame."""

import pytest

from kg.extract.claims.possessors import employers, owners_of, possessors_of, slot_of
from tests.extract.trees import word

WHOSE = [
    ("es", "La directora de Velmar dimitió.", "directora", ["Velmar"]),
    ("es", "El presidente de Velmar y de Trama dimitió.", "presidente", ["Velmar", "Trama"]),
    ("es", "Luis Pardo y su directora dimitieron.", "directora", ["su"]),
    ("es", "La directora de la semana pasada dimitió.", "directora", []),
    ("en", "The director of Velmar resigned.", "director", ["Velmar"]),
    ("en", "Velmar's director resigned.", "director", ["Velmar"]),
    ("en", "Paul Bauer and his director resigned.", "director", ["his"]),
    ("en", "A director on the board resigned.", "director", []),
]


@pytest.mark.parametrize(("lang", "text", "noun", "whose"), WHOSE, ids=[t for _, t, _, _ in WHOSE])
def test_possessors(analyse, lang, text, noun, whose):
    analysis = analyse(text, lang)
    assert [p.mention.text for p in possessors_of(analysis, word(analysis.doc, noun))] == whose


def test_a_town_says_where_a_post_is_held(analyse):
    analysis = analyse("La secretaria general de UGT en Lugo dimitió.", "es")
    assert [p.mention.text for p in employers(analysis, word(analysis.doc, "secretaria"))] == ["UGT"]


def test_a_field_is_no_employer(analyse):
    analysis = analyse("La responsable de chips en Velmar dimitió.", "es")
    noun = word(analysis.doc, "responsable")
    assert [p.mention.text for p in possessors_of(analysis, noun)] == ["chips"]
    assert [p.mention.text for p in employers(analysis, noun)] == ["Velmar"]


@pytest.mark.parametrize(
    ("lang", "text", "noun", "owners"),
    [
        ("es", "Velmar presentó sus gafas.", "gafas", ["sus"]),
        ("es", "Velmar presentó las gafas de Trama.", "gafas", []),
        ("en", "Velmar's phone sold well.", "phone", ["Velmar"]),
        ("en", "The phone of Velmar sold well.", "phone", []),
    ],
)
def test_an_owner_is_told_by_a_possessive_alone(analyse, lang, text, noun, owners):
    analysis = analyse(text, lang)
    assert [p.mention.text for p in owners_of(analysis, word(analysis.doc, noun))] == owners


@pytest.mark.parametrize(
    ("lang", "text", "noun", "slot", "filler"),
    [
        ("es", "La compra de Velmar por Trama inquieta.", "compra", "prep:por", ["Trama"]),
        ("es", "La compra de Velmar inquieta.", "compra", "prep:por", []),
        ("en", "The takeover of Velmar by Trama worries them.", "takeover", "prep:by", ["Trama"]),
        ("en", "The takeover of Velmar worries them.", "takeover", "prep:by", []),
    ],
)
def test_a_slot_is_filled_by_its_preposition(analyse, lang, text, noun, slot, filler):
    analysis = analyse(text, lang)
    assert [p.mention.text for p in slot_of(analysis, word(analysis.doc, noun), slot)] == filler


def test_relatives_are_those_of_the_person_described(read):
    found = read("Ann Weiss, the head of Velmar, whose son Paul fell ill, left.", "en")
    assert ("Paul", "relativeOf", "Ann Weiss") in found.facts


def test_a_body_with_its_article_comes_before_where_one_works(read):
    facts = read("Ana Ruiz, delegada del sindicato en la planta de Lugo, calló.", "es").facts
    assert "planta de Lugo" not in {o for _, relation, o in facts if relation == "worksFor"}


def test_what_sort_of_thing_one_has_is_no_second_owner(read):
    facts = read("Velmar crece. Su filial de carga, Orbe Cargo, se alió con Trama.", "es").facts
    assert {o for _, relation, o in facts if relation == "partOf"} == {"Velmar"}

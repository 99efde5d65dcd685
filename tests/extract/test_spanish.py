"""What Spanish asks for: clitics at the end of verbs, purposes, accusations, names behind the copula."""

import pytest

from kg.model import Modality


def test_enclitic_is_the_object(read):
    text = "La ministra Ana Ruiz viajó a Roma. La empresa Velmar quiere contratarla."
    claim = read(text, "es").one("Velmar", "hires", "Ana Ruiz")
    assert claim.modality is not Modality.CERTAIN
    assert claim.object.span.quote(text) == "la"


def test_enclitic_agrees_in_gender(read):
    facts = read("La ministra Ana Ruiz llegó tarde. La empresa Velmar quiere contratarlo.", "es").facts
    assert not any(relation == "hires" for _, relation, _ in facts)


def test_accused_act_is_the_accusers_word(read):
    found = read("Ana Ruiz acusó a Luis Pardo de criticar a la empresa Velmar.", "es")
    claim = found.one("Luis Pardo", "criticizes", "Velmar")
    assert found.name(claim.speaker) == "Ana Ruiz"
    assert ("Ana Ruiz", "criticizes", "Velmar") not in found.facts


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Velmar contrató a Ana Ruiz para comprar Trama.", Modality.FUTURE),
        ("Velmar aprovechó para comprar Trama.", Modality.CERTAIN),
    ],
)
def test_purpose_is_not_yet_done(read, text, modality):
    assert read(text, "es").one("Velmar", "acquires", "Trama").modality is modality


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


def test_celebrating_a_summit_is_holding_it_and_anything_else_applauding_it(read):
    assert ("Velmar", "organizes", "congreso") in read("Velmar celebró un congreso en Vigo.", "es").facts
    facts = read("Velmar celebró el fallo de los jueces.", "es").facts
    assert any(relation == "supports" for _, relation, _ in facts)
    assert not any(relation == "organizes" for _, relation, _ in facts)


def test_plural_subject_behind_a_relative_verb(read):
    facts = read("Ana Ruiz dirige Trama, que fundaron sus dos hermanas en Vigo.", "es").facts
    assert any("hermanas" in subject and (relation, obj) == ("founded", "Trama") for subject, relation, obj in facts)
    assert not any(subject == "Trama" and relation == "founded" for subject, relation, _ in facts)


def test_dropped_subject_goes_on_with_a_subject(read):
    text = "La alcaldesa Ana Ruiz visitó la fábrica de Velmar. Criticó al ministro Luis Pardo."
    assert ("Ana Ruiz", "criticizes", "Luis Pardo") in read(text, "es").facts


@pytest.mark.parametrize(
    ("lang", "text", "wanted"),
    [
        ("es", "La empresa Velmar compró 20 hectáreas de viñedo.", {"20 hectáreas de viñedo"}),
        ("en", "The company Velmar bought 20 tonnes of steel.", {"20 tonnes of steel"}),
        ("es", "La empresa Velmar compró 20 metros de altura.", set()),
        ("es", "La empresa Velmar compró 20 hectáreas.", set()),
        ("en", "The company Velmar bought 20 tonnes.", set()),
    ],
)
def test_a_measured_stuff_is_a_thing_and_a_bare_measure_none(read, lang, text, wanted):
    assert {obj for _, relation, obj in read(text, lang).facts if relation == "acquires"} == wanted

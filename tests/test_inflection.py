"""The infinitives that Spanish verb forms may belong to."""

import pytest

from kg.inflection import load_inflection

KNOWN = {
    "comprar",
    "vender",
    "cerrar",
    "pagar",
    "vencer",
    "construir",
    "conducir",
    "pedir",
    "mover",
    "crear",
    "creer",
    "componer",
}


@pytest.mark.parametrize(
    ("form", "readings"),
    [
        ("compre", {("comprar", "Sub")}),
        ("compra", {("comprar", "Ind")}),
        ("comprara", {("comprar", "Sub")}),
        ("comprará", {("comprar", "Ind")}),
        ("venda", {("vender", "Sub")}),
        ("cierren", {("cerrar", "Sub")}),
        ("pague", {("pagar", "Sub")}),
        ("venza", {("vencer", "Sub")}),
        ("construya", {("construir", "Sub")}),
        ("conduzcan", {("conducir", "Sub")}),
        ("pida", {("pedir", "Sub")}),
        ("mueve", {("mover", "Ind")}),
        ("crea", {("crear", "Ind"), ("creer", "Sub")}),
        ("compuso", {("componer", "Ind")}),
        ("condujeron", {("conducir", "Ind")}),
        ("vino", set()),
        ("mesa", set()),
    ],
)
def test_readings_of_a_form(form, readings):
    inflection = load_inflection("es")
    assert inflection is not None
    assert inflection.readings(form, KNOWN) == readings


@pytest.mark.parametrize(("form", "verb"), [("impugnará", "impugnar"), ("vacunaron", "vacunar"), ("tuitea", "")])
def test_unknown_verbs_are_told_by_endings_that_one_kind_has(form, verb):
    inflection = load_inflection("es")
    assert inflection is not None
    assert inflection.regular(form) == verb


@pytest.mark.parametrize(
    ("form", "mood", "verb"),
    [
        ("tuitea", "Ind", "tuitear"),
        ("tuiteen", "Sub", "tuitear"),
        ("tuitearía", "Cnd", "tuitear"),
        ("trumelió", "Ind", ""),
    ],
)
def test_the_mood_tells_the_kind_of_an_unknown_verb(form, mood, verb):
    inflection = load_inflection("es")
    assert inflection is not None
    assert inflection.regular(form, mood) == verb


def test_a_language_without_a_table_has_nothing_to_mend():
    assert load_inflection("en") is None

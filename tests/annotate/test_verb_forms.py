"""Lemmas that verbs have, and moods that endings tell."""

import pytest

from kg.annotate import load_model


@pytest.mark.parametrize(
    ("text", "form", "lemma", "mood"),
    [
        ("Exige que despidan a Ana Ruiz.", "despidan", "despedir", "Sub"),
        ("Cuando la empresa venda la fábrica, cobrará.", "venda", "vender", "Sub"),
        ("La defensa impugnará la resolución.", "impugnará", "impugnar", "Ind"),
        ("La ley prohíbe la venta.", "prohíbe", "prohibir", "Ind"),
        ("Ojalá la empresa Velmar compre la firma Trama.", "compre", "comprar", "Sub"),
        ("La empresa compra la firma.", "compra", "comprar", "Ind"),
    ],
)
def test_verb_forms_get_an_infinitive_that_exists_and_the_mood_of_their_ending(text, form, lemma, mood):
    (token,) = [t for t in load_model("es")(text) if t.text == form]
    assert (token.lemma_, token.morph.get("Mood")) == (lemma, [mood])


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("El juez expidió una orden.", "expidió", "expedir"),
        ("La firma trumelió la cuota.", "trumelió", "trumelió"),
        ("Las dos firmas tuitean el lema.", "tuitean", "tuitear"),
        ("Ana Ruiz arremetió contra la norma.", "arremetió", "arremeter"),
        ("Ana Ruiz ideó el método.", "ideó", "idear"),
    ],
)
def test_no_infinitive_is_invented(text, form, lemma):
    (token,) = [t for t in load_model("es")(text) if t.text == form]
    assert token.lemma_ == lemma


def test_participles_stay_participles():
    (token,) = [t for t in load_model("es")("La firma ha vendido la planta.") if t.text == "vendido"]
    assert (token.lemma_, token.morph.get("VerbForm"), token.morph.get("Mood")) == ("vender", ["Part"], [])

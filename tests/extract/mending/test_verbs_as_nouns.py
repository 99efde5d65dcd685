"""Verbs behind a clitic that a tagger takes for nouns behind an article."""

import pytest

from tests.extract.trees import word


@pytest.mark.parametrize(
    ("text", "form", "verb"),
    [
        ("La protagoniza Ana Ruiz.", "protagoniza", True),
        ("La película gusta. La protagoniza Ana Ruiz.", "protagoniza", True),
        ("La casa Ruiz abrió ayer.", "casa", False),  # a noun of the dictionary
        ("La firma Velmar creció.", "firma", False),
    ],
)
def test_a_form_of_a_verb_before_a_name_is_one(analyse, text, form, verb):
    token = word(analyse(text, "es").doc, form)
    assert (token.pos_ == "VERB") is verb


def test_the_name_behind_it_is_its_subject(analyse):
    doc = analyse("La protagoniza Ana Ruiz.", "es").doc
    assert word(doc, "protagoniza").lemma_ == "protagonizar"
    assert "nsubj" in {t.dep_ for t in doc if t.text in {"Ana", "Ruiz"}}


@pytest.mark.parametrize(
    ("text", "form", "verb"),
    [
        ("Compuso además la música de la película.", "Compuso", "componer"),
        ("Marta cantó ayer la música.", "Marta", ""),  # a given name
    ],
)
def test_a_preterite_that_opens_a_sentence_is_no_name(analyse, text, form, verb):
    token = word(analyse(text, "es").doc, form)
    assert (token.pos_ == "VERB", token.lemma_ if verb else "") == (bool(verb), verb)


def test_a_bare_noun_before_an_amount_is_a_verb(read):
    for founder in ("Luis Gil", "su abuelo Luis", "dos hermanos"):
        text = f"Molinos Zetra, fundada en 1938 por {founder}, factura 220 millones de euros al año."
        assert read(text, "es").one("Molinos Zetra", "hasQuantity", "220 millones de euros")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Velmar fabrica baterías.", {("Velmar", "develops", "baterías")}),
        ("Velmar Motor baterías.", set()),
    ],
)
def test_a_verb_inside_what_was_taken_for_one_name(read, text, fact):
    assert read(text, "es").facts == fact

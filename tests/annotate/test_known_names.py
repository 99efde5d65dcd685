"""Well-known names, found besides what the model takes for a name."""

import pytest

from kg.annotate import load_model

NAMES = (
    ("Casa de las Siete Fuentes", "Place"),
    ("Friends of the Old Quay", "Organization"),
    ("Brumal", "SoftwareApplication"),
    ("Cumbre", "Organization"),
)


def entities(lang: str, text: str) -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in load_model(lang, NAMES)(text).ents if ent.ent_id_]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("es", "El alcalde visitó la Casa de las Siete Fuentes ayer.", [("Casa de las Siete Fuentes", "Place")]),
        ("en", "The council fined Friends of the Old Quay again.", [("Friends of the Old Quay", "Organization")]),
        ("es", "La empresa vende Brumal en toda Europa.", [("Brumal", "SoftwareApplication")]),
        ("es", "La cumbre terminó sin acuerdo.", []),
        ("es", "La casa de las siete fuentes cerró.", []),
    ],
)
def test_listed_names_are_found_as_written(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert entities(lang, text) == expected


def test_a_common_word_at_the_start_of_a_sentence_is_no_name() -> None:
    nlp = load_model("es", NAMES)
    doc = nlp.make_doc("Cumbre difícil en Bruselas")
    for token in doc:
        token.pos_ = "NOUN"
        token.is_sent_start = token.i == 0
    for name in ("known_phrases", "known_words", "kg_common_words"):
        doc = nlp.get_pipe(name)(doc)
    assert [ent.text for ent in doc.ents] == []


def test_without_a_list_nothing_is_added() -> None:
    assert "known_words" not in load_model("en").pipe_names

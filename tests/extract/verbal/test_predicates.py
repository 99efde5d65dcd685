"""What adjectives and fixed phrases say behind "to be"."""

import pytest

STATED = [
    ("es", "El museo de Tarvel está afiliado a la Red Ibérica.", ("museo de Tarvel", "memberOf", "Red Ibérica")),
    (
        "en",
        "Tarvel University is affiliated to the Iberian Network.",
        ("Tarvel University", "memberOf", "Iberian Network"),
    ),
    ("es", "Ana Ruiz está casada con Luis Pardo.", ("Ana Ruiz", "relativeOf", "Luis Pardo")),
    ("es", "Velmar es propiedad de Trama.", ("Trama", "owns", "Velmar")),
    ("en", "Ann Weiss is married to Paul Bauer.", ("Ann Weiss", "relativeOf", "Paul Bauer")),
    ("en", "Ann Weiss is in charge of Velmar.", ("Ann Weiss", "leads", "Velmar")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), STATED, ids=[t for _, t, _ in STATED])
def test_a_predicate_relates_its_subject_to_its_complement(read, lang, text, fact):
    assert fact in read(text, lang).facts


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Ana Ruiz está contenta con Luis Pardo."),
        ("es", "Ana Ruiz está casada."),
        ("en", "Ann Weiss is happy with Paul Bauer."),
        ("en", "Ann Weiss is married."),
    ],
)
def test_another_adjective_or_no_complement_says_nothing(read, lang, text):
    assert not read(text, lang).core()


def test_what_is_denied_stays_denied(read):
    claim = read("Ann Weiss is not married to Paul Bauer.", "en").one("Ann Weiss", "relativeOf", "Paul Bauer")
    assert claim.polarity == "negated"


def test_what_the_verb_tells_is_told_once(read):
    claims = read("Orvel's headquarters are located in Tarvel.", "en").claims
    assert not [c for c in claims if c.extractor == "kg.predicates"]

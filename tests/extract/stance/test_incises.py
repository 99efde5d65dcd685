"""Reports that interrupt what they report."""

import pytest

from kg.extract.stance.incises import interrupted_by, interrupting

FOUND = [
    ("en", "Velmar, Ann Weiss said, bought Trama.", "bought", "said"),
    ("es", "Velmar, explicó Ana Ruiz, compró la firma Trama.", "compró", "explicó"),
]


@pytest.mark.parametrize(("lang", "text", "reported", "report"), FOUND, ids=[t for _, t, _, _ in FOUND])
def test_each_finds_the_other(analyse, lang, text, reported, report):
    analysis = analyse(text, lang)
    clauses = {c.predicate.text: c for c in analysis.clauses}
    assert interrupting(analysis, clauses[reported]) is clauses[report]
    assert interrupted_by(analysis, clauses[report]) is clauses[reported]
    assert interrupting(analysis, clauses[report]) is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Velmar, which Ann Weiss leads, bought Trama."),
        ("en", "Ann Weiss said Velmar bought Trama."),
        ("es", "Velmar, que dirige Ana Ruiz, compró la firma Trama."),
        ("es", "Ana Ruiz dijo que Velmar compró la firma Trama."),
    ],
)
def test_what_stands_between_or_above_interrupts_nothing(analyse, lang, text):
    analysis = analyse(text, lang)
    assert [interrupting(analysis, c) for c in analysis.clauses] == [None] * len(analysis.clauses)

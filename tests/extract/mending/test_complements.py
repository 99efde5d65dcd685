"""Conjunctions of reported clauses that a parser takes for relative pronouns."""

import pytest


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("en", "Velmar announced to the board that it sold Trama.", ("Velmar", "sells", "Trama")),
        ("en", "Ann Weiss explained to the judge that she founded Orbe.", ("Ann Weiss", "founded", "Orbe")),
    ],
)
def test_what_is_said_to_somebody_is_said(read, lang, text, fact):
    assert read(text, lang).one(*fact).speaker is not None


def test_whom_one_speaks_to_does_not_do_it(read):
    facts = read("Luis Gil comunicó a la Junta que no participará en la cumbre.", "es").facts
    assert "Junta" not in {f[0] for f in facts}


def test_a_relative_clause_stays_one(read):
    facts = read("Velmar announced the robot that Trama built.", "en").facts
    assert ("Trama", "develops", "robot") in facts

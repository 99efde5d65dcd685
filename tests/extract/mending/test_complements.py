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
    facts = read("Luis Gil comunicó al Jurado, máximo organismo electoral, que participará en la cumbre.", "es").facts
    assert "Jurado" not in {f[0] for f in facts if f[1] == "participatesIn"}


def test_what_those_spoken_to_do_is_not_the_speaker_s(read):
    facts = read("Luis Gil informó a las firmas que fabrican robots.", "es").facts
    assert ("Luis Gil", "develops", "robots") not in facts


def test_a_relative_clause_stays_one(read):
    facts = read("Velmar announced the robot that Trama built.", "en").facts
    assert ("Trama", "develops", "robot") in facts


def test_who_does_what_is_said_stays_a_name(read):
    claim = read("La alcaldesa comunicó que Ana Ruiz vendió Velmar.", "es").one("Ana Ruiz", "sells", "Velmar")
    assert claim.speaker.text == "alcaldesa"

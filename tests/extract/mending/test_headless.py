"""Sentences whose verb stands behind a relative clause."""

import pytest

TOLD = [
    ("Ann Weiss, who shot four films, taught at Leith University.", ("Ann Weiss", "worksFor", "Leith University")),
    ("The National Farmers Union, which had backed Velmar, sued Trama.", ("National Farmers Union", "sues", "Trama")),
    ("Ann Weiss, who founded Velmar, sold Trama and left.", ("Ann Weiss", "sells", "Trama")),
]


@pytest.mark.parametrize(("text", "fact"), TOLD, ids=[t for t, _ in TOLD])
def test_the_subject_keeps_its_verb(read, text, fact):
    assert read(text, "en").one(*fact)


def test_a_participle_of_the_last_noun_is_no_verb_of_the_subject(read):
    facts = read("Ann Weiss, who runs Velmar, a firm sued by Trama, left.", "en").facts
    assert {f for f in facts if f[1] == "sues"} <= {("Trama", "sues", "Velmar")}


def test_what_stands_behind_an_aside_is_the_verb(read):
    found = read("Luke Gray left. His successor, Paul Bauer, joined from Orbe Ltd in May.", "en").facts
    assert ("Paul Bauer", "worksFor", "Orbe Ltd") in found


def test_what_somebody_did_to_it_is_no_verb_of_its_own(read):
    found = read("Velmar, a brewer, renamed in 1900 by Ann Weiss.", "en").facts
    assert not any(s == "Velmar" and r == "rename" for s, r, _ in found)

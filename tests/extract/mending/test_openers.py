"""Noun phrases that open an English sentence."""

import pytest

TOLD = [
    ("A lifelong member of Norden, Ann Weiss was arrested twice.", ("Ann Weiss", "memberOf", "Norden")),
    ("A former nurse, Ann Weiss joined Velmar in 2019.", ("Ann Weiss", "isA", "former nurse")),
    ("A graduate of Leith College, Gill joined Velmar.", ("Gill", "educatedAt", "Leith College")),
]


@pytest.mark.parametrize(("text", "fact"), TOLD, ids=[t for t, _ in TOLD])
def test_the_opening_noun_describes_the_subject_behind_it(read, text, fact):
    assert fact in read(text, "en").facts


def test_the_opening_noun_does_nothing_itself(read):
    found = read("A graduate of Leith College, Gill joined Velmar.", "en").core()
    assert {s for s, r, _ in found if r == "worksFor"} == {"Gill"}


@pytest.mark.parametrize(
    "text",
    [
        "A year later, Ann Weiss joined Velmar.",
        "The day before, Ann Weiss joined Velmar.",
        "The company, Gill said, joined Velmar.",
    ],
)
def test_a_time_or_another_subject_describes_nobody(read, text):
    assert not read(text, "en").relations & {"isA", "holdsPosition"}


def test_a_preposition_and_a_bare_noun_say_where_something_happens(read):
    found = read("Outside court Ann Weiss criticised Velmar.", "en")
    assert found.one("Ann Weiss", "criticizes", "Velmar")
    assert "isA" not in found.relations

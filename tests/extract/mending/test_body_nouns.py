"""Nouns of bodies before a name that a small parser takes for a verb, a clause or a second subject."""

import pytest

FACTS = [
    ("Payments startup Quorvel said it has hired Ann Weiss.", ("Quorvel", "isA", "Payments startup")),
    ("The housebuilder Tarnix hired Ann Weiss.", ("Tarnix", "isA", "housebuilder")),
    ("The Lisbon startup Tarnix hired Ann Weiss.", ("Tarnix", "isA", "startup")),
    ("The scale-up Tarnix hired Ann Weiss.", ("Tarnix", "isA", "scale-up")),
]


@pytest.mark.parametrize(("text", "fact"), FACTS, ids=[t for t, _ in FACTS])
def test_what_a_firm_is_stands_before_its_name(read, text, fact):
    found = read(text, "en").facts
    assert fact in found
    assert not any(s in {"startup", "housebuilder", "scale-up"} for s, _, _ in found)


def test_whose_subject_the_name_is(read):
    assert ("Tarnix", "hires", "Ann Weiss") in read("The Lisbon startup Tarnix hired Ann Weiss.", "en").facts


NONE = ["The firm Velmar bought last year has closed.", "A company spokesman said Velmar would sell its plant."]


@pytest.mark.parametrize("text", NONE)
def test_a_noun_with_a_clause_of_its_own_is_no_class(read, text):
    assert "isA" not in read(text, "en").relations

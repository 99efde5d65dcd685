"""Posts that are given to the name right behind a verb."""

import pytest

GIVEN = [
    ("The board appointed Ann Weiss chief executive of Velmar.", ("Ann Weiss", "leads", "Velmar")),
    ("The board appointed Ann Weiss chief executive of Velmar.", ("board", "hires", "Ann Weiss")),
    ("Velmar named Ann Weiss its chief executive.", ("Ann Weiss", "leads", "Velmar")),
    ("Velmar appointed Ann Weiss finance director in May.", ("Velmar", "hires", "Ann Weiss")),
    ("Velmar appointed Ann Weiss finance director in May.", ("Ann Weiss", "holdsPosition", "finance director")),
    ("The president named Ann Weiss ambassador to Spain.", ("Ann Weiss", "holdsPosition", "ambassador")),
]


@pytest.mark.parametrize(("text", "fact"), GIVEN)
def test_who_is_given_a_post(read, text, fact):
    assert fact in read(text, "en").facts


NONE = [
    "Velmar named Ann Weiss last week.",
    "A man named Paul Bauer left Leeds.",
    "Velmar appointed Ann Weiss in May.",
]


@pytest.mark.parametrize("text", NONE)
def test_without_a_post_nobody_holds_one(read, text):
    assert "holdsPosition" not in read(text, "en").relations


def test_nobody_holds_the_post_of_whoever_gives_one(read):
    facts = read("The president named Ann Weiss ambassador to Spain.", "en").facts
    assert ("Ann Weiss", "holdsPosition", "president") not in facts

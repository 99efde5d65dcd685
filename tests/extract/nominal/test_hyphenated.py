"""What words joined by a hyphen say of the noun behind."""

import pytest

STATED = [
    ("Orbe-owned Trama sued Velmar.", ("Orbe", "owns", "Trama")),
    ("The Oscar-winning film Low Tide was made by Orvel.", ("Low Tide", "wins", "Oscar")),
    ("Velmar-backed Trama left.", ("Velmar", "supports", "Trama")),
    ("The Leeds-born singer Ann Weiss won the race.", ("Ann Weiss", "bornIn", "Leeds")),
    ("The Harvard-educated lawyer Ann Weiss won the race.", ("Ann Weiss", "educatedAt", "Harvard")),
]


@pytest.mark.parametrize(("text", "fact"), STATED, ids=[t for t, _ in STATED])
def test_a_name_before_a_participle_does_it_or_is_where(read, text, fact):
    assert fact in read(text, "en").facts


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        ("A state-owned firm sued Velmar.", "owns"),  # no name
        ("The firm sells well-known toys.", "isA"),
        ("Leeds-owned Trama sued Velmar.", "owns"),  # a town owns nothing
    ],
)
def test_what_is_no_name_or_cannot_do_it_says_nothing(read, text, unsaid):
    assert unsaid not in read(text, "en").relations


def test_who_was_born_somewhere_is_whom_the_noun_describes(read):
    facts = read("Leith-born goal shooter Ann Weiss left.", "en").facts
    assert ("Ann Weiss", "bornIn", "Leith") in facts

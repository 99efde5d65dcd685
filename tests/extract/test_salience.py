"""How prominent the things before a word are."""

import pytest

THINGS = [
    ("The report came out in May. It criticised Velmar.", ("report", "criticizes", "Velmar")),
    ("Ann Weiss wrote the book in 1998. The book won a prize. It criticised Velmar.", ("book", "criticizes", "Velmar")),
]


@pytest.mark.parametrize(("text", "fact"), THINGS, ids=[t for t, _ in THINGS])
def test_it_may_be_a_thing_without_a_name(read, text, fact):
    assert fact in read(text, "en").facts


def test_it_is_no_person(read):
    assert ("Ann Weiss", "acquires", "Trama") not in read("Ann Weiss left. It bought Trama.", "en").facts

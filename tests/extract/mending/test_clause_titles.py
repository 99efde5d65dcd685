"""Titles that are clauses."""

import pytest


@pytest.mark.parametrize("marks", ["«»", '""', "“”"])
def test_a_title_stands_beside_its_noun(read, marks):
    found = read(f"La novela {marks[0]}Nadie me espera{marks[1]} gustó.", "es").facts
    assert ("Nadie me espera", "isA", "novela") in found


def test_what_somebody_says_is_no_title(read):
    assert "isA" not in read("La ministra «espera noticias», dijo Ana Ruiz.", "es").relations

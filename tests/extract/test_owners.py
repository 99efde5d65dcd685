"""Whose a possessive without a name is."""

import pytest


def test_her_father_is_not_a_mans(read):
    text = "Maddie Rowe won. She is trained by Dan Whitmore, who replaced her father Glenn."
    assert ("Glenn", "relativeOf", "Dan Whitmore") not in read(text, "en").facts


KIN = [
    ("Ann Weiss, whose sister Bea acts, praised Velmar.", ("Bea", "relativeOf", "Ann Weiss")),
    ("Velmar is run by Paul Bauer and his husband, Jo.", ("Jo", "relativeOf", "Paul Bauer")),
]


@pytest.mark.parametrize(("text", "fact"), KIN, ids=[t for t, _ in KIN])
def test_kin(read, text, fact):
    assert read(text, "en").one(*fact)

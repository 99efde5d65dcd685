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


OWNED = [
    ("es", "Velmar presentó su reloj Nido.", ("Velmar", "develops", "Nido")),
    ("es", "La empresa Velmar creció. Ayer presentó su reloj Nido.", ("Velmar", "develops", "Nido")),
    ("es", "Velmar creció. Ana Ruiz dijo que la empresa presentó su reloj Nido.", ("Velmar", "develops", "Nido")),
    ("es", "Ana Ruiz y su marido, Luis Pardo, viajaron.", ("Luis Pardo", "relativeOf", "Ana Ruiz")),
    ("en", "Velmar presented its watch Nido.", ("Velmar", "develops", "Nido")),
]


@pytest.mark.parametrize(("lang", "text", "fact"), OWNED, ids=[t for _, t, _ in OWNED])
def test_the_subject_owns_what_is_called_its_own(read, lang, text, fact):
    assert fact in read(text, lang).facts


NOBODYS = [
    ("es", "Los vecinos presentaron su reloj Nido.", "develops"),
    ("en", "Lugo is a town. Paul Bauer met its mayor, Jo Moss, in Lugo.", "relativeOf"),
    ("en", "It rained. Paul Bauer praised her sister, Bea.", "relativeOf"),  # "her" is not Paul's
]


@pytest.mark.parametrize(("lang", "text", "relation"), NOBODYS, ids=[t for _, t, _ in NOBODYS])
def test_what_cannot_own_or_is_of_another_gender_owns_nothing(read, lang, text, relation):
    assert relation not in read(text, lang).relations


def test_whose_it_is_is_not_who_does_it_in_a_passive(read):
    text = "Southern Swell sued Orbe. Its skipper, Dale Kitto, was alerted by the Leith Department."
    assert ("Dale Kitto", "worksFor", "Leith Department") not in read(text, "en").facts

"""A noun and its name that a parser hangs side by side on the verb."""

import pytest


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("El biólogo viajó a Lima, donde conoció a la poeta Ana Ruiz.", ("Ana Ruiz", "isA", "poeta")),
        ('Ana Ruiz publicó "Marea", la novela que la llevó al Teatro Real.', ("Marea", "isA", "novela")),
        ("Los miembros de la banda Los Pardos fueron detenidos en Lugo.", ("Los Pardos", "isA", "banda")),
    ],
)
def test_beside(read, text, fact):
    assert fact in read(text, "es").facts


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("En Teruel, el equipo de Ana Ruiz ganó la copa.", "equipo"),
        ("Según Ana Ruiz, la empresa Velmar compró la firma Trama.", "Ana Ruiz"),
        ("Ayer por la tarde Ana Ruiz dimitió.", "tarde"),
    ],
)
def test_not_beside(read, text, noun):
    assert not [f for f in read(text, "es").facts if f[1] == "isA" and noun in f]

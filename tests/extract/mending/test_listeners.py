"""Whoever speaks to a medium is not part of its name."""

import pytest

SAID = [
    ("dijo a Reuters Ana Ruiz.", "Ana Ruiz"),
    ("explicó hoy a la agencia Sedal Luis Pardo.", "Luis Pardo"),
    ("dijo a EFE Viana Pardo.", "Viana Pardo"),
    ("declaró a este diario Ana Ruiz.", "Ana Ruiz"),
    ("afirmó a la Cadena Sur Ana Ruiz.", "Ana Ruiz"),
]
HEARD = ["dijo a Luis Pardo.", "dijo a la ministra Ana Ruiz.", "dijo a Radio Lugo."]


@pytest.mark.parametrize(("said", "who"), SAID, ids=[s for s, _ in SAID])
def test_who_speaks_to_a_medium(read, said, who):
    claims = read(f'"La empresa Velmar compró Trama", {said}', "es")
    assert claims.one("Velmar", "acquires", "Trama").speaker.text == who
    assert who not in {f[0] for f in claims.facts if f[1] == "isA"}


@pytest.mark.parametrize("said", HEARD)
def test_whoever_is_spoken_to_does_not_speak(read, said):
    claims = read(f'Velmar fabrica tazas. "La empresa compró Trama", {said}', "es")
    assert not {c.speaker.text for c in claims.claims if c.speaker} & {
        said.removeprefix("dijo a ").rstrip("."),
        "Ana Ruiz",
    }


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ann Weiss told the inquest Velmar had bought Trama.", ("Velmar", "acquires", "Trama")),
        ("Ann Weiss told the jury she sold Trama to Velmar.", ("Velmar", "acquires", "Trama")),
    ],
)
def test_what_a_listener_is_told_is_what_somebody_says(read, text, fact):
    claim = read(text, "en").one(*fact)
    assert claim.speaker is not None
    assert claim.speaker.text == "Ann Weiss"


def test_a_relative_clause_with_a_gap_stays_with_its_noun(read):
    found = read("Ann Weiss told the story Velmar had published.", "en").claims
    assert all(c.speaker is None for c in found)

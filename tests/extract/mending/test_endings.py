"""Finite forms that begin with their infinitive."""

import pytest

from kg.model import Modality


@pytest.mark.parametrize(
    ("text", "verb", "mood", "number"),
    [
        ("Ana Ruiz dijo que Velmar compró Trama y vendería Orbe.", "vendería", "Cnd", "Sing"),
        ("Ana Ruiz dijo que los socios venderían Orbe.", "venderían", "Cnd", "Plur"),
        ("Velmar venderá Orbe.", "venderá", "Ind", "Sing"),
        ("Ana Ruiz quería vender Orbe.", "quería", "Ind", "Sing"),  # an imperfect, of "querer"
        ("Ana Ruiz vendía pan.", "vendía", "Ind", "Sing"),
    ],
)
def test_the_ending_tells_the_mood(analyse, text, verb, mood, number):
    token = next(t for t in analyse(text, "es").doc if t.text == verb)
    assert (token.morph["Mood"], token.morph["Number"]) == ([mood], [number])


def test_a_conditional_in_what_is_reported_is_yet_to_come(read):
    reading = read("Ana Ruiz dijo que la empresa Velmar compró Trama y vendería Orbe.", "es")
    claim = reading.one("Velmar", "sells", "Orbe")
    assert claim.modality is Modality.FUTURE
    assert reading.name(claim.speaker) == "Ana Ruiz"

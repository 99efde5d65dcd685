"""Encounters told by a noun."""

import pytest


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        (
            "es",
            "En una entrevista con Ana Ruiz, Luis Pardo explicó el plan de Velmar.",
            ("Ana Ruiz", "interviews", "Luis Pardo"),
        ),
        (
            "en",
            "In an interview with Ann Weiss, Paul Bauer explained the plan of Velmar.",
            ("Ann Weiss", "interviews", "Paul Bauer"),
        ),
    ],
)
def test_whom_an_interview_was_with_interviews_the_subject(read, lang, text, fact):
    assert read(text, lang).one(*fact)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "En un viaje con Ana Ruiz, Luis Pardo explicó el plan de Velmar."),
        ("es", "Luis Pardo explicó el plan de Velmar antes de una entrevista."),
        ("en", "On a trip with Ann Weiss, Paul Bauer explained the plan of Velmar."),
    ],
)
def test_no_interview_no_interviewer(read, lang, text):
    assert "interviews" not in read(text, lang).relations


def test_who_interviews_meets_nobody_besides(read):
    assert "meetsWith" not in read("Ana Ruiz habló en una entrevista con Radio Lumen.", "es").relations


def test_what_is_launched_is_presented_and_no_launch(read):
    facts = read("Drapex anunció el lanzamiento de Lux Plata.", "es").facts
    assert {o for _, r, o in facts if r == "presents"} == {"Lux Plata"}

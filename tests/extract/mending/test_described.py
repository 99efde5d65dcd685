"""Descriptions behind a name that the parser takes for verbs, or does not see behind "hasta ahora"."""

import pytest


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Ana Ruiz, ingeniera por la Universidad de Lugo, ha defendido el plan.",
            {
                ("Ana Ruiz", "isA", "ingeniera"),
                ("Ana Ruiz", "educatedAt", "Universidad de Lugo"),
                ("Ana Ruiz", "supports", "plan"),
            },
        ),
        (
            "El ministro nombró a Eva Lind, hasta ahora viceministra.",
            {("Eva Lind", "holdsPosition", "viceministra")},
        ),
        (
            "Luis Gil, hasta entonces director de Velmar, criticó a Orbe.",
            {("Luis Gil", "holdsPosition", "director de Velmar"), ("Luis Gil", "criticizes", "Orbe")},
        ),
    ],
)
def test_the_noun_describes_whom_it_stands_behind(read, text, facts):
    assert facts <= read(text, "es").facts


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz, hoy en Lugo, criticó el plan.",  # no noun
        "Orbe, vende coches desde mayo.",  # a verb
    ],
)
def test_other_words_between_commas_describe_nobody(read, text):
    assert not read(text, "es").relations & {"isA", "holdsPosition"}

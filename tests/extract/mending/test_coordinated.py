"""What a finite verb behind "and" goes on from."""

import pytest


@pytest.mark.parametrize(
    ("lang", "text", "fact"),
    [
        ("es", "La ley obliga a las empresas a informar y prohíbe los plásticos.", ("ley", "bans", "plásticos")),
        ("en", "The law obliges firms to report and bans plastics.", ("law", "bans", "plastics")),
    ],
)
def test_a_finite_verb_goes_on_from_a_finite_one(read, lang, text, fact):
    claim = read(text, lang).one(*fact)
    assert (claim.polarity, claim.modality) == ("affirmed", "certain")


def test_an_infinitive_goes_on_from_an_infinitive(read):
    claim = read("La ministra quiere informar a Velmar y prohibir los plásticos.", "es").one(
        "ministra", "bans", "plásticos"
    )
    assert claim.modality != "certain"

"""The phrases before a pronoun that agree with it in gender."""

from kg.model import Modality


def test_enclitic_is_the_object(read):
    text = "La ministra Ana Ruiz viajó a Roma. La empresa Velmar quiere contratarla."
    claim = read(text, "es").one("Velmar", "hires", "Ana Ruiz")
    assert claim.modality is not Modality.CERTAIN
    assert claim.object.span.quote(text) == "la"


def test_enclitic_agrees_in_gender(read):
    facts = read("La ministra Ana Ruiz llegó tarde. La empresa Velmar quiere contratarlo.", "es").facts
    assert not any(relation == "hires" for _, relation, _ in facts)

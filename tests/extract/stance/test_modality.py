"""How a clause by itself stands to the facts."""

import pytest

from kg.extract.stance.modality import Stance, own_stance
from kg.model import Modality, Polarity

OWN = [
    ("es", "Velmar compró Trama.", "compró", "affirmed", "certain"),
    ("es", "Velmar no compró Trama.", "compró", "negated", "certain"),
    ("es", "Ni Velmar ni Orbe compraron Trama.", "compraron", "negated", "certain"),
    ("es", "Velmar compró Trama, ni más ni menos.", "compró", "affirmed", "certain"),
    ("es", "Velmar comprará Trama.", "comprará", "affirmed", "future"),
    ("es", "Velmar va a comprar Trama.", "comprar", "affirmed", "future"),
    ("es", "Velmar podría comprar Trama.", "comprar", "affirmed", "possible"),
    ("es", "Velmar habría comprado Trama.", "comprado", "affirmed", "possible"),
    ("es", "Al parecer, la empresa Velmar compró la firma Trama.", "compró", "affirmed", "possible"),
    ("es", "¿La empresa Velmar compró la firma Trama?", "compró", "affirmed", "hypothetical"),
    ("es", "Si la empresa Velmar compra la firma Trama, los precios subirán.", "compra", "affirmed", "hypothetical"),
    ("en", "Velmar bought Trama.", "bought", "affirmed", "certain"),
    ("en", "Velmar never bought Trama.", "bought", "negated", "certain"),
    ("en", "Neither Velmar nor Orbe bought Trama.", "bought", "negated", "certain"),
    ("en", "Velmar will buy Trama.", "buy", "affirmed", "future"),
    ("en", "Velmar might buy Trama.", "buy", "affirmed", "possible"),
    ("en", "Velmar reportedly bought Trama.", "bought", "affirmed", "possible"),
    ("en", "Did Velmar buy Trama?", "buy", "affirmed", "hypothetical"),
    ("en", "If Velmar buys Trama, it will rain.", "buys", "affirmed", "hypothetical"),
    # the conditional of what is reported, and of what is joined to it, is a future of the past
    ("es", "Ana Ruiz dijo que el plan era malo y que Velmar vendería Orbe.", "vendería", "affirmed", "future"),
    ("es", "Velmar vendería Orbe.", "vendería", "affirmed", "hypothetical"),
    ("en", "Ann Weiss said the plan was bad and that Velmar would sell Orbe.", "sell", "affirmed", "future"),
    ("en", "Velmar would sell Orbe.", "sell", "affirmed", "hypothetical"),
    # what stands above says nothing here
    ("es", "Ana negó que Velmar comprara Trama.", "comprara", "affirmed", "certain"),
    ("en", "Velmar plans to buy Trama.", "buy", "affirmed", "certain"),
]


@pytest.mark.parametrize(("lang", "text", "verb", "polarity", "modality"), OWN, ids=[o[1] for o in OWN])
def test_what_a_clause_says_itself(analyse, lang, text, verb, polarity, modality):
    analysis = analyse(text, lang)
    clause = next(c for c in analysis.clauses if c.predicate.text == verb)
    assert own_stance(analysis, clause) == Stance(Polarity(polarity), Modality(modality))


def test_the_less_certain_of_two_counts():
    assert Stance().weaker(Modality.POSSIBLE).weaker(Modality.FUTURE).modality is Modality.POSSIBLE
    assert Stance().weaker(Modality.FUTURE).weaker(Modality.HYPOTHETICAL).modality is Modality.HYPOTHETICAL


def test_two_turns_of_polarity_cancel():
    assert Stance().flipped().polarity is Polarity.NEGATED
    assert Stance().flipped().flipped() == Stance().flipped(False) == Stance()

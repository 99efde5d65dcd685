"""What rumours, plans, refusals and other nouns make of the clauses that tell their content."""

import pytest

from kg.extract.stance.contents import content_noun

TOLD = [  # language, sentence, polarity, modality of "Velmar buys Trama"
    ("en", "Police are looking into allegations that Velmar bought Trama.", "affirmed", "possible"),
    ("en", "Rumours that Velmar bought Trama have spread.", "affirmed", "possible"),
    ("en", "There is a chance that Velmar will buy Trama.", "affirmed", "possible"),
    ("en", "There is no chance that Velmar will buy Trama.", "negated", "possible"),
    ("en", "Ann Weiss denied claims that Velmar bought Trama.", "negated", "certain"),
    ("en", "Ann Weiss did not deny claims that Velmar bought Trama.", "affirmed", "possible"),
    ("en", "Critics raised the prospect of Velmar buying Trama.", "affirmed", "possible"),
    ("en", "Velmar's refusal to buy Trama surprised nobody.", "negated", "certain"),
    ("en", "Velmar dropped plans to buy Trama.", "negated", "future"),
    ("en", "Velmar has no intention of buying Trama.", "negated", "future"),
    ("en", "The fact that Velmar bought Trama surprised nobody.", "affirmed", "certain"),
    ("en", "Velmar sold Orbe in order to buy Trama.", "affirmed", "future"),
    ("es", "La policía investiga los rumores de que la empresa Velmar compró la firma Trama.", "affirmed", "possible"),
    ("es", "Ana Ruiz desmintió los rumores de que Velmar haya comprado la firma Trama.", "negated", "certain"),
    ("es", "Ana Ruiz rechazó comentar la acusación de que Velmar compró la firma Trama.", "affirmed", "hypothetical"),
    ("es", "Velmar abandonó el plan de comprar la firma Trama.", "negated", "future"),
    ("es", "La negativa de Velmar a comprar la firma Trama no sorprendió.", "negated", "certain"),
    ("en", "Velmar's plan to buy Trama did not surprise Orbe.", "affirmed", "future"),
    ("es", "El hecho de que Velmar comprara la firma Trama no sorprendió.", "affirmed", "certain"),
]


@pytest.mark.parametrize(("lang", "text", "polarity", "modality"), TOLD, ids=[t[1] for t in TOLD])
def test_what_a_noun_makes_of_its_content(read, lang, text, polarity, modality):
    claim = read(text, lang).one("Velmar", "acquires", "Trama")
    assert (claim.polarity, claim.modality) == (polarity, modality)


def test_whoever_denies_a_report_is_its_speaker(read):
    claim = read("Ann Weiss dismissed reports that Velmar will buy Trama.", "en").one("Velmar", "acquires", "Trama")
    assert claim.speaker.text == "Ann Weiss"


@pytest.mark.parametrize(
    ("lang", "text", "verb", "noun"),
    [
        ("en", "Ann rejected the claim that Velmar bought Trama.", "bought", "claim"),
        ("en", "Ann likes the firm that Velmar bought.", "bought", None),
        ("en", "Ann said that Velmar bought Trama.", "bought", None),
        ("en", "Ann was the first woman to lead Velmar.", "lead", None),
        ("es", "Ana teme los rumores de que Velmar compró Trama.", "compró", "rumores"),
        ("es", "Ana visitó la firma que compró Velmar.", "compró", None),
        ("es", "Velmar tiene un plan para vender Trama.", "vender", "plan"),
    ],
)
def test_which_noun_holds_a_clause(analyse, lang, text, verb, noun):
    analysis = analyse(text, lang)
    clause = next(c for c in analysis.clauses if c.predicate.text == verb)
    found = content_noun(analysis, clause)
    assert (found.text if found is not None else None) == noun

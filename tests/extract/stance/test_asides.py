"""Asides are the article's own words within what it reports."""

import pytest

from kg.extract.stance.asides import is_aside


def clause_of(analysis, verb):
    return next(c for c in analysis.clauses if c.verb.text == verb)


ASIDES = [
    ("es", "Ana Ruiz dijo que Velmar, que compró Trama en 2020, venderá Orbe.", "compró"),
    ("es", "Ana Ruiz dijo que Velmar venderá Orbe, fundada en 2010 por Luis Gil.", "fundada"),
    ("es", "Ana Ruiz dijo que Velmar venderá Orbe, una firma que fundó Luis Gil.", "fundó"),
    ("en", "Ann Weiss said Velmar, which bought Trama in 2020, will sell Orbe.", "bought"),
    ("en", "Ann Weiss said Velmar will buy Orbe, a firm founded by Luke Gill.", "founded"),
]
NONE = [
    ("es", "Ana Ruiz dijo que habrá una red de trenes, comprando coches nuevos.", "comprando"),  # goes on
    ("es", "Ana Ruiz dijo que la firma que fundó Luis Gil venderá Orbe.", "fundó"),  # says which firm
    ("es", "Ana Ruiz dijo que Velmar, además, compró Trama.", "compró"),
    ("en", "Ann Weiss said the firm that bought Trama will sell Orbe.", "bought"),
    ("en", "Ann Weiss said, however, that Velmar bought Trama.", "bought"),
]


@pytest.mark.parametrize(("lang", "text", "verb"), ASIDES, ids=[t for _, t, _ in ASIDES])
def test_an_aside(analyse, lang, text, verb):
    analysis = analyse(text, lang)
    assert is_aside(analysis, clause_of(analysis, verb))


@pytest.mark.parametrize(("lang", "text", "verb"), NONE, ids=[t for _, t, _ in NONE])
def test_what_is_told_itself_is_no_aside(analyse, lang, text, verb):
    analysis = analyse(text, lang)
    assert not is_aside(analysis, clause_of(analysis, verb))

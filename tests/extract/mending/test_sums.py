"""Sums before a noun that a parser takes for an adjective."""

import pytest

from kg.extract.tree.syntax import NOUNS


@pytest.mark.parametrize(
    ("text", "noun", "label"),
    [
        ("Orbe Partners led a $20m round in Leeds.", "round", "dobj"),
        ("Velmar was hit with a £20m fine.", "fine", "pobj"),
    ],
)
def test_the_noun_heads_its_sum(analyse, text, noun, label):
    token = next(t for t in analyse(text, "en").doc if t.text == noun)
    assert (token.pos_ in NOUNS, token.dep_) == (True, label)
    assert any(t.text == "m" for t in token.children)


def test_a_sum_without_an_article_stays_alone(analyse):
    doc = analyse("Velmar paid $20m more for Orbe.", "en").doc
    assert next(t for t in doc if t.text == "more").pos_ not in NOUNS
